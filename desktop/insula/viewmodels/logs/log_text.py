"""One line of a log as it is shown: its characters on a grid of columns, as on a terminal."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import accumulate

from insula.storage.spill import SpilledLine
from insula.viewmodels.logs.ansi import Span, TextStyle, styled
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import size_of

_TAB = 8
_NANOSECONDS = 1_000_000_000
_NOTE = TextStyle(dim=True)

# Control characters have pictures; what turns the direction of writing is shown as unknown.
_SHOWN = {code: 0x2400 + code for code in range(32)} | {127: 0x2421, ord("\t"): 0x20}
_SHOWN |= dict.fromkeys((*range(128, 160), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD)


class ShownLine:
    """`text` begins with the time, where that is shown, and may end with a note.

    `words` is the part of it that the program wrote, as (start, end). Of a long line, `limit` bytes are enough for now.
    """

    def __init__(self, line: SpilledLine, *, moments: bool, limit: int | None = None) -> None:
        self.is_whole = limit is None or len(line.text) <= limit
        words, spans = styled(line.text[:limit].decode("utf-8", "replace"))
        time = f"{moment_words(line.moment)} " if moments and line.moment else ""
        note = ""
        if line.size > len(line.text) and self.is_whole:
            note = " " + translate("Logs", "… this line has {size}: save it to see the rest").format(
                size=size_of(line.size)
            )
        self.stream = line.stream
        self.words = (len(time), len(time) + len(words))
        self.text = f"{time}{words}{note}"
        begin, end = self.words
        self.spans: tuple[Span, ...] = (
            *((Span(0, begin, _NOTE),) if time else ()),
            *(Span(each.start + begin, each.end + begin, each.style) for each in spans),
            *((Span(end, len(self.text), _NOTE),) if note else ()),
        )
        self._stops = None if _is_plain(self.text) else _stops(self.text)

    @property
    def columns(self) -> int:
        """How many columns it takes on one row."""
        return len(self.text) if self._stops is None else self._stops[-1]

    @property
    def is_even(self) -> bool:
        """Whether each character takes one column."""
        return self._stops is None

    def column_of(self, character: int) -> int:
        """Where a character begins; the end of the line for those beyond it."""
        character = max(0, min(character, len(self.text)))
        return character if self._stops is None else self._stops[character]

    def character_at(self, column: int) -> int:
        """The character whose column that is, len(text) beyond the end."""
        if self._stops is None:
            return max(0, min(column, len(self.text)))
        return max(0, min(bisect_right(self._stops, column) - 1, len(self.text)))

    def rows(self, columns: int) -> Sequence[tuple[int, int]]:
        """The ranges of characters of each row when it is wrapped; at least one row."""
        columns = max(1, columns)
        length = len(self.text)
        if self._stops is None:
            return [(at, min(at + columns, length)) for at in range(0, length, columns)] or [(0, 0)]
        rows = []
        start = 0
        while start < length:
            end = bisect_right(self._stops, self._stops[start] + columns, start + 1) - 1
            end = max(end, start + 1)
            rows.append((start, end))
            start = end
        return rows or [(0, 0)]

    def drawn(self, start: int, end: int) -> str:
        """These characters with pictures for those that have no look of their own."""
        part = self.text[start:end]
        return part if part.isprintable() else part.translate(_SHOWN)

    def word_at(self, character: int) -> tuple[int, int]:
        """The word around a character: what stands between blanks."""
        start = end = max(0, min(character, len(self.text)))
        while start > 0 and not self.text[start - 1].isspace():
            start -= 1
        while end < len(self.text) and not self.text[end].isspace():
            end += 1
        return start, end


def moment_words(moment: int) -> str:
    """A moment in ns since 1970 UTC, in the zone of the machine, to the millisecond; the same length for all."""
    local = datetime.fromtimestamp(moment // _NANOSECONDS, UTC).astimezone()
    return f"{local:%Y-%m-%d %H:%M:%S}.{moment % _NANOSECONDS // 1_000_000:03d}"


def covered(spans: Sequence[Span], start: int, end: int) -> list[tuple[int, int, TextStyle | None]]:
    """The parts of a row from `start` up to `end`, in order, each with its style or None."""
    parts: list[tuple[int, int, TextStyle | None]] = []
    at = start
    first = bisect_left(spans, start, key=lambda span: span.end)
    for span in spans[first:]:
        if span.start >= end:
            break
        if span.start > at:
            parts.append((at, span.start, None))
            at = span.start
        stop = min(span.end, end)
        if stop > at:
            parts.append((at, stop, span.style))
            at = stop
    if at < end:
        parts.append((at, end, None))
    return parts


def _is_plain(text: str) -> bool:
    return text.isascii() and "\t" not in text


def _stops(text: str) -> list[int]:
    """The column of each character, and of the end."""
    if "\t" not in text:
        return list(accumulate(map(_WIDTHS.__getitem__, text), initial=0))
    stops = [0]
    column = 0
    for character in text:
        column += _TAB - column % _TAB if character == "\t" else _WIDTHS[character]
        stops.append(column)
    return stops


class _Widths(dict[str, int]):
    """The columns of characters, as they are met."""

    def __missing__(self, character: str) -> int:
        width = 1
        if character in _INVISIBLE or unicodedata.category(character) in {"Mn", "Me"}:
            width = 0
        elif unicodedata.east_asian_width(character) in {"W", "F"}:
            width = 2
        self[character] = width
        return width


_INVISIBLE = frozenset("\u200b\u200c\u200d\ufe0e\ufe0f")
_WIDTHS = _Widths()
