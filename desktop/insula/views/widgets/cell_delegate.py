"""Paints the cells of every list, fast: no style, no copies of options, text cut only where it must be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip
from typing_extensions import override

from insula.viewmodels.roles import Role
from insula.views.theme.fonts import fixed_font, text_font
from insula.views.theme.icons import SMALL, icon_pixmap
from insula.views.theme.palette import current_tokens
from insula.views.theme.states import look_of
from insula.views.theme.tokens import Tokens

PADDING = 8
INDENT = 18
_GAP = 6
_CHEVRON = 14
_RING = 2

Index = QModelIndex | QPersistentModelIndex

# Plain numbers: an enum costs more at each of the many questions that a frame asks.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_STATE = int(Role.STATE)
_ICON = int(Role.ICON)
_TONE = int(Role.TONE)
_MONOSPACE = int(Role.MONOSPACE)
_SECONDARY = int(Role.SECONDARY)
_STRONG = int(Role.STRONG)
_DETAIL = int(Role.DETAIL)
_ELIDE = int(Role.ELIDE)
_GROUP = int(Role.GROUP)

_RIGHT = Qt.AlignmentFlag.AlignRight.value
_END = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class _Face:
    font: QFont
    metrics: QFontMetrics

    @classmethod
    def of(cls, font: QFont) -> _Face:
        return cls(font, QFontMetrics(font))


@cache
def _face(kind: str) -> _Face:
    match kind:
        case "mono":
            return _Face.of(fixed_font())
        case "strong":
            return _Face.of(text_font(weight=QFont.Weight.Medium))
        case "group":
            return _Face.of(text_font(weight=QFont.Weight.DemiBold))
        case _:
            return _Face.of(text_font())


@cache
def _colours(tokens: Tokens) -> dict[str, QColor]:
    return {name: QColor(colour) for name, colour in tokens.colours().items()}


class CellDelegate(QStyledItemDelegate):
    """Asks the model for the roles of `viewmodels.roles`. The table's manners tell it what the mouse is over."""

    def __init__(self, view: QAbstractItemView, row_height: int) -> None:
        super().__init__(view)
        self._view = view
        self._row_height = row_height
        self.hovered = QPersistentModelIndex()
        self.shows_current = False
        """Whether the current row is ringed: the keyboard was used last, and the view has the focus."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        content = self._left_of(index) + PADDING
        if self._icon_of(index) is not None:
            content += SMALL + _GAP
        content += self._face_of(index).metrics.horizontalAdvance(index.data(_DISPLAY) or "")
        if detail := index.data(_DETAIL):
            content += _GAP + _face("plain").metrics.horizontalAdvance(detail)
        return QSize(content, self._row_height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current_tokens()
        colours = _colours(tokens)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        group = bool(index.data(_GROUP))

        ground = self._ground(index, state, group=group)
        if ground:
            painter.fillRect(rect, colours[ground])
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours["line"])

        left = rect.x() + self._left_of(index)
        if group:
            self._paint_chevron(painter, rect, tokens.secondary, opened=bool(state & QStyle.StateFlag.State_Open))
        icon = self._icon_of(index)
        if icon is not None:
            name, tint = icon
            pixmap = icon_pixmap(name, tokens.colours()[tint], SMALL, painter.device().devicePixelRatioF())
            painter.drawPixmap(left, rect.y() + (rect.height() - 1 - SMALL) // 2, pixmap)
            left += SMALL + _GAP
        self._paint_words(painter, QRect(left, rect.y(), rect.right() - PADDING + 1 - left, rect.height() - 1), index)
        if self.shows_current:
            self._paint_ring(painter, rect, index, colours["accent"])

    @override
    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() == QEvent.Type.ToolTip and index.isValid() and not index.data(Qt.ItemDataRole.ToolTipRole):
            whole = " ".join(filter(None, (index.data(_DISPLAY), index.data(_DETAIL))))
            cut = self.sizeHint(option, index).width() > option.rect.width()
            QToolTip.showText(event.globalPos(), whole if cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def is_hovered(self, index: Index) -> bool:
        """Whether the mouse is over the row of this cell."""
        hovered = self.hovered
        return hovered.row() == index.row() and hovered.isValid() and hovered.parent() == index.parent()

    def _ground(self, index: Index, state: QStyle.StateFlag, *, group: bool) -> str:
        if state & QStyle.StateFlag.State_Selected:
            return "selection"
        if self.is_hovered(index):
            return "hover"
        return "window" if group else ""

    def _left_of(self, index: Index) -> int:
        """Pixels before the content."""
        if index.column() == 0:
            if index.data(_GROUP):
                return PADDING + _CHEVRON + _GAP - 2
            if index.parent().isValid():
                return PADDING + INDENT
        return PADDING

    def _icon_of(self, index: Index) -> tuple[str, str] | None:
        """The icon's name and its token."""
        state = index.data(_STATE)
        name = index.data(_ICON)
        if state is not None:
            look = look_of(state)
            return name or look.icon, look.tint
        return (name, index.data(_TONE) or "secondary") if name else None

    def _face_of(self, index: Index) -> _Face:
        if index.data(_GROUP):
            return _face("group")
        if index.data(_MONOSPACE):
            return _face("mono")
        return _face("strong" if index.data(_STRONG) else "plain")

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index) -> None:
        text = index.data(_DISPLAY)
        if not text:
            return
        colours = _colours(current_tokens())
        face = self._face_of(index)
        elide = index.data(_ELIDE)
        mode = _END if elide is None else Qt.TextElideMode(elide)
        width = face.metrics.horizontalAdvance(text)
        if width > rect.width():
            text = face.metrics.elidedText(text, mode, rect.width())
            width = face.metrics.horizontalAdvance(text)
        left = rect.x()
        if _number(index.data(_ALIGNMENT)) & _RIGHT:
            left = max(left, rect.right() + 1 - width)
        tone = index.data(_TONE) or ("secondary" if index.data(_SECONDARY) or index.data(_GROUP) else "text")
        baseline = rect.y() + (rect.height() + face.metrics.ascent() - face.metrics.descent()) // 2
        painter.setFont(face.font)
        painter.setPen(colours[tone])
        painter.drawText(left, baseline, text)
        if detail := index.data(_DETAIL):
            rest = QRect(left + width + _GAP, rect.y(), rect.right() - left - width - _GAP, rect.height())
            plain = _face("plain")
            painter.setFont(plain.font)
            painter.setPen(colours["secondary"])
            painter.drawText(rest.x(), baseline, plain.metrics.elidedText(detail, _END, rest.width()))

    def _paint_chevron(self, painter: QPainter, rect: QRect, colour: str, *, opened: bool) -> None:
        name = "chevron-down" if opened else "chevron-right"
        pixmap = icon_pixmap(name, colour, _CHEVRON, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.x() + PADDING - 2, rect.y() + (rect.height() - 1 - _CHEVRON) // 2, pixmap)

    def _paint_ring(self, painter: QPainter, rect: QRect, index: Index, colour: QColor) -> None:
        current = self._view.currentIndex()
        if current.row() != index.row() or current.parent() != index.parent():
            return
        row = self._view.viewport().rect()
        painter.fillRect(rect.x(), rect.y(), rect.width(), _RING, colour)
        painter.fillRect(rect.x(), rect.bottom() - _RING + 1, rect.width(), _RING, colour)
        if rect.x() <= row.x():
            painter.fillRect(row.x(), rect.y(), _RING, rect.height(), colour)
        if rect.right() >= row.right():
            painter.fillRect(row.right() - _RING + 1, rect.y(), _RING, rect.height(), colour)


def _number(alignment: object) -> int:
    """An alignment as Qt gives it back: a flag, a number or nothing."""
    if isinstance(alignment, Qt.AlignmentFlag):
        return alignment.value
    return alignment if isinstance(alignment, int) else 0
