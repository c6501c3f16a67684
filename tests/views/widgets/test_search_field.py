from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from insula.views.widgets.buttons import IconButton
from insula.views.widgets.search_field import SearchField


@pytest.fixture
def field(show: Callable[[QWidget], None]) -> SearchField:
    field = SearchField("Name, path, package…")
    field.resize(220, 30)
    show(field)
    return field


def _clear_button(field: SearchField) -> IconButton:
    (button,) = field.findChildren(IconButton)
    return button


def test_what_can_be_looked_for_is_its_name(field: SearchField) -> None:
    assert field.accessibleName() == field.placeholderText() == "Name, path, package…"


def test_the_clear_button_is_there_only_when_it_can_clear(field: SearchField) -> None:
    assert _clear_button(field).isHidden()
    field.setText("numpy")
    button = _clear_button(field)
    assert button.isVisible()
    assert (button.width(), button.height()) == (24, 24)
    assert button.accessibleName() == "Clear the search"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert button.isHidden()


def test_escape_empties_it_first_and_then_goes_to_the_window(field: SearchField) -> None:
    field.setText("numpy")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_down_goes_to_the_list(field: SearchField) -> None:
    told = QSignalSpy(field.descended)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert told.count() == 1


def test_seeking_selects_what_is_there(field: SearchField) -> None:
    field.setText("numpy")
    field.seek()
    assert field.hasFocus()
    assert field.selectedText() == "numpy"


def test_an_empty_field_shows_its_hint_up_to_its_edge(qtbot: QtBot) -> None:
    field = SearchField("Name, image, port…")
    qtbot.addWidget(field)
    empty = field.textMargins().right()
    field.setText("nginx")
    assert (empty, field.textMargins().right()) == (0, 24)
    field.clear()
    assert field.textMargins().right() == 0
