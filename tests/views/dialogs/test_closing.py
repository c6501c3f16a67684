from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from insula.domain.environment import Verb
from insula.domain.operation import OperationState
from insula.views.dialogs.closing import ClosingDialog
from tests.viewmodels.doubles import operation
from tests.views.finding import texts
from tests.views.window import WindowDouble


def test_it_says_what_runs_and_closes_only_when_told_to(window: WindowDouble, qtbot: QtBot) -> None:
    running = [operation(Verb.CREATE, f"e{number}", state=OperationState.RUNNING) for number in range(7)]
    dialog = ClosingDialog(lambda: running, window.frame)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    confirmed = QSignalSpy(dialog.confirmed)
    dialog.open()

    assert dialog.windowTitle() == "7 operations still running"
    assert "Creating “e0”" in texts(dialog)
    assert "and 2 more" in texts(dialog)
    dialog.reject()
    assert confirmed.count() == 0
    dialog.open()
    dialog.primary.click()

    assert confirmed.count() == 1


def test_once_nothing_runs_any_more_there_is_nothing_to_ask(window: WindowDouble, qtbot: QtBot) -> None:
    running = [operation(Verb.CREATE, "a", state=OperationState.RUNNING)]
    dialog = ClosingDialog(lambda: running, window.frame)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    confirmed = QSignalSpy(dialog.confirmed)
    dialog.open()

    running.clear()
    dialog.refresh()

    assert confirmed.count() == 1
    assert not dialog.isVisible()
