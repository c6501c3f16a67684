from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from insula.backends.venvs.happenings import Event, Happening, Interest
from insula.backends.venvs.watching_portable import WatchdogWatcher


@pytest.fixture
async def watcher() -> AsyncIterator[WatchdogWatcher]:
    it = WatchdogWatcher()
    yield it
    it.close()


async def until(watcher: WatchdogWatcher, wanted: Event) -> list[Event]:
    """All events up to the one that is wanted."""
    events: list[Event] = []
    async with asyncio.timeout(15):
        while wanted not in events:
            events += await watcher.events()
    return events


async def test_a_searched_folder_is_watched_with_all_below(tmp_path: Path, watcher: WatchdogWatcher) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    await watcher.follow({str(tmp_path): Interest.SEARCHED, str(tmp_path / "a"): Interest.SEARCHED})
    assert watcher.is_followed(str(tmp_path / "a" / "b"), Interest.ENVIRONMENT)

    (tmp_path / "a" / "b" / "un été").mkdir()

    await until(watcher, Event(str(tmp_path / "a" / "b" / "un été"), Happening.APPEARED, folder=True))


async def test_a_rename_is_told_at_both_ends(tmp_path: Path, watcher: WatchdogWatcher) -> None:
    (tmp_path / "before").mkdir()
    await watcher.follow({str(tmp_path): Interest.SEARCHED})

    (tmp_path / "before").rename(tmp_path / "after")

    events = await until(watcher, Event(str(tmp_path / "after"), Happening.APPEARED, folder=True))
    assert Event(str(tmp_path / "before"), Happening.VANISHED, folder=True) in events


async def test_a_folder_nearby_is_watched_by_itself(tmp_path: Path, watcher: WatchdogWatcher) -> None:
    (tmp_path / "below").mkdir()
    await watcher.follow({str(tmp_path): Interest.NEARBY})
    assert not watcher.is_followed(str(tmp_path / "below"), Interest.NEARBY)
    assert not watcher.is_followed(str(tmp_path), Interest.SEARCHED)

    (tmp_path / "below" / "inside").mkdir()
    (tmp_path / "beside").mkdir()

    events = await until(watcher, Event(str(tmp_path / "beside"), Happening.APPEARED, folder=True))
    assert str(tmp_path / "below" / "inside") not in {each.path for each in events}


async def test_a_forgotten_folder_is_watched_no_more(tmp_path: Path, watcher: WatchdogWatcher) -> None:
    await watcher.follow({str(tmp_path): Interest.SEARCHED, str(tmp_path / "gone"): Interest.SEARCHED})

    watcher.forget({str(tmp_path)})

    assert not watcher.is_followed(str(tmp_path), Interest.SEARCHED)
    assert watcher.complete


async def test_too_many_events_are_told_as_lost(tmp_path: Path, watcher: WatchdogWatcher) -> None:
    watcher.receive([Event(str(number), Happening.APPEARED) for number in range(20_000)])

    async with asyncio.timeout(15):
        assert await watcher.events() == [Event("", Happening.LOST)]
