"""The engine answers badly, is killed and started again, hangs, or has no room left, in the middle of a change."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from insula.backends.containers.changes import handling, verification
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.errors import EngineUnavailableError, NoSpaceError
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import workplace
from tests.bad_luck.container_changes import CHANGES, CHANGES_WHILE_IT_LIVES, Change, Trial
from tests.bad_luck.full_disk import full_disk
from tests.engines.docker_engine import DockerEngine
from tests.engines.engine_socket import Mood
from tests.engines.faulty_engine import FaultyEngine

pytestmark = pytest.mark.engine
MOST_STEPS = 12
all_changes = pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
changes_while_it_lives = pytest.mark.parametrize(
    "change", CHANGES_WHILE_IT_LIVES.values(), ids=CHANGES_WHILE_IT_LIVES.keys()
)


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verification, "STEADY", 0.3)


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path) -> AsyncIterator[Workplace]:
    """The engine itself."""
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made


@pytest.fixture
async def other(faulty: FaultyEngine, place: Workplace, tmp_path: Path) -> AsyncIterator[Workplace]:
    """The same engine and records, reached through a socket that can fail."""
    async with workplace(tmp_path / "home", faulty.url) as made:
        yield made


@pytest.mark.parametrize("mood", [Mood.BROKEN, Mood.LOST], ids=lambda mood: mood.name)
@changes_while_it_lives
async def test_each_request_in_turn_is_answered_badly_and_all_is_as_before_or_as_after(
    engine: DockerEngine, faulty: FaultyEngine, place: Workplace, other: Workplace, change: Change, mood: Mood
) -> None:
    trial = await Trial.whole(engine, place, change)
    number, failures = 0, 0
    while True:
        await trial.begin()
        faulty.requests.clear()
        faulty.fail(mood, "^(POST|DELETE) ", after=number, times=1)
        failures += await trial.do(other) is not None
        faulty.behave()
        if sum(each.startswith(("POST", "DELETE")) for each in faulty.requests) <= number:
            break
        await trial.ended()
        number += 1
    assert failures


@all_changes
async def test_an_engine_killed_at_each_step_and_started_again(
    engine: DockerEngine, place: Workplace, change: Change
) -> None:
    trial = await Trial.whole(engine, place, change)
    for number in range(MOST_STEPS):
        dead = False

        def kill(_step: Step, number: int = number) -> None:
            nonlocal dead
            if len(trial.sink.steps) - 1 == number:
                engine.kill()
                dead = True

        await trial.begin(kill)
        failure = await trial.do(place)
        if not dead:
            assert failure is None
            return
        if failure is not None:
            assert isinstance(failure, EngineUnavailableError)
            with pytest.raises(EngineUnavailableError):
                await recover(place, change.verb, trial.sink.steps)
        engine.start()
        await trial.ended(engine_restarted=True)
    raise AssertionError("so many steps")


@changes_while_it_lives
async def test_an_engine_that_hangs_at_each_step_can_be_given_up_and_all_is_well_once_it_goes_on(
    engine: DockerEngine, place: Workplace, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = await Trial.whole(engine, place, change)
    monkeypatch.setattr(handling, "_SETTLE", 0.2)
    monkeypatch.setattr(handling, "_PING", 0.5)
    for number in range(MOST_STEPS):
        hangs = asyncio.Event()

        def suspend(_step: Step, number: int = number, hangs: asyncio.Event = hangs) -> None:
            if len(trial.sink.steps) - 1 == number:
                engine.suspend()
                hangs.set()

        await trial.begin(suspend)
        doing, waiting = asyncio.create_task(trial.do(place)), asyncio.create_task(hangs.wait())
        await asyncio.wait({doing, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if not hangs.is_set():
            assert await doing is None
            return
        await asyncio.wait({doing}, timeout=0.2)
        doing.cancel()
        await asyncio.wait({doing})
        if doing.cancelled():
            with pytest.raises(EngineUnavailableError):
                await recover(place, change.verb, trial.sink.steps)
        engine.resume()
        await trial.ended()
    raise AssertionError("so many steps")


async def test_a_full_disk_is_told_and_leaves_nothing_behind(engine: DockerEngine, place: Workplace) -> None:
    trial = Trial(engine, place, CHANGES["create"], ({}, 0))
    await trial.begin()

    with full_disk(engine, 12):
        failure = await trial.do(place)

    assert isinstance(failure, NoSpaceError)
    assert await trial.ended() is Recovered.UNDONE
