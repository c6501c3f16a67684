"""A table over frozen rows: columns are described by data, and only differences are told to the views."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from insula.domain.overriding import override
from insula.viewmodels.lists.roles import Role

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


def _no_roles(_row: object) -> Mapping[int, object]:
    return {}


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column. `title` and `text` translate when called; `sort` gives values of one type, by default the text.

    `roles` adds what the delegate wants beyond the words (see `viewmodels.roles`).
    """

    key: str
    title: Callable[[], str]
    text: Callable[[Row], str]
    sort: Callable[[Row], object] | None = None
    roles: Callable[[Row], Mapping[int, object]] = field(default=_no_roles)
    numeric: bool = False

    def alignment(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.numeric else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows of one type under described columns; a row is recognised by its key when it changes."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._rows: list[Row] = []

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        return self._columns

    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def row_at(self, row: int) -> Row:
        return self._rows[row]

    def order_of(self, row: int, column: int) -> object:
        """What orders a cell: of one type in a column, texts whatever their case."""
        described, held = self._columns[column], self._rows[row]
        value = described.text(held) if described.sort is None else described.sort(held)
        return value.casefold() if isinstance(value, str) else value

    def position_of(self, key: Hashable) -> int | None:
        """The row that has this key, None where there is none."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), None)

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows; views are told of the differences alone, so that selection and scrolling stay."""
        new = list(rows)
        wanted = {self._key(row): row for row in new}
        survivors = [self._key(row) for row in self._rows if self._key(row) in wanted]
        known = set(survivors)
        if not survivors or survivors != [self._key(row) for row in new if self._key(row) in known]:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        self._remove_missing(wanted.keys())
        self._replace_all(wanted)
        for at, row in enumerate(new):
            if self._key(row) not in known:
                self.beginInsertRows(QModelIndex(), at, at)
                self._rows.insert(at, row)
                self.endInsertRows()

    def put(self, row: Row) -> None:
        """Replace the row that has this one's key, or add it in front."""
        at = self.position_of(self._key(row))
        if at is not None:
            self._replace(at, row)
            return
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._rows.insert(0, row)
        self.endInsertRows()

    def retell(self) -> None:
        """Every word again: the language, or the time, has changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def _remove_missing(self, wanted: Iterable[Hashable]) -> None:
        kept = set(wanted)
        for at in reversed(range(len(self._rows))):
            if self._key(self._rows[at]) not in kept:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _replace_all(self, wanted: Mapping[Hashable, Row]) -> None:
        """Told at one stroke, so that a list that is sorted by these is sorted once."""
        current = [wanted[self._key(row)] for row in self._rows]
        differing = [at for at, (old, new) in enumerate(zip(self._rows, current, strict=True)) if old != new]
        if differing:
            self._rows = current
            self.dataChanged.emit(self.index(differing[0], 0), self.index(differing[-1], len(self._columns) - 1))

    def _replace(self, at: int, row: Row) -> None:
        if self._rows[at] == row:
            return
        self._rows[at] = row
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._columns) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return column.alignment()
            case Role.SORT:
                return column.text(row) if column.sort is None else column.sort(row)
            case _:
                return column.roles(row).get(role)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title()
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._columns[section].alignment()
            case _:
                return None


class FilteredRows(QSortFilterProxyModel, Generic[Row]):
    """Sorts a RowsModel by its SORT values in the reader's alphabet, and shows the rows that `accepts` accepts."""

    def __init__(self, source: RowsModel[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = source
        self._accepts: Callable[[Row], bool] = lambda _row: True
        self.setSourceModel(source)
        self.setSortRole(Role.SORT)

    def show_only(self, accepts: Callable[[Row], bool]) -> None:
        """Show the rows that this accepts from now on."""
        self.beginFilterChange()
        self._accepts = accepts
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def row_at(self, row: int) -> Row:
        """The row as it is shown at that place."""
        return self._rows.row_at(self.mapToSource(self.index(row, 0)).row())

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return self._accepts(self._rows.row_at(source_row))

    @override
    def lessThan(self, left: Index, right: Index) -> bool:
        # Not by a role: Qt would ask through two layers, thousands of times for a list of hundreds.
        first = self._rows.order_of(left.row(), left.column())
        second = self._rows.order_of(right.row(), right.column())
        return bool(first < second)  # type: ignore[operator]  # Of one type in a column.


def matches(needle: str, *texts: str) -> bool:
    """Whether each word of what was typed is somewhere in the texts, whatever the case."""
    haystack = "\n".join(texts).casefold()
    return all(word in haystack for word in needle.casefold().split())
