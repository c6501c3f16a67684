from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from insula.views.widgets.buttons import IconButton, LinkButton
from insula.views.widgets.key_value_grid import Fact, KeyValueGrid, ValueField
from insula.views.widgets.labels import TextLabel

PATH = "/home/camille/projects/a-very-long-folder-name/analysis/.venv"
FACTS = [
    Fact("python", "Python", "CPython 3.12.1"),
    Fact("location", "Location", PATH, monospace=True, copyable=True),
    Fact("variables", "Variables", "14, 3 of them secret", action="hidden"),
]


@pytest.fixture
def grid(show: Callable[[QWidget], None]) -> KeyValueGrid:
    grid = KeyValueGrid()
    grid.set_facts(FACTS)
    grid.resize(360, 120)
    show(grid)
    grid.setFocus()
    return grid


def _value(grid: KeyValueGrid, place: int) -> ValueField:
    return grid.findChildren(ValueField)[place]


def test_a_short_value_is_whole(grid: KeyValueGrid) -> None:
    field = _value(grid, 0)
    assert field.text() == field.value == "CPython 3.12.1"
    assert field.toolTip() == ""


def test_a_long_path_is_cut_in_its_middle_and_whole_in_its_tooltip(grid: KeyValueGrid) -> None:
    field = _value(grid, 1)
    assert field.text().startswith("/home")
    assert field.text().endswith(".venv")
    assert "…" in field.text()
    assert field.toolTip() == PATH


def test_a_value_is_whole_while_it_has_the_focus(grid: KeyValueGrid) -> None:
    field = _value(grid, 1)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.text() == PATH
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert field.selectedText() == PATH
    _value(grid, 0).setFocus()
    assert "…" in field.text()


def test_a_value_cannot_be_typed_over(grid: KeyValueGrid) -> None:
    field = _value(grid, 0)
    QTest.keyClicks(field, "abc")
    assert field.text() == "CPython 3.12.1"


def test_paths_are_set_in_a_fixed_pitch(grid: KeyValueGrid) -> None:
    assert QFontInfo(_value(grid, 1).font()).fixedPitch()
    assert not QFontInfo(_value(grid, 0).font()).fixedPitch()


def test_copying_takes_the_whole_value(grid: KeyValueGrid) -> None:
    copies = [button for button in grid.findChildren(IconButton) if button.isVisible() and not button.text()]
    assert [button.accessibleName() for button in copies] == ["Copy: Location"]
    QTest.mouseClick(copies[0], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == PATH


def test_a_link_tells_its_fact(grid: KeyValueGrid) -> None:
    told = QSignalSpy(grid.activated)
    (link,) = [button for button in grid.findChildren(LinkButton) if button.isVisible()]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.at(0)[0] == "variables"


def test_labels_name_their_values(grid: KeyValueGrid) -> None:
    buddies = [label.buddy() for label in grid.findChildren(TextLabel)]
    assert buddies == grid.findChildren(ValueField)
    assert [field.accessibleName() for field in grid.findChildren(ValueField)] == ["Python", "Location", "Variables"]


def test_new_values_keep_the_focus(grid: KeyValueGrid) -> None:
    field = _value(grid, 0)
    field.setFocus()
    grid.set_facts([Fact("python", "Python", "CPython 3.13.0"), *FACTS[1:]])
    assert field.hasFocus()
    assert field.text() == "CPython 3.13.0"


def test_other_facts_take_the_place_of_the_old(grid: KeyValueGrid) -> None:
    grid.set_facts([Fact("state", "State", "Ready")])
    QApplication.sendPostedEvents()
    assert [label.text() for label in grid.findChildren(TextLabel) if label.isVisible()] == ["State"]


def test_a_link_stands_right_after_its_value_however_short(show: Callable[[QWidget], None]) -> None:
    grid = KeyValueGrid()
    grid.set_facts([Fact("one", "Used by", "db", action="Show"), Fact("two", "", "a-longer-name", action="Show")])
    grid.resize(360, 80)
    show(grid)
    gaps = {
        link.geometry().left() - value.sizeHint().width()
        for link, value in zip(grid.findChildren(LinkButton), grid.findChildren(ValueField), strict=True)
    }
    assert len(gaps) == 1
