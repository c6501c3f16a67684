from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from insula.domain.containers import UpdateRequest
from insula.domain.errors import BusyError
from insula.views import registry
from insula.views.dialogs.update_container import UpdateContainerDialog
from insula.views.widgets.choice_cards import ChoiceCard
from tests.viewmodels.container_doubles import container
from tests.viewmodels.container_queries_double import SPECIFICATION, WITH_HEALTH
from tests.views.finding import find, texts
from tests.views.window import WindowDouble

API = container("api")


async def _open(window: WindowDouble, qtbot: QtBot) -> UpdateContainerDialog:
    registry.ACTIONS["update"](window.context, [API])
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, UpdateContainerDialog))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    await window.tasks.settle()
    return dialog


def _card(dialog: UpdateContainerDialog, title: str) -> ChoiceCard:
    return next(card for card in dialog.findChildren(ChoiceCard) if card.accessibleName() == title)


async def test_the_newest_of_its_tag_is_what_is_proposed(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    assert "boutique/api:2.3" in texts(dialog)
    assert not find(dialog, QLineEdit, "image").isVisibleTo(dialog)

    dialog.primary.click()
    await window.tasks.settle()

    assert window.requests.made == [("update", API.id, UpdateRequest())]
    assert not dialog.isVisible()


async def test_another_image_begins_with_the_name_of_the_present_one(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)

    _card(dialog, "Another image").click()
    line = find(dialog, QLineEdit, "image")
    assert line.isVisibleTo(dialog)
    assert line.text() == "boutique/api:2.3"
    line.setText("boutique/API")
    assert not dialog.primary.isEnabled()
    line.setText("boutique/api:2.4")
    next(box for box in dialog.findChildren(QCheckBox) if "registry" in box.text()).click()
    dialog.primary.click()
    await window.tasks.settle()

    assert window.requests.made == [("update", API.id, UpdateRequest(image="boutique/api:2.4", pull=False))]


async def test_an_image_without_a_name_leaves_only_another_one(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.containers.specification = replace(SPECIFICATION, image="sha256:" + "a" * 64)
    dialog = await _open(window, qtbot)

    assert not _card(dialog, "The same image").isEnabled()
    assert _card(dialog, "The same image").toolTip() == "Its image has no name: choose another one."
    assert find(dialog, QLineEdit, "image").isVisibleTo(dialog)
    assert dialog.primary.toolTip() == "Name the image first."


async def test_without_a_health_check_there_is_nothing_to_wait_for(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)

    assert not find(dialog, QSpinBox, "health-seconds").isVisibleTo(dialog)


async def test_how_long_a_health_check_may_take_can_be_said(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.containers.specification = replace(SPECIFICATION, health=WITH_HEALTH)
    dialog = await _open(window, qtbot)
    seconds = find(dialog, QSpinBox, "health-seconds")
    assert seconds.isVisibleTo(dialog)
    seconds.setValue(5)
    dialog.primary.click()
    await window.tasks.settle()

    assert window.requests.made == [("update", API.id, UpdateRequest(health_seconds=5))]


async def test_a_refused_update_keeps_the_dialog_and_says_why(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    window.requests.refusal = BusyError("api")

    dialog.primary.click()
    await window.tasks.settle()

    assert dialog.isVisible()
    assert "api" in texts(dialog)
