from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QIcon, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from insula.views.theme.theme import Scheme, Theme
from insula.views.theme.tokens import DARK, LIGHT
from insula.views.widgets.buttons import ButtonKind, IconButton, LinkButton


def _is_drawn_in(image: QImage, colour: str) -> bool:
    """Whether all that is more than a trace has this colour; edges are rounded by a little."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    drawn = [pixel for x, y in points if (pixel := image.pixelColor(x, y)).alpha() > 100]
    wanted = QColor(colour)
    return bool(drawn) and all(
        abs(one - other) <= 4
        for pixel in drawn
        for one, other in zip(pixel.getRgb()[:3], wanted.getRgb()[:3], strict=True)  # type: ignore[index]
    )


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_every_kind_is_a_target_of_24_pixels_at_least(qtbot: QtBot, kind: ButtonKind) -> None:
    for button in (IconButton("plus", "New", kind), IconButton("plus", kind=kind, name="New", small=True)):
        qtbot.addWidget(button)
        button.ensurePolished()
        assert button.sizeHint().height() >= 24
        assert button.sizeHint().width() >= 24


def test_buttons_are_30_pixels_high(qtbot: QtBot) -> None:
    buttons = [IconButton("plus", "New…"), IconButton(text="Cancel"), IconButton("x", name="Close")]
    buttons += [IconButton("plus", "New…", kind) for kind in ButtonKind if kind is not ButtonKind.LINK]
    for button in buttons:
        qtbot.addWidget(button)
        button.ensurePolished()
        assert button.sizeHint().height() == 30


def test_the_focus_moves_nothing(show: Callable[[QWidget], None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    buttons = [IconButton("plus", kind.value, kind) for kind in ButtonKind] + [IconButton("x", name="Close")]
    for button in buttons:
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    show(page)
    before = [button.sizeHint() for button in buttons]
    after = []
    for button in buttons:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        after.append(button.sizeHint())
    assert after == before


def test_a_button_that_cannot_be_pressed_says_why(qtbot: QtBot) -> None:
    button = IconButton("play", "Start")
    qtbot.addWidget(button)
    button.set_hint("Start it", QKeySequence("Ctrl+R"))
    button.set_obstacle("It runs already")
    interface = QAccessible.queryAccessibleInterface(button)
    assert not button.isEnabled()
    assert button.toolTip() == "It runs already"
    assert interface.text(QAccessible.Text.Description) == "It runs already"

    button.set_obstacle(None)
    assert button.isEnabled()
    assert button.obstacle is None
    assert button.toolTip() == "Start it (Ctrl+R)"
    assert button.accessibleDescription() == ""


def test_an_icon_alone_has_a_name_and_a_tooltip(qtbot: QtBot) -> None:
    button = IconButton("ellipsis", kind=ButtonKind.GHOST, name="More actions")
    qtbot.addWidget(button)
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.text(QAccessible.Text.Name) == "More actions"
    assert button.toolTip() == "More actions"
    assert button.sizeHint() == QSize(30, 30)


def test_a_click_leaves_the_focus_where_it_was(show: Callable[[QWidget], None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    first, second = IconButton(text="First"), IconButton(text="Second")
    column.addWidget(first)
    column.addWidget(second)
    show(page)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert first.hasFocus()


def test_icons_follow_the_scheme_and_the_kind(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton("square", "Stop")
    qtbot.addWidget(button)
    button.show()
    assert _is_drawn_in(button.icon().pixmap(20, 16).toImage(), LIGHT.text)
    theme.apply(Scheme.DARK)
    assert _is_drawn_in(button.icon().pixmap(20, 16).toImage(), DARK.text)
    button.set_kind(ButtonKind.DANGER)
    assert _is_drawn_in(button.icon().pixmap(20, 16).toImage(), DARK.broken)
    assert _is_drawn_in(button.icon().pixmap(20, 16, QIcon.Mode.Disabled).toImage(), DARK.disabled)


def test_a_button_with_a_menu_has_an_arrow_beside_its_words(qtbot: QtBot) -> None:
    plain, opener = IconButton("list-tree", "By project"), IconButton("list-tree", "By project")
    qtbot.addWidget(plain)
    qtbot.addWidget(opener)
    opener.setMenu(QMenu(opener))
    for button in (plain, opener):
        button.show()
    assert opener.sizeHint().width() > plain.sizeHint().width()
    arrow = opener.grab().copy(opener.width() - 23, 8, 14, 14).toImage()
    assert min(arrow.pixelColor(x, y).lightness() for x in range(14) for y in range(14)) < 160


def test_a_link_is_accent_on_nothing(qtbot: QtBot) -> None:
    page = QWidget()
    link = LinkButton("Show the log", parent=page)
    qtbot.addWidget(page)
    page.resize(200, 40)
    page.show()
    link.adjustSize()
    image = page.grab(link.geometry()).toImage()
    assert image.pixelColor(0, 0).name().upper() == LIGHT.window
    assert page.childAt(QPoint(5, 5)) is link
