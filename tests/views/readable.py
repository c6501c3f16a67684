"""Whether a person can read, reach and hear everything that a widget shows."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from insula.views.widgets.eliding_label import ElidingLabel


def clipped(root: QWidget) -> list[str]:
    """The words that do not fit; what elides has its tooltip and counts as fitting."""
    return [words for widget in _shown(root) for words in _cut(widget)]


def clipped_at_rest(root: QWidget, seconds: float = 2.0) -> list[str]:
    """The same, once the layouts, which take some turns of the loop, have come to rest."""
    end = time.monotonic() + seconds
    while (found := clipped(root)) and time.monotonic() < end:
        QTest.qWait(10)
    return found


def nameless(root: QWidget) -> list[str]:
    """The widgets that Tab reaches and a screen reader cannot name."""
    return [
        f"{type(widget).__name__} {widget.objectName()!r}"
        for widget in _shown(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollArea)
        and not _name_of(widget)
    ]


def _shown(root: QWidget) -> Iterator[QWidget]:
    return (widget for widget in [root, *root.findChildren(QWidget)] if widget.isVisibleTo(root) and widget.width() > 0)


def _cut(widget: QWidget) -> Iterator[str]:
    match widget:
        case ElidingLabel():
            return
        case QLabel() if widget.text() and widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height() + 1:
                yield f"{widget.text()!r} needs {widget.heightForWidth(widget.width())} of {widget.height()} in height"
        case QLabel() | QAbstractButton() if widget.text() and widget.width() + 1 < _width_of(widget):
            yield f"{widget.text()!r} needs {_width_of(widget)} of {widget.width()} in width"
        case _:
            return


def _width_of(widget: QWidget) -> int:
    return min(widget.sizeHint().width(), widget.minimumSizeHint().width())


def _name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)
