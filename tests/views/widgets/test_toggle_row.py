from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from insula.views.widgets.toggle_row import ToggleRow


def test_it_is_turned_on_by_keyboard(qtbot: QtBot) -> None:
    row = ToggleRow("Install pip", "Without it the environment is smaller.")
    qtbot.addWidget(row)
    row.show()
    told = QSignalSpy(row.toggled)
    QTest.keyClick(row.findChildren(QCheckBox)[0], Qt.Key.Key_Space)
    assert row.is_on
    assert told.at(0)[0] is True


def test_its_sentence_is_told_with_it(qtbot: QtBot) -> None:
    row = ToggleRow("Install pip", "Without it the environment is smaller.")
    qtbot.addWidget(row)
    (box,) = row.findChildren(QCheckBox)
    assert box.accessibleDescription() == "Without it the environment is smaller."
    row.set_obstacle("This Python has none")
    assert not box.isEnabled()
    assert box.toolTip() == box.accessibleDescription() == "This Python has none"
    row.set_obstacle(None)
    assert box.accessibleDescription() == "Without it the environment is smaller."


def test_it_is_set_by_program(qtbot: QtBot) -> None:
    row = ToggleRow("Install pip")
    qtbot.addWidget(row)
    row.set_on(on=True)
    assert row.is_on
