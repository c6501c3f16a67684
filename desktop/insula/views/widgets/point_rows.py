"""Things to know, one below the other, each behind its icon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from insula.views.widgets.labels import IconLabel, TextLabel, TextRole


class PointWords(NamedTuple):
    """A sentence, and its icon in the colour of a token."""

    text: str
    icon: str = "info"
    tint: str = "secondary"


class PointRows(QWidget):
    """Without any it takes no room."""

    def __init__(self, role: TextRole = TextRole.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def set_points(self, points: Sequence[PointWords]) -> None:
        """Show these and no others."""
        while len(self._rows) < len(points):
            self._rows.append(_Row(self._role))
            self._column.addWidget(self._rows[-1])
        for row, point in zip(self._rows, points, strict=False):
            row.set_point(point)
        for row in self._rows[len(points) :]:
            row.hide()
        self.setVisible(bool(points))


class _Row(QWidget):
    def __init__(self, role: TextRole) -> None:
        super().__init__()
        self._icon = IconLabel()
        self._text = TextLabel("", role, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def set_point(self, point: PointWords) -> None:
        self._icon.set_icon(point.icon, point.tint)
        self._text.setText(point.text)
        self.show()
