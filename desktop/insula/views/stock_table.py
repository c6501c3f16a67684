"""The list of a stock: what stands in it, or the picture that stands in its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.stock_list import Row, StockList
from insula.views.widgets.table_style import style_table

_LEAST = 24
_MOST = 4000


class StockTable(QTableView, Generic[Row]):
    """The first column takes the room that is left; where little is left, columns leave, the last of `leaving` first.

    `widths` and `leaving` go by the keys of the columns; `leaving` says below which width of the table one leaves.
    """

    selected_changed = Signal()
    arranged = Signal()
    """The person widened a column, or sorted."""
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
        self._widths = dict(widths)
        for key, width in widths.items():
            header.resizeSection(self._keys.index(key), width)
        header.sectionResized.connect(self._on_resized)
        header.sortIndicatorChanged.connect(self._on_sorted)
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

    def arrangement(self) -> Mapping[str, Any]:
        """How it is arranged, as JSON."""
        header = self.horizontalHeader()
        return {
            "widths": dict(self._widths),
            "sorted_by": self._keys[header.sortIndicatorSection()],
            "descending": header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        }

    def arrange(self, state: Mapping[str, Any]) -> None:
        """As `arrangement` gave it; what is missing or makes no sense is left as it is."""
        widths = state.get("widths")
        for key, width in (widths if isinstance(widths, Mapping) else {}).items():
            if key in self._widths and isinstance(width, int) and _LEAST <= width <= _MOST:
                self._widths[key] = width
                self.horizontalHeader().resizeSection(self._keys.index(key), width)
        if state.get("sorted_by") in self._keys:
            descending = state.get("descending") is True
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            self.sortByColumn(self._keys.index(state["sorted_by"]), order)

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

    def _on_resized(self, place: int, _old: int, new: int) -> None:
        key = self._keys[place]
        # The first has what is left, a hidden one nothing: neither is a person's choice.
        if key in self._widths and new >= _LEAST and new != self._widths[key]:
            self._widths[key] = new
            self.arranged.emit()

    def _on_sorted(self) -> None:
        self.arranged.emit()

    def _on_menu(self, place: QPoint) -> None:
        if not self.selected:
            return
        index = self.currentIndex()
        if not self.indexAt(place).isValid() and index.isValid():
            place = self.visualRect(index).bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))
