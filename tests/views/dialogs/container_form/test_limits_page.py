from __future__ import annotations

from PySide6.QtWidgets import (
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from tests.views.dialogs.container_form.opened_form import (
    opened,
    run_line,
    type_into,
)
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def test_limits_are_judged_together(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("limits")

    type_into(dialog, "memory_swap", "1g")
    await window.tasks.settle()
    assert "A limit of swap needs a limit of memory." in texts(dialog)
    type_into(dialog, "memory", "2g")
    await window.tasks.settle()
    assert "Memory and swap together cannot be less than the memory alone." in texts(dialog)
    find(dialog, QLineEdit, "memory_swap").setText("-1")
    await window.tasks.settle()

    assert dialog.primary.isEnabled()
    assert "--memory 2g" in run_line(dialog)
