"""What is looked for in a log, and the lines in which it was found so far."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Coroutine
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.storage.spill import Spill
from insula.viewmodels.latest import Spawn
from insula.viewmodels.logs.log_pattern import BadPatternError, LogPattern, TooCostlyError
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import count_of

_STEP = 50_000


class Searcher(Protocol):
    """See `log_desk.LogDesk`."""

    def search(self, spill: Spill, pattern: LogPattern, first: int, last: int) -> Coroutine[Any, Any, array[int]]: ...


class LogFinding(QObject):
    """Searches what there is and then what comes. `changed` follows all; `reached` carries the line to be shown."""

    changed = Signal()
    reached = Signal(int)

    def __init__(self, searcher: Searcher, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._searcher = searcher
        self._spawn = spawn
        self._spill: Spill | None = None
        self._count = 0
        self._text = ""
        self._regular = False
        self._pattern: LogPattern | None = None
        self._complaint = ""
        self._origin = 0
        self._round = 0
        self._busy = False
        self._searched = 0
        self._lines: array[int] = array("Q")
        self._at = -1

    @property
    def pattern(self) -> LogPattern | None:
        """What to highlight."""
        return self._pattern

    @property
    def complaint(self) -> str:
        """Why nothing is looked for, in a sentence; empty if it is."""
        return self._complaint

    @property
    def current(self) -> int:
        """The line that was reached last, -1 for none."""
        return self._lines[self._at] if self._at >= 0 else -1

    @property
    def is_done(self) -> bool:
        """Whether all lines that there are were searched."""
        return self._searched >= self._count

    @property
    def total(self) -> int:
        """How many lines were found so far."""
        return len(self._lines)

    @property
    def words(self) -> str:
        """For instance "3 of 120"; lines are counted, not finds."""
        if self._pattern is None:
            return ""
        if not self._lines:
            return translate("Logs", "No match") if self.is_done else translate("Logs", "Searching…")
        return translate("Logs", "{current} of {total}").format(
            current=count_of(self._at + 1), total=count_of(self.total)
        )

    def look_for(self, text: str, *, regular: bool, origin: int) -> None:
        """Look for something else; the first line from `origin` on that holds it is reached by itself."""
        if (text, regular) == (self._text, self._regular):
            return
        self._text, self._regular, self._origin = text, regular, origin
        self._pattern, self._complaint = None, ""
        try:
            self._pattern = LogPattern(text, regular=regular) if text else None
        except BadPatternError as error:
            self._complaint = translate("Logs", "No regular expression: {reason} (at character {position})").format(
                reason=error.reason, position=error.position
            )
        self._restart()

    def set_spill(self, spill: Spill | None) -> None:
        """Other lines."""
        self._spill = spill
        self._count = 0
        self._origin = 0
        self._restart()

    def grow(self, count: int) -> None:
        """There are so many lines now."""
        self._count = count
        self._go_on()

    def go_forward(self) -> None:
        """To the next line, after the last to the first."""
        self._go(self._at + 1)

    def go_back(self) -> None:
        self._go(self._at - 1)

    def go_near(self, line: int) -> None:
        """To the first from `line` on."""
        self._go(bisect_left(self._lines, line))

    def has(self, line: int) -> bool:
        """Whether it was found in that line."""
        at = bisect_left(self._lines, line)
        return at < len(self._lines) and self._lines[at] == line

    def _go(self, at: int) -> None:
        if self._lines:
            self._at = at % len(self._lines)
            self.changed.emit()
            self.reached.emit(self.current)

    def _restart(self) -> None:
        self._round += 1
        self._busy = False
        self._lines = array("Q")
        self._searched = 0
        self._at = -1
        self.changed.emit()
        self._go_on()

    def _go_on(self) -> None:
        if self._pattern is not None and self._spill is not None and not self._busy and self._searched < self._count:
            self._busy = True
            self._spawn(self._search(self._round, self._spill, self._pattern))

    async def _search(self, number: int, spill: Spill, pattern: LogPattern) -> None:
        while number == self._round and self._searched < self._count:
            last = min(self._count, self._searched + _STEP)
            try:
                found = await self._searcher.search(spill, pattern, self._searched, last)
            except TooCostlyError:
                if number == self._round:
                    self._give_up()
                return
            if number == self._round:
                self._searched = last
                self._lines += found
                self._tell()
        if number == self._round:
            self._busy = False

    def _tell(self) -> None:
        if self._at < 0 and self._lines and (self._lines[-1] >= self._origin or self.is_done):
            self.go_near(self._origin)
        else:
            self.changed.emit()

    def _give_up(self) -> None:
        self._pattern = None
        self._complaint = translate("Logs", "This expression takes too long: make it simpler.")
        self._restart()
