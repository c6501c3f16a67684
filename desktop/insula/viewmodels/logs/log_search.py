"""Which lines of a log hold what one looks for."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable

from insula.storage.spill import Spill
from insula.viewmodels.logs.ansi import without_sequences
from insula.viewmodels.logs.log_pattern import LogPattern


def matching_lines(spill: Spill, pattern: LogPattern, first: int, last: int, check: Callable[[], None]) -> array[int]:
    """The numbers of those from `first` up to `last`; `check` is called between blocks and may raise.

    Raises:
        TooCostlyError: the expression takes too long.
    """
    found = array("Q")
    for begin, end in spill.blocks(first, last):
        check()
        text = without_sequences(spill.block(begin, end).decode("utf-8", "replace"))
        if pattern.words is None:
            lines = text.split("\n")
            found.extend(begin + at for at in range(len(lines) - 1) if pattern.is_in(lines[at]))
        else:
            _add_words(found, text, pattern.words, begin)
    return found


def _add_words(found: array[int], text: str, words: re.Pattern[str], begin: int) -> None:
    """Words hold no line end, so all lines can be searched at once."""
    at, number = 0, begin
    while (match := words.search(text, at)) is not None:
        number += text.count("\n", at, match.start())
        found.append(number)
        at = text.find("\n", match.start()) + 1
        if at == 0:
            return
        number += 1
