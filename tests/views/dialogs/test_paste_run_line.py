from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from insula.views.dialogs.paste_run_line import PasteRunLineDialog
from insula.views.widgets.choice_box import SuggestionBox
from tests.views.dialogs.container_form.opened_form import (
    opened,
)
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


async def test_what_is_no_run_line_is_told_and_fills_nothing(window: WindowDouble, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("hunter2")
    dialog = await opened(window, qtbot)
    button(dialog, "paste-run-line").click()
    paste = find(dialog, PasteRunLineDialog, "paste-run-line-dialog")
    text = find(paste, QPlainTextEdit, "pasted")
    assert text.toPlainText() == ""
    assert not paste.primary.isEnabled()

    text.setPlainText("rm -rf /")
    await window.tasks.settle()

    assert "“rm” is not docker run" in texts(paste)
    assert not paste.primary.isEnabled()
    QTest.keyClick(paste, Qt.Key.Key_Escape)
    assert find(dialog, SuggestionBox, "image").text == ""
    assert dialog._view_model.paste.text == ""
