from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from insula.domain.containers import (
    Mount,
    MountKind,
    Volume,
)
from insula.views.widgets.choice_box import ChoiceBox, SuggestionBox
from tests.views.dialogs.container_form.opened_form import (
    opened,
    part,
    type_into,
)
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


async def test_what_is_mounted_decides_what_is_asked(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("storage")
    button(part(dialog, "mounts"), "add").click()
    row = part(dialog, "mounts-0")
    kind, source, size = find(row, ChoiceBox, "kind"), find(row, SuggestionBox, "source"), find(row, QLineEdit, "size")
    choose = button(row, "choose")
    assert (source.isVisible(), choose.isVisible(), size.isVisible()) == (True, False, False)

    QTest.keyClick(kind, Qt.Key.Key_Down)
    QApplication.sendPostedEvents()
    assert (source.isVisible(), choose.isVisible(), size.isVisible()) == (True, True, False)
    QTest.keyClick(kind, Qt.Key.Key_Down)
    QApplication.sendPostedEvents()
    assert (source.isVisible(), choose.isVisible(), size.isVisible()) == (False, False, True)
    type_into(row, "size", "64m")
    type_into(row, "target", "/scratch")
    await window.tasks.settle()

    mounts = dialog._view_model.form.specification.mounts
    assert mounts == (Mount(MountKind.TMPFS, "", "/scratch", size=64 << 20),)


async def test_volumes_are_suggested_where_one_is_mounted_and_paths_are_not(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.containers.stored = (Volume("uploads", "docker:default", "local", None, "/x"),)
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("storage")
    button(part(dialog, "mounts"), "add").click()
    row = part(dialog, "mounts-0")
    source = find(row, SuggestionBox, "source")
    assert source.itemText(0) == "uploads"

    QTest.keyClick(find(row, ChoiceBox, "kind"), Qt.Key.Key_Down)

    assert source.count() == 0


async def test_a_folder_is_chosen_in_the_systems_dialog(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog._view_model.form.storage.mounts.add(kind="bind")
    dialog.editor.choose("storage")
    row = part(dialog, "mounts-0")

    button(row, "choose").click()
    button(row, "choose").click()
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit("/srv/data")
    chooser.reject()
    await window.tasks.settle()

    assert find(row, SuggestionBox, "source").text == "/srv/data"
    assert dialog._view_model.form.storage.mounts.rows[0].source == "/srv/data"


async def test_a_path_that_is_relative_is_told_below_its_row(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("storage")
    dialog._view_model.form.storage.mounts.add(kind="bind", source="data", target="srv")
    await window.tasks.settle()

    row = part(dialog, "mounts-0")

    assert "“srv” is relative" in texts(row)
    assert find(row, QLineEdit, "target").property("invalid") is True
    assert not dialog.primary.isEnabled()
