from __future__ import annotations

import threading
import tracemalloc
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from insula.domain.errors import NoSpaceError
from insula.domain.logs import LogLine, LogStream
from insula.storage.spill import Spill

OUT, ERR = LogStream.OUT, LogStream.ERR


@pytest.fixture
def spill(tmp_path: Path) -> Iterator[Spill]:
    made = Spill(tmp_path, reserve=0)
    yield made
    made.close()


def _texts(spill: Spill, first: int = 0, last: int = 99) -> list[bytes]:
    return [line.text for line in spill.lines(first, last)]


def test_lines_keep_their_text_stream_and_moment(spill: Spill) -> None:
    spill.append([LogLine(OUT, 10**18 + 5, b"first"), LogLine(ERR, 0, b"")])
    spill.append([])
    spill.append([LogLine(OUT, 3, b"third")])

    assert spill.count == 3
    assert spill.lines(0, 9) == [(b"first", 5, 10**18 + 5, OUT), (b"", 0, 0, ERR), (b"third", 5, 3, OUT)]
    assert _texts(spill, 1, 2) == [b""]
    assert _texts(spill, 5, 9) == []


def test_what_continues_a_line_is_kept_apart_and_read_whole(spill: Spill) -> None:
    spill.append([LogLine(OUT, 1, b"head"), LogLine(ERR, 2, b"other"), LogLine(OUT, 1, b"-a", continues=True)])
    spill.append([LogLine(OUT, 1, b"-b", continues=True), LogLine(OUT, 3, b"next")])

    assert _texts(spill) == [b"head", b"other", b"next"]
    assert [line.size for line in spill.lines(0, 3)] == [8, 5, 4]
    assert b"".join(spill.whole(0)) == b"head-a-b"
    assert b"".join(spill.whole(2)) == b"next"


def test_blocks_cover_every_line_once(spill: Spill) -> None:
    spill.append([LogLine(OUT, 0, b"%d" % number * (number % 9)) for number in range(500)])

    blocks = list(spill.blocks(3, 490, size=200))

    assert blocks[0][0] == 3
    assert blocks[-1][1] == 490
    assert all(one[1] == next_one[0] for one, next_one in pairwise(blocks))
    assert len(blocks) > 5
    assert b"".join(spill.block(*each) for each in blocks).split(b"\n")[:-1] == _texts(spill, 3, 490)


def test_a_disk_that_is_nearly_full_is_left_alone(tmp_path: Path) -> None:
    spill = Spill(tmp_path, reserve=1 << 60)

    with pytest.raises(NoSpaceError):
        spill.append([LogLine(OUT, 0, b"x")])
    assert spill.count == 0
    spill.close()


def test_a_million_lines_take_no_memory_to_speak_of(spill: Spill) -> None:
    lines = [LogLine(OUT, 0, b"a line as long as many of those that are really written") for _ in range(10_000)]
    tracemalloc.start()
    for _ in range(100):
        spill.append(lines)
    held, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert spill.count == 1_000_000
    assert held < 1_000_000


def test_lines_are_read_while_others_are_written(spill: Spill) -> None:
    def write() -> None:
        for number in range(300):
            spill.append([LogLine(OUT, number, b"%d" % number)])

    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive():
        count = spill.count
        assert [int(line.text) for line in spill.lines(0, count)] == list(range(count))
    writer.join()


def test_a_closed_one_has_no_lines_and_takes_none(spill: Spill) -> None:
    spill.append([LogLine(OUT, 0, b"x")])
    spill.close()
    spill.append([LogLine(OUT, 0, b"y"), LogLine(OUT, 0, b"z", continues=True)])

    assert spill.count == 0
    assert spill.lines(0, 1) == []
    assert spill.block(0, 1) == b""
