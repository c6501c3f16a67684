from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from insula.views.widgets.navigation_button import NavigationButton


def test_a_count_is_drawn_told_and_given_room(qtbot: QtBot, qapp: QApplication) -> None:
    button = NavigationButton("package", "Python environments")
    qtbot.addWidget(button)
    button.show()
    without = button.sizeHint().width()
    before = button.grab().toImage()
    button.set_count(1234)
    assert button.sizeHint().width() > without
    assert button.accessibleDescription() == "1,234"
    assert button.grab().toImage() != before


def test_the_choice_changes_no_width(qtbot: QtBot) -> None:
    button = NavigationButton("package", "Python environments")
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint()
    button.setChecked(True)
    assert button.sizeHint() == before


def test_its_target_is_high_enough(qtbot: QtBot) -> None:
    button = NavigationButton("package", "Images")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() == 34
