"""What an environment costs on disk: its own bytes, and those it shares through hard links."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass

from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs.layout import Layout
from insula.domain.environment import EnvironmentId
from insula.domain.usage import Usage

_BLOCK = 512
Signature = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sizes:
    """In bytes on disk. `own` is what a purge would free; `shared` has other names elsewhere, each inode once."""

    own: int
    shared: int


class Measurements:
    """Sizes of environments, measured again only when their packages have changed."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Signature, Sizes]] = {}

    async def measure(self, environment: EnvironmentId, root: str) -> Usage:
        """The usage of the environment in the folder `root`."""
        signature, sizes = await in_thread(_measured, root, self._known.get(root))
        self._known[root] = (signature, sizes)
        return Usage(environment, own_disk=sizes.own, shared_disk=sizes.shared)

    def last(self, root: str) -> Sizes | None:
        """What was measured last of the environment in the folder `root`."""
        known = self._known.get(root)
        return known[1] if known else None


def disk_usage(cancellation: Cancellation, root: str) -> Sizes:
    """Measure the tree `root`, following no link.

    A file all of whose names are in the tree is its own. What cannot be read counts nothing.

    Raises:
        Stopped: `cancellation` was set.
    """
    own = _bytes(os.lstat(root))
    linked: dict[tuple[int, int], tuple[int, int, int]] = {}
    pending = [root]
    while pending:
        cancellation.check()
        try:
            with os.scandir(pending.pop()) as entries:
                for entry in entries:
                    status = _status(entry)
                    if status is None:
                        continue
                    if stat.S_ISDIR(status.st_mode):
                        pending.append(entry.path)
                    elif status.st_nlink > 1:
                        key = (status.st_dev, status.st_ino)
                        _, _, seen = linked.get(key, (0, 0, 0))
                        linked[key] = (_bytes(status), status.st_nlink, seen + 1)
                        continue
                    own += _bytes(status)
        except OSError:
            continue
    own += sum(size for size, names, seen in linked.values() if seen >= names)
    return Sizes(own, sum(size for size, names, seen in linked.values() if seen < names))


def _measured(cancellation: Cancellation, root: str, known: tuple[Signature, Sizes] | None) -> tuple[Signature, Sizes]:
    signature = _signature(root)
    if known is not None and known[0] == signature:
        return known
    return signature, disk_usage(cancellation, root)


def _signature(root: str) -> Signature:
    """Changes whenever a package comes, goes or is replaced: its metadata folder is made anew then."""
    layout = Layout(root)
    times: list[int] = []
    for folder in (root, layout.scripts, *layout.site_packages()):
        try:
            times.append(os.stat(folder).st_mtime_ns)
            times.append(len(os.listdir(folder)))
        except OSError:
            times.append(-1)
    return tuple(times)


def _status(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        # On Windows an entry knows neither its inode nor how many names it has.
        return os.lstat(entry.path) if sys.platform == "win32" else entry.stat(follow_symlinks=False)
    except OSError:
        return None


def _bytes(status: os.stat_result) -> int:
    blocks: int | None = getattr(status, "st_blocks", None)
    return status.st_size if blocks is None else blocks * _BLOCK
