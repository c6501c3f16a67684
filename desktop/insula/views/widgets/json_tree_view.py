"""A tree of names and values in which what is searched for stands out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTreeView,
    QWidget,
)

from insula.domain.overriding import override
from insula.viewmodels.inside.json_tree import JsonTreeModel, Path
from insula.viewmodels.lists.roles import Role
from insula.views.theme.fonts import fixed_font, text_font
from insula.views.theme.icons import icon_pixmap
from insula.views.theme.palette import current_tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
_ROW = 26
_INDENT = 16
_CHEVRON = 12
_PADDING = 6


class JsonTreeView(QTreeView):
    """Keeps what is unfolded, and the current entry, when the value is read anew."""

    def __init__(self, model: JsonTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._json = model
        self._delegate = _Delegate(self)
        self._kept: tuple[list[Path], Path] = ([], ())
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 168)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def set_needle(self, text: str) -> None:
        """What is searched for."""
        self._delegate.needle = text
        self.viewport().update()

    def show_path(self, path: Path) -> None:
        """Unfold what is above it, and make it the current one."""
        index = self._json.index_of(path)
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        tokens = current_tokens()
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, QColor(tokens.selection))
        if self._json.hasChildren(index):
            chevron = "chevron-down" if self.isExpanded(index) else "chevron-right"
            pixmap = icon_pixmap(chevron, tokens.secondary, _CHEVRON, self.devicePixelRatioF())
            painter.drawPixmap(rect.right() - _CHEVRON, rect.y() + (rect.height() - _CHEVRON) // 2, pixmap)

    def _keep(self) -> None:
        self._kept = list(self._unfolded(QModelIndex())), self._json.path_of(self.currentIndex())

    def _restore(self) -> None:
        unfolded, current = self._kept
        for path in unfolded:
            self.expand(self._json.index_of(path))
        if current:
            self.setCurrentIndex(self._json.index_of(current))

    def _unfolded(self, parent: QModelIndex) -> Iterator[Path]:
        for row in range(self._json.rowCount(parent)):
            index = self._json.index(row, 0, parent)
            if self.isExpanded(index):
                yield self._json.path_of(index)
                yield from self._unfolded(index)


class _Delegate(QStyledItemDelegate):
    """Marks each place where the needle is."""

    def __init__(self, view: JsonTreeView) -> None:
        super().__init__(view)
        self._view = view
        self.needle = ""
        self._fonts = {False: text_font(), True: fixed_font()}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = QFontMetrics(self._font(index)).horizontalAdvance(str(index.data()))
        return QSize(width + 2 * _PADDING, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current_tokens()
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        font = self._font(index)
        metrics = QFontMetrics(font)
        room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        words = metrics.elidedText(_one_line(str(index.data())), Qt.TextElideMode.ElideRight, room.width())
        mark = QColor(tokens.accent)
        mark.setAlphaF(0.28)
        for begin, end in _places(words, self.needle):
            left = room.x() + metrics.horizontalAdvance(words[:begin])
            width = metrics.horizontalAdvance(words[begin:end])
            painter.fillRect(QRectF(left, rect.y() + 4, width, rect.height() - 8), mark)
        painter.setFont(font)
        painter.setPen(QColor(tokens.secondary if index.data(Role.SECONDARY) else tokens.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _font(self, index: Index) -> QFont:
        return self._fonts[bool(index.data(Role.MONOSPACE))]


def _one_line(text: str) -> str:
    return text.replace("\n", "⏎")


def _places(words: str, needle: str) -> Iterator[tuple[int, int]]:
    """Where the needle is, whatever the case."""
    folded, wanted = words.casefold(), needle.casefold()
    if not wanted or len(folded) != len(words):
        return
    at = folded.find(wanted)
    while at >= 0:
        yield at, at + len(wanted)
        at = folded.find(wanted, at + len(wanted))
