from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from insula.domain.environment import EnvironmentId, Verb
from insula.domain.operation import OperationState
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.move import RestoreElsewhereDialog
from insula.views.dialogs.restore_as import RestoreAsDialog
from insula.views.widgets.dialog_frame import DialogFrame
from tests.viewmodels.container_doubles import container, told_of
from tests.viewmodels.doubles import operation
from tests.views.every_page import TRASHED, page
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


def _dialogs() -> list[DialogFrame]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, DialogFrame) and each.isVisible()]


async def _page(window: WindowDouble) -> QWidget:
    return await page("trash", window)


async def test_what_is_in_the_trash_is_told_with_how_long_it_stays(window: WindowDouble) -> None:
    shown = await _page(window)

    assert "2 environments · 938\u00a0MiB" in texts(shown)
    assert "What is here is deleted for ever after 30 days." in texts(shown)
    window.context.preferences.update(trash_days=0)
    assert "What is here stays until you delete it." in texts(shown)
    await window.tasks.settle()


async def test_buttons_say_what_they_wait_for(window: WindowDouble) -> None:
    shown = await _page(window)
    assert button(shown, "restore").toolTip() == "Select an environment first."

    find(shown, QTableView, "trash").selectAll()

    assert button(shown, "restore").isEnabled()
    assert button(shown, "restore-elsewhere").toolTip() == "Select only one environment."


async def test_the_selected_ones_are_restored(window: WindowDouble) -> None:
    shown = await _page(window)
    find(shown, QTableView, "trash").selectAll()

    button(shown, "restore").click()

    assert window.requests.made == [("restore", (TRASHED[0].id, TRASHED[1].id))]


async def test_a_restore_whose_place_was_taken_asks_for_another_one(window: WindowDouble) -> None:
    shown = await _page(window)
    find(shown, QTableView, "trash").selectRow(0)
    button(shown, "restore").click()

    window.bridge.tell(
        operation(Verb.RESTORE, "old-analysis", state=OperationState.FAILED, error="PlaceTaken", error_data={})
    )
    await window.tasks.settle()

    assert [type(each) for each in _dialogs()] == [RestoreElsewhereDialog]
    _dialogs()[0].close()


async def test_delete_asks_before_it_deletes_for_ever(window: WindowDouble) -> None:
    shown = await _page(window)
    table = find(shown, QTableView, "trash")
    window.frame.activateWindow()
    QTest.qWaitForWindowActive(window.frame, 2000)
    table.setFocus()
    table.selectRow(0)

    QTest.keyClick(table, Qt.Key.Key_Delete)

    assert [type(each) for each in _dialogs()] == [ConfirmationDialog]
    assert not window.requests.made
    _dialogs()[0].primary.click()
    assert window.requests.made == [("purge", (TRASHED[0].id,))]


async def test_emptying_lists_everything_first(window: WindowDouble) -> None:
    shown = await _page(window)

    button(shown, "empty-trash").click()

    assert _dialogs()[0].windowTitle() == "Empty the trash?"
    _dialogs()[0].close()


async def test_an_empty_trash_explains_itself(window: WindowDouble) -> None:
    shown = await page("trash", window, empty=True)

    assert "The trash is empty" in texts(shown)
    assert not button(shown, "empty-trash").isVisible()


async def test_containers_wait_there_too_told_by_their_image_and_with_another_name(window: WindowDouble) -> None:
    shown = await _page(window)
    old = container("old-api", trashed=timedelta(hours=2))

    window.bridge.tell(*told_of(old))
    table = find(shown, QTableView, "trash")
    words = [[str(table.model().index(row, at).data()) for at in range(3)] for row in range(table.model().rowCount())]

    assert ["old-api", "Container", "boutique/api:2.3"] in words
    table.selectRow(words.index(["old-api", "Container", "boutique/api:2.3"]))
    assert button(shown, "restore").isEnabled()
    assert button(shown, "restore-elsewhere").text() == "Restore under another name…"
    button(shown, "restore").click()
    assert window.requests.made == [("restore", (old.id,))]


async def test_a_container_whose_name_was_taken_meanwhile_asks_for_another_name(window: WindowDouble) -> None:
    shown = await _page(window)
    old = container("old-api", trashed=timedelta(hours=2))
    window.bridge.tell(*told_of(container("old-api"), replace(old, id=EnvironmentId("f" * 64))))
    table = find(shown, QTableView, "trash")
    names = [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]
    table.selectRow(names.index("old-api"))
    button(shown, "restore").click()

    failed = operation(Verb.RESTORE, "old-api", state=OperationState.FAILED, error="NameTaken", error_data={})
    window.bridge.tell(replace(failed, environment=EnvironmentId("f" * 64)))
    await window.tasks.settle()

    dialog = _dialogs()[0]
    assert isinstance(dialog, RestoreAsDialog)
    assert "Another has its name now" in texts(dialog)
    dialog.primary.click()
    await window.tasks.settle()
    assert window.requests.made[-1] == ("restore-as", "f" * 64, "old-api-2")
