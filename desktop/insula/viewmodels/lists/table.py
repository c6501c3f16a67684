"""The environments of one page as an item model: searched, filtered, grouped, sorted, and changed in small steps."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.overriding import override
from insula.viewmodels.lists.arrangement import Arrangement
from insula.viewmodels.lists.cells import alignment_of, cell_data, head_data, look_of
from insula.viewmodels.lists.entries import Entry, Head, Order
from insula.viewmodels.lists.pages import Grouping, Link, PageDescription
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.state import InventoryState

if TYPE_CHECKING:
    from insula.domain.usage import Usage

Index = QModelIndex | QPersistentModelIndex
MANY_CHANGES = 400
"""From so many on, or from half of the list, all rows made anew cost less than each change told by itself."""
AT_ONCE = 32
"""Changes taken in before the window may paint and be scrolled again: some eight milliseconds."""
_NOWHERE = QModelIndex()
_LOOK = int(Role.LOOK)
_HEAD_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_ENTRY_FLAGS = _HEAD_FLAGS | Qt.ItemFlag.ItemIsSelectable


class EnvironmentTableModel(QAbstractTableModel):
    """Rows are environments and, when grouped, the heads of groups.

    What differs a little is told by rows; what differs a lot by a reset, between `rebuilding` and `rebuilt`, so that
    the view can keep its selection. `counts_changed` follows when there are more or fewer rows, or when a filter would
    let more or fewer through.
    """

    rebuilding = Signal()
    rebuilt = Signal()
    counts_changed = Signal()

    def __init__(self, page: PageDescription, inventory: InventoryState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._inventory = inventory
        self._usages: dict[EnvironmentId, Usage] = {}
        self._outdated: set[EnvironmentId] = set()
        self._waiting: dict[EnvironmentId, None] = {}
        self._pause = QTimer(self, interval=0, singleShot=True)
        self._pause.timeout.connect(self._take_some)
        by_default = next(column for column in page.columns if column.key == page.sorted_by)
        self._rows = Arrangement(page, Order(by_default), _Steps(self))
        self.rebuild()
        inventory.changed.connect(self._on_changed)
        inventory.reset.connect(self.rebuild)

    @property
    def page(self) -> PageDescription:
        return self._page

    @property
    def total(self) -> int:
        """How many environments there are, shown or not."""
        return self._rows.total

    @property
    def shown(self) -> int:
        """How many environments are let through, those in folded groups included."""
        return self._rows.shown

    @property
    def is_searched(self) -> bool:
        return bool(self._rows.words)

    @property
    def filter_key(self) -> str:
        return self._page.filters[self._rows.filter].key

    @property
    def grouping(self) -> Grouping | None:
        return self._rows.order.grouping

    def count(self, filter_key: str) -> int:
        """How many environments a filter lets through."""
        return self._rows.counts[self._filter_place(filter_key)]

    def set_filter(self, key: str) -> None:
        """Show only what the filter of this key lets through."""
        self._rows.set_filter(self._filter_place(key))
        self.counts_changed.emit()

    def set_search(self, text: str) -> None:
        """Show only rows that have every word of `text`, without regard to case and accents."""
        self._rows.set_search(text)
        self.counts_changed.emit()

    def set_grouping(self, key: str) -> None:
        """Group by the grouping of this key; "" for none."""
        grouping = next((each for each in self._page.groupings if each.key == key), None)
        old = self._rows.order
        if grouping is not old.grouping:
            self._rows.set_order(Order(old.column, grouping, descending=old.descending))

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = self._page.columns[column]
        descending = order is Qt.SortOrder.DescendingOrder
        old = self._rows.order
        if wanted is old.column and descending == old.descending:
            return
        self.layoutAboutToBeChanged.emit()
        persistent = self.persistentIndexList()
        items = [self._rows.items[index.row()] for index in persistent]
        self._rows.set_order(Order(wanted, old.grouping, descending=descending))
        if persistent:
            heads = {item.group: row for row, item in enumerate(self._rows.items) if isinstance(item, Head)}
            places = {id(item): row for row, item in enumerate(self._rows.items) if isinstance(item, Entry)}
            rows = [heads[each.group] if isinstance(each, Head) else places[id(each)] for each in items]
            moved = [self.index(row, index.column()) for row, index in zip(rows, persistent, strict=True)]
            self.changePersistentIndexList(persistent, moved)
        self.layoutChanged.emit()

    def toggle_group(self, row: int) -> None:
        """Fold or unfold the group whose head is at `row`."""
        self._rows.toggle(row)

    def is_head(self, row: int) -> bool:
        return isinstance(self._rows.items[row], Head)

    def environment_at(self, row: int) -> Environment | None:
        """None for a group's head."""
        item = self._rows.items[row]
        return item.environment if isinstance(item, Entry) else None

    def links_at(self, index: Index) -> tuple[Link, ...]:
        """What a click on the words of this cell may open."""
        item = self._rows.items[index.row()] if index.isValid() else None
        if not isinstance(item, Entry):
            return ()
        place = index.column()
        look = item.looks.get(place) or look_of(item, place, self._page.columns[place])
        return item.cells[place].links if look.link else ()

    def row_of(self, identity: EnvironmentId) -> int | None:
        """None when the environment is not shown."""
        return self._rows.row_of(identity)

    def unmeasured(self, first: int, last: int) -> list[EnvironmentId]:
        """The environments from row `first` to `last` of which it is not known what they cost now."""
        shown = [item.environment.id for item in self._rows.items[first : last + 1] if isinstance(item, Entry)]
        return [identity for identity in shown if identity not in self._usages or identity in self._outdated]

    def set_usages(self, usages: Iterable[Usage]) -> None:
        """Take in what was measured."""
        for usage in usages:
            self._outdated.discard(usage.environment)
            if self._usages.get(usage.environment) != usage:
                self._usages[usage.environment] = usage
                self._change(usage.environment)

    def text_of(self, rows: Sequence[int], columns: Sequence[int]) -> str:
        """The words of these cells, columns parted by tabs, for the clipboard."""
        entries = [item for item in (self._rows.items[row] for row in rows) if isinstance(item, Entry)]
        described = self._page.columns
        words = ([look_of(entry, place, described[place]).text for place in columns] for entry in entries)
        return "\n".join(map("\t".join, words))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows.items)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._page.columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _HEAD_FLAGS if isinstance(self._rows.items[index.row()], Head) else _ENTRY_FLAGS

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._rows.items[index.row()]
        place = index.column()
        if isinstance(item, Head):
            return head_data(item, place, role, self._page)
        if role == _LOOK:  # The question of every cell that is painted.
            return item.looks.get(place) or look_of(item, place, self._page.columns[place])
        return cell_data(item, place, self._page.columns[place], role)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._page.columns):
            return None
        column = self._page.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment_of(column.style)
        return None

    def retranslate(self) -> None:
        """Words are made anew when they are next asked for."""
        for entry in self._rows.entries():
            entry.looks.clear()
        if self._rows.order.grouping is not None:
            self._rows.regroup()
        elif self._rows.items:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rebuild(self) -> None:
        """Take everything from the inventory anew."""
        self._waiting.clear()
        self._rows.replace_all(map(self._entry, self._inventory.environments(self._page.kind)))
        self.counts_changed.emit()

    def _on_changed(self, identities: frozenset[EnvironmentId]) -> None:
        self._waiting.update(dict.fromkeys(identities))
        waiting = len(self._waiting)
        if waiting > MANY_CHANGES or (waiting > AT_ONCE and 2 * waiting > self._rows.total):
            self.rebuild()
            return
        self._outdated |= identities & self._usages.keys()
        if not self._pause.isActive():
            self._take_some()

    def _take_some(self) -> None:
        """Take in what waits the longest, as it is by now; the rest when the window has had its turn."""
        before = (self._rows.total, *self._rows.counts)
        for identity in list(itertools.islice(self._waiting, AT_ONCE)):
            del self._waiting[identity]
            self._change(identity)
        if before != (self._rows.total, *self._rows.counts):
            self.counts_changed.emit()
        if self._waiting:
            self._pause.start()

    def _change(self, identity: EnvironmentId) -> None:
        found = self._inventory.get(identity)
        listed = found is not None and found.trashed is None and found.kind == self._page.kind
        self._rows.change(identity, self._entry(found) if found is not None and listed else None)

    def _entry(self, environment: Environment) -> Entry:
        return Entry(
            environment,
            self._usages.get(environment.id),
            self._page,
            self._rows.order,
            confirmed=self._inventory.is_confirmed(environment.id),
        )

    def _filter_place(self, key: str) -> int:
        return next(place for place, each in enumerate(self._page.filters) if each.key == key)


class _Steps:
    """Tells the model's views each step of the arrangement."""

    def __init__(self, model: EnvironmentTableModel) -> None:
        self._model = model

    def inserting(self, first: int, last: int) -> None:
        self._model.beginInsertRows(_NOWHERE, first, last)

    def inserted(self) -> None:
        self._model.endInsertRows()

    def removing(self, first: int, last: int) -> None:
        self._model.beginRemoveRows(_NOWHERE, first, last)

    def removed(self) -> None:
        self._model.endRemoveRows()

    def moving(self, row: int, before: int) -> None:
        self._model.beginMoveRows(_NOWHERE, row, row, _NOWHERE, before)

    def moved(self) -> None:
        self._model.endMoveRows()

    def differs(self, row: int) -> None:
        last = self._model.columnCount() - 1
        self._model.dataChanged.emit(self._model.index(row, 0), self._model.index(row, last))

    def resetting(self) -> None:
        self._model.rebuilding.emit()
        self._model.beginResetModel()

    def was_reset(self) -> None:
        self._model.endResetModel()
        self._model.rebuilt.emit()
