from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from insula.backends.fake import FakeBackend, sample_environments
from insula.domain.change import Changed, Gone
from insula.domain.environment import EnvironmentId, Kind, State, Verb
from insula.domain.errors import (
    ActionUnavailableError,
    BusyError,
    EngineUnavailableError,
    InvalidNameError,
    NameTakenError,
    NoSpaceError,
    NotFoundError,
)
from insula.domain.operation import Cancelled, Failed, OperationState, Outcome, Succeeded
from insula.domain.specification import CloneRequest, Specification
from insula.domain.venvs import VenvSpecification
from insula.services.operations import RunningOperation
from insula.storage.locks import EnvironmentLocks
from tests.services.conftest import MakeRoom, Room

BLOG = Specification(name="blog", kind=Kind.VENV)
EVERY_VERB = [Verb.CREATE, Verb.CLONE, Verb.RENAME, Verb.MOVE, Verb.TRASH, Verb.RESTORE, Verb.PURGE]


async def trashed(room: Room) -> EnvironmentId:
    await room.lifecycle.trash(room.first).outcome
    return room.first


async def begin(room: Room, verb: Verb) -> RunningOperation:
    """An operation of that verb, on something to which it can be done."""
    lifecycle = room.lifecycle
    match verb:
        case Verb.CREATE:
            return lifecycle.create(Kind.VENV, BLOG)
        case Verb.CLONE:
            return lifecycle.clone(room.first, CloneRequest(name="copy"))
        case Verb.RENAME:
            return lifecycle.rename(room.first, "other")
        case Verb.MOVE:
            return lifecycle.move(room.first, Path("/fake/elsewhere"))
        case Verb.TRASH:
            return lifecycle.trash(room.first)
        case Verb.RESTORE:
            return lifecycle.restore(await trashed(room))
        case Verb.PURGE:
            return lifecycle.purge(await trashed(room))
        case _:
            return lifecycle.act(room.first, verb)


@pytest.mark.parametrize("verb", EVERY_VERB)
async def test_each_verb_succeeds_and_is_in_the_list_when_its_outcome_comes(room: Room, verb: Verb) -> None:
    running = await begin(room, verb)

    outcome = await running.outcome

    assert isinstance(outcome, Succeeded)
    after = room.inventory.known(outcome.environment) if outcome.environment else None
    shown = {
        Verb.CREATE: after is not None and after.name == "blog",
        Verb.CLONE: after is not None and after.name == "copy",
        Verb.RENAME: after is not None and after.name == "other",
        Verb.MOVE: after is not None and after.facts["location"] == "/fake/elsewhere",
        Verb.TRASH: after is not None and after.trashed is not None,
        Verb.RESTORE: after is not None and after.trashed is None,
        Verb.PURGE: room.inventory.known(room.first) is None or len(room.inventory.environments()) == 2,
    }
    assert shown[verb]
    assert room.final()[-1].verb is verb
    assert (await room.journal.operations(1))[0].state is OperationState.SUCCEEDED


@pytest.mark.parametrize("verb", EVERY_VERB)
async def test_each_verb_that_fails_in_the_middle_leaves_everything_as_it_was(room: Room, verb: Verb) -> None:
    if verb in {Verb.RESTORE, Verb.PURGE}:
        await trashed(room)
    error = NoSpaceError("/fake", "No space left on device")
    room.backend.fail(verb, error)
    before = room.backend.environments
    running = (
        room.lifecycle.restore(room.first)
        if verb is Verb.RESTORE
        else room.lifecycle.purge(room.first)
        if verb is Verb.PURGE
        else await begin(room, verb)
    )

    assert await running.outcome == Failed(error)

    assert room.backend.environments == before
    assert room.backend.half_made == set()
    assert room.inventory.environments() + room.inventory.trashed()
    assert await room.journal.unfinished() == ()


@pytest.mark.parametrize("verb", [Verb.CREATE, Verb.CLONE, Verb.RENAME, Verb.MOVE, Verb.TRASH])
async def test_each_verb_that_is_cancelled_leaves_everything_as_it_was(room: Room, verb: Verb) -> None:
    room.backend.latency = 10
    before = room.backend.environments
    running = await begin(room, verb)
    await asyncio.sleep(0.05)
    assert room.backend.half_made

    running.cancel()

    assert await running.outcome == Cancelled()
    assert room.backend.environments == before
    assert room.backend.half_made == set()


async def test_a_bad_name_is_the_outcome_and_nothing_was_touched(room: Room) -> None:
    outcome = await room.lifecycle.create(Kind.VENV, Specification(name="../x", kind=Kind.VENV)).outcome

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, InvalidNameError)
    assert len(room.backend.environments) == 3


async def test_a_running_environment_is_busy_for_a_second_operation(room: Room) -> None:
    room.backend.latency = 0.2
    running = room.lifecycle.rename(room.first, "other")

    with pytest.raises(BusyError) as caught:
        room.lifecycle.trash(room.first)

    assert caught.value.name == room.inventory.get(room.first).name
    await running.outcome


