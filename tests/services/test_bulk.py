from __future__ import annotations

import asyncio

import pytest

from insula.backends.fake import FakeBackend, sample_environments
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.operation import OperationState, Succeeded
from insula.services.bulk import BulkResult, at_once, in_bulk
from tests.services.conftest import MakeRoom, Room


async def test_each_result_is_told_as_it_comes_and_all_in_the_order_asked(room: Room) -> None:
    told: list[BulkResult] = []
    ids = [each.id for each in room.backend.environments]

    results = await in_bulk([*ids, EnvironmentId("nobody"), ids[0]], room.lifecycle.trash, told.append)

    assert [each.environment for each in results] == [*ids, "nobody"]
    assert [isinstance(each.outcome, Succeeded) for each in results] == [True, True, True, False]
    assert {each.environment for each in told} == {*ids, "nobody"}


async def test_bulk_works_at_four_at_once(make_room: MakeRoom) -> None:
    room = make_room(FakeBackend(sample_environments(10), latency=0.05))
    assert await room.inventory.listed(5)
    most = 0

    def count(_operation: object) -> None:
        nonlocal most
        most = max(most, len(room.operations.running()))

    room.operations.subscribe(count)
    await room.lifecycle.trash_many([each.id for each in room.backend.environments])

    assert most == 4
    assert len(room.inventory.trashed()) == 10


async def test_cancelled_bulk_undoes_what_runs_and_begins_no_more(make_room: MakeRoom) -> None:
    room = make_room(FakeBackend(sample_environments(10), latency=30))
    assert await room.inventory.listed(5)
    bulk = asyncio.create_task(room.lifecycle.trash_many([each.id for each in room.backend.environments]))
    await asyncio.sleep(0.05)

    bulk.cancel()
    with pytest.raises(asyncio.CancelledError):
        await bulk

    assert room.operations.running() == ()
    assert [each.state for each in room.final()] == [OperationState.CANCELLED] * 4
    assert room.inventory.trashed() == ()


def test_ends_are_waited_for_together_and_work_is_done_four_at_once() -> None:
    assert [at_once(verb) for verb in (Verb.STOP, Verb.KILL, Verb.TRASH, Verb.PURGE)] == [50, 50, 4, 4]
