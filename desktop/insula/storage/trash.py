"""Where destroyed folders wait for undo: always on their own file system, so that a rename takes them there."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from insula.domain.errors import from_os_error
from insula.storage.mounts import top_of_volume
from insula.storage.paths import Paths, make_private_folder
from insula.storage.removal import remove_tree

__all__ = ["is_trash", "remove_tree", "trash_place"]

_PREFIX = ".insula-trash-"
_OF_A_VOLUME = re.compile(r"\.Trash-\d+")
_OF_A_DESKTOP = frozenset({".Trash", ".Trashes", "$RECYCLE.BIN"})


def trash_place(path: Path, paths: Paths, unique: str) -> Path:
    """The path to which the folder at `path` can be renamed when it is trashed; nothing is there yet.

    In our own trash if that is on the same volume, else in `.Trash-<user>/insula` at the volume's top, else beside the
    folder. `unique` makes the name; the folders above it are made.

    Raises:
        StorageError: there is nothing at `path`, or it is out of reach.
    """
    if not unique or os.path.basename(unique) != unique:
        raise ValueError(unique)
    name = _PREFIX + unique
    try:
        parent = Path(os.path.realpath(path.parent))
        device = os.lstat(path).st_dev
        top = top_of_volume(parent)
        make_private_folder(paths.trash)
        if top == top_of_volume(Path(os.path.realpath(paths.trash))) and os.stat(paths.trash).st_dev == device:
            return paths.trash / name
    except OSError as error:
        raise from_os_error(error, str(path)) from error
    shared = _trash_at(top, device)
    return (parent if shared is None else shared) / name


def is_trash(path: Path) -> bool:
    """Whether `path` is, or is in, a trash: ours, or that of the desktop."""
    parts = path.parts
    return any(
        part.startswith(_PREFIX)
        or part in _OF_A_DESKTOP
        or (part == "Trash" and index > 0 and parts[index - 1] == "share")
        or _OF_A_VOLUME.fullmatch(part) is not None
        for index, part in enumerate(parts)
    )


# As freedesktop.org's trash specification has it: never through a symlink, never into somebody else's folder.
def _trash_at(top: Path, device: int) -> Path | None:
    if not hasattr(os, "getuid"):
        return None
    user = os.getuid()
    trash = top / f".Trash-{user}"
    for folder in (trash, trash / "insula"):
        try:
            os.mkdir(folder, 0o700)
        except FileExistsError:
            pass
        except OSError:
            return None
        status = os.lstat(folder)
        if not stat.S_ISDIR(status.st_mode) or status.st_uid != user or status.st_dev != device:
            return None
        if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            return None
    return trash / "insula"
