from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from insula.viewmodels.lists.roles import Role
from insula.viewmodels.stock.build_steps import MOST_LINES, BuildStepsModel, StepState

CLASSIC = (
    "214 files, 3000000 bytes",
    "#1 [1/3] FROM insula-test/busybox:1",
    "#1 DONE 0.0s",
    "#2 [2/3] COPY . .",
    "#2 CACHED",
    "#3 [3/3] RUN make",
    "#3 0.412 \x1b[31mcompiling\x1b[0m",
)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def model(clock: Clock) -> BuildStepsModel:
    model = BuildStepsModel(clock)
    model._tester = QAbstractItemModelTester(  # type: ignore[attr-defined]  # As long as the model.
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    return model


def _states(model: BuildStepsModel) -> list[tuple[str, str]]:
    return [(step.text, step.state) for step in model.steps()]


def _lines(model: BuildStepsModel, place: int) -> list[str]:
    return [text for _at, text in model.steps()[place].lines]


def _rows(model: BuildStepsModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _step(model: BuildStepsModel, place: int, column: int = 0) -> QModelIndex:
    return model.index(model.row_of(place), column)


def test_what_a_build_says_is_folded_into_steps(model: BuildStepsModel) -> None:
    model.add(CLASSIC)
    assert _states(model) == [
        ("", StepState.DONE),
        ("FROM insula-test/busybox:1", StepState.DONE),
        ("COPY . .", StepState.CACHED),
        ("RUN make", StepState.RUNNING),
    ]
    assert _lines(model, 0) == ["214 files, 3000000 bytes"]
    assert _lines(model, 3) == ["compiling"]
    assert _step(model, 3).data(Role.DETAIL) == "3/3"
    assert _step(model, 1, 1).data() == "0.0\u00a0s"
    assert _step(model, 2, 1).data() == "cached"
    assert model.index(model.row_of(3) + 1, 1).data() == "0.4\u00a0s"


def test_what_runs_is_open_what_is_over_folds_and_a_wish_of_a_person_stays(model: BuildStepsModel) -> None:
    model.add(CLASSIC)
    assert _rows(model) == ["Getting ready", "FROM insula-test/busybox:1", "COPY . .", "RUN make", "compiling"]

    model.fold(_step(model, 0))
    assert _rows(model)[:2] == ["Getting ready", "214 files, 3000000 bytes"]
    assert model.is_step(model.index(0, 0))
    assert not model.is_step(model.index(1, 0))
    model.fold(model.index(1, 0), opened=False)
    model.fold(_step(model, 3), opened=True)
    model.add(["#3 0.900 more", "#3 DONE 1.0s", "#4 [4/4] RUN two", "#4 0.100 two"])
    assert _rows(model)[-5:] == ["RUN make", "compiling", "more", "RUN two", "two"]
    model.add(["#4 DONE 0.2s"])
    assert _rows(model)[-1] == "RUN two"


def test_lines_that_come_while_their_step_is_folded_are_kept(model: BuildStepsModel) -> None:
    model.add(CLASSIC)
    model.fold(_step(model, 3), opened=False)
    model.add(["#3 1.000 unseen", "#4 [4/4] RUN two"])
    assert _rows(model)[-2:] == ["RUN make", "RUN two"]
    model.fold(_step(model, 3))
    assert _rows(model)[-4:] == ["RUN make", "compiling", "unseen", "RUN two"]


def test_the_time_of_what_runs_goes_on_and_a_late_look_knows_how_long(model: BuildStepsModel, clock: Clock) -> None:
    model.add([*CLASSIC, "#3 65.000 still compiling"])
    clock.now += 10
    model.tick()
    assert _step(model, 3, 1).data() == "1\u00a0min\u00a015\u00a0s"


def test_a_failed_step_keeps_its_reason_and_what_came_after_is_stopped(model: BuildStepsModel, clock: Clock) -> None:
    clock.now += 2
    model.add([*CLASSIC, "#4 [other 1/2] RUN two", "#3 ERROR: exit code: 7"])
    model.end(whole=False)
    assert _states(model)[-2:] == [("RUN make", StepState.FAILED), ("RUN two", StepState.STOPPED)]
    assert _lines(model, 3) == ["compiling", "exit code: 7"]
    assert _step(model, 4).data(Role.DETAIL) == "other 1/2"


def test_what_is_said_after_the_steps_has_a_place_of_its_own(model: BuildStepsModel) -> None:
    model.add([*CLASSIC, "#3 DONE 1.0s", "blog:1 = sha256:00"])
    model.end(whole=True)
    assert _states(model)[-1] == ("", StepState.DONE)
    assert _step(model, 4).data() == "Finishing"
    assert "blog:1 = sha256:00" in model.text()


def test_of_a_step_that_says_too_much_the_end_stays(model: BuildStepsModel) -> None:
    model.add(CLASSIC)
    model.add(f"#3 1.000 line {number}" for number in range(MOST_LINES + 10))
    lines = _lines(model, 3)
    assert len(lines) == MOST_LINES
    assert lines[-1] == f"line {MOST_LINES + 9}"


def test_each_row_is_told_to_screen_readers_and_can_be_copied(model: BuildStepsModel) -> None:
    model.add(CLASSIC)
    step, line = _step(model, 3), model.index(model.row_of(3) + 1, 0)
    assert step.data(Qt.ItemDataRole.AccessibleTextRole) == "3/3, RUN make, running, open"
    assert model.text([step, line]) == "RUN make\ncompiling"
    assert model.step_at(line) is model.steps()[3]
    assert model.step_at(QModelIndex()) is None


def test_a_line_that_only_repeats_a_title_is_no_output(model: BuildStepsModel) -> None:
    model.add([*CLASSIC, "#3 [3/3] RUN make"])
    assert _lines(model, 3) == ["compiling"]
