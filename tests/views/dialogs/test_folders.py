from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QTableView, QWidget
from pytestqt.qtbot import QtBot

from insula.domain.errors import InvalidPathError, PathProblem
from insula.viewmodels.venvs.folders import FoldersViewModel
from insula.views.dialogs.folders import FoldersDialog
from insula.views.widgets.number_field import NumberField
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


def _open(window: WindowDouble, qtbot: QtBot) -> tuple[FoldersDialog, FoldersViewModel]:
    view_model = FoldersViewModel(window.context.preferences, window.answers, window.tasks)
    dialog = FoldersDialog(view_model, window.frame)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog, view_model


async def test_folders_are_added_and_removed_at_once(window: WindowDouble, qtbot: QtBot, tmp_path: Path) -> None:
    dialog, view_model = _open(window, qtbot)
    table = find(dialog, QTableView, "folders")
    assert not button(dialog, "remove-folder").isEnabled()

    view_model.add("/srv/projects")
    await window.tasks.settle()
    assert list(window.context.preferences.current.folders) == [tmp_path, Path("/srv/projects")]

    table.selectRow(0)
    button(dialog, "remove-folder").click()
    assert list(window.context.preferences.current.folders) == [Path("/srv/projects")]
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert not window.context.preferences.current.folders
    await window.tasks.settle()


async def test_what_is_no_folder_is_told_below_the_list(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.taken[Path("/nowhere")] = InvalidPathError("path", "/nowhere", PathProblem.MISSING)
    dialog, view_model = _open(window, qtbot)

    view_model.add("/nowhere")
    await window.tasks.settle()

    assert "/nowhere" in texts(dialog)


async def test_the_depth_is_kept_at_once(window: WindowDouble, qtbot: QtBot) -> None:
    dialog, _view_model = _open(window, qtbot)

    find(dialog, NumberField, "depth").setValue(7)

    assert window.context.preferences.current.depth == 7


async def test_the_systems_dialog_opens_without_a_loop_of_its_own(window: WindowDouble, qtbot: QtBot) -> None:
    dialog, _view_model = _open(window, qtbot)

    button(dialog, "add-folder").click()
    button(dialog, "add-folder").click()

    choosers = [each for each in dialog.findChildren(QWidget) if isinstance(each, QFileDialog)]
    assert len(choosers) == 1
    choosers[0].reject()