async def test_another_process_at_work_makes_the_environment_busy(room: Room, tmp_path: Path) -> None:
    other = EnvironmentLocks(tmp_path / "locks")

    with other.lock(f"env:{room.first}"), pytest.raises(BusyError):
        room.lifecycle.trash(room.first)

    assert isinstance(await room.lifecycle.trash(room.first).outcome, Succeeded)


async def test_two_creations_of_one_name_exclude_each_other(room: Room) -> None:
    room.backend.latency = 0.1
    first = room.lifecycle.create(Kind.VENV, BLOG)

    with pytest.raises(BusyError):
        room.lifecycle.create(Kind.VENV, replace(BLOG, name="Blog"))

    await first.outcome


async def test_two_creations_at_one_place_exclude_each_other(room: Room, tmp_path: Path) -> None:
    room.backend.latency = 0.1
    place = tmp_path / "here"
    first = room.lifecycle.create(Kind.VENV, VenvSpecification(name="one", path=place))

    with pytest.raises(BusyError):
        room.lifecycle.create(Kind.VENV, VenvSpecification(name="two", path=tmp_path / "x" / ".." / "here"))

    await first.outcome


async def test_a_place_that_no_system_can_follow_is_left_to_the_backend(room: Room) -> None:
    outcome = await room.lifecycle.create(Kind.VENV, VenvSpecification(name="one", path=Path("/a\0b"))).outcome
    assert isinstance(outcome, Succeeded | Failed)


async def test_the_locks_are_free_once_the_outcome_is_there(room: Room) -> None:
    outcomes = [
        await room.lifecycle.rename(room.first, "a1").outcome,
        await room.lifecycle.rename(room.first, "a2").outcome,
        await room.lifecycle.trash(room.first).outcome,
        await room.lifecycle.restore(room.first).outcome,
    ]
    assert all(isinstance(each, Succeeded) for each in outcomes)


async def test_an_action_that_is_not_possible_is_refused_before_anything_begins(room: Room) -> None:
    with pytest.raises(ActionUnavailableError):
        room.lifecycle.restore(room.first)
    with pytest.raises(ActionUnavailableError):
        room.lifecycle.act(room.first, Verb.START)
    with pytest.raises(NotFoundError):
        room.lifecycle.trash(EnvironmentId("nobody"))
    with pytest.raises(EngineUnavailableError):
        room.lifecycle.create(Kind.VM, BLOG)

    assert room.told == []


async def test_a_kind_that_runs_is_started_and_stopped(make_room: MakeRoom) -> None:
    stopped = replace(sample_environments(1, kind=Kind.VM)[0], state=State.STOPPED)
    room = make_room(FakeBackend([stopped], kind=Kind.VM))
    assert await room.inventory.listed(5)

    await room.lifecycle.act(room.first, Verb.START).outcome
    assert await room.inventory.until(lambda: room.inventory.get(room.first).state is State.RUNNING, 5)
    await room.lifecycle.act(room.first, Verb.STOP).outcome
    assert await room.inventory.until(lambda: room.inventory.get(room.first).state is State.STOPPED, 5)


async def test_bulk_gives_a_result_per_row_refusals_included(room: Room) -> None:
    ids = [each.id for each in room.backend.environments]
    room.backend.tell(Gone("fake", ids[1]))
    await room.inventory.until(lambda: room.inventory.known(ids[1]) is None, 5)

    results = await room.lifecycle.trash_many(ids)

    assert [each.environment for each in results] == ids
    assert [type(each.outcome) for each in results] == [Succeeded, Failed, Succeeded]
    assert len(room.inventory.trashed()) == 2


async def test_the_trash_is_emptied(room: Room) -> None:
    await room.lifecycle.trash_many([each.id for each in room.backend.environments[:2]])

    results = await room.lifecycle.empty_trash()

    outcomes: list[Outcome] = [each.outcome for each in results]
    assert outcomes == [Succeeded(None), Succeeded(None)]
    assert len(room.backend.environments) == 1


async def test_only_what_is_too_long_in_the_trash_expires(room: Room) -> None:
    await room.lifecycle.trash_many([each.id for each in room.backend.environments[:2]])
    old = room.backend.environments[0]
    room.backend.tell(Changed(replace(old, trashed=datetime.now(UTC) - timedelta(days=31))))
    await asyncio.sleep(0.02)

    assert await room.lifecycle.expire_trash(0) == ()
    results = await room.lifecycle.expire_trash(30)

    assert [each.environment for each in results] == [old.id]
    assert len(room.inventory.trashed()) == 1


async def test_a_name_taken_meanwhile_is_the_outcome(room: Room) -> None:
    taken = room.backend.environments[1].name

    outcome = await room.lifecycle.rename(room.first, taken).outcome

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, NameTakenError)
