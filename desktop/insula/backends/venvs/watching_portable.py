"""Watches folders with watchdog where there is no inotify: the tops recursively, as those systems do it cheaply."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Collection, Mapping

from watchdog.events import FileSystemEvent, FileSystemEventHandler, FileSystemMovedEvent
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from insula.backends.venvs.happenings import Event, Happening, Interest
from insula.backends.venvs.places import is_within
from insula.domain.overriding import override

_MOST_WAITING = 10_000
_HAPPENINGS = {
    "created": Happening.APPEARED,
    "deleted": Happening.VANISHED,
    "modified": Happening.WRITTEN,
    "closed": Happening.WRITTEN,
}

_logger = logging.getLogger(__name__)


class WatchdogWatcher:
    """Fulfils FolderWatcher. Make it inside a running event loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._waiting: list[Event] = []
        self._happened = asyncio.Event()
        self._recursive: dict[str, ObservedWatch] = {}
        self._flat: dict[str, ObservedWatch] = {}
        self._refused = False
        self._handler = _Handler(self)
        self._observer = Observer()
        self._observer.start()

    @property
    def complete(self) -> bool:
        return not self._refused

    async def follow(self, folders: Mapping[str, Interest]) -> None:
        self._refused = False
        for path in sorted(folders, key=len):
            if not self.is_followed(path, folders[path]) and os.path.isdir(path):
                self._add(path, recursive=folders[path] is not Interest.NEARBY)

    def forget(self, folders: Collection[str]) -> None:
        for watches in (self._recursive, self._flat):
            for path in [each for each in watches if is_within(each, folders)]:
                self._observer.unschedule(watches.pop(path))

    def is_followed(self, folder: str, interest: Interest) -> bool:
        if interest is Interest.NEARBY and folder in self._flat:
            return True
        return is_within(folder, self._recursive)

    async def events(self) -> list[Event]:
        await self._happened.wait()
        self._happened.clear()
        events, self._waiting = self._waiting, []
        return events

    def close(self) -> None:
        self._observer.stop()

    def receive(self, events: list[Event]) -> None:
        """Take `events` from the observer's thread."""
        try:
            self._loop.call_soon_threadsafe(self._take, events)
        except RuntimeError:
            # The loop is closed, so nobody waits for them.
            return

    def _take(self, events: list[Event]) -> None:
        self._waiting.extend(events)
        if len(self._waiting) > _MOST_WAITING:
            self._waiting = [Event("", Happening.LOST)]
        self._happened.set()

    def _add(self, path: str, *, recursive: bool) -> None:
        try:
            watch = self._observer.schedule(self._handler, path, recursive=recursive)
        except OSError as error:
            _logger.warning("cannot watch %s: %s", path, error)
            self._refused = True
            return
        (self._recursive if recursive else self._flat)[path] = watch


class _Handler(FileSystemEventHandler):
    def __init__(self, watcher: WatchdogWatcher) -> None:
        self._watcher = watcher

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:
        path = os.fsdecode(event.src_path)
        if isinstance(event, FileSystemMovedEvent):
            arrived = Event(os.fsdecode(event.dest_path), Happening.APPEARED, event.is_directory)
            self._watcher.receive([Event(path, Happening.VANISHED, event.is_directory), arrived])
            return
        happening = _HAPPENINGS.get(event.event_type)
        # That a folder was modified says only that something in it was, which is told by itself.
        if happening is not None and not (happening is Happening.WRITTEN and event.is_directory):
            self._watcher.receive([Event(path, happening, event.is_directory)])
