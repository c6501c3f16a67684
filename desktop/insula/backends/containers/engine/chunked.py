"""The body of an answer in chunks, read in blocks: an engine sends each line of a log as a chunk of its own.

Source: RFC 9112, section 7.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from http.client import IncompleteRead
from typing import Protocol

_BLOCK = 256 * 1024
_LONGEST_HEAD = 256


class Readable(Protocol):
    """Where bytes come from; `read1` waits until there are some, and gives none at the end."""

    def read1(self, size: int, /) -> bytes: ...


def blocks_of(source: Readable) -> Iterator[bytes]:
    """What the chunks hold, as much at once as has come.

    Raises:
        IncompleteRead: the source ends before the last chunk.
        ValueError: these are no chunks.
    """
    dechunker = Dechunker()
    while not dechunker.ended:
        data = source.read1(_BLOCK)
        if not data:
            raise IncompleteRead(b"")
        if block := dechunker.feed(data):
            yield block


class Dechunker:
    """Takes the chunks off; `ended` after the last one."""

    def __init__(self) -> None:
        self.ended = False
        self._rest = b""
        self._missing = 0

    def feed(self, data: bytes) -> bytes:
        """What of the body is in `data`, which follows what was given before."""
        parts: list[bytes] = []
        if self._missing:
            parts.append(data[: self._missing])
            begun = len(parts[0])
            self._missing -= begun
            data = data[begun:]
        if self._rest:
            data = self._rest + data
        at, end = 0, len(data)
        find = data.find
        while not self.ended and not self._missing:
            # The line end of the chunk before stands in front of each but the first.
            begin = at + 2 if data[at : at + 2] == b"\r\n" else at
            stop = find(b"\r\n", begin)
            if stop < 0:
                if end - at > _LONGEST_HEAD:
                    raise ValueError("not the size of a chunk")
                break
            size = int(data[begin:stop].partition(b";")[0], 16)
            at = stop + 2
            if size == 0:
                self.ended = True
            parts.append(data[at : at + size])
            at += size
            self._missing = max(0, at - end)
        self._rest = b"" if self._missing or self.ended else data[at:]
        return b"".join(parts)
