"""Copies the folder of an environment, by links where that is safe.

A file is linked only if a RECORD lists it and it still is what was installed: what installers write they replace, and
never change in place. So are the compiled files of such modules. All else (databases, logs, edited files) is copied.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from insula.backends.threads import Cancellation
from insula.backends.venvs.layout import Layout
from insula.backends.venvs.linking import Way, best_way, copy, hardlink, reflink
from insula.backends.venvs.record_files import holds, read_rows, record_paths
from insula.backends.venvs.scripts import relocated
from insula.domain.errors import VerificationError

_CACHE = "__pycache__"
_BEAT = 32
_SECOND = 1_000_000_000


# What a RECORD says of a file: its size and hash, and when (in nanoseconds) the RECORD was written.
Listed: TypeAlias = tuple[int, str, int]


@dataclass(slots=True)
class TreeCopy:
    """Copies `source` to `target`, which must not exist; links to places in `old` then lead into `new`.

    `independent` shares no file. `told` hears the fraction done, and `startable` once that the interpreter is there;
    both in the thread of `run`.
    """

    source: str
    target: str
    old: Sequence[str]
    new: str
    independent: bool
    cancellation: Cancellation
    told: Callable[[float], None]
    startable: Callable[[], object]
    linked: int = 0
    copied: int = 0
    skipped: list[str] = field(default_factory=list)
    _way: Way = Way.COPY
    _listed: dict[str, Listed] = field(default_factory=dict)
    _beats: int = 0

    def run(self) -> None:
        """Copy it all.

        Raises:
            OSError: the file system refused.
            Stopped: it was cancelled.
        """
        os.mkdir(self.target, stat.S_IMODE(os.stat(self.source).st_mode) | stat.S_IRWXU)
        layout = Layout(self.source)
        self._way = best_way(layout.configuration, self.target, independent=self.independent)
        if self._way is Way.HARDLINK:
            self._listed = listed_files(self.source)
        pending = [(self.source, self.target, frozenset[str]())]
        waiting = True
        while pending:
            folder, into, modules = pending.pop()
            self._copy_folder(folder, into, modules, pending)
            self._beat()
            if folder == self.source:
                # The interpreter first: it is tried out while the rest is copied.
                pending.sort(key=lambda each: each[0] == layout.scripts)
            elif waiting:
                waiting = False
                self.startable()

    def _copy_folder(
        self, folder: str, into: str, modules: frozenset[str], pending: list[tuple[str, str, frozenset[str]]]
    ) -> None:
        """Copy the files, make the folders and leave them in `pending`, with the modules that were linked beside them.

        Every file passes here, so it calls as little as it can. `modules` are the linked ones of the folder above.
        """
        below: list[tuple[str, str]] = []
        linked: list[str] = []
        listed, hardlinks = self._listed, self._way is Way.HARDLINK
        with os.scandir(folder) as entries:
            for each in entries:
                name, path = each.name, each.path
                target = f"{into}{os.sep}{name}"
                if each.is_file(follow_symlinks=False):
                    row = listed.get(path)
                    if row is None:
                        linkable = bool(modules) and name.endswith(".pyc") and name.partition(".")[0] + ".py" in modules
                    else:
                        status = each.stat(follow_symlinks=False)
                        linkable = status.st_size == row[0] and (status.st_mtime_ns <= row[2] or holds(path, row[1]))
                    if linkable and hardlinks and hardlink(path, target):
                        linked.append(name)
                    else:
                        self._copy(path, target)
                elif each.is_dir(follow_symlinks=False):
                    mode = stat.S_IMODE(each.stat(follow_symlinks=False).st_mode)
                    os.mkdir(target)
                    if mode != 0o755:
                        os.chmod(target, mode | stat.S_IRWXU)
                    below.append((path, target))
                elif each.is_symlink():
                    leads = os.readlink(path)
                    os.symlink(relocated(leads, self.old, self.new) or leads, target)
                else:
                    self.skipped.append(path)
        self.linked += len(linked)
        none = frozenset[str]()
        cached = frozenset(linked) if any(path.endswith(_CACHE) for path, _ in below) else none
        pending.extend((path, target, cached if path.endswith(_CACHE) else none) for path, target in below)

    def _copy(self, source: str, target: str) -> None:
        if self._way is not Way.REFLINK or not reflink(source, target):
            copy(source, target)
        self.copied += 1
        self._beat()

    def _beat(self) -> None:
        self._beats += 1
        if self._beats % _BEAT == 0:
            self.cancellation.check()
            done, expected = self.linked + self.copied, 2 * len(self._listed)
            if expected:
                self.told(min(done / expected, 1.0))


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
                    found[row.path] = (row.size, row.digest, written)
    return found


def verify_same(copy: TreeCopy, edited: frozenset[str], path: str) -> None:
    """Check that the target holds each file of the source as it is now: the same, or one of the same size and time.

    `edited` are the paths in the target whose content is another on purpose. Compiled files may come and go. `path` is
    the place of the clone for who reads of it.

    Raises:
        VerificationError: something differs, for instance because the source was changed meanwhile.
    """
    source, target, skipped = copy.source, copy.target, frozenset(copy.skipped)
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(target + folder) as entries:
            after = {each.name: each for each in entries}
        with os.scandir(source + folder) as entries:
            before = [each for each in entries if not skipped or each.path not in skipped]
        if not folder.endswith(_CACHE) and (
            len(before) != len(after) or any(each.name not in after for each in before)
        ):
            odd = min({each.name for each in before} ^ after.keys())
            raise VerificationError(path, f"{folder}{os.sep}{odd}"[1:])
        for each in before:
            other = after.get(each.name)
            if other is None or each.inode() == other.inode():
                continue
            place = f"{folder}{os.sep}{each.name}"
            if each.is_dir(follow_symlinks=False) and other.is_dir(follow_symlinks=False):
                folders.append(place)
            elif target + place not in edited and not _is_same(each, other):
                raise VerificationError(path, place[1:])


def _is_same(entry: os.DirEntry[str], other: os.DirEntry[str]) -> bool:
    if entry.is_symlink() or other.is_symlink():
        return entry.is_symlink() and other.is_symlink()
    before, after = entry.stat(follow_symlinks=False), other.stat(follow_symlinks=False)
    if not stat.S_ISREG(before.st_mode):
        return stat.S_IFMT(before.st_mode) == stat.S_IFMT(after.st_mode)
    return before.st_size == after.st_size and _is_same_time(before.st_mtime_ns, after.st_mtime_ns)


def _is_same_time(before: int, after: int) -> bool:
    """Some file systems keep whole seconds, or even ones."""
    if after % _SECOND == 0:
        return abs(before - after) < 2 * _SECOND
    return before // 1_000_000 == after // 1_000_000
