"""Lines out of a stream of bytes, whatever their length."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

_LONGEST = 64 * 1024


class LineSplitter:
    """Text between line ends; a carriage return alone is one too, as progress bars use it. Bad UTF-8 is replaced."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._rest: list[str] = []
        self._length = 0
        self._after_return = False

    def feed(self, data: bytes, *, end: bool = False) -> Iterator[str]:
        """The lines that `data` completes, without their ends; one over 64 KiB comes in pieces."""
        text = self._decoder.decode(data, final=end)
        start = 0
        while start < len(text):
            found = _next_end(text, start)
            stop = len(text) if found < 0 else found
            yield from self._keep(text[start:stop])
            if found < 0:
                break
            # The \n of \r\n, which may come in another chunk.
            if not (text[found] == "\n" and self._after_return and found == start and not self._rest):
                yield self._take()
            self._after_return = text[found] == "\r"
            start = found + 1
        if end and self._rest:
            yield self._take()

    def _keep(self, piece: str) -> Iterator[str]:
        while piece:
            room = _LONGEST - self._length
            self._rest.append(piece[:room])
            self._length += len(piece[:room])
            piece = piece[room:]
            self._after_return = False
            if self._length == _LONGEST:
                yield self._take()

    def _take(self) -> str:
        line = "".join(self._rest)
        self._rest.clear()
        self._length = 0
        return line


def _next_end(text: str, start: int) -> int:
    feed, back = text.find("\n", start), text.find("\r", start)
    return max(feed, back) if feed < 0 or back < 0 else min(feed, back)
