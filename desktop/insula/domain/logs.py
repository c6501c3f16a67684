"""What programs in environments write, piece by piece as it comes and line by line as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

LONGEST = 64 * 1024
"""Bytes of a line that are shown; the rest is kept, and comes with the file that one saves."""


class LogStream(IntEnum):
    """Where a program has written."""

    OUT = 1
    ERR = 2


# Millions of these are made within seconds, so they are tuples.
class LogPiece(NamedTuple):
    """Bytes as the program wrote them, and when, in ns since 1970 UTC; 0 where the engine does not tell."""

    stream: LogStream
    moment: int
    data: bytes


class LogLine(NamedTuple):
    """A line without its end, of LONGEST bytes at most. `continues` is set on what follows of a longer line."""

    stream: LogStream
    moment: int
    text: bytes
    continues: bool = False


@dataclass(frozen=True, slots=True)
class LogOptions:
    """What to read: the last `tail` lines (None: all) of what was written at `since` or later, in ns since 1970 UTC.

    `follow` goes on with what is written from then on, until the environment stops, or with `restarts` until it is
    gone.
    """

    follow: bool = False
    restarts: bool = False
    tail: int | None = None
    since: int | None = None
