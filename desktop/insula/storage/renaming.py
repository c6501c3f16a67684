"""A rename that never replaces anything."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from functools import cache
from pathlib import Path

from insula.domain.errors import PlaceTakenError, from_os_error

_AT_FDCWD = -100
_RENAME_NOREPLACE = 1  # Linux
_RENAME_EXCL = 4  # macOS
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
_TAKEN = {errno.EEXIST, errno.ENOTEMPTY}

_Rename = Callable[[bytes, bytes], None]


def rename_noreplace(source: Path, target: Path) -> None:
    """Rename a file, folder or symlink within its file system; what lies at `target` stays.

    Raises:
        PlaceTakenError: something lies at `target`.
        OtherFileSystemError: `target` is on another file system.
        StorageError: it cannot be renamed.
    """
    try:
        if not _renamed_by_system(os.fsencode(source), os.fsencode(target)):
            _rename_carefully(source, target)
    except OSError as error:
        if error.errno in _TAKEN:
            raise PlaceTakenError("path", str(target)) from error
        refused = OSError(error.errno, error.strerror)
        raise from_os_error(refused, str(target if _refuses(target.parent) else source)) from error


# The system names the source, whichever of the two folders may not be changed.
def _refuses(folder: Path) -> bool:
    return folder.is_dir() and not os.access(folder, os.W_OK | os.X_OK)


# False where the system or the file system cannot.
def _renamed_by_system(source: bytes, target: bytes) -> bool:
    rename = _system_rename()
    if rename is None:
        return False
    try:
        rename(source, target)
    except OSError as error:
        if error.errno in _UNSUPPORTED:
            return False
        raise
    return True


@cache
def _system_rename() -> _Rename | None:
    if os.name == "nt":
        return os.rename
    import ctypes  # The window reads its preferences at once, and renames nothing then.

    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renamex_np"):
        library.renamex_np.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_uint]
        return lambda source, target: _check(library.renamex_np(source, target, _RENAME_EXCL), source)
    if hasattr(library, "renameat2"):
        library.renameat2.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
        return lambda source, target: _check(
            library.renameat2(_AT_FDCWD, source, _AT_FDCWD, target, _RENAME_NOREPLACE), source
        )
    return None


def _check(status: int, source: bytes) -> None:
    if status != 0:
        import ctypes

        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), os.fsdecode(source))


# A folder can only replace an empty one, and that one is ours; a file gets a second name before it loses the first.
def _rename_carefully(source: Path, target: Path) -> None:
    if stat.S_ISDIR(os.lstat(source).st_mode):
        os.mkdir(target)
        try:
            os.rename(source, target)
        except OSError:
            os.rmdir(target)
            raise
        return
    os.link(source, target, follow_symlinks=False)
    os.unlink(source)
