from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from insula.views.widgets.buttons import IconButton
from insula.views.widgets.path_field import PathField, PathPurpose


def test_what_is_typed_is_told_without_blanks(qtbot: QtBot) -> None:
    field = PathField(PathPurpose.FOLDER, "Folder")
    qtbot.addWidget(field)
    told = QSignalSpy(field.path_changed)
    field.set_path("  /srv/code ")
    assert field.path == "/srv/code"
    assert told.count() == 1


def test_the_dialog_does_not_wait_and_there_is_one(qtbot: QtBot, tmp_path: Path) -> None:
    field = PathField(PathPurpose.FOLDER, "Folder")
    qtbot.addWidget(field)
    field.set_path(str(tmp_path))
    field.choose()
    dialog = field.dialog
    assert dialog is not None
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    field.choose()
    assert field.dialog is dialog
    dialog.fileSelected.emit(str(tmp_path / "chosen"))
    dialog.reject()
    assert field.path == str(tmp_path / "chosen")
    assert field.dialog is None


@pytest.mark.parametrize(
    ("purpose", "accept"),
    [
        (PathPurpose.OPEN_FILE, QFileDialog.AcceptMode.AcceptOpen),
        (PathPurpose.SAVE_FILE, QFileDialog.AcceptMode.AcceptSave),
    ],
)
def test_files_are_opened_or_saved(qtbot: QtBot, purpose: PathPurpose, accept: QFileDialog.AcceptMode) -> None:
    field = PathField(purpose, "Requirements", ("Requirements (*.txt)",))
    qtbot.addWidget(field)
    field.choose()
    assert field.dialog is not None
    assert field.dialog.acceptMode() is accept
    assert field.dialog.nameFilters() == ["Requirements (*.txt)"]
    field.dialog.reject()


def test_its_parts_have_names(qtbot: QtBot) -> None:
    field = PathField(PathPurpose.FOLDER, "Folder")
    field.set_placeholder("/home/camille/code")
    qtbot.addWidget(field)
    (line,) = field.findChildren(QLineEdit)
    (button,) = field.findChildren(IconButton)
    assert line.accessibleName() == "Folder"
    assert line.placeholderText() == "/home/camille/code"
    assert button.text() == "Choose…"


def test_a_wrong_path_is_edged(qtbot: QtBot) -> None:
    field = PathField(PathPurpose.FOLDER, "Folder")
    qtbot.addWidget(field)
    field.resize(300, 30)
    field.show()
    before = field.grab().toImage()
    field.set_invalid(invalid=True)
    assert field.grab().toImage() != before
    field.set_invalid(invalid=False)
    assert field.grab().toImage() == before
