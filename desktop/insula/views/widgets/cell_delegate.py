"""Paints the cells of every list, fast: one question to the model, shaped words kept, cut only where they must be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QStaticText, QTransform
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QTableView, QToolTip

from insula.domain.overriding import override
from insula.viewmodels.lists.roles import CellLook, Role
from insula.views.theme.fonts import fixed_font, text_font
from insula.views.theme.icons import SMALL, icon_pixmap
from insula.views.theme.palette import current_tokens
from insula.views.theme.states import look_of
from insula.views.theme.tokens import Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

PADDING = 8
INDENT = 18
_GAP = 6
_SPACE = 4
_CHEVRON = 14
_BADGE = 14
_RING = 2
_MARK = 12
_RADIUS = 7
_KEPT = 1024
"""Texts kept ready: those of a large screen twice over. Names and figures that change for hours are not to be kept."""

Index = QModelIndex | QPersistentModelIndex

# A plain number: an enum costs more at each question.
_LOOK = int(Role.LOOK)
_TICK = int(Qt.ItemDataRole.CheckStateRole)
_END = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Face:
    font: QFont
    metrics: QFontMetrics
    height: int


@cache
def _face(kind: str) -> _Face:
    match kind:
        case "mono":
            font = fixed_font()
        case "strong":
            font = text_font(weight=QFont.Weight.Medium)
        case "group":
            font = text_font(weight=QFont.Weight.DemiBold)
        case _:
            font = text_font()
    metrics = QFontMetrics(font)
    return _Face(font, metrics, metrics.ascent() + metrics.descent())


@lru_cache(maxsize=_KEPT)
def _shaped(kind: str, text: str) -> tuple[QStaticText, int]:
    """Words ready to be drawn, and their width."""
    face = _face(kind)
    words = QStaticText(text)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.prepare(QTransform(), face.font)
    return words, face.metrics.horizontalAdvance(text)


@lru_cache(maxsize=_KEPT)
def _cut(kind: str, text: str, mode: Qt.TextElideMode, room: int) -> str:
    return _face(kind).metrics.elidedText(text, mode, room)


@cache
def _colours(tokens: Tokens) -> dict[str, QColor]:
    return {name: QColor(colour) for name, colour in tokens.colours().items()}


def cell_of(index: Index) -> CellLook:
    """What the model wants painted there."""
    look = index.data(_LOOK)
    return look if isinstance(look, CellLook) else _asked_for(index)


def _asked_for(index: Index) -> CellLook:
    """The look, role by role."""
    alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
    number = alignment.value if isinstance(alignment, Qt.AlignmentFlag) else alignment
    elide = index.data(Role.ELIDE)
    return CellLook(
        str(index.data() or ""),
        state=index.data(Role.STATE),
        icon=index.data(Role.ICON),
        tone=index.data(Role.TONE),
        detail=index.data(Role.DETAIL) or "",
        strong=bool(index.data(Role.STRONG)),
        secondary=bool(index.data(Role.SECONDARY)),
        monospace=bool(index.data(Role.MONOSPACE)),
        figure=isinstance(number, int) and bool(number & Qt.AlignmentFlag.AlignRight.value),
        group=bool(index.data(Role.GROUP)),
        folded=bool(index.data(Role.FOLDED)),
        member=bool(index.data(Role.MEMBER)),
        elide=_END if elide is None else Qt.TextElideMode(elide),
        ticked=None if (tick := index.data(_TICK)) is None else Qt.CheckState(tick) == Qt.CheckState.Checked,
    )


class CellDelegate(QStyledItemDelegate):
    """The table's manners tell it what the mouse is over, and whether the keyboard is in use."""

    def __init__(self, view: QAbstractItemView, row_height: int) -> None:
        super().__init__(view)
        self._view = view
        self._row_height = row_height
        self.hovered = QPersistentModelIndex()
        self.shows_current = False
        """Whether the current row is ringed: the keyboard was used last, and the view has the focus."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = cell_of(index)
        if cell.group and isinstance(self._view, QTableView):
            return QSize(0, self._row_height)
        return QSize(self._width_of(cell, index), self._row_height)

    def _width_of(self, cell: CellLook, index: Index) -> int:
        width = _left_of(cell, index) + _shaped(_kind(cell), cell.text)[1] + PADDING
        width += (SMALL + _GAP) * ((cell.state is not None or cell.icon is not None) + (cell.ticked is not None))
        if detail := _detail_of(cell):
            width += _SPACE + _shaped("plain", detail)[1]
        if cell.badge:
            width += _GAP + _BADGE
        return width

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current_tokens()
        colours = _colours(tokens)
        cell = cell_of(index)
        rect, state = option.rect, option.state
        # By way of the module: PySide takes long to make QStyle, and it is not needed before the first paint.
        flags = QtWidgets.QStyle.StateFlag

        ground = self._ground(cell, index, selected=bool(state & flags.State_Selected))
        self._paint_ground(painter, rect, colours, ground)
        if cell.group:
            self._paint_head(painter, rect, cell, tokens, opened=bool(state & flags.State_Open))
        else:
            _paint_content(painter, rect, rect.x() + _left_of(cell, index), cell, tokens)
        if self.shows_current:
            self._paint_ring(painter, rect, index, colours["accent"])

    @override
    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() == QEvent.Type.ToolTip and index.isValid() and not index.data(Qt.ItemDataRole.ToolTipRole):
            cell = cell_of(index)
            is_cut = self.sizeHint(option, index).width() > option.rect.width()
            QToolTip.showText(event.globalPos(), f"{cell.text} {cell.detail}".strip() if is_cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def is_on_words(self, index: Index, rect: QRect, x: int) -> bool:
        """Whether `x` is on the words of the cell at `rect`, or close to them."""
        return rect.x() <= x <= rect.x() + min(rect.width(), self._width_of(cell_of(index), index))

    @override
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Ticks are the list's to change, by its whole row."""
        return False

    def is_hovered(self, index: Index) -> bool:
        """Whether the mouse is over the row of this cell."""
        hovered = self.hovered
        return hovered.row() == index.row() and hovered.isValid() and hovered.parent() == index.parent()

    def _paint_head(self, painter: QPainter, rect: QRect, cell: CellLook, tokens: Tokens, *, opened: bool) -> None:
        """In a table a head's words run over all columns, of which each paints its part: spans cost too much."""
        view = self._view
        row = rect
        painter.save()
        if isinstance(view, QTableView):
            header = view.horizontalHeader()
            row = QRect(-header.offset(), rect.y(), header.length(), rect.height())
            opened = not cell.folded
            painter.setClipRect(rect)
        chevron = "chevron-down" if opened else "chevron-right"
        _paint_icon(painter, row, row.x() + PADDING - 2, chevron, tokens.secondary, _CHEVRON)
        _paint_content(painter, row, row.x() + PADDING + _CHEVRON + _SPACE, cell, tokens)
        painter.restore()

    def _ground(self, cell: CellLook, index: Index, *, selected: bool) -> str:
        if selected:
            return "selection"
        if self.is_hovered(index):
            return "hover"
        return "window" if cell.group else ""

    def _paint_ground(self, painter: QPainter, rect: QRect, colours: dict[str, QColor], ground: str) -> None:
        if rect.bottom() < self._view.viewport().height() - 1:
            if ground:
                painter.fillRect(rect, colours[ground])
            painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours["line"])
        elif ground:
            # The frame is the line below the last row, and has round corners.
            self._fill_corners(painter, rect, colours[ground])

    def _fill_corners(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        room = self._view.viewport().rect()
        room.setTop(rect.y() - 2 * _RADIUS)
        shape = QPainterPath()
        shape.addRoundedRect(room, _RADIUS, _RADIUS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        painter.fillPath(shape, colour)
        painter.restore()

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


def _kind(cell: CellLook) -> str:
    if cell.group:
        return "group"
    if cell.monospace:
        return "mono"
    return "strong" if cell.strong else "plain"


def _detail_of(cell: CellLook) -> str:
    return f"· {cell.detail}" if cell.group and cell.detail else cell.detail


def _left_of(cell: CellLook, index: Index) -> int:
    """Pixels before the content."""
    if cell.group:
        return PADDING + _CHEVRON + _SPACE
    if index.column() == 0 and (cell.member or index.parent().isValid()):
        return PADDING + INDENT
    return PADDING


def _icon_of(cell: CellLook) -> tuple[str, str] | None:
    """The icon's name and its token."""
    if cell.state is not None:
        look = look_of(cell.state)
        return cell.icon or look.icon, look.tint
    return (cell.icon, cell.tone or "secondary") if cell.icon else None


def _paint_icon(painter: QPainter, rect: QRect, left: int, name: str, colour: str, side: int) -> None:
    pixmap = icon_pixmap(name, colour, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(left, rect.y() + (rect.height() - 1 - side) // 2, pixmap)


def _paint_box(painter: QPainter, rect: QRect, left: int, tokens: Tokens, *, ticked: bool) -> None:
    """As the style sheet has it for check boxes."""
    colours = _colours(tokens)
    box = QRectF(left, rect.y() + (rect.height() - 1 - SMALL) // 2, SMALL, SMALL).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colours["accent" if ticked else "secondary"])
    painter.setBrush(colours["accent" if ticked else "surface"])
    painter.drawRoundedRect(box, 4, 4)
    painter.restore()
    if ticked:
        _paint_icon(painter, rect, left + (SMALL - _MARK) // 2, "check", tokens.on_accent, _MARK)


def _paint_content(painter: QPainter, rect: QRect, left: int, cell: CellLook, tokens: Tokens) -> None:
    """Box, icon and words, from `left` to the end of the cell."""
    if cell.ticked is not None:
        _paint_box(painter, rect, left, tokens, ticked=cell.ticked)
        left += SMALL + _GAP
    icon = _icon_of(cell)
    if icon is not None:
        name, tint = icon
        _paint_icon(painter, rect, left, name, getattr(tokens, tint), SMALL)
        left += SMALL + _GAP
    room = QRect(left, rect.y(), rect.right() + 1 - PADDING - left, rect.height() - 1)
    if cell.badge:
        room.setWidth(room.width() - _GAP - _BADGE)
    end = _paint_words(painter, room, cell, _colours(tokens))
    if cell.badge:
        _paint_icon(painter, rect, end + _GAP, cell.badge, tokens.broken, _BADGE)


def _paint_words(painter: QPainter, rect: QRect, cell: CellLook, colours: dict[str, QColor]) -> int:
    """Gives where they end."""
    room = rect.width()
    if not cell.text or room <= 0:
        return rect.x()
    kind = _kind(cell)
    words, width = _shaped(kind, cell.text)
    if width > room:
        words, width = _shaped(kind, _cut(kind, cell.text, cell.elide, room))
    left = max(rect.x(), rect.right() + 1 - width) if cell.figure else rect.x()
    face = _face(kind)
    painter.setFont(face.font)
    painter.setPen(colours[cell.tone or _tone_of(cell)])
    painter.drawStaticText(left, rect.y() + (rect.height() - face.height) // 2, words)
    rest = room - width - _SPACE
    detail = _detail_of(cell)
    if detail and rest > 0:
        face = _face("plain")
        painter.setFont(face.font)
        painter.setPen(colours["secondary"])
        words = _shaped("plain", _cut("plain", detail, _END, rest))[0]
        painter.drawStaticText(left + width + _SPACE, rect.y() + (rect.height() - face.height) // 2, words)
        return rect.right() + 1
    return left + width


def _tone_of(cell: CellLook) -> str:
    if cell.link:
        return "accent"
    return "secondary" if cell.secondary or cell.group else "text"
