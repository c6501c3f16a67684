"""Every operation, running or from the journal, as a table with a log beside it."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from insula.domain.environment import EnvironmentId
from insula.domain.operation import Operation, OperationId, OperationState
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column, FilteredRows, RowsModel, matches
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import duration_of, percent_of, since
from insula.viewmodels.wording.operations import name_of_operation_state, title_of
from insula.viewmodels.wording.stages import describe_stage
from insula.viewmodels.work.operations import OperationsState


class Shown(StrEnum):
    """Which operations are shown."""

    ALL = "all"
    RUNNING = "running"
    FAILED = "failed"


STATES: Mapping[OperationState, tuple[str, str]] = {
    OperationState.RUNNING: ("running", "loader-circle"),
    OperationState.SUCCEEDED: ("ready", "circle-check"),
    OperationState.FAILED: ("broken", "circle-alert"),
    OperationState.CANCELLED: ("stopped", "ban"),
}
"""The state whose colour each has, and its icon."""


def outcome_words(operation: Operation) -> str:
    """What became of it, in one word; of a running one, how far it is."""
    word = name_of_operation_state(operation.state)
    fraction = operation.progress.fraction if operation.progress is not None else None
    if operation.state is OperationState.RUNNING and fraction is not None:
        return f"{word} · {percent_of(fraction)}"
    return word


def seconds_of(operation: Operation) -> float:
    """How long it took, until now where it still runs."""
    return ((operation.ended or datetime.now(UTC)) - operation.started).total_seconds()


def _outcome_roles(operation: Operation) -> Mapping[int, object]:
    detail = ""
    if operation.state is OperationState.RUNNING and operation.progress is not None:
        detail = describe_stage(operation.progress)
    state, icon = STATES[operation.state]
    return {Role.STATE: state, Role.ICON: icon, Qt.ItemDataRole.ToolTipRole: detail or None}


COLUMNS: tuple[Column[Operation], ...] = (
    Column(
        "operation",
        lambda: translate("Activity", "Operation"),
        title_of,
        roles=lambda _operation: {Role.STRONG: True},
    ),
    Column("outcome", lambda: translate("Activity", "Outcome"), outcome_words, roles=_outcome_roles),
    Column(
        "started",
        lambda: translate("Activity", "Started"),
        lambda operation: since(operation.started),
        sort=lambda operation: operation.started.timestamp(),
        roles=lambda _operation: {Role.SECONDARY: True},
    ),
    Column(
        "duration",
        lambda: translate("Activity", "Duration"),
        lambda operation: duration_of(seconds_of(operation)),
        sort=seconds_of,
        roles=lambda _operation: {Role.SECONDARY: True},
        numeric=True,
    ),
)


@dataclass(frozen=True, slots=True)
class OperationCounts:
    """How many operations there are, for the chips."""

    total: int
    running: int
    failed: int


class ActivityQuestions(Protocol):
    """What is asked of the engine room."""

    def operations(self, limit: int) -> Coroutine[Any, Any, Sequence[Operation]]: ...

    def log_of(self, operation: OperationId) -> Coroutine[Any, Any, Sequence[str]]: ...

    def journal_version(self) -> Coroutine[Any, Any, int]: ...


class ActivityViewModel(QObject):
    """The operations, filtered and searched, and the log of the chosen one.

    With `environment`, only those of one environment. `changed` follows every change of the list, `log_changed` every
    change of the log, `loaded` the first answer.
    """

    changed = Signal()
    log_changed = Signal()

    LIMIT = 1000

    def __init__(
        self,
        operations: OperationsState,
        questions: ActivityQuestions,
        spawn: Spawn,
        environment: EnvironmentId | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._questions = questions
        self._environment = environment
        self._loads = Latest(spawn)
        self._logs = Latest(spawn)
        self._versions = Latest(spawn)
        self._version: int | None = None
        self._loaded = False
        self._shown = Shown.ALL
        self._search = ""
        self._current: OperationId | None = None
        self._log: tuple[str, ...] = ()
        self.model: RowsModel[Operation] = RowsModel(COLUMNS, lambda operation: operation.id, self)
        self.rows: FilteredRows[Operation] = FilteredRows(self.model, self)
        self.rows.sort(2, Qt.SortOrder.DescendingOrder)
        operations.changed.connect(self._on_operation)
        self._running = operations.running

    def load(self) -> None:
        """Read the journal, again if it was done before."""
        self._loads.ask(lambda: self._questions.operations(self.LIMIT), self._on_loaded, lambda _error: None)

    def follow(self) -> None:
        """Read the journal again if any process has written to it; cheap enough for each second."""
        if self._loaded and not self._versions.waiting:
            self._versions.ask(self._questions.journal_version, self._on_version, lambda _error: None)

    @property
    def loaded(self) -> bool:
        """Whether the journal has answered."""
        return self._loaded

    @property
    def counts(self) -> OperationCounts:
        rows = self.model.rows()
        states = [operation.state for operation in rows]
        return OperationCounts(len(rows), states.count(OperationState.RUNNING), states.count(OperationState.FAILED))

    def show_only(self, shown: Shown) -> None:
        self._shown = shown
        self._filter()

    def search(self, text: str) -> None:
        """Show those whose title holds every word of `text`."""
        self._search = text
        self._filter()

    @property
    def current(self) -> Operation | None:
        """The operation whose log is shown."""
        at = None if self._current is None else self.model.position_of(self._current)
        return None if at is None else self.model.row_at(at)

    @property
    def log(self) -> tuple[str, ...]:
        return self._log

    def choose(self, operation: OperationId | None) -> None:
        """Show the log of this one."""
        if operation == self._current:
            return
        self._current = operation
        self._log = ()
        self.log_changed.emit()
        self.refresh_log()

    def refresh_log(self) -> None:
        """Read the log of the chosen one again."""
        chosen = self._current
        if chosen is None:
            self._logs.forget()
        elif not self._logs.waiting:
            self._ask_log(chosen)

    def tick(self) -> None:
        """A second has passed: durations of what runs, and its log, go on."""
        if any(operation.state is OperationState.RUNNING for operation in self.model.rows()):
            self.model.retell()
        current = self.current
        if current is not None and current.state is OperationState.RUNNING:
            self.refresh_log()

    def retranslate(self) -> None:
        self.model.retell()
        self.changed.emit()

    def _ask_log(self, operation: OperationId) -> None:
        self._logs.ask(
            lambda: self._questions.log_of(operation),
            lambda lines: self._on_log(operation, lines),
            lambda _error: None,
        )

    def _filter(self) -> None:
        def accepts(operation: Operation) -> bool:
            if self._shown is Shown.RUNNING and operation.state is not OperationState.RUNNING:
                return False
            if self._shown is Shown.FAILED and operation.state is not OperationState.FAILED:
                return False
            return matches(self._search, title_of(operation), operation.subject)

        self.rows.show_only(accepts)
        self.changed.emit()

    def _belongs(self, operation: Operation) -> bool:
        return self._environment is None or self._environment in {operation.environment, operation.result}

    def _on_loaded(self, operations: Sequence[Operation]) -> None:
        known = {operation.id: operation for operation in operations if self._belongs(operation)}
        known |= {operation.id: operation for operation in self._running() if self._belongs(operation)}
        self._loaded = True
        self.model.set_rows(known.values())
        self.changed.emit()

    def _on_version(self, version: int) -> None:
        before, self._version = self._version, version
        if before != version:
            self.load()

    def _on_operation(self, operation: Operation) -> None:
        if not self._belongs(operation):
            return
        self.model.put(operation)
        self.changed.emit()
        if operation.id == self._current:
            if operation.state is not OperationState.RUNNING:
                self._ask_log(operation.id)
            self.log_changed.emit()

    def _on_log(self, operation: OperationId, lines: Sequence[str]) -> None:
        if operation == self._current and tuple(lines) != self._log:
            self._log = tuple(lines)
            self.log_changed.emit()
