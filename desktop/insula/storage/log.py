"""The application's own log: small, rotating, without secrets, and never in the way of who writes to it."""

from __future__ import annotations

import logging
import os
import queue
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from pathlib import Path

from insula.domain.overriding import override
from insula.storage.paths import make_private_folder
from insula.storage.redaction import redact

_SIZE = 1_000_000
_OLDER = 2
_FORMAT = "%(asctime)s %(process)d %(levelname)s %(name)s %(threadName)s: %(message)s"


@contextmanager
def logging_to(path: Path, level: int = logging.INFO) -> Iterator[None]:
    """Write what all loggers say to `path` for the body, from a thread of its own: 1 MB, and two older files.

    Raises:
        StorageError: the folder cannot be made.
    """
    make_private_folder(path.parent)
    file = _PrivateFile(path)
    file.setFormatter(_Redacted(_FORMAT))
    entries: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
    handler = QueueHandler(entries)
    listener = QueueListener(entries, file)
    root = logging.getLogger()
    before = root.level
    root.setLevel(level)
    root.addHandler(handler)
    listener.start()
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
        listener.stop()
        handler.close()
        file.close()


class _Redacted(logging.Formatter):
    """Masks at the very end, so that arguments and tracebacks are covered."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class _PrivateFile(RotatingFileHandler):
    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=_SIZE, backupCount=_OLDER, encoding="utf-8", errors="backslashreplace", delay=True
        )

    @override
    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(handle, "a", encoding=self.encoding, errors=self.errors)

    # A full disk must not fill the terminal too.
    @override
    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)
