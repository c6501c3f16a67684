"""How a figure went, as a calm line over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from insula.domain.overriding import override
from insula.views.theme.fonts import SMALL, text_font
from insula.views.theme.palette import current_tokens
from insula.views.theme.tokens import Tokens
from insula.views.widgets.styling import is_restyled

_HEIGHT = 56
_WIDTH = 120
_LINE = 1.5
_DOT = 2.0
_TINTS = ("accent", "secondary")

Point = tuple[float, float]
"""Seconds ago, and the value then; the oldest first."""


@dataclass(frozen=True, slots=True)
class Curves:
    """Up to two lines below the same `top`, over the last `span` seconds. `scale` is the words for `top`.

    Where two points are more than `gap` seconds apart, nobody looked, and no line is drawn.
    """

    lines: tuple[tuple[Point, ...], ...] = ()
    top: float = 1.0
    scale: str = ""
    span: float = 300.0
    gap: float = 6.0


class Curve(QWidget):
    """Painted; what it says to a screen reader is up to its owner (`setAccessibleDescription`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves = Curves()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_curves(self, curves: Curves) -> None:
        if curves != self._curves:
            self._curves = curves
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(2 * _WIDTH, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self.update()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        self._paint_frame(painter, tokens)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(0, _LINE, -_DOT, -_LINE)
        for at, line in reversed(list(enumerate(self._curves.lines))):
            for stretch in stretches(line, self._curves.gap):
                self._paint_line(painter, room, [self._place(point, room) for point in stretch], tokens, at)
        if self._curves.scale:
            self._paint_scale(painter, tokens)
        painter.end()

    def _paint_frame(self, painter: QPainter, tokens: Tokens) -> None:
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line))
        if self._curves.scale:
            painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line))

    def _paint_scale(self, painter: QPainter, tokens: Tokens) -> None:
        """Over the lines, on a ground on which it can be read."""
        painter.setFont(text_font(SMALL))
        place = painter.fontMetrics().boundingRect(self._curves.scale)
        place.moveTo(0, 2)
        ground = QColor(tokens.surface)
        ground.setAlphaF(0.85)
        painter.fillRect(place.adjusted(0, 0, 3, 0), ground)
        painter.setPen(QColor(tokens.secondary))
        painter.drawText(place.adjusted(0, 0, 1, 0), Qt.AlignmentFlag.AlignVCenter, self._curves.scale)

    def _paint_line(self, painter: QPainter, room: QRectF, points: Sequence[QPointF], tokens: Tokens, at: int) -> None:
        colour = QColor(getattr(tokens, _TINTS[min(at, len(_TINTS) - 1)]))
        if at == 0 and len(points) > 1:
            ground = [QPointF(points[-1].x(), room.bottom()), QPointF(points[0].x(), room.bottom())]
            fill = QColor(colour)
            fill.setAlphaF(0.14)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF([*points, *ground]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        if len(points) > 1:
            painter.drawPolyline(QPolygonF(list(points)))
        else:
            painter.setBrush(colour)
            painter.drawEllipse(points[0], _DOT / 2, _DOT / 2)

    def _place(self, point: Point, room: QRectF) -> QPointF:
        age, value = point
        curves = self._curves
        height = min(max(value / curves.top, 0.0), 1.0) if curves.top > 0 else 0.0
        across = 1 - min(age / curves.span, 1.0)
        return QPointF(room.left() + across * room.width(), room.bottom() - height * room.height())


def stretches(line: Sequence[Point], gap: float) -> Iterator[Sequence[Point]]:
    """The parts of a line between pauses."""
    begun = 0
    for at in range(1, len(line)):
        if line[at - 1][0] - line[at][0] > gap:
            yield line[begun:at]
            begun = at
    if line:
        yield line[begun:]
