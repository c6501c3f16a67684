"""What of the screen a window may take."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def screen_area(widget: QWidget) -> QRect:
    """The screen on which the widget's window, or else its parent's, stands; panels left out.

    QWidget.screen() would do, but PySide takes what it returns for a child of the widget and deletes the screen
    with it: the next window that asks for its screen crashes.
    """
    place = (widget.parentWidget() or widget).window().frameGeometry().center()
    screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()


def screen_room(widget: QWidget) -> QSize:
    """The size of that."""
    return screen_area(widget).size()
