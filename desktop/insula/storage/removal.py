"""Deletes one proven folder and nothing else, whatever anybody does to it meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from insula.domain.errors import from_os_error
from insula.storage.proven import Tally

if sys.platform == "win32":
    from insula.storage.removal_windows import remove_proven
else:
    from insula.storage.removal_posix import remove_proven


def remove_tree(
    path: Path,
    device: int,
    inode: int,
    on_progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bool:
    """Delete the folder at `path` with all it holds, if it is the one with that device and inode.

    No symlink is followed, not even one swapped in meanwhile, and no mount point inside is entered; folders that are
    read-only are opened up first. `on_progress` gets the number of entries deleted so far. `cancelled` is asked before
    each entry, and may raise as well. Returns whether the folder is gone: True also if nothing was there, False when
    cancelled; then the same call goes on later.

    Raises:
        NotProvenError: something else is at `path`, and nothing was touched; or something else is mounted inside.
        StorageError: something cannot be deleted; what was deleted before is gone.
    """
    try:
        return remove_proven(path, device, inode, Tally(on_progress, cancelled))
    except OSError as error:
        raise from_os_error(error, str(path)) from error
