from __future__ import annotations

import io
from http.client import IncompleteRead

import pytest

from insula.backends.containers.engine.chunked import Dechunker, blocks_of

BODY = b"5\r\nhello\r\nA;name=value\r\n, 0123456\n\r\n1\r\n!\r\n0\r\n\r\n"


def test_chunks_are_joined() -> None:
    assert b"".join(blocks_of(io.BytesIO(BODY))) == b"hello, 0123456\n!"


def test_chunks_cut_anywhere_are_joined_the_same() -> None:
    for size in range(1, 12):
        dechunker = Dechunker()
        parts = [dechunker.feed(BODY[at : at + size]) for at in range(0, len(BODY), size)]
        assert b"".join(parts) == b"hello, 0123456\n!"
        assert dechunker.ended


def test_an_end_before_the_last_chunk_is_an_error() -> None:
    with pytest.raises(IncompleteRead):
        list(blocks_of(io.BytesIO(BODY[:-5])))


@pytest.mark.parametrize("garbage", [b"no chunk\r\n", b"x" * 1000])
def test_what_is_not_chunked_is_refused(garbage: bytes) -> None:
    with pytest.raises(ValueError, match=r"invalid literal|size of a chunk"):
        Dechunker().feed(garbage)
