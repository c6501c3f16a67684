from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from insula.domain.change import EngineChanged
from insula.domain.containers import (
    ImageDetails,
    Mount,
    MountKind,
    Network,
    NetworkAttachment,
    PublishedPort,
    RestartPolicy,
)
from insula.domain.environment import Engine, Kind
from insula.domain.errors import EngineUnavailableError, NameTakenError
from insula.viewmodels.container_form.section import Mark
from insula.views.dialogs.container_form.rail import RailButton
from insula.views.dialogs.new_container import NewContainerDialog
from insula.views.dialogs.opening_containers import new_container
from insula.views.dialogs.paste_run_line import PasteRunLineDialog
from insula.views.registry import CREATION_DIALOGS
from insula.views.widgets.choice_box import ChoiceBox, SuggestionBox
from insula.views.widgets.notice import Notice
from tests.views.conftest import Speak
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble

DOCKER = Engine("docker:default", Kind.CONTAINER, "Docker", available=True)
PODMAN = Engine("docker:podman", Kind.CONTAINER, "Podman", available=True)
AWAY = Engine("docker:desktop", Kind.CONTAINER, "Docker Desktop", available=False)
NGINX = ImageDetails("sha256:" + "a" * 64, "linux/amd64", ("nginx",), ("/entry.sh",), ports=("80/tcp",))


async def _open(window: WindowDouble, qtbot: QtBot, image: str = "", *engines: Engine) -> NewContainerDialog:
    window.bridge.tell(*(EngineChanged(each) for each in engines or (DOCKER,)))
    dialog = cast("NewContainerDialog", new_container(window.context, image))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.qWaitForWindowExposed(dialog, 2000)
    dialog.activateWindow()
    await window.tasks.settle()
    return dialog


def _type(dialog: QWidget, name: str, text: str, kind: type[QWidget] = QLineEdit) -> None:
    field = find(dialog, kind, name)
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    assert line is not None
    QTest.keyClicks(line, text)


def _rail(dialog: NewContainerDialog, key: str) -> RailButton:
    return find(dialog, RailButton, f"section-{key}")


def _line(dialog: NewContainerDialog) -> str:
    return find(dialog, QPlainTextEdit, "run-line").toPlainText()


def _row(dialog: NewContainerDialog, name: str) -> QWidget:
    # What comes into a layout is shown by a posted event.
    QApplication.sendPostedEvents()
    return find(dialog, QWidget, name)


async def test_an_image_and_enter_create_a_container(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    accepted = QSignalSpy(dialog.accepted)
    assert dialog.focusWidget() is find(dialog, SuggestionBox, "image")

    _type(dialog, "image", "nginx:1.27", SuggestionBox)
    await window.tasks.settle()
    assert find(dialog, QLineEdit, "name").text() == "nginx"
    assert _line(dialog) == "docker run --detach --name nginx nginx:1.27"
    line = find(dialog, SuggestionBox, "image").lineEdit()
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_Return)
    await window.tasks.settle()

    ((verb, specification),) = window.requests.made
    assert (verb, specification.name, specification.image) == ("create", "nginx", "nginx:1.27")
    assert specification.engine == "docker:default"
    assert accepted.count() == 1


