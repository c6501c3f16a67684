from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.views.dialogs.container_form.opened_form import (
    opened,
    part,
    type_into,
)
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


async def test_an_error_of_one_row_stands_below_that_row(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("ports")
    for index in range(2):
        button(part(dialog, "ports"), "add").click()
        type_into(part(dialog, f"ports-{index}"), "host", "8080")
        type_into(part(dialog, f"ports-{index}"), "container", "80")
    await window.tasks.settle()

    assert "“8080” is there twice: change one." not in texts(part(dialog, "ports-0"))
    assert "“8080” is there twice: change one." in texts(part(dialog, "ports-1"))
    assert find(part(dialog, "ports-1"), QLineEdit, "host").property("invalid") is True
    button(part(dialog, "ports-0"), "remove").click()
    await window.tasks.settle()
    assert "there twice" not in texts(dialog)
    assert dialog.findChild(QWidget, "ports-0") is not None


async def test_a_long_list_comes_in_pieces_and_is_whole_in_the_end(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    form = dialog._view_model.form
    form.environment.environment.load([(f"V{number}", str(number)) for number in range(50)])

    dialog.editor.choose("environment")
    assert dialog.findChild(QWidget, "environment-49") is None
    qtbot.waitUntil(lambda: dialog.findChild(QWidget, "environment-49") is not None)
    await window.tasks.settle()

    assert find(part(dialog, "environment-49"), QLineEdit, "value").text() == "49"
    form.environment.environment.load([("A", "1")])
    QApplication.sendPostedEvents()
    assert find(part(dialog, "environment-0"), QLineEdit, "value").text() == "1"
    assert not any(row.isVisibleTo(dialog) for row in dialog.findChildren(QWidget, "environment-1"))
