"""One operation that is watched from its beginning: its state, its log as it grows, and its time."""

from __future__ import annotations

from collections.abc import Coroutine
from datetime import UTC, datetime
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError
from insula.domain.operation import Operation, OperationId, OperationState
from insula.viewmodels.latest import Spawn
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import duration_of
from insula.viewmodels.wording.operations import describe_failure, title_of
from insula.viewmodels.wording.stages import describe_stage
from insula.viewmodels.work.operations import OperationsState

PORTION = 250
"""Lines that the window takes at a time: what it does with them must not take long."""


class LogQuestions(Protocol):
    """What is asked of the engine room."""

    def log_after(
        self, operation: OperationId, seen: int, most: int
    ) -> Coroutine[Any, Any, tuple[int, tuple[str, ...]]]: ...


class WatchedWork(QObject):
    """`changed` follows its progress and its end; `logged` carries lines, each once; `ended` comes after the last."""

    changed = Signal()
    logged = Signal(object)
    ended = Signal()

    def __init__(
        self,
        operation: Operation,
        operations: OperationsState,
        questions: LogQuestions,
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operation = operations.get(operation.id) or operation
        self._questions = questions
        self._spawn = spawn
        self._seen = 0
        self._reading = False
        self._again = False
        self._told_end = False
        operations.changed.connect(self._on_operation)

    @property
    def operation(self) -> Operation:
        return self._operation

    @property
    def running(self) -> bool:
        return self._operation.state is OperationState.RUNNING

    @property
    def title(self) -> str:
        return title_of(self._operation)

    @property
    def stage(self) -> str:
        """What it is at; after its end, how long it took."""
        progress = self._operation.progress
        if not self.running:
            return translate("WatchedWork", "after {time}").format(time=self.time)
        return describe_stage(progress) if progress is not None else ""

    @property
    def fraction(self) -> float | None:
        """0..1 while it is known."""
        return self._operation.progress.fraction if self._operation.progress is not None else None

    @property
    def time(self) -> str:
        """How long it takes, or took."""
        until = self._operation.ended or datetime.now(UTC)
        return duration_of((until - self._operation.started).total_seconds())

    @property
    def failure(self) -> str:
        """Why it failed, "" where it did not."""
        return describe_failure(self._operation)

    def read(self) -> None:
        """Get what is new of the log."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        self._spawn(self._read())

    async def _read(self) -> None:
        while True:
            # Asked before the lines are: what comes after the last one is then the end.
            over = not self.running
            self._again = False
            seen = self._seen
            try:
                seen, lines = await self._questions.log_after(self._operation.id, self._seen, PORTION)
            except InsulaError:
                # The journal cannot be read; what became of the work is known all the same.
                lines = ()
            if lines:
                self._seen = seen
                self.logged.emit(lines)
            elif over or not self._again:
                break
        self._reading = False
        if over and not self._told_end:
            self._told_end = True
            self.ended.emit()

    def _on_operation(self, operation: Operation) -> None:
        if operation.id != self._operation.id:
            return
        self._operation = operation
        self.changed.emit()
        self.read()
