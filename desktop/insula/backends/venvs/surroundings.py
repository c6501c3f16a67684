"""What lies around the environments, and so what an event of the file system means for them."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from insula.backends.venvs.discovery import Scan, depth_below
from insula.backends.venvs.happenings import Event, Happening, Interest
from insula.backends.venvs.layout import CONFIGURATION, TEMPORARY_PREFIX
from insula.backends.venvs.places import Root, is_within
from insula.backends.venvs.reading import Sighting

# The names in an environment's folders that tell something about it.
_TELLING = re.compile(
    r"pyvenv\.cfg|bin|scripts|lib|lib64|site-packages|(?:python|pypy).*|activate(?:\.bat)?"
    r"|.*\.(?:dist-info|egg-info|egg-link)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Work:
    """What to do about events: search `roots`, look at the environments `looks`, forget the folders that `vanished`."""

    roots: list[Root] = field(default_factory=list)
    looks: set[str] = field(default_factory=set)
    vanished: set[str] = field(default_factory=set)
    trash: bool = False


class Surroundings:
    """Which folders are searched, which belong to environments, and which hold their base interpreters."""

    def __init__(self) -> None:
        self._searched: dict[str, int] = {}
        self._missing: list[Root] = []
        self._environments: set[str] = set()
        self._attached: Mapping[str, set[str]] = {}
        self._bases: Mapping[str, set[str]] = {}
        self._trash: frozenset[str] = frozenset()

    def searched(self, everything: Scan) -> None:
        """Remember a search of everything."""
        self._searched = dict(everything.folders)
        self._missing = list(everything.missing)

    def found(self, part: Scan) -> None:
        """Remember a search of a part."""
        self._searched.update(part.folders)
        there = {os.path.realpath(root.path) for root in self._missing} & part.folders.keys()
        self._missing = [root for root in self._missing if root.path not in there]

    def attach(self, environments: Iterable[Sighting], trash: Iterable[str]) -> None:
        """Remember where the environments, their bases and the trash are."""
        attached: defaultdict[str, set[str]] = defaultdict(set)
        bases: defaultdict[str, set[str]] = defaultdict(set)
        self._environments = set()
        for each in environments:
            self._environments.add(each.path)
            for folder in (each.path, *each.folders):
                attached[folder].add(each.path)
            for path in each.bases:
                bases[path].add(each.path)
        self._attached, self._bases, self._trash = attached, bases, frozenset(trash)

    def wanted(self) -> dict[str, Interest]:
        """All that should be watched."""
        nearby = {os.path.dirname(path) for path in self._bases} | self._attached.keys() | self._trash
        nearby |= {_nearest(root.path) for root in self._missing}
        return (
            dict.fromkeys(nearby, Interest.NEARBY)
            | dict.fromkeys(self._searched, Interest.SEARCHED)
            | dict.fromkeys(self._environments, Interest.ENVIRONMENT)
        )

    def attached_to(self, folders: Iterable[str]) -> set[str]:
        """The environments that `folders` belong to."""
        return {environment for folder in folders for environment in self._attached.get(folder, ())}

    def work_for(self, events: Iterable[Event]) -> Work:
        """What the events mean."""
        work = Work()
        for event in dict.fromkeys(events):
            parent, name = os.path.split(event.path)
            if name.startswith(TEMPORARY_PREFIX):
                continue
            work.trash = work.trash or parent in self._trash
            work.looks.update(self._bases.get(event.path, ()))
            if _TELLING.fullmatch(name):
                work.looks.update(self._attached.get(parent, ()))
            if name == CONFIGURATION and parent in self._searched:
                work.roots.append(Root(parent, self._searched[parent]))
            if event.folder and event.happening is Happening.VANISHED:
                work.vanished.add(event.path)
            elif event.folder and event.happening is Happening.APPEARED:
                work.roots.extend(self._roots_at(event.path, parent, name))
        if work.vanished:
            work.looks.update(each for each in self._environments if is_within(each, work.vanished))
            self._searched = {each: left for each, left in self._searched.items() if not is_within(each, work.vanished)}
        return work

    def _roots_at(self, path: str, parent: str, name: str) -> Iterable[Root]:
        left = self._searched.get(parent)
        deeper = None if left is None else depth_below(name, left)
        if deeper is not None:
            yield Root(path, deeper)
        below = os.path.join(path, "")
        yield from (root for root in self._missing if root.path == path or root.path.startswith(below))


def _nearest(path: str) -> str:
    """The nearest folder above `path` that exists."""
    while not os.path.isdir(path):
        above = os.path.dirname(path)
        if above == path:
            break
        path = above
    return path
