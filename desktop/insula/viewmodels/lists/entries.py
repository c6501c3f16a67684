"""The rows of a list, with all that ordering, searching and painting asks of them worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from insula.domain.environment import Environment
from insula.viewmodels.lists.ordering import folded, name_key
from insula.viewmodels.lists.pages import Cell, Column, Grouping, PageDescription, SortValue
from insula.viewmodels.lists.roles import CellLook

if TYPE_CHECKING:
    from insula.domain.usage import Usage

Key = Any
"""A text, or a value before a text; of one type in a list."""


class Head:
    """The head of a group: above its members, or alone when it is folded."""

    __slots__ = ("collapsed", "group", "size", "title")

    def __init__(self, group: SortValue, title: str, *, collapsed: bool) -> None:
        self.group = group
        self.title = title
        self.size = 0
        self.collapsed = collapsed


class Entry:
    """One environment. `key` orders it in its group and differs from every other's; `group` is "" without grouping.

    `name` orders it by its name, and differs from every other's too.
    """

    __slots__ = (
        "cells",
        "confirmed",
        "environment",
        "group",
        "group_title",
        "key",
        "looks",
        "matches",
        "name",
        "text",
        "usage",
    )

    def __init__(
        self, environment: Environment, usage: Usage | None, page: PageDescription, order: Order, *, confirmed: bool
    ) -> None:
        self.environment = environment
        self.usage = usage
        self.confirmed = confirmed
        self.name = f"{name_key(environment.name)}\0{environment.name}\0{environment.id}"
        self.text = folded(page.search_text(environment))
        self.matches = tuple(each.accepts(environment) for each in page.filters)
        self.cells: dict[int, Cell] = {}
        self.looks: dict[int, CellLook] = {}
        self.group: SortValue = ""
        self.group_title = ""
        self.key: Key = ""
        order.place(self)


Item = Head | Entry


class Order:
    """By which column, in which direction, and in which groups."""

    def __init__(self, column: Column, grouping: Grouping | None = None, *, descending: bool = False) -> None:
        self.column = column
        self.descending = descending
        self.grouping = grouping

    def place(self, entry: Entry) -> None:
        """Give the entry its key and group."""
        environment = entry.environment
        entry.key = (
            entry.name if self.column.key == "name" else (self.column.sort(environment, entry.usage), entry.name)
        )
        if self.grouping is None:
            entry.group = entry.group_title = ""
        else:
            entry.group, entry.group_title = self.grouping.group_of(environment)
        entry.looks.clear()

    def sorted(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries, by group, then key."""
        entries = sorted(entries, key=_key_of, reverse=self.descending)
        return sorted(entries, key=_group_of) if self.grouping is not None else entries

    def position(self, items: Sequence[Item], item: Item) -> int:
        """Where `item` is in `items`, or would go."""
        low, high = 0, len(items)
        while low < high:
            middle = (low + high) // 2
            if self._is_before(items[middle], item):
                low = middle + 1
            else:
                high = middle
        return low

    def _is_before(self, one: Item, other: Item) -> bool:
        if one.group != other.group:
            return one.group < other.group  # type: ignore[operator] # Of one type each.
        if isinstance(other, Head):
            return False
        if isinstance(one, Head):
            return True
        return bool(one.key > other.key if self.descending else one.key < other.key)


def _key_of(entry: Entry) -> Key:
    return entry.key


def _group_of(entry: Entry) -> SortValue:
    return entry.group
