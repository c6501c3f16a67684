from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from insula.domain.change import EngineChanged
from insula.domain.containers import (
    Mount,
    MountKind,
    Network,
    NetworkAttachment,
    PublishedPort,
    RestartPolicy,
)
from insula.domain.environment import Engine, Kind
from insula.domain.errors import (
    EngineUnavailableError,
    NameTakenError,
)
from insula.views.dialogs.new_container import NewContainerDialog
from insula.views.dialogs.paste_run_line import PasteRunLineDialog
from insula.views.widgets.choice_box import ChoiceBox, SuggestionBox
from insula.views.widgets.notice import Notice
from tests.views.dialogs.container_form.opened_form import (
    AWAY,
    DOCKER,
    PODMAN,
    opened,
    part,
    rail_button,
    run_line,
    type_into,
)
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


async def test_an_image_and_enter_create_a_container(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot)
    accepted = QSignalSpy(dialog.accepted)
    assert dialog.focusWidget() is find(dialog, SuggestionBox, "image")

    type_into(dialog, "image", "nginx:1.27", SuggestionBox)
    await window.tasks.settle()
    assert find(dialog, QLineEdit, "name").text() == "nginx"
    assert run_line(dialog) == "docker run --detach --name nginx nginx:1.27"
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
    dialog = await opened(window, qtbot, "nginx:1.27")

    dialog.editor.choose("ports")
    button(part(dialog, "ports"), "add").click()
    row = part(dialog, "ports-0")
    type_into(row, "host", "8080")
    type_into(row, "container", "80")
    dialog.editor.choose("storage")
    button(part(dialog, "mounts"), "add").click()
    row = part(dialog, "mounts-0")
    type_into(row, "source", "uploads", SuggestionBox)
    type_into(row, "target", "/srv")
    find(row, QCheckBox, "read_only").click()
    dialog.editor.choose("networks")
    button(part(dialog, "networks"), "add").click()
    row = part(dialog, "networks-0")
    assert find(row, SuggestionBox, "network").itemText(0) == "shop"
    type_into(row, "network", "shop", SuggestionBox)
    type_into(row, "aliases", "www")
    dialog.editor.choose("environment")
    button(part(dialog, "environment"), "add").click()
    row = part(dialog, "environment-0")
    type_into(row, "name", "TZ")
    type_into(row, "value", "UTC")
    dialog.editor.choose("limits")
    type_into(dialog, "memory", "64m")
    dialog.editor.choose("health")
    box = find(dialog, ChoiceBox, "health_kind")
    QTest.keyClick(box, Qt.Key.Key_Down)
    type_into(dialog, "health_command", "true")
    dialog.editor.choose("advanced")
    type_into(dialog, "user", "1000")
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


async def test_with_one_engine_there_is_nothing_to_choose_and_without_any_nothing_to_make(
    window: WindowDouble, qtbot: QtBot
) -> None:
    one = await opened(window, qtbot, "nginx", DOCKER)
    assert not find(one, ChoiceBox, "engine").isVisible()

    window.bridge.tell(EngineChanged(Engine("docker:default", Kind.CONTAINER, "Docker", available=False)))
    await window.tasks.settle()

    assert not one.primary.isEnabled()
    assert one.primary.toolTip() == "No container engine answers."


async def test_an_engine_that_comes_while_one_types_can_be_chosen(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx", AWAY)
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
    dialog = await opened(window, qtbot)

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
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("storage")
    dialog.editor.choose("environment")
    assert dialog.focusWidget() is rail_button(dialog, "environment")
    button(part(dialog, "environment"), "add").click()
    button(part(dialog, "environment"), "add").click()
    QApplication.sendPostedEvents()
    rail_button(dialog, "environment").setFocus()

    there, back = _walk(dialog, Qt.Key.Key_Tab), _walk(dialog, Qt.Key.Key_Backtab)

    row = ["name", "value", "remove"]
    foot = ["copy-run-line", "run-line", "paste-run-line", "Cancel", "Create container"]
    assert there == ["section-environment", *row, *row, "add", "add", *foot]
    assert back == [there[0], *reversed(there[1:])]


async def test_a_refused_name_is_told_at_the_name_and_the_form_stays(window: WindowDouble, qtbot: QtBot) -> None:
    window.requests.refusal = NameTakenError("name", "nginx")
    dialog = await opened(window, qtbot, "nginx")

    dialog.primary.click()
    await window.tasks.settle()

    assert "“nginx” is taken: choose another name." in texts(dialog)
    assert dialog.isVisible()
    window.requests.refusal = EngineUnavailableError("Docker")
    type_into(dialog, "name", "-2")
    await window.tasks.settle()
    dialog.primary.click()
    await window.tasks.settle()
    assert dialog.isVisible()
    assert "Docker" in texts(dialog)


async def test_its_size_is_remembered(window: WindowDouble, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("insula.views.dialogs.sized_dialog.screen_room", lambda _widget: QSize(1600, 1200))
    kept: list[Mapping[str, Any]] = []
    dialog = await opened(window, qtbot)
    dialog.resize(1000, 800)
    dialog.reject()
    kept.append(window.context.preferences.remembered("new_container"))

    again = await opened(window, qtbot)

    assert kept == [{"width": 1000, "height": 800}]
    assert again.size() == QSize(1000, 800)
