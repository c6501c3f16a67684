from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.errors import BusyError, NoSpaceError, UnexpectedError
from insula.domain.operation import Cancelled, Failed, Operation, OperationId, OperationState, Succeeded
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.services.operations import RunningOperation, Work, finished
from tests.services.conftest import Room

MADE = EnvironmentId("made")


class Undoer:
    """The part of a backend that an operation needs."""

    name = "fake"

    def __init__(self, recovered: Recovered = Recovered.UNDONE, error: Exception | None = None) -> None:
        self.recovered = recovered
        self.error = error
        self.undone: list[tuple[Verb, tuple[Step, ...]]] = []
        self.may_end = asyncio.Event()
        self.may_end.set()
        self.entered = asyncio.Event()

    async def recover(self, verb: Verb, steps: Any) -> Recovered:
        self.entered.set()
        await self.may_end.wait()
        self.undone.append((verb, tuple(steps)))
        if self.error:
            raise self.error
        return self.recovered


def start(room: Room, work: Work, undoer: Undoer | None = None, released: list[bool] | None = None) -> RunningOperation:
    operation = Operation(
        id=OperationId(uuid4().hex), verb=Verb.CREATE, kind=Kind.VENV, subject="new", started=datetime.now(UTC)
    )
    release = (lambda: released.append(True)) if released is not None else (lambda: None)
    return room.operations.start(operation, undoer or Undoer(), work, release)


async def forever(report: ProgressSink) -> EnvironmentId:
    await report.declare(Step("make", {"path": "/new"}))
    await asyncio.sleep(60)
    return MADE


def failing(error: Exception) -> Work:
    async def fail(report: ProgressSink) -> EnvironmentId:
        await report.declare(Step("make", {"path": "/new"}))
        raise error

    return fail


async def test_work_that_ends_well_has_succeeded_with_its_result(room: Room) -> None:
    async def work(report: ProgressSink) -> EnvironmentId:
        return MADE

    undoer = Undoer()
    running = start(room, work, undoer)

    assert await running.outcome == Succeeded(MADE)
    assert undoer.undone == []
    assert room.operations.running() == ()
    assert running.operation.state is OperationState.SUCCEEDED
    assert running.operation.result == MADE
    assert await room.journal.unfinished() == ()
    assert (await room.journal.operations(1))[0].result == MADE


async def test_work_that_fails_is_undone_with_the_steps_it_declared(room: Room) -> None:
    undoer, released = Undoer(), list[bool]()
    error = NoSpaceError("/new", "No space left on device")
    running = start(room, failing(error), undoer, released)

    assert await running.outcome == Failed(error)
    assert undoer.undone == [(Verb.CREATE, (Step("make", {"path": "/new"}),))]
    assert released == [True]
    kept = (await room.journal.operations(1))[0]
    assert (kept.state, kept.error, kept.error_data["path"]) == (OperationState.FAILED, "NoSpace", "/new")
    assert await room.journal.unfinished() == ()


async def test_the_outcome_is_told_exactly_once(room: Room) -> None:
    running = start(room, forever)
    await asyncio.sleep(0.05)

    running.cancel()
    running.cancel()
    assert await running.outcome == Cancelled()
    running.cancel()
    await asyncio.sleep(0.15)

    assert [each.state for each in room.final()] == [OperationState.CANCELLED]
    assert room.told[-1].state is OperationState.CANCELLED


async def test_work_that_is_cancelled_before_it_began_is_cancelled_too(room: Room) -> None:
    running = start(room, forever)

    running.cancel()

    assert await running.outcome == Cancelled()


async def test_to_stop_waiting_for_the_outcome_does_not_stop_the_operation(room: Room) -> None:
    async def work(report: ProgressSink) -> EnvironmentId:
        await asyncio.sleep(0.1)
        return MADE

    running = start(room, work)

    with pytest.raises(TimeoutError):
        await asyncio.wait_for(_wait(running), 0.01)

    assert await running.outcome == Succeeded(MADE)


async def _wait(running: RunningOperation) -> None:
    await running.outcome


async def test_a_second_cancel_does_not_interrupt_the_clean_up_of_the_work(room: Room) -> None:
    cleaned = False

    async def work(report: ProgressSink) -> EnvironmentId:
        nonlocal cleaned
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.05)
            cleaned = True
        return MADE

    running = start(room, work)
    await asyncio.sleep(0.02)

    running.cancel()
    await asyncio.sleep(0.01)
    running.cancel()

    assert await running.outcome == Cancelled()
    assert cleaned


async def test_a_cancel_while_it_is_undone_does_not_interrupt_the_undoing(room: Room) -> None:
    undoer = Undoer()
    undoer.may_end.clear()
    running = start(room, failing(BusyError("new")), undoer)
    await undoer.entered.wait()

    running.cancel()
    await asyncio.sleep(0.02)
    undoer.may_end.set()

    assert isinstance(await running.outcome, Failed)
    assert len(undoer.undone) == 1


async def test_work_that_ends_well_in_spite_of_a_cancel_has_succeeded(room: Room) -> None:
    async def work(report: ProgressSink) -> EnvironmentId:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(60)
        return MADE

    running = start(room, work)
    await asyncio.sleep(0.02)
    running.cancel()

    assert await running.outcome == Succeeded(MADE)


async def test_cancelled_work_that_its_backend_finishes_has_succeeded(room: Room) -> None:
    running = start(room, forever, Undoer(Recovered.FINISHED))
    await asyncio.sleep(0.02)
    running.cancel()

    assert isinstance(await running.outcome, Succeeded)


