"""Which columns of a table are shown, where, how wide, and by which it is sorted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from insula.viewmodels.lists.table import EnvironmentTableModel
from insula.viewmodels.translation import translate

_LEAST_LAST = 90
_ALWAYS = 2


class TableColumns(QObject):
    """What the person chose is kept apart from what there is room for: the last ones give way in a narrow window."""

    changed = Signal()
    """The person chose, moved, widened or sorted."""

    def __init__(self, table: QTableView, model: EnvironmentTableModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._columns = model.page.columns
        self._chosen = {column.key: column.shown for column in self._columns}
        self._fitting = False
        header = table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_menu_requested)
        self._fitting = True
        for place, column in enumerate(self._columns):
            table.setColumnWidth(place, column.width)
            table.setColumnHidden(place, not column.shown)
        self._widths = {column.key: column.width for column in self._columns}
        first = next(place for place, column in enumerate(self._columns) if column.key == model.page.sorted_by)
        header.setSortIndicator(first, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        self._fitting = False
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_chosen)
        header.sortIndicatorChanged.connect(self._on_chosen)

    def shown(self) -> list[int]:
        """The columns on screen, from the left."""
        header = self._table.horizontalHeader()
        places = (header.logicalIndex(visual) for visual in range(header.count()))
        return [place for place in places if not header.isSectionHidden(place)]

    def state(self) -> Mapping[str, Any]:
        """All of it, as JSON."""
        header = self._table.horizontalHeader()
        return {
            "order": [self._columns[header.logicalIndex(visual)].key for visual in range(header.count())],
            "widths": dict(self._widths),
            "shown": [key for key, shown in self._chosen.items() if shown],
            "sorted_by": self._columns[header.sortIndicatorSection()].key,
            "descending": header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """As `state` gave it; what is missing or makes no sense is left as it is."""
        self._fitting = True
        header = self._table.horizontalHeader()
        keys = [column.key for column in self._columns]
        widths = state.get("widths")
        for key, width in (widths if isinstance(widths, Mapping) else {}).items():
            if key in keys and isinstance(width, int) and 24 <= width <= 4000:
                self._widths[key] = width
                self._table.setColumnWidth(keys.index(key), width)
        shown = state.get("shown")
        if isinstance(shown, list):
            self._chosen = {key: key in shown or key == "name" for key in keys}
        order = state.get("order")
        if isinstance(order, list) and sorted(map(str, order)) == sorted(keys):
            for visual, key in enumerate(order):
                header.moveSection(header.visualIndex(keys.index(key)), visual)
        if state.get("sorted_by") in keys:
            descending = state.get("descending") is True
            direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(keys.index(state["sorted_by"]), direction)
        self._fitting = False
        self.fit()

    def fit(self) -> None:
        """Hide the last of the chosen columns for which there is no room."""
        if self._fitting:
            return
        self._fitting = True
        room = self._table.viewport().width()
        used = 0
        for place, column in enumerate(self._columns):
            chosen = self._chosen[column.key]
            least = min(self._widths[column.key], _LEAST_LAST) if chosen else 0
            fits = place < _ALWAYS or used + least <= room
            self._table.setColumnHidden(place, not (chosen and fits))
            if chosen and fits:
                used += self._widths[column.key]
        last = self.shown()[-1]
        more = self._stretched(room - used, last)
        for place, column in enumerate(self._columns):
            wanted = self._widths[column.key] + more.get(place, 0)
            if place == last:
                rest = room - used - sum(more.values())
                wanted = max(rest + self._widths[column.key], min(wanted, _LEAST_LAST))
            if self._table.columnWidth(place) != wanted:
                self._table.setColumnWidth(place, wanted)
        self._fitting = False

    def _stretched(self, spare: int, last: int) -> dict[int, int]:
        """What is given to columns that like to be wider, unless the person has set their width."""
        eager = [
            place
            for place in self.shown()
            if self._columns[place].stretches
            and place != last
            and self._widths[self._columns[place].key] == self._columns[place].width
        ]
        return {place: max(0, min(self._columns[place].width // 2, spare // len(eager))) for place in eager}

    def needs_usage(self) -> bool:
        """Whether a column on screen shows what has to be measured."""
        return any(self._columns[place].needs_usage for place in self.shown())

    def fill(self, menu: QMenu) -> None:
        """An entry for each column that may be hidden."""
        menu.setAccessibleName(translate("TableColumns", "Columns"))
        for column in self._columns:
            if column.key == "name":
                continue
            entry = QAction(column.title(), menu)
            entry.setCheckable(True)
            entry.setChecked(self._chosen[column.key])
            entry.toggled.connect(lambda shown, key=column.key: self.choose(key, shown=shown))
            menu.addAction(entry)

    def choose(self, key: str, *, shown: bool) -> None:
        """Show or hide a column."""
        self._chosen[key] = shown
        self.fit()
        self.changed.emit()

    def _on_menu_requested(self, position: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self._table.horizontalHeader().mapToGlobal(position))

    def _on_resized(self, place: int, _old: int, new: int) -> None:
        if self._fitting or new == 0 or place == self.shown()[-1]:
            return
        self._widths[self._columns[place].key] = new
        self.changed.emit()

    def _on_chosen(self) -> None:
        if not self._fitting:
            self.changed.emit()
