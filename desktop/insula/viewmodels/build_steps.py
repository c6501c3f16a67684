"""What a build says, folded into its steps: a tree of steps with the lines of each, and what took how long.

The lines are those of the operation's log, in the form of BuildKit's plain progress, whichever builder it was:
`#3 [2/5] RUN make`, `#3 0.412 said`, `#3 DONE 1.2s`, `#3 CACHED`, `#3 CANCELED`, `#3 ERROR: why`.
"""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from insula.domain.overriding import override
from insula.viewmodels.ansi import without_sequences
from insula.viewmodels.roles import Role
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import duration_of

Index = QModelIndex | QPersistentModelIndex
MOST_LINES = 5_000
"""Of one step; of more, the last ones stay."""
_NUMBERED = re.compile(r"#(\d+) (.*)", re.DOTALL)
_DONE = re.compile(r"DONE (\d+(?:\.\d+)?)s")
_SAID = re.compile(r"(\d+\.\d{3}) (.*)", re.DOTALL)
_PLACE = re.compile(r"\[(?:(\S+) )?(\d+)/(\d+)\] (.*)", re.DOTALL)
_NOWHERE = QModelIndex()
_STEP = 0
_BEFORE, _AFTER = 0, -1
"""The numbers of what is said before the first step, and after the last."""


class StepState(StrEnum):
    """What became of a step. One that was not over when the build ended is STOPPED."""

    RUNNING = "running"
    DONE = "done"
    CACHED = "cached"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(slots=True)
class Step:
    """`place` is "2/5", with the stage in front where there are several; `seconds` counts while it runs."""

    number: int
    text: str
    place: str = ""
    state: StepState = StepState.RUNNING
    seconds: float | None = None
    begun: float = 0.0
    lines: deque[tuple[float | None, str]] = field(default_factory=deque)


