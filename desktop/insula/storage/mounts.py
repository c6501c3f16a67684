"""What is mounted where."""

from __future__ import annotations

import os
import re
from pathlib import Path

_ESCAPED = re.compile(rb"\\([0-7]{3})")


def mount_points() -> frozenset[str]:
    """The absolute paths on which something is mounted; empty where the system does not tell (only Linux does)."""
    try:
        lines = Path("/proc/self/mountinfo").read_bytes().splitlines()
    except OSError:
        return frozenset()
    points = (line.split(b" ")[4] for line in lines)
    return frozenset(os.fsdecode(_ESCAPED.sub(lambda match: bytes([int(match[1], 8)]), point)) for point in points)


def top_of_volume(folder: Path) -> Path:
    """The highest folder to which things in `folder`, a resolved path, can be renamed.

    A folder that is mounted twice has one device, and yet nothing can be renamed from the one to the other.

    Raises:
        OSError: `folder` is out of reach.
    """
    mounts = mount_points()
    device = os.stat(folder).st_dev
    while str(folder) not in mounts and folder != folder.parent and os.stat(folder.parent).st_dev == device:
        folder = folder.parent
    return folder


def mounts_inside(folder: Path) -> tuple[str, ...]:
    """What is mounted below `folder`, relative to it."""
    top = os.path.join(os.path.realpath(folder), "")
    return tuple(sorted(point.removeprefix(top) for point in mount_points() if point.startswith(top)))
