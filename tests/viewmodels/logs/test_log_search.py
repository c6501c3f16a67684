from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from insula.backends.threads import Cancellation, Stopped
from insula.domain.logs import LogLine, LogStream
from insula.storage.spill import Spill
from insula.viewmodels.logs.log_pattern import LogPattern
from insula.viewmodels.logs.log_search import matching_lines

LINES = [b"Error one", b"", b"\x1b[31mERR\x1b[0mOR two", b"caf\xc3\xa9 \xff", b"fine", b"error error"]


@pytest.fixture
def spill(tmp_path: Path) -> Iterator[Spill]:
    made = Spill(tmp_path, reserve=0)
    made.append([LogLine(LogStream.OUT, 0, text) for text in LINES])
    yield made
    made.close()


def _found(spill: Spill, text: str, *, regular: bool = False, first: int = 0) -> list[int]:
    return list(matching_lines(spill, LogPattern(text, regular=regular), first, spill.count, lambda: None))


def test_each_line_counts_once_and_colours_are_no_obstacle(spill: Spill) -> None:
    assert _found(spill, "error") == [0, 2, 5]
    assert _found(spill, "error", first=1) == [2, 5]
    assert _found(spill, "CAFÉ") == [3]
    assert _found(spill, "nothing like it") == []


def test_an_expression_sees_one_line_at_a_time(spill: Spill) -> None:
    assert _found(spill, r"^error\b", regular=True) == [0, 2, 5]
    assert _found(spill, r"^$", regular=True) == [1]
    assert _found(spill, r"one[^x]*two", regular=True) == []


def test_many_lines_in_many_blocks_are_found_as_one_by_one(tmp_path: Path) -> None:
    spill = Spill(tmp_path, reserve=0)
    texts = [b"line %d %s" % (number, "é".encode() * (number % 5)) for number in range(60_000)]
    spill.append([LogLine(LogStream.OUT, 0, text) for text in texts])

    expected = [at for at, text in enumerate(texts) if re.search(r"7\d* é", text.decode())]
    assert _found(spill, r"7\d* é", regular=True) == expected
    assert _found(spill, "99 é") == [at for at, text in enumerate(texts) if "99 é" in text.decode()]
    spill.close()


def test_it_stops_when_nobody_waits(spill: Spill) -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Stopped):
        matching_lines(spill, LogPattern("x", regular=False), 0, 6, cancellation.check)
