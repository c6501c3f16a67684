"""What one looks for in a log: words, or a regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QRegularExpression


class BadPatternError(ValueError):
    """No regular expression. `reason` is in the words of the engine; `position` counts from 1."""

    def __init__(self, reason: str, position: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.position = position


class TooCostlyError(Exception):
    """The expression takes too long on some line."""


class LogPattern:
    """Finds what is looked for, whatever its case. For one thread; `again` makes one for another.

    Expressions are Qt's, which give up after some 50 ms on a line, where Python's would go on for ever and let nobody
    else do anything meanwhile.
    """

    def __init__(self, text: str, *, regular: bool) -> None:
        """Raises BadPatternError."""
        self.text = text
        self.regular = regular
        self.words = None if regular else re.compile(re.escape(text), re.IGNORECASE)
        self._expression = QRegularExpression(
            text if regular else "",
            QRegularExpression.PatternOption.CaseInsensitiveOption
            | QRegularExpression.PatternOption.UseUnicodePropertiesOption,
        )
        if not self._expression.isValid():
            raise BadPatternError(self._expression.errorString(), self._expression.patternErrorOffset() + 1)

    def again(self) -> LogPattern:
        return LogPattern(self.text, regular=self.regular)

    def is_in(self, line: str) -> bool:
        """Whether it is found; TooCostlyError if that cannot be told."""
        if self.words is not None:
            return self.words.search(line) is not None
        found = self._expression.match(line)
        if not found.isValid():
            raise TooCostlyError
        return found.hasMatch()

    def spans(self, line: str) -> Iterator[tuple[int, int]]:
        """Where it is found, in characters; empty finds are left out, and those of an expression that is too costly."""
        if self.words is not None:
            yield from (found.span() for found in self.words.finditer(line))
            return
        wide = not line.isascii() and max(line) > "\uffff"
        finds = self._expression.globalMatch(line)
        while finds.hasNext():
            found = finds.next()
            start, end = found.capturedStart(), found.capturedEnd()
            if end > start >= 0:
                yield (_characters(line, start), _characters(line, end)) if wide else (start, end)


def _characters(line: str, units: int) -> int:
    """Qt counts in units of UTF-16."""
    return len(line.encode("utf-16-le", "replace")[: 2 * units].decode("utf-16-le", "replace"))
