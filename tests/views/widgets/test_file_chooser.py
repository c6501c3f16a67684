from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from insula.views.widgets.file_chooser import FileChooser


def test_there_is_one_dialog_at_a_time_and_it_tells_what_was_chosen(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    chooser = FileChooser(owner)
    told = QSignalSpy(chooser.chosen)
    dialog = chooser.make("Choose")
    assert dialog is not None
    dialog.open()
    assert chooser.make("Choose") is None
    dialog.fileSelected.emit("/srv/code")
    dialog.reject()
    assert [told.at(0)[0], told.count()] == ["/srv/code", 1]
    assert chooser.dialog is None
    again = chooser.make("Choose")
    assert again is not None
    again.reject()


def test_a_text_is_saved_under_the_name_that_is_proposed(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    chooser = FileChooser(owner)
    chooser.save("Save the log", "create-blog.log", "log")
    assert chooser.dialog is not None
    assert chooser.dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert chooser.dialog.defaultSuffix() == "log"
    assert chooser.dialog.selectedFiles()[0].endswith("create-blog.log")
    chooser.dialog.reject()
