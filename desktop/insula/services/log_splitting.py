"""Lines out of the pieces in which a log comes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from insula.domain.logs import LONGEST, LogLine, LogPiece, LogStream

_END = re.compile(rb"\r*\n|\r+")
_FIRST_OF_A_CHARACTER = 4


class LineSplitter:
    r"""Splits each stream on its own at `\n`, `\r\n` and `\r`; what a line lacks of its end waits for the next piece.

    A line longer than LONGEST is not waited for: it comes as a line and what continues it. What a progress bar draws
    over, with a lone `\r`, becomes lines too, so that nothing is lost; of these, empty ones are left out.
    """

    def __init__(self) -> None:
        self._unfinished = {stream: _Unfinished(stream) for stream in LogStream}

    def split(self, pieces: Iterable[LogPiece]) -> list[LogLine]:
        """The lines that these pieces complete."""
        lines: list[LogLine] = []
        unfinished = self._unfinished
        for stream, moment, data in pieces:
            waiting = unfinished[stream]
            # Nearly all pieces are one whole line.
            if (
                not waiting.is_open
                and data.find(b"\n") == len(data) - 1
                and len(data) <= LONGEST
                and b"\r" not in data
                and data
            ):
                lines.append(LogLine(stream, moment, data[:-1]))
            else:
                waiting.add(moment, data, lines)
        return lines

    def end(self) -> list[LogLine]:
        """What has no end and never will."""
        lines: list[LogLine] = []
        for waiting in self._unfinished.values():
            waiting.end(lines)
        return lines


class _Unfinished:
    """What is known of the last line of one stream."""

    def __init__(self, stream: LogStream) -> None:
        self._stream = stream
        self._moment = 0
        self._parts: list[bytes] = []
        self._size = 0
        self._was_cut = False
        self._after_return = False

    @property
    def is_open(self) -> bool:
        """Whether the next piece may continue something."""
        return bool(self._parts) or self._was_cut or self._after_return

    def add(self, moment: int, data: bytes, lines: list[LogLine]) -> None:
        at = 0
        if self._after_return and data:
            self._after_return = False
            at = len(data) - len(data.lstrip(b"\r"))
            if data[at : at + 1] == b"\n":
                at += 1
            elif at == len(data):
                self._after_return = True
        for found in _END.finditer(data, at):
            self._put(moment, data[at : found.start()], lines)
            ended_by_newline = found.group().endswith(b"\n")
            if ended_by_newline or self._parts or self._was_cut:
                self._finish(moment, lines)
                self._after_return = not ended_by_newline and found.end() == len(data)
            at = found.end()
        self._put(moment, data[at:], lines)

    def end(self, lines: list[LogLine]) -> None:
        if self._parts or self._was_cut:
            self._finish(self._moment, lines)

    def _put(self, moment: int, part: bytes, lines: list[LogLine]) -> None:
        if not part:
            return
        if not self._parts and not self._was_cut:
            self._moment = moment
        self._parts.append(part)
        self._size += len(part)
        if self._size > LONGEST:
            self._cut(lines)

    def _cut(self, lines: list[LogLine]) -> None:
        """Tell what there is of a long line."""
        whole = b"".join(self._parts)
        at = 0
        while len(whole) - at > LONGEST:
            end = _between_characters(whole, at + LONGEST)
            lines.append(LogLine(self._stream, self._moment, whole[at:end], self._was_cut))
            self._was_cut = True
            at = end
        self._parts, self._size = [whole[at:]], len(whole) - at

    def _finish(self, moment: int, lines: list[LogLine]) -> None:
        text = b"".join(self._parts)
        if text or not self._was_cut:
            lines.append(LogLine(self._stream, self._moment if self._parts else moment, text, self._was_cut))
        self._parts, self._size, self._was_cut = [], 0, False


def _between_characters(text: bytes, at: int) -> int:
    """`at`, or the few bytes before it where a character of UTF-8 begins that does not end before it."""
    for back in range(1, _FIRST_OF_A_CHARACTER):
        byte = text[at - back]
        if byte >= 0xC0:
            return at - back
        if byte < 0x80:
            break
    return at
