"""Copies the folder of an environment, by links where that is safe.

A file is linked only if a RECORD lists it and it still is what was installed: what installers write they replace, and
never change in place. So are the compiled files of such modules. All else (databases, logs, edited files) is copied.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from insula.backends.threads import Cancellation
from insula.backends.venvs.layout import Layout
from insula.backends.venvs.linking import Way, best_way, copy, hardlink, reflink
from insula.backends.venvs.record_files import holds, read_rows, record_paths
from insula.backends.venvs.scripts import relocated
from insula.domain.errors import VerificationError

_CACHE = "__pycache__"
_BEAT = 256


@dataclass(frozen=True, slots=True)
class Listed:
    """What a RECORD says of a file, and when (in nanoseconds) it was written."""

    size: int
    digest: str
    written: int


@dataclass(slots=True)
class TreeCopy:
    """Copies `source` to `target`, which must not exist; links to places in `old` then lead into `new`.

    `independent` shares no file. `told` hears the fraction done, in this thread.
    """

    source: str
    target: str
    old: Sequence[str]
    new: str
    independent: bool
    cancellation: Cancellation
    told: Callable[[float], None]
    linked: int = 0
    copied: int = 0
    skipped: list[str] = field(default_factory=list)
    _way: Way = Way.COPY
    _listed: dict[str, Listed] = field(default_factory=dict)
    _done: int = 0

    def run(self) -> None:
        """Copy it all.

        Raises:
            OSError: the file system refused.
            Stopped: it was cancelled.
        """
        os.mkdir(self.target, stat.S_IMODE(os.stat(self.source).st_mode) | stat.S_IRWXU)
        self._way = best_way(Layout(self.source).configuration, self.target, independent=self.independent)
        if self._way is Way.HARDLINK:
            self._listed = listed_files(self.source)
        none: frozenset[str] = frozenset()
        pending: list[tuple[str, str, frozenset[str]]] = [(self.source, self.target, none)]
        while pending:
            folder, into, modules = pending.pop()
            linked, folders = self._copy_files(folder, into, modules)
            for name, mode in folders:
                below = os.path.join(into, name)
                os.mkdir(below)
                if mode != 0o755:
                    os.chmod(below, mode | stat.S_IRWXU)
                pending.append((os.path.join(folder, name), below, linked if name == _CACHE else none))

    def _copy_files(
        self, folder: str, into: str, modules: frozenset[str]
    ) -> tuple[frozenset[str], list[tuple[str, int]]]:
        """The modules that were linked, and the folders below with their modes. `modules` are those of the parent."""
        linked: list[str] = []
        folders: list[tuple[str, int]] = []
        with os.scandir(folder) as entries:
            for each in entries:
                target = f"{into}{os.sep}{each.name}"
                if each.is_file(follow_symlinks=False):
                    if self._is_linkable(each, modules) and hardlink(each.path, target):
                        self.linked += 1
                        linked.append(each.name)
                    else:
                        self._copy(each.path, target)
                    self._beat()
                elif each.is_dir(follow_symlinks=False):
                    folders.append((each.name, stat.S_IMODE(each.stat(follow_symlinks=False).st_mode)))
                elif each.is_symlink():
                    leads = os.readlink(each.path)
                    os.symlink(relocated(leads, self.old, self.new) or leads, target)
                else:
                    self.skipped.append(each.path)
        return frozenset(linked), folders

    def _is_linkable(self, entry: os.DirEntry[str], modules: frozenset[str]) -> bool:
        if self._way is not Way.HARDLINK:
            return False
        listed = self._listed.get(entry.path)
        if listed is None:
            return bool(modules) and entry.name.endswith(".pyc") and entry.name.partition(".")[0] + ".py" in modules
        status = entry.stat(follow_symlinks=False)
        if status.st_size != listed.size:
            return False
        return status.st_mtime_ns <= listed.written or holds(entry.path, listed.digest)

    def _copy(self, source: str, target: str) -> None:
        if self._way is not Way.REFLINK or not reflink(source, target):
            copy(source, target)
        self.copied += 1

    def _beat(self) -> None:
        self._done += 1
        if self._done % _BEAT == 0:
            self.cancellation.check()
            if self._listed:
                self.told(min(self._done / (len(self._listed) * 2), 1.0))


def listed_files(root: str) -> dict[str, Listed]:
    """The files that the RECORDs in the environment `root` list with a hash, by path."""
    found: dict[str, Listed] = {}
    for folder in Layout(root).site_packages():
        for record in record_paths(folder):
            try:
                written = os.stat(record).st_mtime_ns
            except OSError:
                continue
            for row in read_rows(record):
                if row.size is not None and row.digest:
                    found[row.path] = Listed(row.size, row.digest, written)
    return found


def verify_same(source: str, target: str, edited: frozenset[str], path: str) -> None:
    """Check that `target` holds each file of `source`, as it is now: the same file, or one of the same size and time.

    `edited` are the paths in `target` whose content is another on purpose. Compiled files may come and go.

    Raises:
        VerificationError: something differs, for instance because the source was changed meanwhile.
    """
    folders = [""]
    while folders:
        folder = folders.pop()
        before, after = _entries(source + folder), _entries(target + folder)
        if before.keys() != after.keys() and not folder.endswith(_CACHE):
            different = min(before.keys() ^ after.keys())
            raise VerificationError(path, f"{folder}{os.sep}{different}"[1:])
        for name, entry in before.items():
            other = after.get(name)
            place = f"{folder}{os.sep}{name}"
            if other is None or entry.inode() == other.inode() or target + place in edited:
                continue
            if entry.is_dir(follow_symlinks=False):
                if not other.is_dir(follow_symlinks=False):
                    raise VerificationError(path, place[1:])
                folders.append(place)
            elif not _is_same(entry, other):
                raise VerificationError(path, place[1:])


def _entries(folder: str) -> dict[str, os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return {each.name: each for each in entries}


def _is_same(entry: os.DirEntry[str], other: os.DirEntry[str]) -> bool:
    if entry.is_symlink():
        return other.is_symlink()
    before, after = entry.stat(follow_symlinks=False), other.stat(follow_symlinks=False)
    if not stat.S_ISREG(before.st_mode):
        return True
    return (before.st_size, before.st_mtime_ns // 1_000_000) == (after.st_size, after.st_mtime_ns // 1_000_000)
