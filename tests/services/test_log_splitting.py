from __future__ import annotations

import random

from insula.domain.logs import LONGEST, LogLine, LogPiece, LogStream
from insula.services.log_splitting import LineSplitter

OUT, ERR = LogStream.OUT, LogStream.ERR


def _texts(*pieces: bytes) -> list[bytes]:
    splitter = LineSplitter()
    lines = splitter.split([LogPiece(OUT, 7, piece) for piece in pieces]) + splitter.end()
    return [line.text for line in lines]


def test_each_line_end_ends_a_line_wherever_pieces_are_cut() -> None:
    assert _texts(b"one\ntwo\n", b"thr", b"ee\r", b"\nfour\r\n", b"\n", b"five") == [
        b"one",
        b"two",
        b"three",
        b"four",
        b"",
        b"five",
    ]


def test_what_a_progress_bar_draws_over_is_kept_as_lines_without_the_empty_ones() -> None:
    assert _texts(b"\r10%\r20%\r", b"\r30%\ndone\r\r\n") == [b"10%", b"20%", b"30%", b"done"]


def test_the_streams_are_split_on_their_own() -> None:
    splitter = LineSplitter()

    lines = splitter.split([LogPiece(OUT, 1, b"a"), LogPiece(ERR, 2, b"wrong\n"), LogPiece(OUT, 3, b"b\n")])

    assert lines == [LogLine(ERR, 2, b"wrong"), LogLine(OUT, 1, b"ab")]


def test_a_long_line_comes_in_parts_that_say_so_and_end_between_characters() -> None:
    splitter = LineSplitter()
    text = "é".encode() * (LONGEST + 1)

    lines = splitter.split([LogPiece(OUT, 5, b"x" + text + b"\nnext\n")])

    assert [line.continues for line in lines] == [False, True, True, False]
    assert b"".join(line.text for line in lines[:-1]) == b"x" + text
    assert all(line.text.decode() for line in lines)
    assert max(len(line.text) for line in lines) <= LONGEST


def test_pieces_cut_anywhere_give_the_same_lines() -> None:
    chance = random.Random(3)
    whole = b"".join(chance.choice([b"a", b"\n", b"\r", b"\r\n", b"bc"]) for _ in range(400))
    for _ in range(200):
        cuts = sorted(chance.sample(range(1, len(whole)), 9))
        pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
        assert _texts(*pieces) == _texts(whole)
