"""Paints rows of a log on their grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from insula.domain.logs import LogStream
from insula.viewmodels.logs.ansi import TextStyle
from insula.viewmodels.logs.log_text import ShownLine, covered
from insula.viewmodels.logs.log_viewport import Row
from insula.views.logs.colours import Ink, found_ink, ink_of
from insula.views.theme.tokens import Tokens

MARGIN = 8
_BAR = 2
_BAR_LEFT = 3
_SAMPLE = 100


@dataclass(frozen=True, slots=True)
class Marks:
    """What lies over the words of a line: where it was found, whether that is the current one, what is selected."""

    found: Sequence[tuple[int, int]] = ()
    current: bool = False
    selected: tuple[int, int] | None = None


class LogPainter:
    """Knows the grid of a font."""

    def __init__(self, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        self.cell = max(1.0, metrics.horizontalAdvance("0" * _SAMPLE) / _SAMPLE)
        self.row_height = ceil(metrics.height()) + 2
        self._baseline = 1 + metrics.ascent()
        self._font = font
        self._fonts: dict[tuple[bool, bool, bool, bool], QFont] = {(False, False, False, False): font}

    def paint(self, painter: QPainter, rows: Sequence[Row], tokens: Tokens, marks: Callable[[Row], Marks]) -> None:
        for at, row in enumerate(rows):
            self._paint_row(painter, row, at * self.row_height, tokens, marks(row))

    def _paint_row(self, painter: QPainter, row: Row, y: float, tokens: Tokens, marks: Marks) -> None:
        line = row.line
        if line.stream is LogStream.ERR:
            painter.fillRect(QRectF(_BAR_LEFT, y, _BAR, self.row_height), QColor(tokens.broken))
        if marks.selected is not None:
            self._fill(painter, row, y, marks.selected, QColor(tokens.selection))
        parts = covered(line.spans, row.start, row.end)
        for start, end, style in parts:
            ink = ink_of(style, tokens)
            if ink.ground is not None:
                self._fill(painter, row, y, (start, end), ink.ground)
            self._draw(painter, row, y, start, end, style, ink)
        ink = found_ink(tokens, current=marks.current)
        for begin, stop in marks.found:
            start, end = max(begin, row.start), min(stop, row.end)
            if start < end and ink.ground is not None:
                self._fill(painter, row, y, (start, end), ink.ground)
                for first, last, style in parts:
                    if first < end and last > start:
                        self._draw(painter, row, y, max(first, start), min(last, end), style, ink)

    def _x(self, row: Row, character: int) -> float:
        return MARGIN + (row.line.column_of(character) - row.line.column_of(row.start)) * self.cell

    def _fill(self, painter: QPainter, row: Row, y: float, part: tuple[int, int], colour: QColor) -> None:
        start, end = max(part[0], row.start), min(part[1], row.end)
        left, right = self._x(row, start), self._x(row, end)
        if part[1] > len(row.line.text) and row.end == len(row.line.text):
            right += self.cell / 2
        if right > left:
            painter.fillRect(QRectF(left, y, right - left, self.row_height), colour)

    def _draw(
        self, painter: QPainter, row: Row, y: float, start: int, end: int, style: TextStyle | None, ink: Ink
    ) -> None:
        painter.setPen(ink.text)
        painter.setFont(self._font if style is None else self._font_of(style))
        baseline = y + self._baseline
        line = row.line
        if line.is_even or line.text[start:end].isascii():
            for first, last in _without_tabs(line, start, end):
                painter.drawText(QPointF(self._x(row, first), baseline), line.drawn(first, last))
            return
        # What is wider than a column, or has none, is put where its column is.
        for _column, group in groupby(range(start, end), line.column_of):
            characters = list(group)
            text = line.drawn(characters[0], characters[-1] + 1)
            if not text.isspace():
                painter.drawText(QPointF(self._x(row, characters[0]), baseline), text)

    def _font_of(self, style: TextStyle) -> QFont:
        key = (style.bold, style.italic, style.underline, style.struck)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = QFont(self._font)
            font.setBold(style.bold)
            font.setItalic(style.italic)
            font.setUnderline(style.underline)
            font.setStrikeOut(style.struck)
        return font


def _without_tabs(line: ShownLine, start: int, end: int) -> Sequence[tuple[int, int]]:
    if line.is_even:
        return [(start, end)]
    parts = []
    at = start
    for word in line.text[start:end].split("\t"):
        if word:
            parts.append((at, at + len(word)))
        at += len(word) + 1
    return parts