async def test_a_failure_that_a_cancel_causes_counts_as_cancelled(room: Room) -> None:
    async def work(report: ProgressSink) -> EnvironmentId:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            raise BusyError("killed") from None
        return MADE

    running = start(room, work)
    await asyncio.sleep(0.02)
    running.cancel()

    assert await running.outcome == Cancelled()


async def test_a_bug_is_logged_with_its_traceback_and_told_as_unexpected(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    running = start(room, failing(KeyError("lost")))

    outcome = await running.outcome

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, UnexpectedError)
    assert outcome.error.cause == "KeyError: 'lost'"
    assert any(record.exc_info for record in caplog.records if record.name == "insula.services.operations")


async def test_what_cannot_be_undone_keeps_its_entry_for_the_next_start(room: Room) -> None:
    released = list[bool]()
    error = NoSpaceError("/new", "No space left on device")
    running = start(room, failing(error), Undoer(error=OSError("no")), released)

    assert await running.outcome == Failed(error)
    assert released == [True]
    (entry,) = await room.journal.unfinished()
    assert entry.operation.id == running.operation.id
    assert entry.steps == (Step("make", {"path": "/new"}),)


async def test_a_cancel_that_cannot_be_undone_has_failed(room: Room) -> None:
    running = start(room, forever, Undoer(error=BusyError("new")))
    await asyncio.sleep(0.02)
    running.cancel()

    outcome = await running.outcome
    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, BusyError)


async def test_a_step_is_in_the_journal_before_its_deed(room: Room) -> None:
    seen: list[tuple[Step, ...]] = []

    async def work(report: ProgressSink) -> EnvironmentId:
        await report.declare(Step("one"))
        seen.append((await room.journal.unfinished())[0].steps)
        await report.declare(Step("two"))
        seen.append((await room.journal.unfinished())[0].steps)
        return MADE

    await start(room, work).outcome

    assert seen == [(Step("one"),), (Step("one"), Step("two"))]


async def test_progress_is_told_ten_times_a_second_at_most_and_ends_with_the_last(room: Room) -> None:
    async def work(report: ProgressSink) -> EnvironmentId:
        for number in range(1000):
            report.progress("counting", number / 1000)
            await asyncio.sleep(0.0005)
        await asyncio.sleep(0.15)
        return MADE

    began = time.monotonic()
    await start(room, work).outcome
    took = time.monotonic() - began

    progressed = [each for each in room.told if each.progress and each.state is OperationState.RUNNING]
    assert 2 <= len(progressed) <= took * 10 + 2
    assert progressed[-1].progress is not None
    assert progressed[-1].progress.fraction == 0.999


async def test_a_thread_may_report(room: Room) -> None:
    async def work(report: ProgressSink) -> EnvironmentId:
        def shout() -> None:
            for number in range(200):
                report.log(f"line {number}")
                report.progress("shouting", number / 200)

        thread = threading.Thread(target=shout)
        thread.start()
        await asyncio.to_thread(thread.join)
        return MADE

    running = start(room, work)
    await running.outcome

    assert await room.operations.log_of(running.operation.id) == tuple(f"line {number}" for number in range(200))


async def test_the_log_of_a_running_operation_is_its_last_ten_thousand_lines(room: Room) -> None:
    async def work(report: ProgressSink) -> EnvironmentId:
        for number in range(12_000):
            report.log(str(number))
        await asyncio.sleep(60)
        return MADE

    running = start(room, work)
    await asyncio.sleep(0.1)

    lines = await room.operations.log_of(running.operation.id)
    assert (len(lines), lines[0], lines[-1]) == (10_000, "2000", "11999")
    running.cancel()
    await running.outcome


async def test_closing_cancels_what_runs_and_waits_until_it_is_undone(room: Room) -> None:
    undoer = Undoer()
    running = start(room, forever, undoer)
    await asyncio.sleep(0.02)

    await room.operations.close()

    assert running.operation.state is OperationState.CANCELLED
    assert len(undoer.undone) == 1


async def test_the_end_of_the_loop_undoes_what_runs(room: Room) -> None:
    undoer = Undoer()
    running = start(room, forever, undoer)
    await asyncio.sleep(0.02)
    mine = asyncio.current_task()

    # What asyncio.run does at its end.
    tasks = [task for task in asyncio.all_tasks() if task is not mine and "operation" in task.get_name()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

    assert running.operation.state is OperationState.CANCELLED
    assert len(undoer.undone) == 1


async def test_waiting_that_is_cancelled_cancels_the_operation_and_waits_for_its_end(room: Room) -> None:
    undoer = Undoer()
    running = start(room, forever, undoer)
    waiting = asyncio.create_task(_ended(running))
    await asyncio.sleep(0.02)

    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting

    assert running.operation.state is OperationState.CANCELLED
    assert len(undoer.undone) == 1


def _ended(running: RunningOperation) -> Coroutine[Any, Any, object]:
    return running.ended()


async def test_a_subscriber_that_fails_does_not_harm_the_operation(room: Room) -> None:
    def fail(_operation: Operation) -> None:
        raise RuntimeError

    unsubscribe = room.operations.subscribe(fail)
    running = start(room, failing(BusyError("new")))

    assert isinstance(await running.outcome, Failed)
    unsubscribe()
    unsubscribe()


@pytest.mark.parametrize("verb", [Verb.CLONE, Verb.EDIT, Verb.UPDATE])
def test_what_recovery_finished_is_not_told_to_be_the_environment_that_it_began_with(verb: Verb) -> None:
    operation = Operation(
        OperationId("1"), verb, Kind.CONTAINER, "one", datetime.now(UTC), environment=EnvironmentId("it")
    )

    assert finished(operation) == Succeeded(None)
    assert finished(replace(operation, verb=Verb.RENAME)) == Succeeded(EnvironmentId("it"))
