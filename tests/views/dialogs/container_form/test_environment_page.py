from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from insula.domain.errors import (
    InvalidPathError,
    PathProblem,
)
from insula.viewmodels.containers.container_form.section import Mark
from tests.views.dialogs.container_form.opened_form import (
    opened,
    part,
    rail_button,
    run_line,
    type_into,
)
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


async def test_secrets_are_masked_in_the_row_and_in_the_line_until_the_eye_is_pressed(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("environment")
    button(part(dialog, "environment"), "add").click()
    row = part(dialog, "environment-0")
    type_into(row, "name", "DB_PASSWORD")
    type_into(row, "value", "hunter2")
    await window.tasks.settle()
    value, eye = find(row, QLineEdit, "value"), button(row, "reveal")

    assert value.echoMode() is QLineEdit.EchoMode.Password
    assert (eye.isVisible(), eye.accessibleName()) == (True, "Show the value")
    assert "hunter2" not in run_line(dialog)
    eye.click()
    await window.tasks.settle()
    assert (value.echoMode(), eye.accessibleName()) == (QLineEdit.EchoMode.Normal, "Mask the value")
    assert "hunter2" not in run_line(dialog)
    button(dialog, "copy-run-line").click()
    assert "hunter2" not in QGuiApplication.clipboard().text()
    assert button(dialog, "copy-run-line").text() == "Copied, masked"

    button(dialog, "reveal-run-line").click()
    await window.tasks.settle()
    assert "hunter2" in run_line(dialog)
    button(dialog, "reveal-run-line").click()
    assert "hunter2" not in run_line(dialog)
    find(row, QLineEdit, "name").setText("TZ")
    await window.tasks.settle()
    assert value.echoMode() is QLineEdit.EchoMode.Normal
    assert not eye.isVisible()


async def test_a_file_of_variables_that_cannot_be_read_is_told(window: WindowDouble, qtbot: QtBot) -> None:
    error = InvalidPathError("env_files", "/srv/.env", PathProblem.MISSING)
    window.answers.containers.files = {Path("/srv/.env"): error}
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("environment")
    button(part(dialog, "env_files"), "add").click()

    type_into(part(dialog, "env_files-0"), "path", "/srv/.env")
    await window.tasks.settle()

    assert "“/srv/.env” does not exist: check the path." in texts(dialog)
    assert rail_button(dialog, "environment").mark is Mark.WRONG
    assert not dialog.primary.isEnabled()


async def test_a_file_is_chosen_in_the_systems_dialog(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog._view_model.form.environment.env_files.add(path="/srv")
    dialog.editor.choose("environment")
    row = part(dialog, "env_files-0")

    button(row, "choose").click()
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit("/srv/.env")
    chooser.reject()

    assert find(row, QLineEdit, "path").text() == "/srv/.env"
