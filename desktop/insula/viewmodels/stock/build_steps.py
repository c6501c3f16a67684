"""What a build says, folded into its steps: each with its lines, which can be folded away, and how long it took.

The lines are those of the operation's log, in the form of BuildKit's plain progress, whichever builder it was:
`#3 [2/5] RUN make`, `#3 0.412 said`, `#3 DONE 1.2s`, `#3 CACHED`, `#3 CANCELED`, `#3 ERROR: why`.
"""

from __future__ import annotations

import re
import time
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from insula.domain.overriding import override
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.logs.ansi import without_sequences
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
_BEFORE, _AFTER = 0, -1
"""The numbers of what is said before the first step, and after the last."""


class StepState(StrEnum):
    """What became of a step. One that was not over when the build ended is STOPPED."""

    RUNNING = "running"
    DONE = "done"
    CACHED = "cached"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(slots=True, eq=False)
class Step:
    """`place` is "2/5", with the stage in front where there are several; `seconds` counts while it runs.

    One that is `opened` shows its lines; `by_hand` says that a person has decided that.
    """

    number: int
    text: str
    place: str = ""
    state: StepState = StepState.RUNNING
    seconds: float | None = None
    begun: float = 0.0
    opened: bool = True
    by_hand: bool = False
    lines: deque[tuple[float | None, str]] = field(default_factory=deque)


