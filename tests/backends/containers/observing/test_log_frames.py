from __future__ import annotations

import random
from struct import pack

import pytest

from insula.backends.containers.observing.log_frames import FramedLog, LogReader, NoLogError, PlainLog, nanoseconds_of
from insula.domain.logs import LogPiece, LogStream

OUT, ERR = LogStream.OUT, LogStream.ERR
STAMP = b"2026-01-31T08:15:00.123456789Z "
MOMENT = 1_769_847_300_123_456_789


def _frame(stream: int, data: bytes) -> bytes:
    return pack(">BxxxL", stream, len(data)) + data


def _read(reader: LogReader, *blocks: bytes) -> list[LogPiece]:
    return [piece for block in blocks for piece in reader.feed(block)] + reader.end()


def test_frames_are_taken_apart_by_stream_with_their_moment() -> None:
    data = _frame(1, STAMP + b"hello\n") + _frame(2, STAMP + b"wrong\n") + _frame(1, STAMP)

    assert _read(FramedLog(), data) == [
        LogPiece(OUT, MOMENT, b"hello\n"),
        LogPiece(ERR, MOMENT, b"wrong\n"),
        LogPiece(OUT, MOMENT, b""),
    ]


def test_frames_cut_anywhere_give_the_same_pieces() -> None:
    chance = random.Random(5)
    whole = b"".join(_frame(chance.choice((1, 2)), STAMP + b"x" * chance.randrange(40) + b"\n") for _ in range(60))
    for _ in range(100):
        cuts = sorted(chance.sample(range(1, len(whole)), 20))
        blocks = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
        assert _read(FramedLog(), *blocks) == _read(FramedLog(), whole)


def test_a_frame_of_many_mebibytes_is_told_while_it_comes() -> None:
    size = 10 * 1024 * 1024
    data = _frame(1, STAMP + b"y" * size + b"\n") + _frame(2, STAMP + b"after\n")
    reader = FramedLog()
    told = [piece for at in range(0, len(data), 65_536) for piece in reader.feed(data[at : at + 65_536])]

    assert len(reader._rest) < 1024
    assert sum(len(piece.data) for piece in told if piece.stream is OUT) == size + 1
    assert max(len(piece.data) for piece in told) < 1024 * 1024
    assert told[0].moment == MOMENT
    assert told[-1] == LogPiece(ERR, MOMENT, b"after\n")


def test_what_is_no_log_is_refused_with_the_words_of_the_engine() -> None:
    with pytest.raises(NoLogError, match=r"^$"):
        FramedLog().feed(b"<html><body>Bad gateway</body></html>")
    with pytest.raises(NoLogError, match="cannot read the file"):
        FramedLog().feed(_frame(3, b"cannot read the file"))


def test_without_a_timestamp_the_moment_is_unknown_and_nothing_is_lost() -> None:
    assert _read(FramedLog(), _frame(1, b"hello you\n") + _frame(1, b"x")) == [
        LogPiece(OUT, 0, b"hello you\n"),
        LogPiece(OUT, 0, b"x"),
    ]


def test_other_engines_write_the_time_otherwise() -> None:
    assert nanoseconds_of("2026-01-31T09:15:00.123456+01:00") == MOMENT // 1000 * 1000
    assert nanoseconds_of("yesterday") == 0
    assert _read(FramedLog(), _frame(1, b"2026-01-31T09:15:00+01:00 hello\n")) == [
        LogPiece(OUT, MOMENT // 10**9 * 10**9, b"hello\n")
    ]


def test_of_a_terminal_each_line_has_its_timestamp_and_nothing_else_is_touched() -> None:
    data = STAMP + b"\x1b[1mone\x1b[0m\r\n" + STAMP + b"two\xff\x00\r\n" + STAMP + b"$ "

    assert _read(PlainLog(), data[:40], data[40:]) == [
        LogPiece(OUT, MOMENT, b"\x1b[1mone\x1b[0m\r\n"),
        LogPiece(OUT, MOMENT, b"two\xff\x00\r\n"),
        LogPiece(OUT, MOMENT, b"$ "),
    ]


def test_the_timestamps_inside_a_long_line_of_a_terminal_are_taken_out() -> None:
    part = b"z" * 16 * 1024
    data = STAMP + part + STAMP + part + STAMP + b"end\n"
    pieces = _read(PlainLog(), *(data[at : at + 1000] for at in range(0, len(data), 1000)))

    assert b"".join(piece.data for piece in pieces) == part + part + b"end\n"


def test_a_long_line_of_a_terminal_is_told_while_it_comes() -> None:
    reader = PlainLog()
    told = [piece for _ in range(100) for piece in reader.feed(b"q" * 100_000)]

    assert len(reader._rest) < 512 * 1024
    assert sum(len(piece.data) for piece in told + reader.end()) == 10_000_000
