from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from insula.views.widgets.number_field import NumberField


def _turn(field: NumberField) -> QWheelEvent:
    middle = QPointF(10, 10)
    event = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)
    return event


def test_scrolling_past_it_changes_nothing(show: Callable[[QWidget], None]) -> None:
    field = NumberField(1, 64, " GiB")
    show(field)
    field.clearFocus()
    field.setValue(4)
    assert not _turn(field).isAccepted()
    assert field.value() == 4
    field.setFocus()
    _turn(field)
    assert field.value() == 5


def test_it_is_as_high_as_other_fields(qtbot: QtBot) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    field.show()
    assert field.sizeHint().height() == 30
