from __future__ import annotations

from PySide6.QtWidgets import (
    QWidget,
)
from pytestqt.qtbot import QtBot

from insula.viewmodels.containers.container_form.section import Mark
from insula.views.widgets.choice_box import SuggestionBox
from insula.views.widgets.notice import Notice
from tests.views.dialogs.container_form.opened_form import (
    opened,
    part,
    rail_button,
    type_into,
)
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


async def test_risks_are_told_in_red_as_soon_as_they_are_typed_and_can_be_mended(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("ports")
    button(part(dialog, "ports"), "add").click()
    row = part(dialog, "ports-0")
    type_into(row, "host", "80")
    type_into(row, "container", "80")
    find(row, SuggestionBox, "address").setEditText("0.0.0.0")
    await window.tasks.settle()

    assert "A port is open to the whole network" in texts(find(dialog, QWidget, "risks"))
    notice = find(dialog, Notice, "risk-all-addresses")
    assert notice.isVisible()
    assert rail_button(dialog, "ports").mark is Mark.RISKY
    assert dialog.primary.isEnabled()

    notice.activated.emit()
    await window.tasks.settle()
    assert find(row, SuggestionBox, "address").text == "127.0.0.1"
    assert not notice.isVisible()
    assert not find(dialog, QWidget, "risks").isVisible()
