from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from insula.views.widgets.choice_box import ChoiceBox, SuggestionBox

OPTIONS = ((None, "As it is"), (True, "Yes"), (False, "No"))


def _turn_wheel(box: QComboBox) -> None:
    where = QPointF(5, 5)
    event = QWheelEvent(
        where,
        where,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)


def test_it_tells_the_value_that_a_person_chose_and_nothing_else(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    told = QSignalSpy(box.chosen)
    box.set_options(OPTIONS)
    box.set_value(False)
    assert (box.currentText(), told.count()) == ("No", 0)

    box.show()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)

    assert told.at(0)[0] is True


def test_other_words_and_other_options_keep_the_choice_where_they_can(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.set_options(OPTIONS)
    box.set_value(True)

    box.set_options(((None, "Comme il est"), (True, "Oui"), (False, "Non")))
    assert box.currentText() == "Oui"
    box.set_options(((True, "Oui"), (False, "Non")))
    assert box.currentText() == "Oui"
    box.set_options(((None, "?"),))
    assert box.currentText() == "?"


def test_the_wheel_turns_nothing_that_has_no_focus(qtbot: QtBot) -> None:
    choice, suggestion = ChoiceBox(), SuggestionBox()
    for box in (choice, suggestion):
        qtbot.addWidget(box)
    choice.set_options(OPTIONS)
    suggestion.set_suggestions(["a", "b"])

    _turn_wheel(choice)
    _turn_wheel(suggestion)

    assert (choice.currentIndex(), suggestion.text) == (0, "")


def test_what_is_typed_stays_when_there_is_more_to_choose_from(qtbot: QtBot) -> None:
    box = SuggestionBox()
    qtbot.addWidget(box)
    told = QSignalSpy(box.text_changed)
    box.show()
    line = box.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "deb")
    assert told.count() == 3

    box.set_suggestions(["debian:12", "nginx"])

    assert (box.text, told.count()) == ("deb", 3)
    assert [box.itemText(row) for row in range(box.count())] == ["debian:12", "nginx"]


def test_a_text_that_is_set_is_not_taken_for_typing(qtbot: QtBot) -> None:
    box = SuggestionBox()
    qtbot.addWidget(box)
    told = QSignalSpy(box.text_changed)

    box.set_text("nginx")
    box.set_invalid(invalid=True)

    assert (box.text, told.count(), box.property("invalid")) == ("nginx", 0, True)