class BuildStepsModel(QAbstractTableModel):
    """Two columns: what, and how long. The lines of an opened step are the rows below it.

    What runs is open, what is over closes, what failed stays open; what a person has opened or closed is left so.
    A flat table, because a tree asks Python for each of its rows whenever one is added.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._steps: list[Step] = []
        self._places: dict[int, int] = {}
        self._heads: list[int] = []

    def steps(self) -> tuple[Step, ...]:
        return tuple(self._steps)

    def step_at(self, index: Index) -> Step | None:
        """The step that the row is, or that its line belongs to."""
        return self._steps[self._place(index)] if index.isValid() else None

    def is_step(self, index: Index) -> bool:
        """Whether the row is a step, not a line of one."""
        return index.isValid() and self._heads[self._place(index)] == index.row()

    def row_of(self, place: int) -> int:
        """The row of a step, by its place among the steps."""
        return self._heads[place]

    def fold(self, index: Index, *, opened: bool | None = None) -> None:
        """Open or close the step of that row by hand; without a wish, the other way round."""
        if index.isValid():
            place = self._place(index)
            step = self._steps[place]
            step.by_hand = True
            self._open(place, opened=not step.opened if opened is None else opened)

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
        """All steps with their lines, or the rows that are given, as text to paste."""
        if indexes is not None:
            return "\n".join(self._plain(each) for each in indexes)
        return "\n".join(
            "\n".join([_title(step), *(f"    {line}" for _at, line in step.lines)]) for step in self._steps
        )

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if parent.isValid() or not self._steps:
            return 0
        return self._heads[-1] + 1 + _shown(self._steps[-1])

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
        place = self._place(index)
        step, line = self._steps[place], index.row() - self._heads[place] - 1
        if line >= 0:
            return _line_data(step.lines[line], index.column(), role)
        return self._step_data(step, index.column(), role)

    def _step_data(self, step: Step, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return _time_of(step) if column else _title(step)
        if column:
            return None
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.ToolTipRole: lambda: step.text,
            Qt.ItemDataRole.AccessibleTextRole: lambda: ", ".join(
                filter(None, (step.place, _title(step), _word_of(step), _time_of(step), _fold_of(step)))
            ),
            Role.GROUP: lambda: True,
            Role.MEMBER: lambda: bool(step.lines),
            Role.FOLDED: lambda: not step.opened,
            Role.STATE: lambda: step.state.value,
            Role.DETAIL: lambda: step.place,
            Role.MONOSPACE: lambda: step.number > 0,
        }
        answer = answers.get(role)
        return None if answer is None else answer()

    def _take(self, line: str) -> tuple[int, tuple[float | None, str] | None]:
        """The place of the step that it is about, and what it says there."""
        match = _NUMBERED.fullmatch(line)
        if match is None:
            beside = _AFTER if any(number > 0 for number in self._places) else _BEFORE
            return self._row_of(beside, ""), (None, without_sequences(line))
        number, rest = int(match[1]), match[2]
        if number == _BEFORE:
            self._row_of(_BEFORE, "")
        if number not in self._places:
            return self._row_of(number, rest), None
        row = self._places[number]
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
        """The place of the step, which is added if it is new; the first real step ends what came before."""
        if number in self._places:
            return self._places[number]
        if number > 0 and (before := self._places.get(_BEFORE)) is not None:
            opening = self._steps[before]
            if opening.state is StepState.RUNNING:
                self._settle(before, StepState.DONE, self._clock() - opening.begun)
        place = _PLACE.fullmatch(text)
        stage = f"{place[1]} " if place is not None and place[1] else ""
        step = Step(number, text if place is None else place[4], begun=self._clock())
        if place is not None:
            step.place = f"{stage}{place[2]}/{place[3]}"
        row = self.rowCount()
        self.beginInsertRows(QModelIndex(), row, row)
        self._places[number] = len(self._steps)
        self._steps.append(step)
        self._heads.append(row)
        self.endInsertRows()
        return self._places[number]

    def _append(self, place: int, lines: list[tuple[float | None, str]]) -> None:
        if not lines:
            return
        step = self._steps[place]
        lines = lines[-MOST_LINES:]
        if (over := len(step.lines) + len(lines) - MOST_LINES) > 0:
            self._change(place, 0, -over, lambda: [step.lines.popleft() for _ in range(over)])
        self._change(place, len(step.lines), len(lines), lambda: step.lines.extend(lines))

    def _open(self, place: int, *, opened: bool) -> None:
        step = self._steps[place]
        if opened == step.opened:
            return
        count = len(step.lines)

        def change() -> None:
            step.opened = opened

        self._move(place, 0, count if opened else -count, change)
        self._tell(place)

    def _change(self, place: int, first: int, count: int, change: Callable[[], object]) -> None:
        """`count` lines more, or less, from the line `first` on; views hear of it where they are shown."""
        if self._steps[place].opened:
            self._move(place, first, count, change)
        else:
            change()

    def _move(self, place: int, first: int, count: int, change: Callable[[], object]) -> None:
        if not count:
            change()
            return
        row = self._heads[place] + 1 + first
        begin, end = (
            (self.beginInsertRows, self.endInsertRows) if count > 0 else (self.beginRemoveRows, self.endRemoveRows)
        )
        begin(QModelIndex(), row, row + abs(count) - 1)
        change()
        for at in range(place + 1, len(self._heads)):
            self._heads[at] += count
        end()

    def _settle(self, place: int, state: StepState, seconds: float | None) -> None:
        step = self._steps[place]
        step.state, step.seconds = state, seconds
        self._tell(place)
        if state is StepState.FAILED:
            self._open(place, opened=True)
        elif state is not StepState.STOPPED and not step.by_hand:
            self._open(place, opened=False)

    def _tell(self, place: int) -> None:
        row = self._heads[place]
        self.dataChanged.emit(self.index(row, 0), self.index(row, 1))

    def _plain(self, index: Index) -> str:
        place = self._place(index)
        step, line = self._steps[place], index.row() - self._heads[place] - 1
        return _title(step) if line < 0 else step.lines[line][1]

    def _place(self, index: Index) -> int:
        """That of the step among the steps."""
        return bisect_right(self._heads, index.row()) - 1


def _shown(step: Step) -> int:
    return len(step.lines) if step.opened else 0


def _line_data(line: tuple[float | None, str], column: int, role: int) -> object:
    at, text = line
    match role:
        case Qt.ItemDataRole.DisplayRole if column:
            return "" if at is None else duration_of(at)
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
            return text
        case Role.MONOSPACE | Role.SECONDARY:
            return True
        case _:
            return None


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


def _fold_of(step: Step) -> str:
    if not step.lines:
        return ""
    return translate("BuildSteps", "open") if step.opened else translate("BuildSteps", "folded")


def _word_of(step: Step) -> str:
    return _WORDS[step.state]()


_WORDS: dict[StepState, Callable[[], str]] = {
    StepState.RUNNING: lambda: translate("BuildSteps", "running"),
    StepState.DONE: lambda: translate("BuildSteps", "done"),
    StepState.CACHED: lambda: translate("BuildSteps", "cached"),
    StepState.FAILED: lambda: translate("BuildSteps", "failed"),
    StepState.STOPPED: lambda: translate("BuildSteps", "stopped"),
}
