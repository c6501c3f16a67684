"""Deletion by handles on folders: a path could lead elsewhere by the time it is used."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from insula.domain.errors import NotProvenError
from insula.storage.mounts import mounts_inside
from insula.storage.proven import Tally, prove

assert sys.platform != "win32"  # noqa: S101  for the type checker too

_ROUNDS = 64  # How often a folder is emptied that somebody keeps filling.
_DEEPEST = 64  # What lies deeper is first moved up: every level takes a handle.
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def remove_proven(path: Path, device: int, inode: int, tally: Tally) -> bool:
    """Delete the folder if it is that one; whether it is gone.

    Raises:
        NotProvenError: it is not, or something is mounted inside.
        OSError: something cannot be deleted.
    """
    try:
        parent = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except FileNotFoundError:
        return True
    try:
        try:
            prove(path, os.lstat(path.name, dir_fd=parent), device, inode)
        except FileNotFoundError:
            return True
        if mounted := mounts_inside(path):
            raise NotProvenError(str(path), mounted)
        with _opened(path, parent) as folder:
            prove(path, os.fstat(folder), device, inode)
            _open_up(folder)
            return _Removal(folder, device, tally).remove(path, parent, folder, depth=0)
    finally:
        os.close(parent)


@dataclass(frozen=True, slots=True)
class _Removal:
    root: int
    device: int
    tally: Tally

    # Whether it is gone; False when stopped. `path` is for messages only.
    def remove(self, path: Path, parent: int, folder: int, depth: int) -> bool:
        for rounds_left in reversed(range(_ROUNDS)):
            while entries := _entries(folder):
                if not all(
                    self._remove_entry(path / name, folder, depth, is_folder=is_folder) for name, is_folder in entries
                ):
                    return False
                if depth > 0:
                    break
            try:
                os.rmdir(path.name, dir_fd=parent)
            except OSError as error:
                if error.errno not in {errno.ENOTEMPTY, errno.EEXIST} or rounds_left == 0:
                    raise
                continue
            break
        self.tally.add()
        return True

    def _remove_entry(self, path: Path, folder: int, depth: int, *, is_folder: bool) -> bool:
        if self.tally.stopped():
            return False
        try:
            if is_folder:
                return self._remove_folder(path, folder, depth)
            os.unlink(path.name, dir_fd=folder)
            self.tally.add()
        except FileNotFoundError:
            return True  # Somebody else was faster.
        except OSError as error:
            # The innermost knows best; by a handle, the system names no more than the last part.
            if not (isinstance(error.filename, str) and os.sep in error.filename):
                error.filename = str(path)
            raise
        return True

    def _remove_folder(self, path: Path, parent: int, depth: int) -> bool:
        if depth == _DEEPEST:
            os.rename(path.name, os.urandom(8).hex(), src_dir_fd=parent, dst_dir_fd=self.root)
            return True
        try:
            with _opened(path, parent) as folder:
                if os.fstat(folder).st_dev != self.device:
                    raise NotProvenError(str(path.parent), (path.name,))
                _open_up(folder)
                return self.remove(path, parent, folder, depth + 1)
        except OSError as error:
            # It was a folder a moment ago.
            if error.errno not in {errno.ENOTDIR, errno.ELOOP}:
                raise
        os.unlink(path.name, dir_fd=parent)
        self.tally.add()
        return True


def _entries(folder: int) -> list[tuple[str, bool]]:
    with os.scandir(folder) as entries:
        return [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]


@contextmanager
def _opened(path: Path, parent: int) -> Iterator[int]:
    try:
        folder = os.open(path.name, _FOLDER, dir_fd=parent)
    except PermissionError:
        _make_readable(path.name, parent)
        folder = os.open(path.name, _FOLDER, dir_fd=parent)
    try:
        yield folder
    finally:
        os.close(folder)


def _open_up(folder: int) -> None:
    mode = stat.S_IMODE(os.fstat(folder).st_mode)
    if mode & stat.S_IRWXU != stat.S_IRWXU:
        # Where it is not ours, deleting may still be allowed.
        with suppress(PermissionError):
            os.fchmod(folder, mode | stat.S_IRWXU)


# It is only opened for reading, then looked at.
def _make_readable(name: str, parent: int) -> None:
    if sys.platform == "linux":
        # Linux changes the mode of a path only; this one names the open folder.
        handle = os.open(name, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=parent)
        try:
            os.chmod(f"/proc/self/fd/{handle}", stat.S_IRWXU)
        finally:
            os.close(handle)
    else:
        os.chmod(name, stat.S_IRWXU, dir_fd=parent, follow_symlinks=False)
