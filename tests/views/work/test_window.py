from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from insula.domain.environment import Verb
from insula.domain.operation import Operation, OperationState
from insula.domain.progress import Progress
from insula.viewmodels.translation import Language
from insula.views.widgets.notice import Notice
from insula.views.work.contents import CONTENTS
from insula.views.work.steps_view import StepsView
from insula.views.work.window import WorkWindow
from tests.viewmodels.doubles import NOW, operation
from tests.views.conftest import Speak
from tests.views.finding import button, find, texts
from tests.views.readable import clipped_at_rest, nameless
from tests.views.window import WindowDouble

BUILD = replace(
    operation(Verb.BUILD, "blog:2", state=OperationState.RUNNING),
    progress=Progress("build-step", 0.5, {"step": "2", "steps": "3", "text": "RUN pip install"}),
)
LINES = (
    "214 files, 3000000 bytes",
    "#1 [1/3] FROM python:3.12-slim",
    "#1 DONE 0.1s",
    "#2 [2/3] RUN pip install --requirement requirements.txt",
    *(f"#2 {number / 10:.3f} Collecting package-{number}" for number in range(40)),
)
PULL = replace(
    operation(Verb.PULL, "python:3.12-slim", state=OperationState.RUNNING),
    progress=Progress(
        "pull",
        0.4,
        {
            "done": "1",
            "layers": "2",
            "received": "3000000",
            "parts": json.dumps(
                [["a1b2c3", "Downloading", 1_000_000, 9_000_000, 0.1], ["d4e5f6", "Pull complete", 2000, 2000, 1.0]]
            ),
        },
    ),
)
Open = Callable[[Operation], WorkWindow]


@pytest.fixture
def opened(window: WindowDouble, qtbot: QtBot) -> Open:
    def open_it(operation: Operation) -> WorkWindow:
        window.answers.logs[operation.id] = LINES if operation.verb is Verb.BUILD else ("a1b2c3: Waiting",)
        made = WorkWindow(window.context, operation, CONTENTS[operation.verb], window.frame, can_repeat=True)
        qtbot.addWidget(made)
        made.show()
        return made

    return open_it


def _failed(operation: Operation) -> Operation:
    return replace(
        operation,
        state=OperationState.FAILED,
        ended=NOW,
        error="BuildStepFailed",
        error_data={"step": "RUN pip install", "reason": "exit code: 1"},
    )


async def test_what_runs_is_unfolded_and_what_is_over_folds_away(window: WindowDouble, opened: Open) -> None:
    shown = opened(BUILD)
    await window.tasks.settle()
    steps = find(shown, StepsView, "steps")
    assert [steps.is_open(row) for row in range(3)] == [False, False, True]
    assert steps.verticalScrollBar().value() == steps.verticalScrollBar().maximum()

    # What a person has unfolded stays so.
    steps.expand(steps.model().index(1, 0))
    window.answers.logs[BUILD.id] = (*LINES, "#2 DONE 9.0s", "#3 [3/3] COPY . .")
    window.bridge.tell(BUILD)
    await window.tasks.settle()
    assert [steps.is_open(row) for row in range(4)] == [False, True, False, True]


async def test_a_failure_is_told_with_its_step_open_and_can_be_tried_again(
    window: WindowDouble, opened: Open, qtbot: QtBot
) -> None:
    shown = opened(BUILD)
    await window.tasks.settle()
    window.answers.logs[BUILD.id] = (*LINES, "#2 ERROR: exit code: 1")
    window.bridge.tell(_failed(BUILD))
    await window.tasks.settle()

    steps = find(shown, StepsView, "steps")
    assert steps.is_open(2)
    notice = find(shown, Notice, "failure")
    assert notice.isVisible()
    assert "RUN pip install" in texts(shown)
    with qtbot.waitSignal(shown.again_asked):
        notice.activated.emit()


async def test_work_can_be_cancelled_and_its_window_closed_without_harm(window: WindowDouble, opened: Open) -> None:
    shown = opened(BUILD)
    await window.tasks.settle()
    shown._line.cancelled.emit()
    assert window.requests.made == [("cancel", BUILD.id)]
    button(shown, "close-window").click()
    window.bridge.tell(_failed(BUILD))
    await window.tasks.settle()
    assert window.requests.made == [("cancel", BUILD.id)]


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
    window.bridge.tell(_failed(work))
    await window.tasks.settle()
    assert shown.windowTitle()
    assert clipped_at_rest(shown) == []
    assert nameless(shown) == []
