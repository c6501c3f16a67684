from __future__ import annotations

from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from tests.views.conftest import Speak
from tests.views.dialogs.container_form.opened_form import (
    opened,
    part,
    rail_button,
)
from tests.views.finding import button, find
from tests.views.window import WindowDouble


async def test_another_language_reaches_rows_and_marks(window: WindowDouble, qtbot: QtBot, speak: Speak) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("environment")
    button(part(dialog, "environment"), "add").click()

    speak("pseudo")

    row = part(dialog, "environment-0")
    assert find(row, QLineEdit, "name").accessibleName().endswith("·")
    assert button(row, "remove").accessibleName().endswith("·")
    assert rail_button(dialog, "ports").text().endswith("·")
    assert find(dialog, QPlainTextEdit, "run-line").accessibleName().endswith("·")
