from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from insula.domain.environment import Verb
from insula.domain.operation import Operation, OperationState
from insula.viewmodels.stock.build_steps import BuildStepsModel
from insula.viewmodels.translation import Language
from insula.views.widgets.notice import Notice
from insula.views.work.contents import CONTENTS
from insula.views.work.steps_view import StepsView
from insula.views.work.whole_line import WholeLine
from insula.views.work.window import WorkWindow
from tests.viewmodels.doubles import NOW
from tests.views.conftest import Speak
from tests.views.finding import button, find, texts
from tests.views.readable import clipped_at_rest, nameless
from tests.views.window import WindowDouble
from tests.views.work.every import BUILD, ENDED_BADLY, LINES, PULL, failed

Open = Callable[[Operation], WorkWindow]


@pytest.fixture
def opened(window: WindowDouble, qtbot: QtBot) -> Open:
    def open_it(operation: Operation) -> WorkWindow:
        window.answers.logs[operation.id] = LINES if operation.verb is Verb.BUILD else ("a1b2c3: Waiting",)
        made = WorkWindow(
            window.context, operation, CONTENTS[operation.verb], window.frame, can_repeat=True, makes_image=True
        )
        qtbot.addWidget(made)
        made.show()
        return made

    return open_it


def _open(steps: StepsView) -> list[bool]:
    return [step.opened for step in _model(steps).steps()]


def _model(steps: StepsView) -> BuildStepsModel:
    model = steps.model()
    assert isinstance(model, BuildStepsModel)
    return model


async def test_what_runs_is_unfolded_and_what_is_over_folds_away(window: WindowDouble, opened: Open) -> None:
    shown = opened(BUILD)
    await window.tasks.settle()
    steps = find(shown, StepsView, "steps")
    assert _open(steps) == [False, False, True]
    assert steps.verticalScrollBar().value() == steps.verticalScrollBar().maximum()

    # What a person has unfolded stays so, by the keyboard too.
    steps.setCurrentIndex(_model(steps).index(_model(steps).row_of(2), 0))
    QTest.keyClick(steps, Qt.Key.Key_Left)
    QTest.keyClick(steps, Qt.Key.Key_Right)
    window.answers.logs[BUILD.id] = (*LINES, "#2 DONE 9.0s", "#3 [3/3] COPY . .")
    window.bridge.tell(BUILD)
    await window.tasks.settle()
    assert _open(steps) == [False, False, True, True]
    steps.clicked.emit(_model(steps).index(_model(steps).row_of(2), 0))
    assert _open(steps)[2] is False


async def test_a_failure_is_told_with_its_step_open_and_can_be_tried_again(
    window: WindowDouble, opened: Open, qtbot: QtBot
) -> None:
    shown = opened(BUILD)
    await window.tasks.settle()
    window.answers.logs[BUILD.id] = (*LINES, "#2 ERROR: exit code: 1")
    window.bridge.tell(failed(BUILD))
    await window.tasks.settle()

    steps = find(shown, StepsView, "steps")
    assert _open(steps)[2]
    notice = find(shown, Notice, "failure")
    assert notice.isVisible()
    assert "RUN pip install" in texts(shown)
    with qtbot.waitSignal(shown.again_asked):
        notice.activated.emit()


async def test_the_reason_of_a_failure_and_any_chosen_line_can_be_read_whole(
    window: WindowDouble, opened: Open
) -> None:
    shown = opened(BUILD)
    await window.tasks.settle()
    whole = find(shown, WholeLine, "whole-line")
    assert not whole.isVisible()
    window.answers.logs[BUILD.id] = ENDED_BADLY
    window.bridge.tell(failed(BUILD))
    await window.tasks.settle()
    assert whole.toPlainText() == ENDED_BADLY[-1].removeprefix("#2 ERROR: ")

    steps = find(shown, StepsView, "steps")
    steps.setCurrentIndex(_model(steps).index(_model(steps).row_of(2) + 1, 0))
    assert not whole.isVisible()


async def test_work_can_be_cancelled_and_its_window_closed_without_harm(window: WindowDouble, opened: Open) -> None:
    shown = opened(BUILD)
    await window.tasks.settle()
    shown._line.cancelled.emit()
    assert window.requests.made == [("cancel", BUILD.id)]
    button(shown, "close-window").click()
    window.bridge.tell(failed(BUILD))
    await window.tasks.settle()
    assert window.requests.made == [("cancel", BUILD.id)]


async def test_of_what_was_brought_a_container_can_be_made(window: WindowDouble, opened: Open, qtbot: QtBot) -> None:
    shown = opened(PULL)
    await window.tasks.settle()
    assert not button(shown, "new-container").isVisible()
    window.bridge.tell(replace(PULL, state=OperationState.SUCCEEDED, ended=NOW))
    await window.tasks.settle()
    with qtbot.waitSignal(shown.container_asked):
        button(shown, "new-container").click()


async def test_the_output_can_be_copied(window: WindowDouble, opened: Open, qapp: object) -> None:
    from PySide6.QtGui import QGuiApplication

    shown = opened(BUILD)
    await window.tasks.settle()
    button(shown, "copy-output").click()
    text = QGuiApplication.clipboard().text()
    assert "RUN pip install --requirement requirements.txt\n    Collecting package-0" in text


async def test_each_layer_of_a_pull_has_its_row(window: WindowDouble, opened: Open) -> None:
    shown = opened(PULL)
    await window.tasks.settle()
    layers = find(shown, QTableView, "layers").model()
    assert [layers.index(row, 0).data() for row in range(layers.rowCount())] == ["a1b2c3", "d4e5f6"]
    assert layers.index(1, 1).data() == "done"


@pytest.mark.parametrize("language", ["en", "fr", "pseudo"])
@pytest.mark.parametrize("work", [BUILD, PULL], ids=["build", "pull"])
async def test_every_word_can_be_read(
    work: Operation, language: Language, window: WindowDouble, opened: Open, speak: Speak
) -> None:
    speak(language)
    shown = opened(work)
    await window.tasks.settle()
    window.bridge.tell(failed(work))
    await window.tasks.settle()
    assert shown.windowTitle()
    assert clipped_at_rest(shown) == []
    assert nameless(shown) == []
