"""Ways to have a file a second time without writing its bytes again, and the plain copy."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from enum import Enum
from functools import cache

_FICLONE = 0x40049409
_NO_LINK = frozenset({errno.EMLINK, errno.EPERM, errno.EXDEV, errno.EOPNOTSUPP, errno.EACCES})
_CLONE_NOFOLLOW = 1


class Way(Enum):
    """REFLINK shares the blocks until one side writes; HARDLINK shares the file; COPY shares nothing."""

    REFLINK = "reflink"
    HARDLINK = "hardlink"
    COPY = "copy"


def best_way(source: str, folder: str, *, independent: bool) -> Way:
    """The cheapest way to have the file `source` in `folder`, tried out there; `independent` shares no file.

    Raises:
        OSError: `folder` cannot be written.
    """
    probe = os.path.join(folder, ".insula-probe")
    try:
        if reflink(source, probe):
            return Way.REFLINK
        if not independent and hardlink(source, probe):
            return Way.HARDLINK
        return Way.COPY
    finally:
        if os.path.lexists(probe):
            os.unlink(probe)


def hardlink(source: str, target: str) -> bool:
    """Link the file, which is no symbolic link; False where the system refuses links to it."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno in _NO_LINK:
            return False
        raise
    return True


def reflink(source: str, target: str) -> bool:
    """A new file with the blocks of `source`, its times and mode; False where the file system knows no such thing."""
    clone = _reflinker()
    if clone is None or not clone(source, target):
        return False
    shutil.copystat(source, target, follow_symlinks=False)
    return True


def copy(source: str, target: str) -> None:
    """A new file with the bytes, times and mode of `source`."""
    shutil.copy2(source, target, follow_symlinks=False)


@cache
def _reflinker() -> Callable[[str, str], bool] | None:
    finders = {"linux": lambda: _reflink_on_linux, "darwin": _reflink_on_mac}
    return finders.get(sys.platform, lambda: None)()


def _reflink_on_linux(source: str, target: str) -> bool:
    import fcntl

    with open(source, "rb") as read:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            fcntl.ioctl(descriptor, _FICLONE, read.fileno())
        except OSError as error:
            os.unlink(target)
            if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EIO}:
                raise
            return False
        finally:
            os.close(descriptor)
    return True


def _reflink_on_mac() -> Callable[[str, str], bool] | None:
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "clonefile"):
        return None

    def clone(source: str, target: str) -> bool:
        if library.clonefile(os.fsencode(source), os.fsencode(target), _CLONE_NOFOLLOW) == 0:
            return True
        code = ctypes.get_errno()
        if code in {errno.ENOSPC, errno.EDQUOT, errno.EIO}:
            raise OSError(code, os.strerror(code), target)
        return False

    return clone
