from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from insula.domain.containers import (
    RestartPolicy,
)
from insula.viewmodels.containers.container_form.section import Mark
from insula.views.widgets.choice_box import ChoiceBox, SuggestionBox
from tests.views.dialogs.container_form.opened_form import (
    AWAY,
    DOCKER,
    NGINX,
    PODMAN,
    opened,
    part,
    rail_button,
    run_line,
)
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


async def test_the_dialog_says_that_a_missing_image_is_pulled(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx:1.27")
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
    assert "--publish 127.0.0.1:8080:80" in run_line(dialog)
    assert dialog.findChild(QPushButton, "offer-80/tcp") is None or not button(dialog, "offer-80/tcp").isVisible()


async def test_images_of_the_engine_are_suggested(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot)

    box = find(dialog, SuggestionBox, "image")

    assert [box.itemText(row) for row in range(box.count())] == list(window.answers.containers.images)


async def test_the_engine_can_be_chosen_where_there_are_several_that_answer(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx", DOCKER, AWAY, PODMAN)
    engines = find(dialog, ChoiceBox, "engine")
    assert [engines.itemText(row) for row in range(engines.count())] == ["Docker", "Podman"]

    QTest.keyClick(engines, Qt.Key.Key_Down)
    await window.tasks.settle()
    dialog.primary.click()
    await window.tasks.settle()

    assert window.requests.made[0][1].engine == "docker:podman"


async def test_a_container_that_is_removed_when_it_ends_cannot_start_again(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    find(dialog, ChoiceBox, "restart").chosen.emit(RestartPolicy.ALWAYS)

    next(iter(part(dialog, "auto_remove").findChildren(QCheckBox))).click()
    await window.tasks.settle()

    assert "choose one of the two" in texts(part(dialog, "auto_remove"))
    assert rail_button(dialog, "general").mark is Mark.WRONG


async def test_tries_are_asked_for_where_it_starts_again_when_it_fails(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    assert not find(dialog, QLineEdit, "restart_tries").isVisible()

    find(dialog, ChoiceBox, "restart").chosen.emit(RestartPolicy.ON_FAILURE)
    QApplication.sendPostedEvents()

    assert find(dialog, QLineEdit, "restart_tries").isVisible()
