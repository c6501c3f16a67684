"""Deletion by paths: Windows offers no handles to go by."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from insula.domain.errors import NotProvenError
from insula.storage.proven import Tally, prove

assert sys.platform == "win32"  # noqa: S101  for the type checker too


def remove_proven(path: Path, device: int, inode: int, tally: Tally) -> bool:
    """Delete the folder if it is that one; whether it is gone.

    Raises:
        NotProvenError: it is not.
        OSError: something cannot be deleted.
    """
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return True
    if _leads_elsewhere(status):
        raise NotProvenError(str(path))
    prove(path, status, device, inode)
    return _remove_folder_by_path(path, tally)


def _remove_folder_by_path(path: Path, tally: Tally) -> bool:
    with os.scandir(path) as entries:
        found = list(entries)
    for entry in found:
        if tally.stopped():
            return False
        status = os.lstat(entry.path)
        if stat.S_ISDIR(status.st_mode) and not _leads_elsewhere(status):
            if not _remove_folder_by_path(Path(entry.path), tally):
                return False
            continue
        if not status.st_mode & stat.S_IWRITE:
            os.chmod(entry.path, stat.S_IWRITE)
        if stat.S_ISDIR(status.st_mode):
            os.rmdir(entry.path)
        else:
            os.unlink(entry.path)
        tally.add()
    os.chmod(path, stat.S_IRWXU)
    os.rmdir(path)
    tally.add()
    return True


# A symlink, or a junction, which Python calls a folder.
def _leads_elsewhere(status: os.stat_result) -> bool:
    return bool(status.st_file_attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)
