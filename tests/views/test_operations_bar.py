from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from insula.domain.environment import EnvironmentId, Verb
from insula.domain.operation import OperationState
from insula.domain.progress import Progress
from insula.views.operations_bar import OperationsBar
from insula.views.operations_panel import OperationsPanel
from insula.views.widgets.progress_line import ProgressLine
from insula.views.work.window import WorkWindow
from tests.viewmodels.doubles import operation
from tests.views.conftest import Speak
from tests.views.finding import button, find, texts
from tests.views.window import Dropped, WindowDouble

RUNNING = operation(
    Verb.CLONE, state=OperationState.RUNNING, data={"new_name": "copy"}, progress=Progress("clone", 0.5)
)
ENDED = replace(RUNNING, state=OperationState.SUCCEEDED, ended=RUNNING.started, result=EnvironmentId("id-copy"))


@pytest.fixture
def bar(window: WindowDouble, qtbot: QtBot) -> OperationsBar:
    window.bridge._spawn_task = Dropped()
    bar = OperationsBar(window.context)
    qtbot.addWidget(bar)
    bar.resize(900, 44)
    bar.show()
    return bar


def line(bar: OperationsBar) -> ProgressLine:
    return find(bar, ProgressLine, "operation-line")


def test_it_tells_what_runs_and_how_it_ended(bar: OperationsBar, window: WindowDouble) -> None:
    assert "Nothing is running" in texts(bar)
    window.bridge.tell(RUNNING)
    assert "Cloning “analysis” to “copy”" in texts(bar)
    assert "copying files" in texts(bar)
    window.bridge.tell(ENDED)
    assert "Cloned “analysis” to “copy”" in texts(bar)


def test_a_build_opens_its_window_once(bar: OperationsBar, window: WindowDouble) -> None:
    window.bridge.tell(operation(Verb.BUILD, "blog:1", state=OperationState.RUNNING))
    for _ in range(2):
        line(bar).activated.emit()
    opened = window.frame.findChildren(WorkWindow)
    assert [each.windowTitle() for each in opened] == ["Building “blog:1”"]
    opened[0].close()


def test_running_work_can_be_cancelled(bar: OperationsBar, window: WindowDouble) -> None:
    window.bridge.tell(RUNNING)

    line(bar).cancelled.emit()

    assert window.requests.made == [("cancel", RUNNING.id)]


def test_finished_work_leads_to_its_result(bar: OperationsBar, window: WindowDouble) -> None:
    window.bridge.tell(RUNNING)
    window.bridge.tell(ENDED)

    line(bar).activated.emit()

    assert window.environments == [EnvironmentId("id-copy")]


def test_a_trash_can_be_undone(bar: OperationsBar, window: WindowDouble) -> None:
    window.bridge.tell(operation(Verb.TRASH, "analysis"))

    line(bar).activated.emit()

    assert window.requests.made == [("restore", (EnvironmentId("id-analysis"),))]


def test_what_took_the_place_of_another_in_the_trash_is_restored(bar: OperationsBar, window: WindowDouble) -> None:
    window.bridge.tell(operation(Verb.TRASH, result=EnvironmentId("id-stand-in")))

    line(bar).activated.emit()

    assert window.requests.made == [("restore", (EnvironmentId("id-stand-in"),))]


def test_it_opens_upwards_and_escape_closes_it(bar: OperationsBar, window: WindowDouble) -> None:
    opened = QSignalSpy(bar.opened_changed)
    window.bridge.tell(RUNNING)

    button(bar, "more-operations").click()
    panel = find(bar, OperationsPanel, "operations-panel")
    assert panel.isVisible()
    window.bridge.tell(RUNNING)
    assert find(panel, QTableView, "operations-table").model().rowCount() == 1
    assert find(panel, QPushButton, "cancel-operation").isVisible()

    bar.close_panel()
    assert not panel.isVisible()
    assert opened.count() == 2


def test_its_table_has_room_for_all_that_it_shows(bar: OperationsBar, window: WindowDouble) -> None:
    window.bridge.tell(RUNNING)
    bar.resize(780, 300)
    button(bar, "more-operations").click()
    table = find(bar, QTableView, "operations-table")
    QApplication.sendPostedEvents()
    assert not table.horizontalScrollBar().isVisible()
    assert table.horizontalHeader().length() <= table.viewport().width()
    assert table.columnWidth(0) > 120


def test_a_failure_leads_to_its_log(bar: OperationsBar, window: WindowDouble) -> None:
    window.bridge.tell(
        operation(Verb.CREATE, state=OperationState.FAILED, error="NoSpace", error_data={"path": "/srv"})
    )
    assert "/srv" in texts(bar)

    line(bar).activated.emit()

    assert find(bar, OperationsPanel, "operations-panel").isVisible()


def test_it_speaks_the_language_of_the_moment(bar: OperationsBar, window: WindowDouble, speak: Speak) -> None:
    window.bridge.tell(RUNNING)

    speak("fr")

    assert "Clonage de" in texts(bar)
