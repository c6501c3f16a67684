from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.fake import FakeBackend, sample_environments
from insula.domain.change import Change, Changed, EngineChanged, Gone, Listed
from insula.domain.environment import Engine, Kind, ReasonCode, State, Verb
from insula.domain.errors import EngineUnavailableError, NotFoundError
from insula.services import inventory as module
from insula.services.inventory import Inventory
from insula.storage import snapshot
from tests.services.conftest import Room


async def _settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_the_list_merges_all_backends() -> None:
    venvs = FakeBackend(sample_environments(2), name="venvs")
    boxes = FakeBackend(sample_environments(3, kind=Kind.CONTAINER, backend="boxes"), kind=Kind.CONTAINER, name="boxes")
    inventory = Inventory([venvs, boxes])
    inventory.start()

    assert await inventory.listed(5)

    assert len(inventory.environments()) == 5
    assert [engine.backend for engine in inventory.engines()] == ["venvs", "boxes"]
    await inventory.close()


async def test_the_engine_is_told_before_the_list(room: Room) -> None:
    assert [type(change) for change in room.changes] == [EngineChanged, Listed]


async def test_each_change_is_told_once_and_what_is_the_same_is_not_told(room: Room) -> None:
    first = room.backend.environments[0]
    room.changes.clear()

    room.backend.tell(Changed(replace(first, name="other")))
    room.backend.tell(Changed(replace(first, name="other")))
    room.backend.tell(Gone("fake", first.id))
    room.backend.tell(Gone("fake", first.id))
    await _settle()

    assert room.changes == [Changed(replace(first, name="other")), Gone("fake", first.id)]
    assert room.inventory.known(first.id) is None


async def test_trashed_environments_are_apart(room: Room) -> None:
    await room.lifecycle.trash(room.first).outcome

    assert [each.id for each in room.inventory.trashed()] == [room.first]
    assert len(room.inventory.environments()) == 2


async def test_an_engine_that_goes_away_makes_its_rows_unknown_and_never_empties_the_list(room: Room) -> None:
    room.changes.clear()

    room.backend.go_away()
    await _settle()

    assert len(room.inventory.environments()) == 3
    for row in room.inventory.environments():
        assert row.state is State.UNKNOWN
        assert row.facts
        assert row.actions
        assert {reason.code for reason in row.actions.values() if reason} == {ReasonCode.ENGINE_UNAVAILABLE}
        assert not any(row.can(verb) for verb in row.actions)
    assert [type(change) for change in room.changes] == [EngineChanged, Listed]
    with pytest.raises(EngineUnavailableError):
        room.lifecycle.trash(room.first)


async def test_an_engine_that_comes_back_is_listed_anew(room: Room) -> None:
    before = room.inventory.environments()
    room.backend.go_away()
    await _settle()

    room.backend.come_back()
    await _settle()

    assert room.inventory.environments() == before
    assert room.inventory.engines()[0].available


async def test_an_engine_that_is_down_at_the_start_shows_what_the_last_run_knew(tmp_path: Path) -> None:
    kept = tmp_path / "inventory.json"
    first = Inventory([FakeBackend(sample_environments(4))], kept)
    first.start()
    assert await first.listed(5)
    await first.close()

    down = FakeBackend()
    down.go_away()
    second = Inventory([down], kept)
    second.start()

    assert await second.listed(5)
    assert len(second.environments()) == 4
    assert {each.state for each in second.environments()} == {State.UNKNOWN}
    await second.close()
    assert {each.state for each in snapshot.load(kept)} == {State.READY, State.BROKEN}


async def test_the_list_is_written_when_it_has_been_calm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("insula.services.remembering._CALM", 0.05)
    kept = tmp_path / "inventory.json"
    backend = FakeBackend(sample_environments(2))
    inventory = Inventory([backend], kept)
    inventory.start()
    assert await inventory.listed(5)

    async with asyncio.timeout(5):
        while not kept.exists():
            await asyncio.sleep(0.01)

    assert snapshot.load(kept) == inventory.environments()
    await inventory.close()


async def test_a_watch_that_fails_is_told_logged_and_started_again(
    room: Room, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    room.changes.clear()

    room.backend.break_watch(RuntimeError("lost"))
    await _settle()

    engine = room.inventory.engines()[0]
    assert not engine.available
    assert engine.problem is not None
    assert "lost" in engine.problem.data["reason"]
    assert "failed unexpectedly" in caplog.text
    assert await room.inventory.until(lambda: room.inventory.engines()[0].available, 5)
    assert await room.inventory.until(lambda: room.inventory.environments()[0].state is not State.UNKNOWN, 5)


async def test_a_subscriber_that_fails_does_not_harm_the_others(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    def fail(change: Change) -> None:
        raise RuntimeError

    heard: list[Change] = []
    room.inventory.subscribe(fail)
    room.inventory.subscribe(heard.append)

    room.backend.tell(Gone("fake", room.first))
    await _settle()

    assert len(heard) == 1
    assert [record.levelno for record in caplog.records if record.name == module.__name__] == [logging.ERROR]


async def test_who_unsubscribes_hears_no_more(room: Room) -> None:
    heard: list[Change] = []
    unsubscribe = room.inventory.subscribe(heard.append)

    unsubscribe()
    unsubscribe()
    room.backend.tell(Gone("fake", room.first))
    await _settle()

    assert heard == []


async def test_an_environment_at_work_is_refused_as_busy(room: Room) -> None:
    room.backend.latency = 0.2
    running = room.lifecycle.rename(room.first, "new")

    row = room.inventory.get(room.first)
    assert {reason.code for reason in row.actions.values() if reason} == {ReasonCode.BUSY}
    assert not row.can(Verb.TRASH)

    await running.outcome
    assert room.inventory.get(room.first).can(Verb.TRASH)


async def test_an_unknown_id_is_not_found(room: Room) -> None:
    room.backend.tell(Gone("fake", gone := room.first))
    await _settle()

    with pytest.raises(NotFoundError):
        room.inventory.get(gone)


async def test_a_refresh_tells_what_was_missed(room: Room) -> None:
    extra = sample_environments(5)[4]
    room.backend._environments[extra.id] = extra

    await room.inventory.refresh()

    assert await room.inventory.until(lambda: room.inventory.known(extra.id) is not None, 5)


async def test_ten_thousand_rows_and_five_hundred_changes_are_followed() -> None:
    backend = FakeBackend(sample_environments(10_000))
    inventory = Inventory([backend])
    inventory.start()
    assert await inventory.listed(30)

    for environment in backend.environments[:500]:
        backend.tell(Changed(replace(environment, name=environment.name + "x")))
    await _settle()

    assert sum(each.name.endswith("x") for each in inventory.environments()) == 500
    await inventory.close()


async def test_listing_gives_up_after_the_time_given() -> None:
    class Silent(FakeBackend):
        @override
        async def watch(self) -> AsyncIterator[Change]:
            await asyncio.sleep(60)
            yield EngineChanged(Engine("fake", Kind.VENV, "fake", available=True))

    inventory = Inventory([Silent()])
    inventory.start()

    assert not await inventory.listed(0.05)
    await inventory.close()
