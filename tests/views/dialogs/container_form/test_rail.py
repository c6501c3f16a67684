from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from insula.viewmodels.containers.container_form.section import Mark
from tests.views.dialogs.container_form.opened_form import (
    opened,
    rail_button,
    type_into,
)
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def test_an_error_stands_under_its_field_marks_the_section_and_keeps_the_button(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("limits")

    type_into(dialog, "memory", "lots")
    await window.tasks.settle()

    assert "“lots” is no size: write one such as 512m or 2g." in texts(dialog)
    assert find(dialog, QLineEdit, "memory").property("invalid") is True
    assert rail_button(dialog, "limits").mark is Mark.WRONG
    assert rail_button(dialog, "limits").accessibleDescription() == "Something here must be changed"
    assert not dialog.primary.isEnabled()
    assert dialog.primary.toolTip() == "Limits: “lots” is no size: write one such as 512m or 2g."

    find(dialog, QLineEdit, "memory").setText("64m")
    await window.tasks.settle()
    assert rail_button(dialog, "limits").mark is Mark.SET
    assert dialog.primary.isEnabled()


async def test_the_rail_is_walked_with_arrows_and_sections_turned_with_ctrl_page(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await opened(window, qtbot, "nginx")
    rail_button(dialog, "general").setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Down)
    assert dialog.editor.current == "ports"
    assert rail_button(dialog, "general").focusPolicy() is Qt.FocusPolicy.NoFocus
    dialog.activateWindow()
    QTest.keyClick(dialog, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert dialog.editor.current == "storage"
    QTest.keyClick(dialog, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert dialog.editor.current == "ports"
