from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from insula.domain.errors import BusyError, ProgramFailedError
from insula.views.dialogs.error import ErrorDialog
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


def test_the_sentence_and_the_details_can_be_copied(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = ErrorDialog(ProgramFailedError("uv", 2, "first line\nlast line"), window.frame)
    qtbot.addWidget(dialog)
    dialog.open()

    button(dialog, "copy-error").click()

    assert find(dialog, QPlainTextEdit, "error-details").toPlainText() == "first line\nlast line"
    assert QGuiApplication.clipboard().text() == "uv failed (code 2): last line\n\nfirst line\nlast line"
    assert button(dialog, "copy-error").text() == "Copied"


def test_without_details_there_is_no_empty_box(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = ErrorDialog(BusyError("analysis"), window.frame)
    qtbot.addWidget(dialog)
    dialog.open()

    assert not find(dialog, QPlainTextEdit, "error-details").isVisible()
    assert "“analysis”" in texts(dialog)


def test_what_a_bulk_was_refused_is_told_by_one_dialog_a_line_for_each(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = ErrorDialog(BusyError("web"), window.frame, subject="web")
    qtbot.addWidget(dialog)
    dialog.open()

    dialog.add(BusyError("api"), "api")
    dialog.add(BusyError("base"), "base")

    assert "It was not begun for 3 of them:" in texts(dialog)
    lines = find(dialog, QPlainTextEdit, "error-details").toPlainText().splitlines()
    assert [line.partition(" – ")[0] for line in lines] == ["web", "api", "base"]
    assert find(dialog, QPlainTextEdit, "error-details").isVisible()
