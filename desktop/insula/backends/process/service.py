"""Programs that serve us, and go on after us."""

from __future__ import annotations

import logging
import os
import shlex
import signal
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from insula.backends.process.group import NEW_GROUP, start_error
from insula.storage.redaction import redact

_logger = logging.getLogger(__name__)
_TAIL = 4_000


class Service:
    """One such program. Until `leave`, whoever started it must `end` it.

    Raises, when it is made:
        ProgramMissingError: there is no such program.
        StorageError: it cannot be started.
    """

    def __init__(self, argv: Sequence[str | Path]) -> None:
        arguments = [os.fspath(each) for each in argv]
        _logger.info("start %s", redact(shlex.join(arguments)))
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `leave` and `end`.
        try:
            self._process = subprocess.Popen(
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=self._said.fileno(),
                stderr=self._said.fileno(),
                start_new_session=True,
                creationflags=NEW_GROUP,
            )
        except OSError as error:
            self._said.close()
            raise start_error(error, arguments[0], None) from error

    @property
    def status(self) -> int | None:
        """None while it runs."""
        return self._process.poll()

    def complaint(self) -> str:
        """The tail of what it said, with secrets masked."""
        self._said.seek(0, os.SEEK_END)
        self._said.seek(max(0, self._said.tell() - _TAIL))
        return redact(self._said.read().decode(errors="replace").strip())

    def leave(self) -> None:
        """Let it live its own life from now on."""
        self._said.close()
        # So that it leaves no zombie.
        threading.Thread(target=self._process.wait, name="insula-service", daemon=True).start()

    def end(self) -> None:
        """Kill it with all that it started, and wait. Blocks for a moment."""
        if os.name == "nt":
            self._process.kill()
        else:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._said.close()
