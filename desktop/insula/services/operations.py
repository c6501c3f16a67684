"""Runs work as operations: progress, log, cancel, the journal, and exactly one outcome."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Protocol, TypeAlias, TypeVar, assert_never

from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import InsulaError, UnexpectedError
from insula.domain.operation import (
    Cancelled,
    Failed,
    Operation,
    OperationId,
    OperationState,
    Outcome,
    Succeeded,
)
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.services.reporting import Report

_logger = logging.getLogger(__name__)
_MAKING_ANOTHER = frozenset({Verb.CLONE, Verb.EDIT, Verb.UPDATE})
_REMEMBERED = 8
T = TypeVar("T")

Work: TypeAlias = Callable[[ProgressSink], Coroutine[Any, Any, EnvironmentId | None]]


class Recoverer(Protocol):
    """The part of a backend that undoes interrupted work."""

    @property
    def name(self) -> str: ...

    async def recover(self, verb: Verb, steps: Sequence[Step]) -> Recovered: ...


class OperationJournal(Protocol):
    """The part of the journal that running work writes to."""

    async def begin(self, operation: Operation, backend: str) -> None: ...

    async def declare(self, operation_id: OperationId, step: Step) -> None: ...

    async def log(self, operation_id: OperationId, lines: Sequence[str]) -> None: ...

    async def finish(self, operation: Operation) -> None: ...

    async def log_of(self, operation_id: OperationId) -> tuple[str, ...]: ...


class RunningOperation:
    """One operation under way. It ends once, whatever happens to those who wait for it."""

    def __init__(self, operation: Operation, report: Report, work: asyncio.Task[EnvironmentId | None]) -> None:
        self._operation = operation
        self._work = work
        self._outcome: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._cancel_asked = False
        self.report = report

    @property
    def operation(self) -> Operation:
        """Where it is now."""
        return self._operation

    @property
    def outcome(self) -> Awaitable[Outcome]:
        """Its one outcome, when there is one. To stop waiting does not stop the operation."""
        return asyncio.shield(self._outcome)

    async def ended(self) -> Outcome:
        """Its one outcome. If the waiting is cancelled so is the operation; CancelledError follows once it is over."""
        cancelled = False
        while not self._outcome.done():
            try:
                await asyncio.wait({self._outcome})
            except asyncio.CancelledError:
                cancelled = True
                self.cancel()
        if cancelled:
            raise asyncio.CancelledError
        return self._outcome.result()

    @property
    def cancel_asked(self) -> bool:
        return self._cancel_asked

    def cancel(self) -> None:
        """Ask the work to stop; what it did is then undone. Undoing itself cannot be cancelled."""
        if not self._cancel_asked:
            self._cancel_asked = True
            self._work.cancel()

    def advance(self, operation: Operation) -> None:
        """For `Operations` alone: it is there now."""
        self._operation = operation

    def end(self, outcome: Outcome) -> None:
        """For `Operations` alone: that is its outcome."""
        self._outcome.set_result(outcome)


class Operations:
    """Holds a strong reference to each task and gives it exactly one outcome."""

    def __init__(self, journal: OperationJournal) -> None:
        self._journal = journal
        self._running: dict[OperationId, RunningOperation] = {}
        self._ended: dict[OperationId, Report] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._subscribers: list[Callable[[Operation], None]] = []

    def start(
        self,
        operation: Operation,
        backend: Recoverer,
        work: Work,
        release: Callable[[], None] = lambda: None,
    ) -> RunningOperation:
        """Begin the journal's entry, then do `work`; `backend` undoes it if it fails or is cancelled.

        `release` is called once all is over, just before the outcome is told: it frees the locks.
        """
        loop = asyncio.get_running_loop()
        report = Report(lambda step: self._journal.declare(operation.id, step), lambda: self._on_report(running))
        doing = loop.create_task(self._do(operation, backend, work, report), name=f"work {operation.id}")
        running = RunningOperation(operation, report, doing)
        self._running[operation.id] = running
        task = loop.create_task(self._see_through(running, doing, backend, release), name=f"operation {operation.id}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        self._tell(operation)
        return running

    def running(self) -> tuple[RunningOperation, ...]:
        """Those without an outcome yet, the first begun first."""
        return tuple(self._running.values())

    def subscribe(self, subscriber: Callable[[Operation], None]) -> Callable[[], None]:
        """Call `subscriber`, in the loop, as operations begin, progress (10 times a second at most) and end."""
        self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            with suppress(ValueError):
                self._subscribers.remove(subscriber)

        return unsubscribe

    async def log_of(self, operation_id: OperationId) -> tuple[str, ...]:
        """The log so far: the last 10,000 lines of a running operation, what the journal keeps of an ended one."""
        if running := self._running.get(operation_id):
            return running.report.lines()
        return await self._journal.log_of(operation_id)

    async def log_after(self, operation_id: OperationId, seen: int, most: int = 1000) -> tuple[int, tuple[str, ...]]:
        """The lines that follow the first `seen`, `most` at a time, and how many that makes; for live views."""
        running = self._running.get(operation_id)
        report = running.report if running is not None else self._ended.get(operation_id)
        if report is not None:
            return report.lines_after(seen, most)
        lines = (await self._journal.log_of(operation_id))[seen : seen + most]
        return seen + len(lines), lines

    async def close(self) -> None:
        """Cancel all that runs, and wait until it is undone."""
        for running in self.running():
            running.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def _do(self, operation: Operation, backend: Recoverer, work: Work, report: Report) -> EnvironmentId | None:
        await self._journal.begin(operation, backend.name)
        return await work(report)

    async def _see_through(
        self,
        running: RunningOperation,
        doing: asyncio.Task[EnvironmentId | None],
        backend: Recoverer,
        release: Callable[[], None],
    ) -> None:
        keeping = asyncio.create_task(running.report.keep(lambda lines: self._keep(running.operation.id, lines)))
        outcome = await self._outcome_of(running, doing)
        settled = True
        if not isinstance(outcome, Succeeded):
            outcome, settled = await self._undo(running, backend, outcome)
        running.report.end()
        await _in_any_case(keeping, running.cancel)
        ended = with_outcome(running.operation, outcome)
        running.advance(ended)
        if settled:
            # Else the entry stays open, with its steps, for the next start.
            await _in_any_case(asyncio.create_task(self._finish(ended)), running.cancel)
        del self._running[ended.id]
        self._remember(ended.id, running.report)
        release()
        self._tell(ended)
        running.end(outcome)

    async def _outcome_of(self, running: RunningOperation, doing: asyncio.Task[EnvironmentId | None]) -> Outcome:
        await _in_any_case(doing, running.cancel)
        if doing.cancelled():
            return Cancelled()
        match doing.exception():
            case None:
                return Succeeded(doing.result())
            case _ if running.cancel_asked:
                return Cancelled()
            case error:
                if not isinstance(error, InsulaError):
                    _logger.error("%s failed unexpectedly", running.operation.verb, exc_info=error)
                return Failed(_foreseen(error))

    async def _undo(self, running: RunningOperation, backend: Recoverer, outcome: Outcome) -> tuple[Outcome, bool]:
        """What it came to, and whether all that was done is undone or finished."""
        operation = running.operation
        if running.report.steps:
            running.report.progress("undoing")
        undoing = asyncio.ensure_future(backend.recover(operation.verb, running.report.steps))
        await _in_any_case(undoing, running.cancel)
        error = asyncio.CancelledError() if undoing.cancelled() else undoing.exception()
        if error is not None:
            _logger.error("%s of %s could not be undone", operation.verb, operation.subject, exc_info=error)
            return (outcome if isinstance(outcome, Failed) else Failed(_foreseen(error))), False
        if undoing.result() is Recovered.FINISHED:
            return finished(operation), True
        return outcome, True

    def _remember(self, operation_id: OperationId, report: Report) -> None:
        """Who watches a log counts its lines, and the journal's are fewer."""
        self._ended[operation_id] = report
        while len(self._ended) > _REMEMBERED:
            del self._ended[next(iter(self._ended))]

    async def _finish(self, ended: Operation) -> None:
        try:
            await self._journal.finish(ended)
        except InsulaError:
            _logger.exception("The end of operation %s could not be written", ended.id)

    async def _keep(self, operation_id: OperationId, lines: Sequence[str]) -> None:
        try:
            await self._journal.log(operation_id, lines)
        except InsulaError:
            _logger.exception("The log of operation %s could not be written", operation_id)

    def _on_report(self, running: RunningOperation) -> None:
        if running.operation.id in self._running and running.operation.state is OperationState.RUNNING:
            running.advance(replace(running.operation, progress=running.report.current))
            self._tell(running.operation)

    def _tell(self, operation: Operation) -> None:
        for subscriber in tuple(self._subscribers):
            try:
                subscriber(operation)
            except Exception:
                _logger.exception("A subscriber failed at operation %s", operation.id)


def finished(operation: Operation) -> Succeeded:
    """The outcome of work that `recover` finished; which environment it became is for the list to tell."""
    return Succeeded(None if operation.verb in _MAKING_ANOTHER else operation.environment)


def with_outcome(operation: Operation, outcome: Outcome) -> Operation:
    """The operation as it ended."""
    ended = replace(operation, ended=datetime.now(UTC))
    match outcome:
        case Succeeded(environment=result):
            return replace(ended, state=OperationState.SUCCEEDED, result=result)
        case Failed(error=error):
            return replace(ended, state=OperationState.FAILED, error=error.code(), error_data=error.data())
        case Cancelled():
            return replace(ended, state=OperationState.CANCELLED)
        case _:
            assert_never(outcome)


def _foreseen(error: BaseException) -> InsulaError:
    return error if isinstance(error, InsulaError) else UnexpectedError(f"{type(error).__name__}: {error}")


async def _in_any_case(task: asyncio.Future[T], on_cancel: Callable[[], None]) -> None:
    """Wait for `task` to end, even when the waiting itself is cancelled: that calls `on_cancel` instead."""
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError:
            on_cancel()
