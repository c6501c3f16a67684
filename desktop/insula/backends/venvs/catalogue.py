"""The live list of the environments of this machine, and who is told when it changes."""

from __future__ import annotations

import asyncio
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs.bench import KnownVenv
from insula.backends.venvs.describing import BACKEND, environment_of, trashed_environment
from insula.backends.venvs.discovery import Scan, scan
from insula.backends.venvs.parallel import in_parallel
from insula.backends.venvs.places import Root, is_within, usual_places
from insula.backends.venvs.reading import Sighting, read
from insula.backends.venvs.sizes import Sizes
from insula.domain.change import Change, Changed, Gone, Listed
from insula.domain.environment import EnvironmentId, Kind, State
from insula.domain.errors import NotFoundError
from insula.storage.paths import Paths
from insula.storage.preferences import Preferences
from insula.storage.records import Identities, Place, TrashRecord, TrashRecords
from insula.storage.trash import is_trash


@dataclass(frozen=True, slots=True)
class Entry:
    """An environment outside the trash, and what it looked like."""

    id: EnvironmentId
    seen: Sighting


class Catalogue:
    """Knows each environment by its id and its path. Used from one event loop; reading is done in threads."""

    def __init__(
        self,
        paths: Paths,
        preferences: Callable[[], Preferences],
        identities: Identities,
        trash_records: TrashRecords,
        sizes: Callable[[str], Sizes | None],
    ) -> None:
        self._paths = paths
        self._preferences = preferences
        self._identities = identities
        self._trash_records = trash_records
        self._sizes = sizes
        self._entries: dict[EnvironmentId, Entry] = {}
        self._known: dict[EnvironmentId, KnownVenv] = {}
        self._at: dict[str, EnvironmentId] = {}
        self._trashed: dict[EnvironmentId, KnownVenv] = {}
        self._held: Counter[str] = Counter()
        self._looked: dict[str, int] = {}
        self._looks = 0
        self._applying = asyncio.Lock()
        self._listeners: set[Callable[[Change], None]] = set()
        self._search_listeners: set[Callable[[Scan], None]] = set()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All outside the trash."""
        return tuple(self._entries.values())

    @property
    def trash_folders(self) -> set[str]:
        """Where trashed environments lie, the trash of the home's file system included."""
        return {os.path.realpath(self._paths.trash), *(str(each.path.parent) for each in self._trashed.values())}

    def listed(self) -> Listed:
        """The whole list, trashed ones included."""
        everything = (*self._known.values(), *self._trashed.values())
        return Listed(BACKEND, tuple(each.environment for each in everything))

    @contextmanager
    def told(self, listener: Callable[[Change], None]) -> Iterator[None]:
        """Tell `listener` of every change meanwhile."""
        self._listeners.add(listener)
        try:
            yield
        finally:
            self._listeners.discard(listener)

    @contextmanager
    def searched(self, listener: Callable[[Scan], None]) -> Iterator[None]:
        """Tell `listener` of every search of everything meanwhile."""
        self._search_listeners.add(listener)
        try:
            yield
        finally:
            self._search_listeners.discard(listener)

    @contextmanager
    def held(self, *paths: Path) -> Iterator[None]:
        """Leave these places as they are known while a verb is at work there. Look at them afterwards."""
        settled = [_settled(path) for path in paths]
        self._held.update(settled)
        try:
            yield
        finally:
            self._held.subtract(settled)
            self._held = +self._held

    async def known(self, environment: EnvironmentId) -> KnownVenv:
        """The environment, in the trash or not, looked for where it was last when it is not listed.

        Raises:
            NotFoundError: there is none with this id.
        """
        if environment not in self._known and environment not in self._trashed:
            place = await self._identities.place(environment)
            if place is not None and not is_trash(Path(place.path)):
                await self.look(place.path)
            await self.look_at_trash()
        found = self._known.get(environment) or self._trashed.get(environment)
        if found is None:
            raise NotFoundError(str(environment))
        return found

    async def roots(self) -> list[Root]:
        """All that is searched: the folders of the preferences, the usual places, and where environments were."""
        preferences, home = self._preferences(), os.path.expanduser("~")
        roots = [Root(str(folder), preferences.depth) for folder in preferences.folders]
        roots += usual_places(os.environ, home)
        roots.append(Root(str(self._paths.environments), 1))
        known = await self._identities.places(Kind.VENV)
        return roots + [Root(each.path, 0) for each in known if not is_trash(Path(each.path))]

    async def rescan(self) -> Scan:
        """Search everything, and tell what changed."""
        found, _ = await self._search(await self.roots(), None)
        for listener in tuple(self._search_listeners):
            listener(found)
        return found

    async def look_again(self) -> None:
        """Search everything if the list is in use."""
        if self._listeners:
            await self.rescan()

    async def search(self, roots: Iterable[Root]) -> tuple[Scan, set[str]]:
        """Search `roots`, and tell what changed there, but not of the environments returned.

        They are being made, or are not where they were and may turn up elsewhere.
        """
        chosen = list(roots)
        return await self._search(chosen, {os.path.realpath(root.path) for root in chosen})

    async def _search(self, roots: list[Root], within: set[str] | None) -> tuple[Scan, set[str]]:
        started = self._looks
        found, sightings = await in_thread(_survey, roots)
        unripe = {each.path for each in sightings if within is not None and self._is_unripe(each)}
        async with self._applying:
            seen = {each.path for each in sightings}
            fresh = [
                each for each in sightings if each.path not in unripe and self._looked.get(each.path, -1) <= started
            ]
            missing = [path for path in self._at if path not in seen and (within is None or is_within(path, within))]
            # A search ends at a depth, and something may have come since.
            sure = await in_thread(_read_all, missing)
            fresh += [each for each in sure.values() if each is not None]
            lost = {path for path in missing if sure[path] is None}
            await self._apply(fresh, lost if within is None else ())
            if within is None:
                await self._apply_trash()
        return found, unripe | lost

    async def look(self, *paths: Path | str, patient: bool = False) -> set[str]:
        """Read what is in these very places now, and tell what changed there.

        With `patient`, what looks worse than before or unfinished, or is gone, is returned instead of told.
        """
        settled = [_settled(path) for path in paths]
        async with self._applying:
            self._looks += 1
            self._looked.update(dict.fromkeys(settled, self._looks))
            sightings = await in_thread(_read_all, settled)
            found = [each for each in sightings.values() if each is not None]
            missing = {path for path, each in sightings.items() if each is None and path in self._at}
            worse = {each.path for each in found if self._is_worse(each) or self._is_unripe(each)} | missing
            if not patient:
                worse = set()
            await self._apply([each for each in found if each.path not in worse], missing - worse)
        return worse

    def _is_unripe(self, seen: Sighting) -> bool:
        return seen.path not in self._at and seen.young and seen.state is State.BROKEN

    def _is_worse(self, seen: Sighting) -> bool:
        entry = self._entries.get(self._at.get(seen.path, EnvironmentId("")))
        if entry is None:
            return False
        broken = seen.state is State.BROKEN and entry.seen.state is not State.BROKEN
        return broken or seen.packages < entry.seen.packages

    async def look_at_trash(self) -> None:
        """Read the records of the trash, and tell what came and went."""
        async with self._applying:
            await self._apply_trash()

    async def _apply(self, sightings: list[Sighting], missing: Iterable[str]) -> None:
        sightings = self._without_doubles([each for each in sightings if not self._held[each.path]])
        gone = {self._at[path] for path in missing if path in self._at and not self._held[path]}
        places = [Place(Kind.VENV, each.path, each.device, each.inode, mark=each.mark) for each in sightings]
        identities = await self._identities.identify_all(places) if places else []
        for environment, seen in zip(identities, sightings, strict=True):
            before = self._at.get(seen.path)
            if before is not None and before != environment:
                gone.add(before)
            gone.discard(environment)
            self._put(Entry(environment, seen))
        if gone:
            await self._apply_trash(gone)

    def _put(self, entry: Entry) -> None:
        old = self._entries.get(entry.id)
        if old is not None and old.seen.path != entry.seen.path and self._at.get(old.seen.path) == entry.id:
            del self._at[old.seen.path]
        seen = entry.seen
        environment = environment_of(entry.id, seen, self._sizes(seen.path))
        known = KnownVenv(environment, Path(seen.path), seen.device, seen.inode)
        changed = self._known.get(entry.id) != known
        self._trashed.pop(entry.id, None)
        self._entries[entry.id], self._known[entry.id], self._at[seen.path] = entry, known, entry.id
        if changed:
            self._tell(Changed(environment))

    async def _apply_trash(self, gone: Iterable[EnvironmentId] = ()) -> None:
        """Bring the trash up to date. What is `gone` from its place may be there now, else it is no more."""
        lost = set(gone)
        kept = {each.environment: each for each in await self._trash_records.all(Kind.VENV)}
        seen = await in_thread(_read_all, [each.place for each in kept.values()])
        # The record is written first: the environment may be on its way.
        outside = self._entries.keys() - lost
        records = {each: record for each, record in kept.items() if each not in outside or seen[record.place]}
        for environment in [*lost, *(outside & records.keys())]:
            self._drop(environment)
        for environment, record in records.items():
            known = _trashed(record, seen[record.place], self._sizes(record.place))
            if self._trashed.get(environment) != known:
                self._trashed[environment] = known
                self._tell(Changed(known.environment))
        purged = self._trashed.keys() - kept.keys()
        for environment in purged:
            del self._trashed[environment]
        for environment in (lost | purged) - records.keys() - self._entries.keys():
            self._tell(Gone(BACKEND, environment))

    def _drop(self, environment: EnvironmentId) -> None:
        entry = self._entries.pop(environment, None)
        self._known.pop(environment, None)
        if entry is not None and self._at.get(entry.seen.path) == environment:
            del self._at[entry.seen.path]

    def _without_doubles(self, sightings: list[Sighting]) -> list[Sighting]:
        """One sighting of each folder, although two paths may lead to it: the path known already, else the first."""
        chosen: dict[tuple[int, int], Sighting] = {}
        for each in sightings:
            key = (each.device, each.inode)
            if key not in chosen or (each.path in self._at and chosen[key].path not in self._at):
                chosen[key] = each
        for entry in self._entries.values():
            key = (entry.seen.device, entry.seen.inode)
            double = chosen.get(key)
            if double is not None and double.path != entry.seen.path and _is_folder(entry.seen.path, key):
                del chosen[key]
        return list(chosen.values())

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)


def _survey(cancellation: Cancellation, roots: list[Root]) -> tuple[Scan, list[Sighting]]:
    found = scan(cancellation, roots, is_trash)
    sightings = _read_all(cancellation, found.environments).values()
    return found, [each for each in sightings if each is not None]


def _read_all(cancellation: Cancellation, paths: Iterable[str]) -> dict[str, Sighting | None]:
    now, once = time.time(), list(dict.fromkeys(paths))
    return dict(zip(once, in_parallel(cancellation, lambda path: read(path, now), once), strict=True))


def _trashed(record: TrashRecord, seen: Sighting | None, sizes: Sizes | None) -> KnownVenv:
    environment = trashed_environment(record, seen, sizes)
    return KnownVenv(environment, Path(record.place), record.device, record.inode)


def _settled(path: Path | str) -> str:
    """The path with the links above it resolved: one spelling for each place."""
    parent, name = os.path.split(os.path.abspath(path))
    try:
        return os.path.join(os.path.realpath(parent), name)
    except ValueError:
        # Nothing can be at a path with a NUL in it; the verb will say so.
        return str(path)


def _is_folder(path: str, key: tuple[int, int]) -> bool:
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return (status.st_dev, status.st_ino) == key
