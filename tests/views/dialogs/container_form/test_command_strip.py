from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.views.dialogs.container_form.opened_form import (
    opened,
)
from tests.views.finding import button
from tests.views.window import WindowDouble


async def test_the_line_can_be_copied(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")

    button(dialog, "copy-run-line").click()

    assert QGuiApplication.clipboard().text() == "docker run --detach --name nginx nginx"
    assert button(dialog, "copy-run-line").text() == "Copied"
    qtbot.waitUntil(lambda: button(dialog, "copy-run-line").text() == "Copy")
