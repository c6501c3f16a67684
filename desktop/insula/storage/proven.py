"""What every deletion needs: the proof that it is the right folder, and a count."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from insula.domain.errors import NotProvenError


class Tally:
    """Counts what is deleted, and knows when to stop."""

    def __init__(self, on_progress: Callable[[int], None] | None, cancelled: Callable[[], bool] | None) -> None:
        self._on_progress = on_progress
        self._cancelled = cancelled
        self._deleted = 0

    def stopped(self) -> bool:
        """Whether nothing more should be deleted."""
        return self._cancelled is not None and self._cancelled()

    def add(self) -> None:
        """One entry more is gone."""
        self._deleted += 1
        if self._on_progress is not None:
            self._on_progress(self._deleted)


def prove(path: Path, status: os.stat_result, device: int, inode: int) -> None:
    """Raise NotProvenError unless `status` is that of the folder with this device and inode."""
    if not stat.S_ISDIR(status.st_mode) or (status.st_dev, status.st_ino) != (device, inode):
        raise NotProvenError(str(path))
