"""Files that are either as they were or complete, never half-written."""

from __future__ import annotations

import os
import re
import stat
import time
from contextlib import suppress
from pathlib import Path

from insula.domain.errors import from_os_error
from insula.storage.renaming import rename_noreplace

__all__ = ["rename_noreplace", "sweep_unfinished", "sync_folder", "write_atomic"]

_ABANDONED = 3_600.0  # Seconds after which nobody is still writing.
_BESIDE = re.compile(r"\..+\.[0-9a-f]{12}\.new", re.DOTALL)


def write_atomic(path: Path, content: bytes | str, mode: int | None = None, *, durable: bool = True) -> None:
    """Put `content` (text as UTF-8) at `path`, written beside it first. A symlink there is replaced, not followed.

    Without `mode` it keeps that of the file that it replaces. `durable` waits for the disk; without it, a power cut,
    but no crash of a program, may lose the new content.

    Raises:
        StorageError: it cannot be written; what was there is untouched.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(6).hex()}.new")
    try:
        if mode is None:
            mode = _mode_of(path)
        try:
            _write(beside, content.encode() if isinstance(content, str) else content, mode, durable=durable)
            os.replace(beside, path)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(beside)
            raise
        if durable:
            sync_folder(path.parent)
    except OSError as error:
        raise from_os_error(error, str(path)) from error


def sweep_unfinished(folder: Path) -> None:
    """Delete what writes that were killed an hour ago or more have left in `folder`."""
    with os.scandir(folder) as entries:
        found = [entry for entry in entries if _BESIDE.fullmatch(entry.name)]
    for entry in found:
        with suppress(OSError):
            if time.time() - entry.stat(follow_symlinks=False).st_mtime > _ABANDONED:
                os.unlink(entry.path)


def sync_folder(folder: Path) -> None:
    """Have the names in `folder` on the disk, where the platform can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mode_of(path: Path) -> int | None:
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return None
    return stat.S_IMODE(status.st_mode) if stat.S_ISREG(status.st_mode) else None


def _write(path: Path, content: bytes, mode: int | None, *, durable: bool) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o666 if mode is None else 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        if mode is not None:
            os.chmod(path, mode)
        if durable:
            os.fsync(handle)
