from __future__ import annotations

import re

from insula.domain.logs import LogStream
from insula.storage.spill import SpilledLine
from insula.viewmodels.logs.ansi import Span, TextStyle
from insula.viewmodels.logs.log_text import ShownLine, covered


def _line(text: bytes, *, size: int | None = None, moment: int = 0, moments: bool = False) -> ShownLine:
    return ShownLine(SpilledLine(text, size or len(text), moment, LogStream.OUT), moments=moments)


def test_bytes_that_are_no_text_are_replaced_and_control_characters_get_pictures() -> None:
    line = _line(b"a\xff\x00\x07\xe2\x80\xaeb")

    assert line.text == "a\ufffd\x00\x07\u202eb"
    assert line.drawn(0, 6) == "a\ufffd\u2400\u2407\ufffdb"


def test_wide_characters_take_two_columns_and_marks_none() -> None:
    line = _line("日本e\u0301x".encode())

    assert line.columns == 6
    assert [line.column_of(at) for at in range(6)] == [0, 2, 4, 5, 5, 6]
    assert [line.character_at(column) for column in range(7)] == [0, 0, 1, 1, 2, 4, 5]
    assert list(line.rows(3)) == [(0, 1), (1, 4), (4, 5)]


def test_tabs_go_to_the_next_eighth_column() -> None:
    assert _line(b"ab\tc").column_of(3) == 8
    assert _line(b"ab\tc").drawn(0, 4) == "ab c"


def test_rows_hold_every_character_once() -> None:
    for text in (b"x" * 37, "日".encode() * 11, b"", b"a\tb\tc"):
        line = _line(text)
        for columns in (1, 2, 7, 80):
            rows = line.rows(columns)
            assert "".join(line.text[start:end] for start, end in rows) == line.text
            assert all(end > start for start, end in rows) or not line.text


def test_the_moment_stands_in_front_when_it_is_asked_for() -> None:
    line = _line(b"\x1b[31mx", moment=1_700_000_000_123_456_789, moments=True)

    assert re.fullmatch(r"2023-11-1\d \d\d:\d\d:20\.123 x", line.text)
    start, end = line.words
    assert line.text[start:end] == "x"
    assert line.spans[-1] == Span(start, end, TextStyle(colour=1))


def test_a_line_that_was_cut_says_how_long_it_is() -> None:
    line = _line(b"x" * 100, size=10 * 1024 * 1024)

    assert "10\u00a0MiB" in line.text
    assert line.words == (0, 100)


def test_of_a_long_line_a_part_is_enough_for_the_first_columns() -> None:
    line = ShownLine(SpilledLine(b"x" * 60_000, 90_000, 0, LogStream.OUT), moments=False, limit=2048)

    assert (line.columns, line.is_whole) == (2048, False)


def test_the_parts_of_a_row_are_told_in_order() -> None:
    red = TextStyle(colour=1)
    spans = (Span(2, 4, red), Span(6, 9, red))

    assert covered(spans, 0, 10) == [(0, 2, None), (2, 4, red), (4, 6, None), (6, 9, red), (9, 10, None)]
    assert covered(spans, 3, 7) == [(3, 4, red), (4, 6, None), (6, 7, red)]
    assert covered((), 0, 0) == []
