"""The list of a stock: what stands in it, or the picture that stands in its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.stock_list import Row, StockList
from insula.views.widgets.table_style import style_table


class StockTable(QTableView, Generic[Row]):
    """The first column takes the room that is left; where little is left, columns leave, the last of `leaving` first.

    `widths` and `leaving` go by the keys of the columns; `leaving` says below which width of the table one leaves.
    """

    selected_changed = Signal()
    opened = Signal()
    """Enter or a double click."""
    removal_wanted = Signal()
    menu_wanted = Signal(object)
    """QPoint on the screen: something is chosen, and the context menu is asked for there."""

    def __init__(
        self,
        stock: StockList[Row],
        widths: Mapping[str, int],
        leaving: Mapping[str, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stock = stock
        self._keys = [column.key for column in stock.model.columns]
        self._leaving = leaving
        self._left_out: frozenset[str] = frozenset()
        self.setModel(stock.rows)
        style_table(self)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for key, width in widths.items():
            header.resizeSection(self._keys.index(key), width)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self.opened)
        self.selectionModel().selectionChanged.connect(self.selected_changed)

    @property
    def selected(self) -> tuple[Row, ...]:
        """The chosen rows, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._stock.rows.row_at(row) for row in rows)

    def leave_out(self, keys: Iterable[str]) -> None:
        """Columns that say nothing now."""
        self._left_out = frozenset(keys)
        self._fit()

    def take_focus(self) -> None:
        """From the search field: the first row is the current one, if none is."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid() and self._stock.rows.rowCount():
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._stock.rows.index(0, 0), flag)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.removal_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for at, key in enumerate(self._keys):
            hidden = key in self._left_out or self.width() < self._leaving.get(key, 0)
            if self.isColumnHidden(at) != hidden:
                self.setColumnHidden(at, hidden)

    def _on_menu(self, place: QPoint) -> None:
        if not self.selected:
            return
        index = self.currentIndex()
        if not self.indexAt(place).isValid() and index.isValid():
            place = self.visualRect(index).bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))
