"""Which part of a log is selected."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """Before a character of a line."""

    line: int
    character: int


class Selection:
    """From where one began, `anchor`, to where one is, `head`."""

    def __init__(self) -> None:
        self.anchor: Spot | None = None
        self.head: Spot | None = None

    @property
    def range(self) -> tuple[Spot, Spot] | None:
        """In order; None where nothing is selected."""
        if self.anchor is None or self.head is None or self.anchor == self.head:
            return None
        return min(self.anchor, self.head), max(self.anchor, self.head)

    def clear(self) -> None:
        self.anchor = self.head = None

    def begin(self, spot: Spot) -> None:
        self.anchor = self.head = spot

    def extend(self, spot: Spot) -> None:
        """To `spot`, from where it began."""
        if self.anchor is None:
            self.anchor = spot
        self.head = spot

    def take(self, first: Spot, last: Spot) -> None:
        self.anchor, self.head = first, last

    def within(self, line: int, length: int) -> tuple[int, int] | None:
        """The characters of that line that are selected; `length` of them, and 1 for its end, if it goes on below."""
        chosen = self.range
        if chosen is None or not chosen[0].line <= line <= chosen[1].line:
            return None
        start = chosen[0].character if line == chosen[0].line else 0
        end = chosen[1].character if line == chosen[1].line else length + 1
        return start, end
