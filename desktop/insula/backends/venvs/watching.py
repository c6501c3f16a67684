"""Keeps the catalogue true: listens to the file system, and looks again where something happened."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass

from insula.backends.venvs.catalogue import Catalogue
from insula.backends.venvs.discovery import Scan
from insula.backends.venvs.happenings import Event, FolderWatcher, Happening
from insula.backends.venvs.surroundings import Surroundings, Work
from insula.domain.change import Change, EngineChanged
from insula.domain.environment import Engine

_DEBOUNCE = 0.2
# What gets worse or goes is told once nothing more happens to it: it may be about to go, to be replaced or to turn up.
_QUIET = 0.3
_LONGEST_WAIT = 3.0
_TRASH_AGAIN = 1.0
_RESCAN_WATCHED = 600.0
_RESCAN_PARTLY_WATCHED = 60.0
_RESCAN_UNWATCHED = 30.0
_MOST_ROUNDS = 3

_logger = logging.getLogger(__name__)


async def watch(catalogue: Catalogue, engine: Engine) -> AsyncIterator[Change]:
    """The engine, the whole list, then every change, for as long as it is iterated."""
    yield EngineChanged(engine)
    found = await catalogue.rescan()
    changes: asyncio.Queue[Change | None] = asyncio.Queue()
    with catalogue.told(changes.put_nowait):
        follower = asyncio.create_task(_follow(catalogue, found))
        follower.add_done_callback(lambda _: changes.put_nowait(None))
        try:
            yield catalogue.listed()
            while (change := await changes.get()) is not None:
                yield change
            await follower
        finally:
            follower.cancel()
            await asyncio.wait([follower])


async def _follow(catalogue: Catalogue, found: Scan) -> None:
    # The library asks another program where libc is when it is loaded: nothing else is to wait for that.
    watcher = _made(await asyncio.to_thread(_watcher_class))
    try:
        await Follower(catalogue, watcher).run(found)
    finally:
        if watcher is not None:
            watcher.close()


def _watcher_class() -> Callable[[], FolderWatcher]:
    """What this platform watches with."""
    if sys.platform == "linux":
        from insula.backends.venvs.watching_linux import InotifyWatcher

        return InotifyWatcher
    else:  # noqa: RET505  the type checker reads one platform
        from insula.backends.venvs.watching_portable import WatchdogWatcher

        return WatchdogWatcher


def _made(make: Callable[[], FolderWatcher]) -> FolderWatcher | None:
    """None where the platform refuses."""
    try:
        return make()
    except OSError as error:
        _logger.warning("cannot watch folders: %s", error)
        return None


@dataclass(frozen=True, slots=True)
class _Postponed:
    """Look again at `due` when nothing happens until then, at `last` whatever happens; times of the loop."""

    due: float
    last: float


class Follower:
    """Follows what happens around the environments of a catalogue. Without a watcher it searches now and then."""

    def __init__(self, catalogue: Catalogue, watcher: FolderWatcher | None) -> None:
        self._catalogue = catalogue
        self._watcher = watcher
        self._surroundings = Surroundings()
        self._events: list[Event] = []
        self._happened = asyncio.Event()
        self._postponed: dict[str, _Postponed] = {}
        self._trash_due: float | None = None
        self._found: Scan | None = None
        self._rescanned = 0.0

    async def run(self, found: Scan) -> None:
        """Until cancelled; `found` is a search of everything, just made."""
        with self._catalogue.searched(self._on_search):
            await self._settle(found)
            if self._watcher is None:
                await self._keep_up()
            else:
                await self._keep_up_with(self._watcher)

    async def _keep_up_with(self, watcher: FolderWatcher) -> None:
        listener = asyncio.create_task(self._listen(watcher))
        worker = asyncio.create_task(self._keep_up())
        try:
            done, _ = await asyncio.wait([listener, worker], return_when=asyncio.FIRST_COMPLETED)
            for each in done:
                each.result()
        finally:
            for each in (listener, worker):
                each.cancel()
            await asyncio.wait([listener, worker])

    async def _listen(self, watcher: FolderWatcher) -> None:
        while True:
            self._events += await watcher.events()
            self._happened.set()

    def _on_search(self, found: Scan) -> None:
        """Somebody had everything searched: the folders of the preferences may be others now."""
        self._found = found
        self._happened.set()

    async def _keep_up(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._patience()):
                    await self._happened.wait()
                    await asyncio.sleep(_DEBOUNCE)
            self._happened.clear()
            events, self._events = self._events, []
            found, self._found = self._found, None
            work = self._work(events)
            if any(each.happening is Happening.LOST for each in events):
                # What is watched may have other names by now.
                self._forget(self._surroundings.wanted())
                await self._rescan()
            elif self._time() >= self._rescanned + self._interval():
                await self._rescan()
            elif found is not None:
                await self._settle(found)
            await self._do(work)

    def _patience(self) -> float:
        """Seconds until there is something to do although nothing happens."""
        due = [self._rescanned + self._interval(), *(each.due for each in self._postponed.values())]
        if self._trash_due is not None:
            due.append(self._trash_due)
        return max(min(due) - self._time(), 0.0)

    def _interval(self) -> float:
        if self._watcher is None:
            return _RESCAN_UNWATCHED
        return _RESCAN_WATCHED if self._watcher.complete else _RESCAN_PARTLY_WATCHED

    def _work(self, events: Iterable[Event]) -> Work:
        work = self._surroundings.work_for(events)
        self._forget(work.vanished)
        return work

    def _forget(self, folders: Collection[str]) -> None:
        if self._watcher is not None:
            self._watcher.forget(folders)

    async def _rescan(self) -> None:
        self._postponed.clear()
        await self._settle(await self._catalogue.rescan())

    async def _settle(self, found: Scan) -> None:
        self._surroundings.searched(found)
        for _ in range(_MOST_ROUNDS):
            if not await self._follow_new():
                break
            # What happened between the search and the watch has not been told.
            self._surroundings.searched(await self._catalogue.rescan())
        self._found = None
        self._rescanned = self._time()

    async def _do(self, work: Work) -> None:
        await self._look_at_trash(happened=work.trash)
        if not (work.roots or work.looks or work.vanished or self._postponed):
            return
        looks = work.looks
        for _ in range(_MOST_ROUNDS):
            if work.roots:
                found, incomplete = await self._catalogue.search(work.roots)
                self._surroundings.found(found)
                self._postpone(incomplete)
            await self._look(looks)
            fresh = await self._follow_new()
            if not fresh:
                break
            looks = self._surroundings.attached_to(fresh)

    async def _look_at_trash(self, *, happened: bool) -> None:
        """Now, and again later: the record of what leaves the trash goes last, and nothing tells of that."""
        due = self._trash_due is not None and self._time() >= self._trash_due
        if happened or due:
            await self._catalogue.look_at_trash()
            self._trash_due = self._time() + _TRASH_AGAIN if happened else None

    async def _look(self, paths: set[str]) -> None:
        """Look at `paths`, and at those that were postponed until now."""
        now = self._time()
        due = {path for path, each in self._postponed.items() if now >= (each.last if path in paths else each.due)}
        if due:
            await self._catalogue.look(*due)
        for path in due:
            self._postponed.pop(path, None)
        if patient := paths - due:
            worse = await self._catalogue.look(*patient, patient=True)
            for path in patient - worse:
                self._postponed.pop(path, None)
            self._postpone(worse)

    def _postpone(self, paths: Iterable[str]) -> None:
        now = self._time()
        for path in paths:
            last = self._postponed[path].last if path in self._postponed else now + _LONGEST_WAIT
            self._postponed[path] = _Postponed(min(now + _QUIET, last), last)

    async def _follow_new(self) -> set[str]:
        """Watch what is not watched yet; the folders that are from now on."""
        seen = [each.seen for each in self._catalogue.entries]
        self._surroundings.attach(seen, self._catalogue.trash_folders)
        watcher = self._watcher
        if watcher is None:
            return set()
        wanted = self._surroundings.wanted()
        new = {path: interest for path, interest in wanted.items() if not watcher.is_followed(path, interest)}
        if new:
            await watcher.follow(new)
        return {path for path, interest in new.items() if watcher.is_followed(path, interest)}

    def _time(self) -> float:
        return asyncio.get_running_loop().time()
