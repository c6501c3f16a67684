from __future__ import annotations

import asyncio
import errno
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from insula.backends.venvs.happenings import Event, Happening, Interest

if sys.platform == "linux":
    from asyncinotify import Event as Notice
    from asyncinotify import Inotify, Mask

    from insula.backends.venvs.watching_linux import InotifyWatcher

pytestmark = pytest.mark.engine


@pytest.fixture
def watcher() -> Iterator[InotifyWatcher]:
    it = InotifyWatcher()
    yield it
    it.close()


async def told(watcher: InotifyWatcher, number: int) -> list[Event]:
    """The next events, at least that many."""
    events: list[Event] = []
    async with asyncio.timeout(10):
        while len(events) < number:
            events += await watcher.events()
    return events


async def test_what_happens_in_a_folder_is_told(tmp_path: Path, watcher: InotifyWatcher) -> None:
    await watcher.follow({str(tmp_path): Interest.SEARCHED})

    (tmp_path / "un été").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "file").rename(tmp_path / "renamed")
    (tmp_path / "un été").rmdir()

    assert await told(watcher, 5) == [
        Event(str(tmp_path / "un été"), Happening.APPEARED, folder=True),
        Event(str(tmp_path / "file"), Happening.APPEARED),
        Event(str(tmp_path / "file"), Happening.VANISHED),
        Event(str(tmp_path / "renamed"), Happening.APPEARED),
        Event(str(tmp_path / "un été"), Happening.VANISHED, folder=True),
    ]


async def test_only_an_environment_tells_what_is_written(tmp_path: Path, watcher: InotifyWatcher) -> None:
    searched, environment = tmp_path / "searched", tmp_path / "environment"
    for folder in (searched, environment):
        folder.mkdir()
        (folder / "pyvenv.cfg").touch()
    await watcher.follow({str(searched): Interest.SEARCHED, str(environment): Interest.SEARCHED})
    assert not watcher.is_followed(str(environment), Interest.ENVIRONMENT)
    await watcher.follow({str(environment): Interest.ENVIRONMENT})

    for folder in (searched, environment):
        (folder / "pyvenv.cfg").write_text("x")

    assert await told(watcher, 1) == [Event(str(environment / "pyvenv.cfg"), Happening.WRITTEN)]


async def test_a_watched_folder_that_goes_is_told(tmp_path: Path, watcher: InotifyWatcher) -> None:
    removed, renamed = tmp_path / "removed", tmp_path / "renamed"
    removed.mkdir()
    renamed.mkdir()
    await watcher.follow({str(removed): Interest.SEARCHED, str(renamed): Interest.SEARCHED})

    removed.rmdir()
    renamed.rename(tmp_path / "elsewhere")

    assert await told(watcher, 2) == [
        Event(str(removed), Happening.VANISHED, folder=True),
        Event(str(renamed), Happening.VANISHED, folder=True),
    ]
    assert not watcher.is_followed(str(removed), Interest.SEARCHED)


async def test_a_renamed_folder_is_known_by_its_new_name(tmp_path: Path, watcher: InotifyWatcher) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    await watcher.follow({str(before): Interest.NEARBY})
    before.rename(after)
    await watcher.follow({str(after): Interest.SEARCHED})

    (after / "new").touch()

    events = await told(watcher, 1)
    assert events[-1] == Event(str(after / "new"), Happening.APPEARED)
    assert not watcher.is_followed(str(before), Interest.SEARCHED)


async def test_a_forgotten_folder_tells_no_more(tmp_path: Path, watcher: InotifyWatcher) -> None:
    for name in ("a", "a/b", "ab"):
        (tmp_path / name).mkdir()
    await watcher.follow({str(tmp_path / name): Interest.SEARCHED for name in ("a", "a/b", "ab")})

    watcher.forget({str(tmp_path / "a")})
    for name in ("a/b", "a", "ab"):
        (tmp_path / name / "new").touch()

    assert await told(watcher, 1) == [Event(str(tmp_path / "ab" / "new"), Happening.APPEARED)]


async def test_folders_that_are_gone_by_now_are_passed_over(tmp_path: Path, watcher: InotifyWatcher) -> None:
    (tmp_path / "file").touch()
    await watcher.follow(dict.fromkeys(map(str, (tmp_path / "gone", tmp_path / "file", tmp_path)), Interest.SEARCHED))

    assert watcher.is_followed(str(tmp_path), Interest.NEARBY)
    assert watcher.complete


async def test_when_the_system_allows_too_few_environments_come_first(
    tmp_path: Path, watcher: InotifyWatcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
    add, left = Inotify.add_watch, [1]

    def refuse(inotify: Inotify, path: str, mask: Mask) -> object:
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        left[0] -= 1
        return add(inotify, path, mask)

    monkeypatch.setattr(Inotify, "add_watch", refuse)
    interests = {"a": Interest.SEARCHED, "b": Interest.SEARCHED, "c": Interest.ENVIRONMENT}
    await watcher.follow({str(tmp_path / name): interest for name, interest in interests.items()})

    assert not watcher.complete
    assert watcher.is_followed(str(tmp_path / "c"), Interest.ENVIRONMENT)
    assert not watcher.is_followed(str(tmp_path / "a"), Interest.SEARCHED)


async def test_lost_events_are_told(watcher: InotifyWatcher, monkeypatch: pytest.MonkeyPatch) -> None:
    async def overflow(_inotify: Inotify) -> Notice:
        return Notice(watch=None, mask=Mask.Q_OVERFLOW, cookie=0, name=None)

    monkeypatch.setattr(Inotify, "get", overflow)

    assert await watcher.events() == [Event("", Happening.LOST)]
