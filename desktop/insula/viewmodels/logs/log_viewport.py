"""Which rows of a log are in view: it is moved over the lines, and never knows more of them than it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from insula.viewmodels.logs.log_text import ShownLine


class Row(NamedTuple):
    """The characters from `start` up to `end` of a line."""

    number: int
    line: ShownLine
    start: int
    end: int


class LogViewport:
    """`height` rows of `columns` columns; `line` gives the lines, with as many columns as are needed or whole."""

    def __init__(self, line: Callable[[int, int | None], ShownLine | None]) -> None:
        self._line = line
        self.count = 0
        self.height = 1
        self.columns = 80
        self.left = 0
        self.wraps = False
        self.top = 0
        """The first line in view."""
        self.row = 0
        """And which of its rows, where lines are wrapped."""

    def rows(self) -> list[Row]:
        """What is in view, with the last one maybe in part."""
        found: list[Row] = []
        number, skipped = self.top, self.row
        while number < self.count and len(found) <= self.height:
            if self.wraps:
                line = self._line(number, None)
                if line is None:
                    break
                found += [Row(number, line, start, end) for start, end in line.rows(self.columns)[skipped:]]
            else:
                line = self._line(number, self.left + self.columns + 1)
                if line is None:
                    break
                end = line.character_at(self.left + self.columns) + 1
                found.append(Row(number, line, line.character_at(self.left), min(end, len(line.text))))
            number, skipped = number + 1, 0
        return found[: self.height + 1]

    @property
    def is_at_end(self) -> bool:
        """Whether the last line is in view to its end."""
        return (self.top, self.row) >= self._end()

    @property
    def end_top(self) -> int:
        """The first line in view when the end is."""
        return self._end()[0]

    def resize(self, height: int, columns: int) -> None:
        """Keep the first line; where lines are wrapped anew, its first row is shown."""
        if columns != self.columns:
            self.row = 0
        self.height, self.columns = max(1, height), max(1, columns)
        self._keep_within()

    def move(self, rows: int) -> None:
        """Down, or up."""
        if not self.wraps:
            self.top += rows
        elif rows >= 0:
            self.row += rows
            while self.top < self.count and self.row >= (size := self._size(self.top)):
                self.row -= size
                self.top += 1
        else:
            self.row += rows
            while self.row < 0 and self.top > 0:
                self.top -= 1
                self.row += self._size(self.top)
            self.row = max(0, self.row)
        self._keep_within()

    def go_to(self, number: int) -> None:
        """Have the line first, or as near to that as can be."""
        self.top, self.row = number, 0
        self._keep_within()

    def go_to_end(self) -> None:
        self.top, self.row = self._end()

    def show(self, number: int, character: int) -> None:
        """Have a character in view; where it is not, its row comes to the upper third."""
        row = 0
        line = self._line(number, None)
        if line is None:
            return
        if self.wraps:
            row = _row_of(line.rows(self.columns), character)
        else:
            column = line.column_of(character)
            if not self.left <= column < self.left + self.columns - 1:
                self.left = max(0, column - self.columns // 2) if column >= self.columns - 1 else 0
        if not self._has(number, row):
            self.top, self.row = number, row
            self.move(-(self.height // 3))

    def _has(self, number: int, row: int) -> bool:
        if (number, row) < (self.top, self.row):
            return False
        if not self.wraps:
            return number < self.top + self.height
        below = -self.row
        for each in range(self.top, number):
            below += self._size(each)
            if below >= self.height:
                return False
        return below + row < self.height

    def _size(self, number: int) -> int:
        """How many rows a line takes."""
        if not self.wraps:
            return 1
        line = self._line(number, None)
        return 1 if line is None else len(line.rows(self.columns))

    def _end(self) -> tuple[int, int]:
        """The top when the end is in view."""
        if not self.wraps:
            return max(0, self.count - self.height), 0
        left = self.height
        for number in range(self.count - 1, -1, -1):
            size = self._size(number)
            if size >= left:
                return number, size - left
            left -= size
        return 0, 0

    def _keep_within(self) -> None:
        self.top, self.row = max((0, 0), min((self.top, self.row), self._end()))


def _row_of(rows: Sequence[tuple[int, int]], character: int) -> int:
    for row, (_start, end) in enumerate(rows):
        if character < end:
            return row
    return len(rows) - 1
