"""Files that one process at a time holds. The kernel frees them when the process dies; they are never deleted."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


def hold(path: Path) -> int | None:
    """Hold the file, made for its owner only if it is missing; None if anybody holds it, this process included.

    What is returned is its descriptor: closing it, from whichever thread, lets go.

    Raises:
        OSError: it cannot be made or opened, or it is a symlink.
    """
    while True:
        descriptor = os.open(path, _FLAGS, 0o600)
        try:
            held = _lock(descriptor)
            is_there = held and _is_at(descriptor, path)
        except BaseException:
            os.close(descriptor)
            raise
        if is_there:
            return descriptor
        os.close(descriptor)
        if not held:
            return None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


# A person may delete the file between the two; another process would then hold a new one beside ours.
def _is_at(descriptor: int, path: Path) -> bool:
    try:
        there = os.stat(path, follow_symlinks=False)
    except FileNotFoundError:
        return False
    return os.path.samestat(there, os.fstat(descriptor))
