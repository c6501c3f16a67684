"""Rows of which each can be ticked."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from insula.domain.overriding import override
from insula.viewmodels.lists.rows import Column, Index, Row, RowsModel


class CheckableRows(RowsModel[Row]):
    """The first column carries the tick; `ticked_changed` follows each change of one."""

    ticked_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, key, parent)
        self._ticked: set[Hashable] = set()

    @property
    def ticked(self) -> tuple[Row, ...]:
        """Those that are ticked, from top to bottom."""
        return tuple(row for row in self.rows() if self._key(row) in self._ticked)

    def tick(self, rows: Iterable[Row]) -> None:
        """Tick exactly these."""
        self._ticked = {self._key(row) for row in rows}
        self._tell(0, self.rowCount() - 1)

    def toggle(self, row: int) -> None:
        """Tick the row at that place, or take its tick."""
        self._ticked ^= {self._key(self.row_at(row))}
        self._tell(row, row)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == 0:
            is_ticked = self._key(self.row_at(index.row())) in self._ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if (Qt.CheckState(value) == Qt.CheckState.Checked) != (self.row_at(index.row()) in self.ticked):
            self.toggle(index.row())
        return True

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))
        self.ticked_changed.emit()
