"""Watches folders through one inotify instance, each folder by itself: thousands cost next to nothing."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Collection, Mapping

from asyncinotify import Event as Notice
from asyncinotify import Inotify, Mask, Watch

from insula.backends.venvs.happenings import Event, Happening, Interest
from insula.backends.venvs.places import is_within

_CHUNK = 200
_BASE = (
    Mask.CREATE
    | Mask.DELETE
    | Mask.MOVED_FROM
    | Mask.MOVED_TO
    | Mask.MOVE_SELF
    | Mask.ONLYDIR
    | Mask.DONT_FOLLOW
    | Mask.EXCL_UNLINK
)
_MASKS = {
    Interest.SEARCHED: _BASE,
    Interest.NEARBY: _BASE,
    Interest.ENVIRONMENT: _BASE | Mask.CLOSE_WRITE,
}
_APPEARED = int(Mask.CREATE | Mask.MOVED_TO)
_VANISHED = int(Mask.DELETE | Mask.MOVED_FROM)
_MOVED = int(Mask.MOVE_SELF)
_OVERFLOW = int(Mask.Q_OVERFLOW)
_IS_FOLDER = int(Mask.ISDIR)
_SELF_GONE = int(Mask.MOVE_SELF | Mask.IGNORED | Mask.UNMOUNT)

_logger = logging.getLogger(__name__)


class InotifyWatcher:
    """Fulfils FolderWatcher.

    Raises:
        OSError: no instance is left to this user (fs.inotify.max_user_instances).
    """

    def __init__(self) -> None:
        self._inotify = Inotify(cache_size=256)
        self._watches: dict[str, tuple[Watch, Interest]] = {}
        self._refused = False

    @property
    def complete(self) -> bool:
        return not self._refused

    async def follow(self, folders: Mapping[str, Interest]) -> None:
        self._refused = False
        # Environments first, then the shallow ones: what matters most if the system allows too few.
        order = sorted(folders, key=lambda path: (folders[path] is not Interest.ENVIRONMENT, path.count(os.sep)))
        for start in range(0, len(order), _CHUNK):
            for path in order[start : start + _CHUNK]:
                if not self._add(path, folders[path]):
                    self._refused = True
                    return
            await asyncio.sleep(0)

    def forget(self, folders: Collection[str]) -> None:
        for path in [each for each in self._watches if is_within(each, folders)] if folders else ():
            watch, _ = self._watches.pop(path)
            try:
                self._inotify.rm_watch(watch)
            except OSError:
                # The kernel was faster: the folder is gone.
                continue

    def is_followed(self, folder: str, interest: Interest) -> bool:
        known = self._watches.get(folder)
        return known is not None and (known[1] is interest or interest is not Interest.ENVIRONMENT)

    async def events(self) -> list[Event]:
        while True:
            found = self._translated(await self._inotify.get())
            if found:
                return found

    def close(self) -> None:
        self._inotify.close()

    def _add(self, path: str, interest: Interest) -> bool:
        """Whether the system allows this many watches."""
        try:
            watch = self._inotify.add_watch(path, _MASKS[interest])
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            return True
        except OSError as error:
            _logger.warning("cannot watch more folders than %d: %s", len(self._watches), error)
            return False
        old = os.fspath(watch.path)
        if old != path:
            # The same folder by another name: it was renamed, and the new name counts.
            self._watches.pop(old, None)
            watch.path = type(watch.path)(path)
        self._watches[path] = (watch, interest)
        return True

    def _translated(self, notice: Notice) -> list[Event]:
        mask = int(notice.mask)
        if mask & _OVERFLOW:
            return [Event("", Happening.LOST)]
        watch = notice.watch
        folder = os.fspath(watch.path) if watch else ""
        known = self._watches.get(folder)
        if known is None or known[0] is not watch:
            return []
        if mask & _SELF_GONE:
            return self._gone(folder, mask)
        happening = Happening.APPEARED if mask & _APPEARED else Happening.WRITTEN
        if mask & _VANISHED:
            happening = Happening.VANISHED
        path = os.path.join(folder, os.fspath(notice.name)) if notice.name else folder
        return [Event(path, happening, bool(mask & _IS_FOLDER))]

    def _gone(self, folder: str, mask: int) -> list[Event]:
        if mask & _MOVED:
            # Told late: it is watched by its new name already.
            if os.path.isdir(folder):
                return []
            self.forget({folder})
        self._watches.pop(folder, None)
        return [Event(folder, Happening.VANISHED, folder=True)]
