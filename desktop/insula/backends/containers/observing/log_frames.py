"""A raw stream of logs, read into pieces: framed where the container has no terminal, plain where it has one.

The engine is asked for timestamps, which stand before what was written at that time: at the beginning of each frame, or
of each line. Source: "Attach to a container" and "Get container logs" of the Docker Engine API.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from struct import Struct
from typing import Protocol

from insula.domain.logs import LogPiece, LogStream

_HEADER = Struct(">BxxxL")
_HEADER_SIZE = 8
_STREAMS = {0: LogStream.OUT, 1: LogStream.OUT, 2: LogStream.ERR}
_FAILED = 3
_STAMP_LIMIT = 64
_PATIENCE = 256 * 1024
_PART = 16 * 1024
"""The engine keeps longer lines in parts of so many bytes, and each has its own timestamp."""
_PART_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d) ")
_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


class NoLogError(Exception):
    """What came is not the log of a container. Its text says what the engine said, if anything."""


class LogReader(Protocol):
    """Takes bytes as they come from the engine."""

    def feed(self, data: bytes) -> list[LogPiece]:
        """The pieces that these bytes complete; NoLogError if they are no log."""

    def end(self) -> list[LogPiece]:
        """What was left unfinished when the stream ended."""


class FramedLog:
    """Of a container without a terminal: each frame is a header of 8 bytes (stream, size) and what was written."""

    def __init__(self) -> None:
        self._clock = _Clock()
        self._rest = b""
        self._missing = 0
        self._now = (LogStream.OUT, 0)

    def feed(self, data: bytes) -> list[LogPiece]:
        pieces: list[LogPiece] = []
        if self._missing:
            data = self._go_on(data, pieces)
        if self._rest:
            data = self._rest + data
        at, end = 0, len(data)
        unpack, read = _HEADER.unpack_from, self._clock.read
        while at + _HEADER_SIZE <= end:
            number, size = unpack(data, at)
            if number not in _STREAMS:
                self._refuse(number, data[at + _HEADER_SIZE : at + _HEADER_SIZE + size])
            begin = at + _HEADER_SIZE
            if begin + size > end:
                break
            moment, text = read(data, begin, begin + size)
            pieces.append(LogPiece(_STREAMS[number], moment, data[text : begin + size]))
            at = begin + size
        self._rest = data[at:]
        if len(self._rest) > _PATIENCE:
            self._begin_large(pieces)
        return pieces

    def end(self) -> list[LogPiece]:
        pieces: list[LogPiece] = []
        if len(self._rest) > _HEADER_SIZE:
            self._begin_large(pieces)
        self._missing = 0
        return pieces

    def _begin_large(self, pieces: list[LogPiece]) -> None:
        """Tell of a frame that is not there to its end."""
        number, size = _HEADER.unpack_from(self._rest)
        moment, text = self._clock.read(self._rest, _HEADER_SIZE, len(self._rest))
        self._now = (_STREAMS[number], moment)
        self._missing = size - (len(self._rest) - _HEADER_SIZE)
        pieces.append(LogPiece(*self._now, self._rest[text:]))
        self._rest = b""

    def _go_on(self, data: bytes, pieces: list[LogPiece]) -> bytes:
        part, rest = data[: self._missing], data[self._missing :]
        self._missing -= len(part)
        pieces.append(LogPiece(*self._now, part))
        return rest

    def _refuse(self, number: int, text: bytes) -> None:
        said = text[: _STAMP_LIMIT * 8].decode(errors="replace").strip() if number == _FAILED else ""
        raise NoLogError(said)


class PlainLog:
    """Of a container with a terminal: all that was written, each line begins with its timestamp."""

    def __init__(self) -> None:
        self._clock = _Clock()
        self._rest = b""
        self._moment = 0
        self._written = 0  # Of a line that was told in part.

    def feed(self, data: bytes) -> list[LogPiece]:
        pieces: list[LogPiece] = []
        data = self._rest + data
        at = 0
        while (end := data.find(b"\n", at) + 1) > 0:
            self._tell(data[at:end], pieces)
            self._written = 0
            at = end
        self._rest = data[at:]
        if len(self._rest) > _PATIENCE:
            self._tell_part(pieces)
        return pieces

    def end(self) -> list[LogPiece]:
        pieces: list[LogPiece] = []
        if self._rest:
            self._tell(self._rest, pieces)
        self._rest = b""
        return pieces

    def _tell_part(self, pieces: list[LogPiece]) -> None:
        """All but what may be the beginning of a timestamp."""
        kept = len(self._rest) - _STAMP_LIMIT
        self._tell(self._rest[:kept], pieces)
        self._rest = self._rest[kept:]

    def _tell(self, data: bytes, pieces: list[LogPiece]) -> None:
        if not self._written:
            self._moment, begin = self._clock.read(data, 0, len(data))
            data = data[begin:]
        parts = []
        while data:
            until_stamp = _PART - self._written % _PART
            parts.append(data[:until_stamp])
            self._written += len(parts[-1])
            data = data[until_stamp:]
            if self._written % _PART == 0 and (stamp := _PART_STAMP.match(data)):
                data = data[stamp.end() :]
        pieces.append(LogPiece(LogStream.OUT, self._moment, b"".join(parts)))


class _Clock:
    """Reads the timestamps of the engine; many share their second."""

    def __init__(self) -> None:
        self._second = b""
        self._nanoseconds = 0

    def read(self, data: bytes, begin: int, end: int) -> tuple[int, int]:
        """The moment at `begin` in ns since 1970 UTC and where the text after it begins; 0 where there is none."""
        # As Docker writes it: 2026-01-31T08:15:00.123456789Z and a space.
        if begin + 31 <= end and data[begin + 29 : begin + 31] == b"Z " and data[begin + 19 : begin + 20] == b".":
            if (second := data[begin : begin + 19]) != self._second:
                self._nanoseconds = nanoseconds_of(second.decode(errors="replace") + "Z")
                self._second = second
            digits = data[begin + 20 : begin + 29]
            if self._nanoseconds and digits.isdigit():
                return self._nanoseconds + int(digits), begin + 31
        stop = data.find(b" ", begin, min(end, begin + _STAMP_LIMIT))
        if stop > 0 and (moment := nanoseconds_of(data[begin:stop].decode(errors="replace"))):
            return moment, stop + 1
        return 0, begin


def nanoseconds_of(stamp: str) -> int:
    """The moment of an engine's timestamp in ns since 1970 UTC, to the microsecond; 0 if it is none."""
    try:
        when = datetime.fromisoformat(stamp)
        return (when - _EPOCH) // timedelta(microseconds=1) * 1000
    except (ValueError, TypeError):
        return 0
