"""A nameless file that one thread makes longer while others read it."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from pathlib import Path

from insula.domain.errors import from_os_error


class GrowingFile:
    """The system deletes it when it is closed, or with the process, however that ends. For its owner only."""

    def __init__(self, folder: Path) -> None:
        """Raises StorageError if it cannot be made in `folder`."""
        self._folder = folder
        self._reading = threading.Lock()
        self._writing = threading.Lock()
        try:
            self._file = tempfile.TemporaryFile(prefix=".insula-", dir=folder, buffering=0)  # noqa: SIM115  see `close`
        except OSError as error:
            raise from_os_error(error, str(folder)) from error

    def write(self, at: int, data: bytes) -> None:
        """Put `data` at `at`, unless it is closed; StorageError without room, and then part of it may be there."""
        try:
            with self._writing:
                while data and not self._file.closed:
                    written = self._write(at, data)
                    at, data = at + written, data[written:]
        except OSError as error:
            raise from_os_error(error, str(self._folder)) from error

    def read(self, at: int, size: int) -> bytes:
        """The bytes from `at` on: `size` of them, or fewer at the end of the file; none of a closed one."""
        with self._reading:
            if self._file.closed:
                return b""
            return self._read(at, size)

    def close(self) -> None:
        """Delete it, once those who read or write at this moment have done so: the number would be another file's."""
        with self._writing, self._reading:
            self._file.close()

    def __del__(self) -> None:
        """Made for somebody who was cancelled meanwhile, it is closed by nobody."""
        if hasattr(self, "_file"):
            self._file.close()

    if sys.platform == "win32":

        def _write(self, at: int, data: bytes) -> int:
            with self._reading:
                self._file.seek(at)
                return self._file.write(data)

        def _read(self, at: int, size: int) -> bytes:
            self._file.seek(at)
            return self._file.read(size)

    else:  # Without a common position, who writes need not wait for who reads, nor the other way round.

        def _write(self, at: int, data: bytes) -> int:
            return os.pwrite(self._file.fileno(), data, at)

        def _read(self, at: int, size: int) -> bytes:
            return os.pread(self._file.fileno(), size, at)
