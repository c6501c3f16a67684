from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insula.backends.process.lines import LineSplitter


def split(*chunks: bytes) -> list[str]:
    splitter = LineSplitter()
    return [line for chunk in chunks for line in splitter.feed(chunk)] + list(splitter.feed(b"", end=True))


@pytest.mark.parametrize(
    ("chunks", "lines"),
    [
        ([b"a\nb\n"], ["a", "b"]),
        ([b"a\nb"], ["a", "b"]),
        ([b"a\r\nb\r\n"], ["a", "b"]),
        ([b"a\r", b"\nb"], ["a", "b"]),
        ([b"10%\r20%\r30%\n"], ["10%", "20%", "30%"]),
        ([b"a\n\nb\n"], ["a", "", "b"]),
        ([b"a\r\n\r\nb"], ["a", "", "b"]),
        ([b"a\r", b"b\n"], ["a", "b"]),
        ([b"caf\xc3", b"\xa9\n"], ["café"]),
        ([b"caf\xe9\n"], ["caf\ufffd"]),
        ([b"caf\xc3"], ["caf\ufffd"]),
        ([b""], []),
    ],
)
def test_line_ends_of_all_platforms_end_a_line(chunks: list[bytes], lines: list[str]) -> None:
    assert split(*chunks) == lines


def test_a_long_line_comes_in_pieces() -> None:
    lines = split(b"x" * 100_000 + b"\ny\n")
    assert [len(line) for line in lines] == [65_536, 34_464, 1]


@given(st.text(alphabet="aé\r\n"), st.lists(st.integers(0, 60)))
def test_how_a_stream_is_cut_into_chunks_does_not_matter(text: str, cuts: list[int]) -> None:
    data = text.encode()
    edges = [0, *sorted(cut for cut in cuts if cut <= len(data)), len(data)]
    chunks = [data[start:stop] for start, stop in pairwise(edges)]
    assert split(*chunks) == split(data)
    assert split(data) == text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n") or not text
