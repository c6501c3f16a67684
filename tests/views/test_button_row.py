from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from insula.views.button_row import ButtonRow, Offer
from insula.views.theme.theme import Theme
from insula.views.widgets.buttons import ButtonKind, IconButton
from tests.views.finding import button, find


def _row(qtbot: QtBot) -> tuple[ButtonRow, list[IconButton], QWidget]:
    buttons = [IconButton("plus", "One"), IconButton("pencil", "Another one"), IconButton("trash-2", "Remove…")]
    buttons[2].set_kind(ButtonKind.DANGER)
    place = QWidget()
    qtbot.addWidget(place)
    row = ButtonRow([Offer(each, "plus") for each in buttons], place)
    row.resize(600, 32)
    place.show()
    return row, buttons, place


def test_what_does_not_fit_goes_into_the_menu(qtbot: QtBot, look: Theme) -> None:
    row, buttons, _place = _row(qtbot)
    assert all(each.isVisible() for each in buttons)
    assert not button(row, "more-actions").isVisible()

    row.resize(200, 32)
    assert [each.isVisible() for each in buttons] == [True, False, False]
    buttons[2].set_obstacle("Select one first.")
    menu = find(row, QMenu, "")
    menu.aboutToShow.emit()
    assert [(each.text(), each.isEnabled(), each.toolTip()) for each in menu.actions()] == [
        ("Another one", True, "Another one"),
        ("Remove…", False, "Select one first."),
    ]
    pressed: list[bool] = []
    buttons[1].clicked.connect(lambda: pressed.append(True))
    menu.actions()[0].trigger()
    assert len(pressed) == 1


def test_the_count_takes_its_room_from_the_buttons(qtbot: QtBot, look: Theme) -> None:
    row, buttons, _place = _row(qtbot)
    row.resize(sum(each.sizeHint().width() + 8 for each in buttons) + 4, 32)
    assert buttons[2].isVisible()
    row.set_count("3 selected")
    assert not buttons[2].isVisible()
    row.set_count("")
    assert buttons[2].isVisible()


def test_a_context_menu_has_them_all(qtbot: QtBot, look: Theme) -> None:
    row, _buttons, _place = _row(qtbot)
    menu = QMenu(row)
    row.fill(menu)
    assert [each.text() for each in menu.actions()] == ["One", "Another one", "Remove…"]
