from __future__ import annotations

from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from insula.domain.container_problems import SpecificationProblem
from insula.domain.errors import InvalidSpecificationError
from insula.viewmodels.containers.container_form.fields import ChoiceField, FlagField, TextField
from insula.viewmodels.containers.container_form.formats import PLAIN, SIZE
from insula.views.dialogs.container_form.lines import ChoiceLine, FlagLine, SuggestingLine, TextLine, side_by_side
from tests.views.finding import texts


def test_a_line_is_named_by_its_field_and_says_what_is_wrong_below(qtbot: QtBot) -> None:
    field = TextField("memory", lambda: "Memory", SIZE)
    line = TextLine(field, lambda: "no limit", lambda: "Such as 512m.")
    qtbot.addWidget(line)
    line.retell()

    QTest.keyClicks(line.line, "lots")

    assert field.text == "lots"
    assert (line.line.accessibleName(), line.line.placeholderText()) == ("Memory", "no limit")
    assert "“lots” is no size" in line.line.accessibleDescription()
    assert line.line.property("invalid") is True
    assert "Such as 512m." in texts(line)


def test_what_is_loaded_is_shown_and_is_not_taken_for_typing(qtbot: QtBot) -> None:
    field = TextField("user", lambda: "User", PLAIN)
    line, suggesting = TextLine(field), SuggestingLine(field)
    qtbot.addWidget(line)
    qtbot.addWidget(suggesting)
    changed = QSignalSpy(field.changed)

    field.load("ana")

    assert (line.line.text(), suggesting.box.text, changed.count()) == ("ana", "ana", 0)
    suggesting.box.setEditText("bob")
    assert (line.line.text(), changed.count()) == ("bob", 1)


def test_a_choice_shows_the_value_of_its_field(qtbot: QtBot) -> None:
    field = ChoiceField("kind", lambda: "Kind", lambda: (("a", "Apple"), ("b", "Pear")))
    line = ChoiceLine(field)
    qtbot.addWidget(line)

    field.load("b")
    assert line.box.currentText() == "Pear"
    line.box.chosen.emit("a")

    assert field.value == "a"
    assert line.box.currentText() == "Apple"


def test_a_flag_says_what_it_means_or_what_is_wrong_with_it(qtbot: QtBot) -> None:
    field = FlagField("auto_remove", lambda: "Remove it")
    line = FlagLine(field, lambda: "With all in it.")
    qtbot.addWidget(line)
    (box,) = line.findChildren(QCheckBox)
    box.click()
    assert field.value is True
    assert "With all in it." in texts(line)

    field.judge([InvalidSpecificationError("auto_remove", "always", SpecificationProblem.RESTART_AND_REMOVE)])

    assert "choose one of the two" in texts(line)
    assert "choose one of the two" in box.accessibleDescription()
    field.load(value=False)
    assert (box.isChecked(), field.value) == (False, False)


def test_what_stands_side_by_side_is_as_wide_and_keeps_its_place_while_hidden(qtbot: QtBot) -> None:
    frame, first, second = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(frame)
    frame.setLayout(side_by_side(first, second))
    frame.resize(400, 40)
    frame.show()
    width = first.width()
    assert width == second.width()

    second.hide()
    frame.resize(401, 40)

    assert abs(first.width() - width) <= 1