class BuildStepsModel(QAbstractItemModel):
    """Two columns: what, and how long. Lines are children of their step.

    `step_began` and `step_ended` carry the step's row.
    """

    step_began = Signal(int)
    step_ended = Signal(int)

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._steps: list[Step] = []
        self._rows: dict[int, int] = {}

    def steps(self) -> tuple[Step, ...]:
        return tuple(self._steps)

    def step_at(self, index: Index) -> Step | None:
        """The step that it is, or that its line belongs to."""
        if not index.isValid():
            return None
        return self._steps[(index.internalId() or index.row() + 1) - 1]

    def index_of(self, row: int) -> QModelIndex:
        """A step, in the first column."""
        return self.index(row, 0)

    def add(self, lines: Iterable[str]) -> None:
        """More of the log."""
        waiting: list[tuple[float | None, str]] = []
        row = -1
        for line in lines:
            at, said = self._take(line)
            if at != row:
                self._append(row, waiting)
                waiting, row = [], at
            if said is not None:
                waiting.append(said)
        self._append(row, waiting)

    def end(self, *, whole: bool) -> None:
        """The build is over; if not `whole`, what was running is stopped."""
        for row, step in enumerate(self._steps):
            if step.state is StepState.RUNNING:
                self._settle(row, StepState.DONE if whole else StepState.STOPPED, self._clock() - step.begun)

    def tick(self) -> None:
        """Time has passed."""
        for row, step in enumerate(self._steps):
            if step.state is StepState.RUNNING:
                step.seconds = self._clock() - step.begun
                self._tell(row)

    def retell(self) -> None:
        """Every word again."""
        for row in range(len(self._steps)):
            self._tell(row)

    def text(self, indexes: Iterable[Index] | None = None) -> str:
        """All steps with their lines, or those that are given, as text to paste."""
        if indexes is not None:
            return "\n".join(self._plain(each) for each in indexes)
        return "\n".join(
            "\n".join([_title(step), *(f"    {line}" for _at, line in step.lines)]) for step in self._steps
        )

    @override
    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _STEP)

    @override
    def parent(self, index: Index = _NOWHERE) -> Any:
        step = index.internalId() if index.isValid() else _STEP
        return self.createIndex(step - 1, 0, _STEP) if step else QModelIndex()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._steps)
        if parent.column() > 0 or parent.internalId() != _STEP:
            return 0
        return len(self._steps[parent.row()].lines)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 2

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return translate("BuildSteps", "Time") if section else translate("BuildSteps", "Step")

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if row := index.internalId():
            return self._line_data(self._steps[row - 1], index, role)
        return self._step_data(self._steps[index.row()], index.column(), role)

    def _step_data(self, step: Step, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return _time_of(step) if column else _title(step)
        if column:
            return None
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.ToolTipRole: lambda: step.text,
            Qt.ItemDataRole.AccessibleTextRole: lambda: ", ".join(
                filter(None, (step.place, _title(step), _word_of(step), _time_of(step)))
            ),
            Role.STATE: lambda: step.state.value,
            Role.DETAIL: lambda: step.place,
            Role.MONOSPACE: lambda: step.number > 0,
        }
        answer = answers.get(role)
        return None if answer is None else answer()

    def _line_data(self, step: Step, index: Index, role: int) -> object:
        at, text = step.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole if index.column():
                return "" if at is None else duration_of(at)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return text
            case Role.MONOSPACE | Role.SECONDARY:
                return True
            case _:
                return None

    def _take(self, line: str) -> tuple[int, tuple[float | None, str] | None]:
        """The row of the step that it is about, and what it says there."""
        match = _NUMBERED.fullmatch(line)
        if match is None:
            beside = _AFTER if any(number > 0 for number in self._rows) else _BEFORE
            return self._row_of(beside, ""), (None, without_sequences(line))
        number, rest = int(match[1]), match[2]
        if number == _BEFORE:
            self._row_of(_BEFORE, "")
        if number not in self._rows:
            return self._row_of(number, rest), None
        row = self._rows[number]
        step = self._steps[row]
        if said := _SAID.fullmatch(rest):
            seconds = float(said[1])
            # Whoever looks in later knows from this how long it has been running.
            step.begun = min(step.begun, self._clock() - seconds)
            return row, (seconds, without_sequences(said[2]))
        if done := _DONE.fullmatch(rest):
            self._settle(row, StepState.DONE, float(done[1]))
        elif rest == "CACHED":
            self._settle(row, StepState.CACHED, None)
        elif rest == "CANCELED":
            self._settle(row, StepState.STOPPED, self._clock() - step.begun)
        elif rest.startswith("ERROR: "):
            self._settle(row, StepState.FAILED, self._clock() - step.begun)
            return row, (None, without_sequences(rest.removeprefix("ERROR: ")))
        elif rest != step.text and rest != _whole(step):
            return row, (None, without_sequences(rest))
        return row, None

    def _row_of(self, number: int, text: str) -> int:
        """That of the step, which is added if it is new; the first real step ends what came before."""
        if number in self._rows:
            return self._rows[number]
        if number > 0 and (before := self._rows.get(_BEFORE)) is not None:
            opening = self._steps[before]
            if opening.state is StepState.RUNNING:
                self._settle(before, StepState.DONE, self._clock() - opening.begun)
        place = _PLACE.fullmatch(text)
        stage = f"{place[1]} " if place is not None and place[1] else ""
        step = Step(number, text if place is None else place[4], begun=self._clock())
        if place is not None:
            step.place = f"{stage}{place[2]}/{place[3]}"
        row = len(self._steps)
        self.beginInsertRows(QModelIndex(), row, row)
        self._steps.append(step)
        self._rows[number] = row
        self.endInsertRows()
        self.step_began.emit(row)
        return row

    def _append(self, row: int, lines: list[tuple[float | None, str]]) -> None:
        if not lines:
            return
        held = self._steps[row].lines
        parent = self.index(row, 0)
        lines = lines[-MOST_LINES:]
        if (over := len(held) + len(lines) - MOST_LINES) > 0:
            self.beginRemoveRows(parent, 0, over - 1)
            for _ in range(over):
                held.popleft()
            self.endRemoveRows()
        first = len(held)
        self.beginInsertRows(parent, first, first + len(lines) - 1)
        held.extend(lines)
        self.endInsertRows()

    def _settle(self, row: int, state: StepState, seconds: float | None) -> None:
        step = self._steps[row]
        step.state, step.seconds = state, seconds
        self._tell(row)
        self.step_ended.emit(row)

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, 1))

    def _plain(self, index: Index) -> str:
        if step := index.internalId():
            return next(islice(self._steps[step - 1].lines, index.row(), None))[1]
        return _title(self._steps[index.row()])


def _title(step: Step) -> str:
    match step.number:
        case 0:
            return translate("BuildSteps", "Getting ready")
        case -1:
            return translate("BuildSteps", "Finishing")
        case _:
            return step.text


def _whole(step: Step) -> str:
    return f"[{step.place}] {step.text}" if step.place else step.text


def _time_of(step: Step) -> str:
    if step.state is StepState.CACHED:
        return translate("BuildSteps", "cached")
    return "" if step.seconds is None else duration_of(step.seconds)


def _word_of(step: Step) -> str:
    return _WORDS[step.state]()


_WORDS: dict[StepState, Callable[[], str]] = {
    StepState.RUNNING: lambda: translate("BuildSteps", "running"),
    StepState.DONE: lambda: translate("BuildSteps", "done"),
    StepState.CACHED: lambda: translate("BuildSteps", "cached"),
    StepState.FAILED: lambda: translate("BuildSteps", "failed"),
    StepState.STOPPED: lambda: translate("BuildSteps", "stopped"),
}
