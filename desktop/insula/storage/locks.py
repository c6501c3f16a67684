"""One change at a time per environment, across tasks and processes."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from insula.domain.errors import BusyError, from_os_error
from insula.storage.holding import hold
from insula.storage.paths import make_private_folder


class EnvironmentLocks:
    """Locks by key, such as `env:<id>`, `place:<resolved path>` and `op:<id>`.

    The kernel frees the locks of a process that dies. The files stay behind: without a holder they mean nothing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: set[str] = set()
        self._guard = threading.Lock()

    @contextmanager
    def lock(self, key: str, name: str | None = None) -> Iterator[None]:
        """Hold `key` for the body; never waits, not re-entrant. `name` is what a person calls it.

        Raises:
            BusyError: another task or another process holds it.
            StorageError: the lock file cannot be made.
        """
        with self._guard:
            if key in self._held:
                raise BusyError(name or key)
            self._held.add(key)
        try:
            file = self._acquire(key, name or key)
            try:
                yield
            finally:
                os.close(file)
        finally:
            with self._guard:
                self._held.discard(key)

    def is_free(self, key: str) -> bool:
        """Whether `lock` would succeed now. Takes the lock for an instant to find out."""
        try:
            with self.lock(key):
                return True
        except BusyError:
            return False

    def _acquire(self, key: str, name: str) -> int:
        import hashlib  # At the first change: it brings OpenSSL, which takes 4 MiB.

        make_private_folder(self._folder)
        path = self._folder / f"{hashlib.sha256(key.encode(errors='surrogatepass')).hexdigest()[:32]}.lock"
        try:
            file = hold(path)
        except OSError as error:
            raise from_os_error(error, str(path)) from error
        if file is None:
            raise BusyError(name)
        return file
