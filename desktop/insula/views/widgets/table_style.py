"""How every list looks and behaves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeView, QWidget

from insula.domain.overriding import override
from insula.views.widgets.cell_delegate import CellDelegate, cell_of
from insula.views.widgets.styling import set_style_property
from insula.views.widgets.table_header import TableHeader

ROW = 38
DETAIL_ROW = 32
_HEADER = 32
_NARROWEST = 48

_BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


def style_table(view: QTableView | QTreeView, row_height: int = ROW) -> TableManners:
    """Give a list its rows, its delegate and its manners. Call it after `setModel`.

    Tab leaves the list instead of walking its cells, a row is one thing, and a click on the head of a group opens
    or closes it.
    """
    # PySide would look for the class of Qt's own viewport among all kinds of widgets, which takes long at the start.
    view.setViewport(QWidget())
    if isinstance(view, QTableView):
        view.setHorizontalHeader(TableHeader(view))
    header = view.header() if isinstance(view, QTreeView) else view.horizontalHeader()
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalScrollBar().setSingleStep(row_height)
    view.setTabKeyNavigation(False)
    view.setAlternatingRowColors(False)
    view.setMouseTracking(True)
    if isinstance(view, QTreeView):
        view.setUniformRowHeights(True)
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setAllColumnsShowFocus(False)
        view.setExpandsOnDoubleClick(False)
    else:
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setCornerButtonEnabled(False)
        rows = view.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(row_height)
        rows.setDefaultSectionSize(row_height)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setFixedHeight(_HEADER)
    header.setHighlightSections(False)
    header.setMinimumSectionSize(_NARROWEST)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setTextElideMode(Qt.TextElideMode.ElideRight)
    header.setSectionsMovable(True)
    header.setStretchLastSection(True)
    delegate = CellDelegate(view, row_height)
    view.setItemDelegate(delegate)
    return TableManners(view, delegate)


class TableManners(QObject):
    """Lights the row under the mouse, rings the current one once the keyboard is used, spans heads of groups."""

    def __init__(self, view: QTableView | QTreeView, delegate: CellDelegate) -> None:
        super().__init__(view)
        self._view = view
        self._delegate = delegate
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.entered.connect(self._on_entered)
        view.viewportEntered.connect(self._on_left)
        if isinstance(view, QTreeView):
            view.clicked.connect(self._on_clicked)
            model = view.model()
            if model is not None:
                model.modelReset.connect(self.span_groups)
                model.layoutChanged.connect(self.span_groups)
                model.rowsInserted.connect(self._on_rows_inserted)
            self.span_groups()

    def span_groups(self) -> None:
        """Let the heads of groups take the whole row. A list has heads on all of its top rows, or on none."""
        view = self._view
        model = view.model()
        if not isinstance(view, QTreeView) or not cell_of(model.index(0, 0)).group:
            return
        root = view.rootIndex()
        for row in range(model.rowCount(root)):
            view.setFirstColumnSpanned(row, root, True)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Leave | QEvent.Type.Wheel if watched is not self._view:
                self._on_left()
            case QEvent.Type.MouseButtonPress:
                self._ring(shown=False)
            case QEvent.Type.KeyPress:
                self._ring(shown=True)
            case QEvent.Type.FocusIn if watched is self._view and isinstance(event, QFocusEvent):
                self._ring(shown=event.reason() in _BY_KEYBOARD)
            case QEvent.Type.FocusOut if watched is self._view:
                self._ring(shown=False)
            case _:
                pass
        return False

    def _ring(self, *, shown: bool) -> None:
        if self._delegate.shows_current == shown:
            return
        self._delegate.shows_current = shown
        set_style_property(self._view, "keyboard", shown)
        self._view.viewport().update()

    def _on_entered(self, index: QModelIndex) -> None:
        if self._delegate.is_hovered(index):
            return
        self._on_left()
        self._delegate.hovered = QPersistentModelIndex(index)
        self._repaint_row(index)

    def _on_left(self) -> None:
        before = self._delegate.hovered
        self._delegate.hovered = QPersistentModelIndex()
        if before.isValid():
            self._repaint_row(before.model().index(before.row(), before.column(), before.parent()))

    def _repaint_row(self, index: QModelIndex) -> None:
        cell = self._view.visualRect(index)
        viewport = self._view.viewport()
        viewport.update(QRect(0, cell.y(), viewport.width(), cell.height()))

    def _on_clicked(self, index: QModelIndex) -> None:
        if isinstance(self._view, QTreeView) and cell_of(index).group:
            self._view.setExpanded(index, not self._view.isExpanded(index))

    def _on_rows_inserted(self, parent: QModelIndex) -> None:
        if not parent.isValid():
            self.span_groups()
