"""Finds environments by the file that marks them. No Python is started, no symlink followed, no environment entered."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from insula.backends.threads import Cancellation
from insula.backends.venvs.layout import CONFIGURATION, TEMPORARY_PREFIX
from insula.backends.venvs.parallel import in_parallel
from insula.backends.venvs.places import Root, avoided_mounts

_NEVER = frozenset({"__pycache__", "__pypackages__", "bower_components", "lost+found", "node_modules", "site-packages"})
_NEVER_IN_HOME = frozenset({"AppData", "Library", "snap"})
# Hidden folders that are made to hold environments.
_HOLDERS = frozenset({".direnv", ".hatch", ".nox", ".tox", ".venvs", ".virtualenvs"})
# Hidden folders that will hold one once it is made.
_LIKELY = (".env", ".venv", ".virtualenv")
_CACHE_TAG = "CACHEDIR.TAG"


@dataclass(frozen=True, slots=True)
class Scan:
    """`environments` are the folders with a `pyvenv.cfg`; `folders` those looked into, with the levels left below.

    `missing` are the roots that are not there, but for those of depth 0.
    """

    environments: list[str]
    folders: dict[str, int]
    missing: list[Root]


def depth_below(name: str, left: int) -> int | None:
    """How deep to look into the folder `name` of a folder with `left` levels left; None for not at all.

    0 means: whether the folder itself is an environment, and no further.
    """
    if left <= 0 or name in _NEVER or name.startswith(TEMPORARY_PREFIX):
        return None
    if not name.startswith("."):
        return left - 1
    return left - 1 if name in _HOLDERS else 0


def scan(cancellation: Cancellation, roots: Iterable[Root], is_trash: Callable[[Path], bool]) -> Scan:
    """Search `roots`, the deepest first. A root that is a link is followed; what lies below it is not.

    Raises:
        Stopped: `cancellation` was set.
    """
    search = _Search(is_trash)
    level = search.tops(sorted(roots, key=lambda each: -each.depth))
    while level:
        fresh = search.not_looked_into(level)
        looked = in_parallel(cancellation, _look, [folder for folder, _ in fresh])
        level = [
            each
            for (folder, left), below in zip(fresh, looked, strict=True)
            for each in search.below(folder, left, below)
        ]
    return Scan(list(search.environments), search.folders, search.missing)


class _Search:
    def __init__(self, is_trash: Callable[[Path], bool]) -> None:
        self.environments: dict[str, None] = {}
        self.folders: dict[str, int] = {}
        self.missing: list[Root] = []
        self._is_trash = is_trash
        self._home = os.path.realpath(os.path.expanduser("~"))
        self._avoided = avoided_mounts()

    def tops(self, roots: Iterable[Root]) -> list[tuple[str, int]]:
        tops: list[tuple[str, int]] = []
        for root in roots:
            top = os.path.realpath(root.path)
            if os.path.isdir(top):
                tops.append((top, root.depth))
            elif root.depth:
                self.missing.append(Root(top, root.depth))
        return tops

    def not_looked_into(self, level: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
        """Those that were not, or less deeply; each once."""
        fresh: list[tuple[str, int]] = []
        for folder, left in level:
            if self.folders.get(folder, -1) < left and folder not in self.environments:
                self.folders[folder] = left
                fresh.append((folder, left))
        return fresh

    def below(self, folder: str, left: int, names: list[str] | None) -> list[tuple[str, int]]:
        """The folders of the next level; `names` as `_look` tells them."""
        if names is None:
            self.environments[folder] = None
            self.folders.pop(folder, None)
            return []
        return list(self._worth_a_look(folder, names, left))

    def _worth_a_look(self, folder: str, names: list[str], left: int) -> Iterator[tuple[str, int]]:
        for name in names:
            deeper = depth_below(name, left)
            path = os.path.join(folder, name)
            if deeper is None or path in self._avoided or (folder == self._home and name in _NEVER_IN_HOME):
                continue
            # Where trash is kept begins with one of these.
            if name[0] in ".$T" and self._is_trash(Path(path)):
                continue
            if deeper or not name.startswith(".") or name.startswith(_LIKELY):
                yield path, deeper
            elif os.path.lexists(os.path.join(path, CONFIGURATION)):
                self.environments[path] = None


def _look(folder: str) -> list[str] | None:
    """The names of the folders in `folder`, None when it is an environment."""
    below: list[str] = []
    cache = False
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if not _is_junction(entry):
                        below.append(entry.name)
                elif entry.name == CONFIGURATION:
                    return None
                elif entry.name == _CACHE_TAG:
                    cache = True
    except OSError:
        return []
    return [] if cache else below


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder of Windows that stands for another; Python takes it for a folder."""
    attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) if os.name == "nt" else 0
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)
