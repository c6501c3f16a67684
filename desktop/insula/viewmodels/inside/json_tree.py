"""A JSON value as a tree of two columns: what it is called, and what it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from insula.domain.overriding import override
from insula.storage.json_value import JSON
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.translation import translate

Index = QModelIndex | QPersistentModelIndex
Path = tuple[str | int, ...]
"""The keys and places from the top to a value."""
_NOWHERE = QModelIndex()
_TOP = 0


class _Node:
    """One value. `children` are the numbers of its entries, None until they are first asked for."""

    __slots__ = ("children", "key", "parent", "row", "value")

    def __init__(self, parent: int, row: int, key: str | int, value: JSON) -> None:
        self.parent = parent
        self.row = row
        self.key = key
        self.value = value
        self.children: list[int] | None = None


class JsonTreeModel(QAbstractItemModel):
    """Read-only. `set_value` shows another value; `find` gives where a text occurs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # By number, which an index may keep for longer than a value is there.
        self._nodes = [_Node(_TOP, 0, "", {})]

    @property
    def value(self) -> JSON:
        """The whole of it."""
        return self._nodes[_TOP].value

    def set_value(self, value: JSON) -> None:
        """Show this one; the same one again changes nothing."""
        if value != self.value:
            self.beginResetModel()
            self._nodes = [_Node(_TOP, 0, "", value)]
            self.endResetModel()

    def find(self, text: str) -> tuple[Path, ...]:
        """The paths of all entries whose key or value holds `text`, whatever the case, from the top; none for ""."""
        needle = text.casefold()
        return tuple(_found(self.value, needle, ())) if needle else ()

    def index_of(self, path: Path) -> QModelIndex:
        """The entry in the first column; invalid where there is none."""
        number = _TOP
        for key in path:
            found = next((each for each in self._children(number) if self._nodes[each].key == key), None)
            if found is None:
                return QModelIndex()
            number = found
        return QModelIndex() if number == _TOP else self.createIndex(self._nodes[number].row, 0, number)

    def path_of(self, index: Index) -> Path:
        keys: list[str | int] = []
        number = self._number(index)
        while number != _TOP:
            node = self._nodes[number]
            keys.append(node.key)
            number = node.parent
        return tuple(reversed(keys))

    def value_of(self, index: Index) -> JSON:
        return self._node(index).value

    @override
    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._children(self._number(parent))[row])

    @override
    def parent(self, index: Index = _NOWHERE) -> Any:
        above = self._node(index).parent
        return QModelIndex() if above == _TOP else self.createIndex(self._nodes[above].row, 0, above)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._children(self._number(parent)))

    @override
    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        value = self._node(parent).value
        return parent.column() <= 0 and isinstance(value, dict | list) and bool(value)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 2

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        words = str(node.key) if index.column() == 0 else value_words(node.value)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{node.key}: {value_words(node.value)}" if index.column() == 0 else words
            case Role.MONOSPACE:
                return index.column() == 1
            case Role.SECONDARY:
                return isinstance(node.value, dict | list) if index.column() == 1 else isinstance(node.key, int)
            case _:
                return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return translate("JsonTree", "Name") if section == 0 else translate("JsonTree", "Value")

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)

    def _number(self, index: Index) -> int:
        number = index.internalId() if index.isValid() else _TOP
        return number if number < len(self._nodes) else _TOP

    def _node(self, index: Index) -> _Node:
        return self._nodes[self._number(index)]

    def _children(self, number: int) -> list[int]:
        node = self._nodes[number]
        if node.children is None:
            first = len(self._nodes)
            entries = _entries(node.value)
            self._nodes += [_Node(number, row, key, value) for row, (key, value) in enumerate(entries)]
            node.children = list(range(first, first + len(entries)))
        return node.children


def value_words(value: JSON) -> str:
    """On one line: a text as it is, a list and a map by their size."""
    match value:
        case str():
            return value
        case dict() | list() if not value:
            return "{}" if isinstance(value, dict) else "[]"
        case dict() | list():
            return translate("JsonTree", "%n entry(ies)", "", len(value))
        case _:
            return json.dumps(value)


def path_words(path: Path) -> str:
    """As `jq` takes it: `.HostConfig.PortBindings["80/tcp"][0]`."""
    words = "".join(_step(key) for key in path) or "."
    return words if words.startswith(".") else f".{words}"


def copied(value: JSON) -> str:
    """What a copy takes: a text without quotes, all else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)


def _step(key: str | int) -> str:
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if key.isidentifier() and key.isascii() else f"[{json.dumps(key, ensure_ascii=False)}]"


def _entries(value: JSON) -> list[tuple[str | int, JSON]]:
    match value:
        case dict():
            return list(value.items())
        case list():
            return list(enumerate(value))
        case _:
            return []


def _found(value: JSON, needle: str, path: Path) -> Iterator[Path]:
    for key, entry in _entries(value):
        here = (*path, key)
        nested = isinstance(entry, dict | list) and bool(entry)
        words = str(key) if nested or isinstance(key, int) else f"{key}\n{value_words(entry)}"
        if isinstance(key, int):
            words = "" if nested else value_words(entry)
        if needle in words.casefold():
            yield here
        yield from _found(entry, needle, here)
