from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from insula.views.widgets.notice import Notice
from tests.views.dialogs.container_form.opened_form import (
    NGINX,
    opened,
    part,
    run_line,
    type_into,
)
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def test_what_the_image_says_stands_as_an_example(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.containers.described = replace(NGINX, user="web", working_directory="/srv")
    dialog = await opened(window, qtbot, "nginx")

    dialog.editor.choose("advanced")

    assert find(dialog, QLineEdit, "user").placeholderText() == "web"
    assert find(dialog, QLineEdit, "working_directory").placeholderText() == "/srv"


async def test_every_privilege_is_told_in_red(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("advanced")

    next(iter(part(dialog, "privileged").findChildren(QCheckBox))).click()
    await window.tasks.settle()

    assert find(dialog, Notice, "risk-privileged").isVisibleTo(dialog)
    assert "It has every privilege" in texts(find(dialog, QWidget, "risks"))
    assert "--privileged" in run_line(dialog)


async def test_each_wrong_field_has_its_sentence(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("advanced")

    type_into(dialog, "stop_timeout", "soon")
    type_into(dialog, "capabilities_added", "net-admin")
    type_into(dialog, "devices", "snd")
    type_into(dialog, "security_options", "'open")
    await window.tasks.settle()

    told = texts(dialog)
    assert "“soon” is no number: write one such as 2." in told
    assert "“NET-ADMIN” is no capability" in told
    assert "“snd” is no device" in told
    assert "A quote is never closed" in told
