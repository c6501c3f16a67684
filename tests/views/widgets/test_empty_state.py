from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from insula.views.widgets.buttons import IconButton
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.labels import TextLabel

EMPTY = Picture(
    PictureKind.EMPTY,
    "No Python environment yet",
    "An environment keeps the packages of one project apart.",
    "New environment…",
    "Choose folders…",
    primary_icon="plus",
)


def _state(qtbot: QtBot, picture: Picture) -> EmptyState:
    state = EmptyState()
    qtbot.addWidget(state)
    state.resize(600, 400)
    state.set_picture(picture)
    state.show()
    return state


def test_the_four_pictures_are_four(qtbot: QtBot) -> None:
    pictures = []
    for kind in PictureKind:
        state = _state(qtbot, Picture(kind, "Title"))
        pictures.append(state.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_it_says_what_it_is_and_what_to_do_first(qtbot: QtBot) -> None:
    state = _state(qtbot, EMPTY)
    primary, secondary = state.findChildren(IconButton)
    first, second = QSignalSpy(state.primary_clicked), QSignalSpy(state.secondary_clicked)
    QTest.mouseClick(primary, Qt.MouseButton.LeftButton)
    QTest.mouseClick(secondary, Qt.MouseButton.LeftButton)
    assert (first.count(), second.count()) == (1, 1)
    assert primary.text() == "New environment…"
    assert not primary.icon().isNull()
    assert state.accessibleName() == EMPTY.title
    assert state.accessibleDescription() == EMPTY.sentence


def test_actions_without_words_are_not_offered(qtbot: QtBot) -> None:
    state = _state(qtbot, EMPTY)
    state.set_picture(Picture(PictureKind.ERROR, "The folder cannot be read", "Permission was denied."))
    assert all(button.isHidden() for button in state.findChildren(IconButton))


def test_an_icon_does_not_outlive_its_picture(qtbot: QtBot) -> None:
    state = _state(qtbot, EMPTY)
    state.set_picture(Picture(PictureKind.ERROR, "Title", primary="Try again"))
    assert state.findChildren(IconButton)[0].icon().isNull()


@pytest.mark.parametrize("kind", list(PictureKind))
def test_only_waiting_moves_and_only_while_seen(qtbot: QtBot, kind: PictureKind) -> None:
    state = _state(qtbot, Picture(kind, "Title"))
    (timer,) = state.findChildren(QTimer)
    assert timer.isActive() == (kind is PictureKind.LOADING)
    state.hide()
    assert not timer.isActive()
    state.show()
    assert timer.isActive() == (kind is PictureKind.LOADING)


def test_long_words_wrap_and_are_whole(qtbot: QtBot) -> None:
    state = _state(qtbot, Picture(PictureKind.EMPTY, "Title", "word " * 80, "A verb " * 3, "Another verb"))
    state.resize(360, 500)
    for label in state.findChildren(TextLabel):
        assert label.height() >= label.heightForWidth(label.width())
