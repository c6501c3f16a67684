"""Which environments a list shows and in what order, kept up to date in small steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from insula.domain.environment import EnvironmentId
from insula.viewmodels.lists.entries import Entry, Head, Item, Order
from insula.viewmodels.lists.ordering import folded
from insula.viewmodels.lists.pages import PageDescription, SortValue

MANY_RANGES = 40


class Listener(Protocol):
    """Hears of each step before and after it, as an item model must tell it. Rows are inclusive."""

    def inserting(self, first: int, last: int) -> None: ...
    def inserted(self) -> None: ...
    def removing(self, first: int, last: int) -> None: ...
    def removed(self) -> None: ...
    def moving(self, row: int, before: int) -> None: ...
    def moved(self) -> None: ...
    def differs(self, row: int) -> None: ...
    def resetting(self) -> None: ...
    def was_reset(self) -> None: ...


class Arrangement:
    """`items` are the rows. Positions are found by bisection, so a change costs the same in a list of any length."""

    def __init__(self, page: PageDescription, order: Order, listener: Listener) -> None:
        self._page = page
        self._listener = listener
        self._order = order
        self._filter = 0
        self._words: tuple[str, ...] = ()
        self._entries: dict[EnvironmentId, Entry] = {}
        self._ordered: list[Entry] = []
        self._heads: dict[SortValue, Head] = {}
        self._collapsed: set[SortValue] = set()
        self.items: list[Item] = []
        self.counts = [0] * len(page.filters)

    @property
    def order(self) -> Order:
        return self._order

    @property
    def filter(self) -> int:
        """The place of the filter that holds."""
        return self._filter

    @property
    def words(self) -> tuple[str, ...]:
        """What is searched for."""
        return self._words

    @property
    def total(self) -> int:
        """How many environments there are, shown or not."""
        return len(self._entries)

    @property
    def shown(self) -> int:
        """How many are let through, those in folded groups included."""
        if self._order.grouping is None:
            return len(self.items)
        return sum(head.size for head in self._heads.values())

    def entries(self) -> Iterable[Entry]:
        return self._entries.values()

    def row_of(self, identity: EnvironmentId) -> int | None:
        """None when it is not shown."""
        entry = self._entries.get(identity)
        return None if entry is None or not self._is_shown(entry) else self._order.position(self.items, entry)

    def replace_all(self, entries: Iterable[Entry]) -> None:
        """Forget what there was."""
        self._entries = {entry.environment.id: entry for entry in entries}
        self._ordered = self._order.sorted(self._entries.values())
        columns = zip(*(entry.matches for entry in self._entries.values()), strict=True)
        self.counts = [sum(flags) for flags in columns] or [0] * len(self._page.filters)
        self._reset()

    def set_filter(self, index: int) -> None:
        """Show what the filter at this place lets through."""
        if index != self._filter:
            self._filter = index
            self._refilter()

    def set_search(self, text: str) -> None:
        """Show what has every word of `text`."""
        words = tuple(folded(text).split())
        if words != self._words:
            self._words = words
            self._refilter()

    def set_order(self, order: Order) -> None:
        """Order anew; `items` has the same members afterwards unless the grouping differs, which is told as a reset."""
        regrouped = order.grouping is not self._order.grouping
        self._order = order
        for entry in self._entries.values():
            order.place(entry)
        self._ordered = order.sorted(self._ordered)
        if regrouped:
            self._collapsed.clear()
            self._reset()
        else:
            self.items = self._arranged()

    def regroup(self) -> None:
        """Make the titles of groups anew."""
        for entry in self._entries.values():
            self._order.place(entry)
        self._ordered = self._order.sorted(self._ordered)
        self._reset()

    def toggle(self, row: int) -> None:
        """Fold or unfold the group whose head is at `row`."""
        head = self.items[row]
        if not isinstance(head, Head):
            return
        if head.collapsed:
            members = [entry for entry in self._let_through() if entry.group == head.group]
            head.collapsed = False
            self._collapsed.discard(head.group)
            self._insert(row + 1, members)
        else:
            head.collapsed = True
            self._collapsed.add(head.group)
            self._remove(row + 1, row + head.size)
        self._listener.differs(row)

    def change(self, identity: EnvironmentId, new: Entry | None) -> None:
        """An environment appeared, differs or is gone (None)."""
        old = self._entries.get(identity)
        self._count(old, -1)
        self._count(new, +1)
        self._reorder(old, new)
        stays = old is not None and new is not None and old.group == new.group
        if old is not None and new is not None and stays and self._is_shown(old) and self._lets_through(new):
            self._entries[identity] = new
            self._replace(old, new)
            return
        if old is not None:
            self._take_out(old)
            del self._entries[identity]
        if new is not None:
            self._entries[identity] = new
            self._put_in(new)

    def _reorder(self, old: Entry | None, new: Entry | None) -> None:
        ordered = self._ordered
        if old is not None:
            place = self._order.position(ordered, old)
            if new is not None and (old.key, old.group) == (new.key, new.group):
                ordered[place] = new
                return
            del ordered[place]
        if new is not None:
            ordered.insert(self._order.position(ordered, new), new)

    def _count(self, entry: Entry | None, step: int) -> None:
        if entry is not None:
            for place, matches in enumerate(entry.matches):
                self.counts[place] += step * matches

    def _lets_through(self, entry: Entry) -> bool:
        return entry.matches[self._filter] and all(word in entry.text for word in self._words)

    def _is_shown(self, entry: Entry) -> bool:
        return self._lets_through(entry) and entry.group not in self._collapsed

    def _let_through(self) -> list[Entry]:
        """In their order."""
        index, words = self._filter, self._words
        if not words:
            return [entry for entry in self._ordered if entry.matches[index]]
        if len(words) == 1:
            (word,) = words
            return [entry for entry in self._ordered if word in entry.text and entry.matches[index]]
        return [entry for entry in self._ordered if self._lets_through(entry)]

    def _arranged(self) -> list[Item]:
        """Rows and heads worked out anew."""
        entries = self._let_through()
        if self._order.grouping is None:
            return list(entries)
        items: list[Item] = []
        heads: dict[SortValue, Head] = {}
        for entry in entries:
            head = heads.get(entry.group)
            if head is None:
                collapsed = entry.group in self._collapsed
                head = heads[entry.group] = Head(entry.group, entry.group_title, collapsed=collapsed)
                items.append(head)
            head.size += 1
            if not head.collapsed:
                items.append(entry)
        self._heads = heads
        return items

    def _reset(self) -> None:
        self._listener.resetting()
        self.items = self._arranged()
        self._listener.was_reset()

    def _refilter(self) -> None:
        """By ranges where they are few, else by a reset."""
        if self._order.grouping is not None:
            self._reset()
            return
        wanted = self._arranged()
        gone = _ranges_without(self.items, wanted)
        fresh = _ranges_without(wanted, self.items)
        if gone is None or fresh is None:
            self._listener.resetting()
            self.items = wanted
            self._listener.was_reset()
            return
        for first, last in reversed(gone):
            self._remove(first, last)
        for first, last in fresh:
            self._insert(first, wanted[first : last + 1])

    def _replace(self, old: Entry, new: Entry) -> None:
        row = self._order.position(self.items, old)
        if old.key != new.key:
            before = self._order.position(self.items, new)
            if before not in {row, row + 1}:
                self._listener.moving(row, before)
                del self.items[row]
                row = before - 1 if before > row else before
                self.items.insert(row, new)
                self._listener.moved()
        self.items[row] = new
        self._listener.differs(row)

    def _take_out(self, entry: Entry) -> None:
        if not self._lets_through(entry):
            return
        head = self._heads.get(entry.group) if self._order.grouping is not None else None
        if head is None:
            row = self._order.position(self.items, entry)
            self._remove(row, row)
            return
        place = self._order.position(self.items, head)
        head.size -= 1
        if head.size == 0:
            del self._heads[entry.group]
            self._remove(place, place if head.collapsed else place + 1)
            return
        if not head.collapsed:
            row = self._order.position(self.items, entry)
            self._remove(row, row)
        self._listener.differs(place)

    def _put_in(self, entry: Entry) -> None:
        if not self._lets_through(entry):
            return
        if self._order.grouping is None:
            self._insert(self._order.position(self.items, entry), [entry])
            return
        head = self._heads.get(entry.group)
        if head is None:
            head = Head(entry.group, entry.group_title, collapsed=entry.group in self._collapsed)
            head.size = 1
            self._heads[entry.group] = head
            place = self._order.position(self.items, head)
            self._insert(place, [head] if head.collapsed else [head, entry])
            return
        head.size += 1
        if not head.collapsed:
            self._insert(self._order.position(self.items, entry), [entry])
        self._listener.differs(self._order.position(self.items, head))

    def _remove(self, first: int, last: int) -> None:
        self._listener.removing(first, last)
        del self.items[first : last + 1]
        self._listener.removed()

    def _insert(self, row: int, items: Sequence[Item]) -> None:
        if items:
            self._listener.inserting(row, row + len(items) - 1)
            self.items[row:row] = items
            self._listener.inserted()


def _ranges_without(items: Sequence[Item], others: Sequence[Item]) -> list[tuple[int, int]] | None:
    """The first and last place of each run of items that `others` has not; None if there are too many runs."""
    known = set(map(id, others))
    ranges: list[tuple[int, int]] = []
    before = -2
    for place, item in enumerate(items):
        if id(item) in known:
            continue
        if before == place - 1:
            ranges[-1] = (ranges[-1][0], place)
        elif len(ranges) == MANY_RANGES:
            return None
        else:
            ranges.append((place, place))
        before = place
    return ranges
