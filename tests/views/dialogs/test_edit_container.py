from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSpinBox, QTableView
from pytestqt.qtbot import QtBot

from insula.domain.containers import EditRequest
from insula.domain.errors import BusyError, NotFoundError
from insula.views import registry
from insula.views.dialogs.container_form.editor import ContainerFormEditor
from insula.views.dialogs.edit_container import EditContainerDialog
from tests.viewmodels.container_doubles import container
from tests.viewmodels.container_queries_double import SPECIFICATION as READ
from tests.viewmodels.container_queries_double import WITH_HEALTH
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble

API = container("api")
SPECIFICATION = replace(READ, pull=True)
WANTED = replace(SPECIFICATION, image="boutique/api:2.4", environment=(("DB_PASSWORD", "swordfish"),))


async def _open(window: WindowDouble, qtbot: QtBot) -> EditContainerDialog:
    registry.ACTIONS["edit"](window.context, [API])
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, EditContainerDialog))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    await window.tasks.settle()
    return dialog


async def _change(dialog: EditContainerDialog, window: WindowDouble) -> None:
    assert dialog.view_model.form is not None
    dialog.view_model.form.fill(WANTED)
    await window.tasks.settle()


async def test_the_form_begins_with_what_the_container_is_like(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)

    assert isinstance(dialog.editor, ContainerFormEditor)
    assert dialog.primary.text() == "Review changes"
    assert dialog.primary.toolTip() == "Nothing is different yet."
    assert button(dialog, "back").isHidden()


async def test_what_is_different_is_shown_with_its_secrets_masked_before_it_is_applied(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await _open(window, qtbot)
    await _change(dialog, window)
    dialog.primary.click()
    assert not window.requests.made

    model = find(dialog, QTableView, "differences").model()
    cells = [str(model.index(row, column).data()) for row in range(model.rowCount()) for column in range(3)]
    assert cells[:3] == ["General · Image", "boutique/api:2.3", "boutique/api:2.4"]
    assert "swordfish" not in " ".join(cells)
    assert "hunter2" not in " ".join(cells)
    assert "stays behind with the old one" in texts(dialog)
    assert dialog.primary.text() == "Apply changes"
    dialog.primary.click()
    await window.tasks.settle()

    assert window.requests.made == [("edit", API.id, EditRequest(specification=WANTED))]
    assert not dialog.isVisible()


async def test_one_can_go_back_to_the_settings(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    await _change(dialog, window)
    dialog.primary.click()

    button(dialog, "back").click()

    assert dialog.editor is not None
    assert dialog.editor.isVisibleTo(dialog)
    assert dialog.primary.text() == "Review changes"
    assert not window.requests.made


async def test_how_long_its_health_check_may_take_is_asked_beside_the_differences(
    window: WindowDouble, qtbot: QtBot
) -> None:
    window.answers.containers.specification = replace(SPECIFICATION, health=WITH_HEALTH)
    dialog = await _open(window, qtbot)
    assert dialog.view_model.form is not None
    dialog.view_model.form.fill(replace(SPECIFICATION, health=WITH_HEALTH, memory=None))
    await window.tasks.settle()
    dialog.primary.click()

    seconds = find(dialog, QSpinBox, "health-seconds")
    assert seconds.isVisibleTo(dialog)
    seconds.setValue(5)
    dialog.primary.click()
    await window.tasks.settle()

    assert window.requests.made[0][2].health_seconds == 5


async def test_a_container_that_is_gone_is_told(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.containers.specification = NotFoundError("api")
    dialog = await _open(window, qtbot)

    assert dialog.editor is None
    assert "api" in dialog.primary.toolTip()


async def test_a_refused_edit_keeps_the_dialog_and_says_why(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    await _change(dialog, window)
    dialog.primary.click()
    window.requests.refusal = BusyError("api")

    dialog.primary.click()
    await window.tasks.settle()

    assert dialog.isVisible()
    assert dialog.view_model.refusal is not None
