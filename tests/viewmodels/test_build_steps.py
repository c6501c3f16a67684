from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from insula.viewmodels.build_steps import MOST_LINES, BuildStepsModel, StepState
from insula.viewmodels.roles import Role

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


def _lines(model: BuildStepsModel, row: int) -> list[str]:
    parent = model.index(row, 0)
    return [model.index(at, 0, parent).data() for at in range(model.rowCount(parent))]


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
    assert model.index(3, 0).data(Role.DETAIL) == "3/3"
    assert model.index(1, 1).data() == "0.0\u00a0s"
    assert model.index(2, 1).data() == "cached"
    assert model.index(0, 1, model.index(3, 0)).data() == "0.4\u00a0s"


def test_the_time_of_what_runs_goes_on_and_a_late_look_knows_how_long(model: BuildStepsModel, clock: Clock) -> None:
    model.add([*CLASSIC, "#3 65.000 still compiling"])
    clock.now += 10
    model.tick()
    assert model.index(3, 1).data() == "1\u00a0min\u00a015\u00a0s"


def test_a_failed_step_keeps_its_reason_and_what_came_after_is_stopped(model: BuildStepsModel, clock: Clock) -> None:
    clock.now += 2
    model.add([*CLASSIC, "#4 [other 1/2] RUN two", "#3 ERROR: exit code: 7"])
    model.end(whole=False)
    assert _states(model)[-2:] == [("RUN make", StepState.FAILED), ("RUN two", StepState.STOPPED)]
    assert _lines(model, 3) == ["compiling", "exit code: 7"]
    assert model.index(4, 0).data(Role.DETAIL) == "other 1/2"


def test_what_is_said_after_the_steps_has_a_place_of_its_own(model: BuildStepsModel) -> None:
    model.add([*CLASSIC, "#3 DONE 1.0s", "blog:1 = sha256:00"])
    model.end(whole=True)
    assert _states(model)[-1] == ("", StepState.DONE)
    assert model.index(4, 0).data() == "Finishing"
    assert "blog:1 = sha256:00" in model.text()


def test_of_a_step_that_says_too_much_the_end_stays(model: BuildStepsModel) -> None:
    model.add(CLASSIC)
    model.add(f"#3 1.000 line {number}" for number in range(MOST_LINES + 10))
    lines = _lines(model, 3)
    assert len(lines) == MOST_LINES
    assert lines[-1] == f"line {MOST_LINES + 9}"


def test_each_row_is_told_to_screen_readers_and_can_be_copied(model: BuildStepsModel) -> None:
    model.add(CLASSIC)
    step = model.index(3, 0)
    assert step.data(Qt.ItemDataRole.AccessibleTextRole) == "3/3, RUN make, running"
    assert model.text([step, model.index(0, 0, step)]) == "RUN make\ncompiling"
    assert model.step_at(model.index(0, 0, step)) is model.steps()[3]
    assert model.step_at(QModelIndex()) is None


def test_a_line_that_only_repeats_a_title_is_no_output(model: BuildStepsModel) -> None:
    model.add([*CLASSIC, "#3 [3/3] RUN make"])
    assert _lines(model, 3) == ["compiling"]