async def test_every_section_can_be_filled_by_hand(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.containers.joined = (Network("n", "shop", "docker:default", "bridge", None),)
    dialog = await _open(window, qtbot, "nginx:1.27")

    dialog.editor.choose("ports")
    button(_row(dialog, "ports"), "add").click()
    row = _row(dialog, "ports-0")
    _type(row, "host", "8080")
    _type(row, "container", "80")
    dialog.editor.choose("storage")
    button(_row(dialog, "mounts"), "add").click()
    row = _row(dialog, "mounts-0")
    _type(row, "source", "uploads", SuggestionBox)
    _type(row, "target", "/srv")
    find(row, QCheckBox, "read_only").click()
    dialog.editor.choose("networks")
    button(_row(dialog, "networks"), "add").click()
    row = _row(dialog, "networks-0")
    assert find(row, SuggestionBox, "network").itemText(0) == "shop"
    _type(row, "network", "shop", SuggestionBox)
    _type(row, "aliases", "www")
    dialog.editor.choose("environment")
    button(_row(dialog, "environment"), "add").click()
    row = _row(dialog, "environment-0")
    _type(row, "name", "TZ")
    _type(row, "value", "UTC")
    dialog.editor.choose("limits")
    _type(dialog, "memory", "64m")
    dialog.editor.choose("health")
    box = find(dialog, ChoiceBox, "health_kind")
    QTest.keyClick(box, Qt.Key.Key_Down)
    _type(dialog, "health_command", "true")
    dialog.editor.choose("advanced")
    _type(dialog, "user", "1000")
    await window.tasks.settle()
    dialog.primary.click()
    await window.tasks.settle()

    ((_, made),) = window.requests.made
    assert made.ports == (PublishedPort(80, host=8080),)
    assert made.mounts == (Mount(MountKind.VOLUME, "uploads", "/srv", read_only=True),)
    assert made.networks == (NetworkAttachment("shop", ("www",)),)
    assert made.environment == (("TZ", "UTC"),)
    assert made.health is not None
    assert (made.memory, made.user, made.health.command) == (64 << 20, "1000", "true")


async def test_an_error_stands_under_its_field_marks_the_section_and_keeps_the_button(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await _open(window, qtbot, "nginx")
    dialog.editor.choose("limits")

    _type(dialog, "memory", "lots")
    await window.tasks.settle()

    assert "“lots” is no size: write one such as 512m or 2g." in texts(dialog)
    assert find(dialog, QLineEdit, "memory").property("invalid") is True
    assert _rail(dialog, "limits").mark is Mark.WRONG
    assert _rail(dialog, "limits").accessibleDescription() == "Something here must be changed"
    assert not dialog.primary.isEnabled()
    assert dialog.primary.toolTip() == "Limits: “lots” is no size: write one such as 512m or 2g."

    find(dialog, QLineEdit, "memory").setText("64m")
    await window.tasks.settle()
    assert _rail(dialog, "limits").mark is Mark.SET
    assert dialog.primary.isEnabled()


async def test_an_error_of_one_row_stands_below_that_row(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot, "nginx")
    dialog.editor.choose("ports")
    for index in range(2):
        button(_row(dialog, "ports"), "add").click()
        _type(_row(dialog, f"ports-{index}"), "host", "8080")
        _type(_row(dialog, f"ports-{index}"), "container", "80")
    await window.tasks.settle()

    assert "“8080” is there twice: change one." not in texts(_row(dialog, "ports-0"))
    assert "“8080” is there twice: change one." in texts(_row(dialog, "ports-1"))
    assert find(_row(dialog, "ports-1"), QLineEdit, "host").property("invalid") is True
    button(_row(dialog, "ports-0"), "remove").click()
    await window.tasks.settle()
    assert "there twice" not in texts(dialog)
    assert dialog.findChild(QWidget, "ports-0") is not None


async def test_risks_are_told_in_red_as_soon_as_they_are_typed_and_can_be_mended(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await _open(window, qtbot, "nginx")
    dialog.editor.choose("ports")
    button(_row(dialog, "ports"), "add").click()
    row = _row(dialog, "ports-0")
    _type(row, "host", "80")
    _type(row, "container", "80")
    find(row, SuggestionBox, "address").setEditText("0.0.0.0")
    await window.tasks.settle()

    assert "A port is open to the whole network" in texts(find(dialog, QWidget, "risks"))
    notice = find(dialog, Notice, "risk-all-addresses")
    assert notice.isVisible()
    assert _rail(dialog, "ports").mark is Mark.RISKY
    assert dialog.primary.isEnabled()

    notice.activated.emit()
    await window.tasks.settle()
    assert find(row, SuggestionBox, "address").text == "127.0.0.1"
    assert not notice.isVisible()
    assert not find(dialog, QWidget, "risks").isVisible()


async def test_secrets_are_masked_in_the_row_and_in_the_line_until_the_eye_is_pressed(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await _open(window, qtbot, "nginx")
    dialog.editor.choose("environment")
    button(_row(dialog, "environment"), "add").click()
    row = _row(dialog, "environment-0")
    _type(row, "name", "DB_PASSWORD")
    _type(row, "value", "hunter2")
    await window.tasks.settle()
    value, eye = find(row, QLineEdit, "value"), button(row, "reveal")

    assert value.echoMode() is QLineEdit.EchoMode.Password
    assert (eye.isVisible(), eye.accessibleName()) == (True, "Show the value")
    assert "hunter2" not in _line(dialog)
    eye.click()
    await window.tasks.settle()
    assert (value.echoMode(), eye.accessibleName()) == (QLineEdit.EchoMode.Normal, "Mask the value")
    assert "hunter2" not in _line(dialog)
    button(dialog, "copy-run-line").click()
    assert "hunter2" not in QGuiApplication.clipboard().text()

    button(dialog, "reveal-run-line").click()
    await window.tasks.settle()
    assert "hunter2" in _line(dialog)
    button(dialog, "reveal-run-line").click()
    assert "hunter2" not in _line(dialog)
    find(row, QLineEdit, "name").setText("TZ")
    await window.tasks.settle()
    assert value.echoMode() is QLineEdit.EchoMode.Normal
    assert not eye.isVisible()


async def test_the_line_can_be_copied(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot, "nginx")

    button(dialog, "copy-run-line").click()

    assert QGuiApplication.clipboard().text() == "docker run --detach --name nginx nginx"
    assert button(dialog, "copy-run-line").text() == "Copied"
    qtbot.waitUntil(lambda: button(dialog, "copy-run-line").text() == "Copy")


async def test_the_dialog_says_that_a_missing_image_is_pulled(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot, "nginx:1.27")
    assert "Not on this engine yet: it is pulled before the container is made." in texts(dialog)

    window.answers.containers.described = NGINX
    find(dialog, SuggestionBox, "image").setEditText("nginx:1.28")
    await window.tasks.settle()

    assert "On this engine already (linux/amd64)." in texts(dialog)
    assert find(dialog, QLineEdit, "command").placeholderText() == "nginx"
    assert find(dialog, QLineEdit, "entrypoint").placeholderText() == "/entry.sh"
    dialog.editor.choose("ports")
    button(dialog, "offer-80/tcp").click()
    await window.tasks.settle()
    assert "--publish 127.0.0.1:8080:80" in _line(dialog)
    assert dialog.findChild(QPushButton, "offer-80/tcp") is None or not button(dialog, "offer-80/tcp").isVisible()


async def test_images_of_the_engine_are_suggested(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)

    box = find(dialog, SuggestionBox, "image")

    assert [box.itemText(row) for row in range(box.count())] == list(window.answers.containers.images)


async def test_the_engine_can_be_chosen_where_there_are_several_that_answer(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot, "nginx", DOCKER, AWAY, PODMAN)
    engines = find(dialog, ChoiceBox, "engine")
    assert [engines.itemText(row) for row in range(engines.count())] == ["Docker", "Podman"]

    QTest.keyClick(engines, Qt.Key.Key_Down)
    await window.tasks.settle()
    dialog.primary.click()
    await window.tasks.settle()

    assert window.requests.made[0][1].engine == "docker:podman"


async def test_with_one_engine_there_is_nothing_to_choose_and_without_any_nothing_to_make(
    window: WindowDouble, qtbot: QtBot
) -> None:
    one = await _open(window, qtbot, "nginx", DOCKER)
    assert not find(one, ChoiceBox, "engine").isVisible()

    window.bridge.tell(EngineChanged(Engine("docker:default", Kind.CONTAINER, "Docker", available=False)))
    await window.tasks.settle()

    assert not one.primary.isEnabled()
    assert one.primary.toolTip() == "No container engine answers."


async def test_an_engine_that_comes_while_one_types_can_be_chosen(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot, "nginx", AWAY)
    assert not dialog.primary.isEnabled()

    window.bridge.tell(EngineChanged(DOCKER), EngineChanged(PODMAN))
    await window.tasks.settle()

    assert dialog.primary.isEnabled()
    engines = find(dialog, ChoiceBox, "engine")
    assert engines.isVisible()
    assert engines.currentText() == "Docker"
    assert dialog._view_model.form.engine == "docker:default"


async def test_a_pasted_line_fills_the_form_and_what_it_does_not_know_is_told(
    window: WindowDouble, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("docker run --gpus all -p 8080:80 -e A=$TAG --restart always nginx")
    dialog = await _open(window, qtbot)

    button(dialog, "paste-run-line").click()
    paste = find(dialog, PasteRunLineDialog, "paste-run-line-dialog")
    await window.tasks.settle()
    assert find(paste, QPlainTextEdit, "pasted").toPlainText().startswith("docker run --gpus all")
    assert "--gpus" in texts(paste)
    paste.primary.click()
    await window.tasks.settle()

    assert find(dialog, SuggestionBox, "image").text == "nginx"
    notice = find(dialog, Notice, "left-out")
    assert notice.isVisible()
    assert "--gpus" in texts(notice)
    assert "$TAG" in texts(notice)
    assert dialog._view_model.form.specification.restart is RestartPolicy.ALWAYS
    notice.activated.emit()
    assert not notice.isVisible()
    QGuiApplication.clipboard().clear()


async def test_what_is_no_run_line_is_told_and_fills_nothing(window: WindowDouble, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("hunter2")
    dialog = await _open(window, qtbot)
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


async def test_the_rail_is_walked_with_arrows_and_sections_turned_with_ctrl_page(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await _open(window, qtbot, "nginx")
    _rail(dialog, "general").setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Down)
    assert dialog.editor.current == "ports"
    assert _rail(dialog, "general").focusPolicy() is Qt.FocusPolicy.NoFocus
    dialog.activateWindow()
    QTest.keyClick(dialog, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert dialog.editor.current == "storage"
    QTest.keyClick(dialog, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert dialog.editor.current == "ports"


def _walk(dialog: NewContainerDialog, key: Qt.Key) -> list[str]:
    """What Tab reaches until it is where it began."""
    start, walked = dialog.focusWidget(), []
    for _ in range(60):
        focused = dialog.focusWidget()
        text = focused.text() if isinstance(focused, (QPushButton, QCheckBox)) else ""
        walked.append(focused.objectName() or text)
        QTest.keyClick(focused, key)
        if dialog.focusWidget() is start:
            return walked
    raise AssertionError(walked)


async def test_tab_walks_the_section_in_front_with_its_rows_and_the_foot_and_back(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await _open(window, qtbot, "nginx")
    dialog.editor.choose("storage")
    dialog.editor.choose("environment")
    assert dialog.focusWidget() is _rail(dialog, "environment")
    button(_row(dialog, "environment"), "add").click()
    button(_row(dialog, "environment"), "add").click()
    QApplication.sendPostedEvents()
    _rail(dialog, "environment").setFocus()

    there, back = _walk(dialog, Qt.Key.Key_Tab), _walk(dialog, Qt.Key.Key_Backtab)

    row = ["name", "value", "remove"]
    foot = ["copy-run-line", "run-line", "paste-run-line", "Cancel", "Create container"]
    assert there == ["section-environment", *row, *row, "add", "add", *foot]
    assert back == [there[0], *reversed(there[1:])]


async def test_a_refused_name_is_told_at_the_name_and_the_form_stays(window: WindowDouble, qtbot: QtBot) -> None:
    window.requests.refusal = NameTakenError("name", "nginx")
    dialog = await _open(window, qtbot, "nginx")

    dialog.primary.click()
    await window.tasks.settle()

    assert "“nginx” is taken: choose another name." in texts(dialog)
    assert dialog.isVisible()
    window.requests.refusal = EngineUnavailableError("Docker")
    _type(dialog, "name", "-2")
    await window.tasks.settle()
    dialog.primary.click()
    await window.tasks.settle()
    assert dialog.isVisible()
    assert "Docker" in texts(dialog)


async def test_its_size_is_remembered(window: WindowDouble, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("insula.views.dialogs.sized_dialog.screen_room", lambda _widget: QSize(1600, 1200))
    kept: list[Mapping[str, Any]] = []
    dialog = await _open(window, qtbot)
    dialog.resize(1000, 800)
    dialog.reject()
    kept.append(window.context.preferences.remembered("new_container"))

    again = await _open(window, qtbot)

    assert kept == [{"width": 1000, "height": 800}]
    assert again.size() == QSize(1000, 800)


async def test_another_language_reaches_rows_and_marks(window: WindowDouble, qtbot: QtBot, speak: Speak) -> None:
    dialog = await _open(window, qtbot, "nginx")
    dialog.editor.choose("environment")
    button(_row(dialog, "environment"), "add").click()

    speak("pseudo")

    row = _row(dialog, "environment-0")
    assert find(row, QLineEdit, "name").accessibleName().endswith("·")
    assert button(row, "remove").accessibleName().endswith("·")
    assert _rail(dialog, "ports").text().endswith("·")
    assert find(dialog, QPlainTextEdit, "run-line").accessibleName().endswith("·")


def test_it_is_the_dialog_behind_new_container() -> None:
    assert Kind.CONTAINER in CREATION_DIALOGS
