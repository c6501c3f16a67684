"""The lines of a log, on disk instead of in memory: one thread appends, others read."""

from __future__ import annotations

import shutil
import sys
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from insula.domain.errors import NoSpaceError
from insula.domain.logs import LogLine, LogStream
from insula.storage.growing_file import GrowingFile

RESERVE = 256 * 1024 * 1024
"""Bytes of the disk that are left to others."""

_ENTRY = 16
_LOOK_EVERY = 8 * 1024 * 1024
_BLOCK = 1024 * 1024


class SpilledLine(NamedTuple):
    """`text` is of LONGEST bytes at most, `size` the bytes of the whole line; `moment` as in LogLine."""

    text: bytes
    size: int
    moment: int
    stream: LogStream


class Spill:
    """The lines by number, in three nameless files that are gone with the process.

    The index holds 16 bytes a line: where its text begins with its stream in the lowest bit, and its moment. One entry
    more tells where the last line ends. What a line has beyond LONGEST is in a file of its own.
    """

    def __init__(self, folder: Path, reserve: int = RESERVE) -> None:
        """Raises StorageError if nothing can be written to `folder`."""
        self._folder = folder
        self._reserve = reserve
        self._looked_at = -_LOOK_EVERY
        self._texts = GrowingFile(folder)
        try:
            self._index = GrowingFile(folder)
        except BaseException:
            self._texts.close()
            raise
        self._rests = _Rests(folder)
        self._is_closed = False
        self._count = 0
        self._size = 0
        self._last = dict.fromkeys(LogStream, -1)
        self._index.write(0, bytes(_ENTRY))

    @property
    def count(self) -> int:
        """How many lines can be read."""
        return self._count

    @property
    def size(self) -> int:
        """Bytes of all their texts."""
        return self._size + self._rests.size

    def append(self, lines: Sequence[LogLine]) -> None:
        """Add lines at the end; for one thread at a time.

        Raises:
            StorageError: the disk is full, or nearly; what was there stays, and this is not added.
        """
        if self._is_closed:
            return
        self._leave_room()
        begun = [line for line in lines if not line.continues]
        texts = b"\n".join([line.text for line in begun])
        if begun:
            texts += b"\n"
        entries = self._entries(begun)
        self._texts.write(self._size, texts)
        self._index.write(self._count * _ENTRY, entries.tobytes())
        self._keep_rests(lines)
        self._size += len(texts)
        self._publish(len(begun))

    def lines(self, first: int, last: int) -> list[SpilledLine]:
        """Those from `first` up to, not including, `last`; fewer where there are not so many."""
        first, last = max(0, first), min(last, self._count)
        if first >= last:
            return []
        starts, moments = self._read_entries(first, last)
        if len(starts) != last - first + 1:  # Closed.
            return []
        origin = starts[0] >> 1
        block = self._texts.read(origin, (starts[-1] >> 1) - origin)
        found = []
        for at in range(last - first):
            text = block[(starts[at] >> 1) - origin : (starts[at + 1] >> 1) - origin - 1]
            size = len(text) + self._rests.size_of(first + at)
            found.append(SpilledLine(text, size, moments[at], _stream_of(starts[at])))
        return found

    def block(self, first: int, last: int) -> bytes:
        r"""The texts of these lines, each ended by `\n`."""
        first, last = max(0, first), min(last, self._count)
        if first >= last:
            return b""
        begin, end = self._offset(first), self._offset(last)
        return self._texts.read(begin, end - begin)

    def blocks(self, first: int, last: int, size: int = _BLOCK) -> Iterator[tuple[int, int]]:
        """Ranges of lines that make up these, of about `size` bytes of text each."""
        last = min(last, self._count)
        while first < last:
            end = self._line_near(self._offset(first) + size, first + 1, last)
            yield first, end
            first = end

    def whole(self, number: int) -> Iterator[bytes]:
        """All of one line, whatever its length, without its end."""
        for line in self.lines(number, number + 1):
            yield line.text
        yield from self._rests.of(number)

    def close(self) -> None:
        """Delete it. Who still reads finds no line."""
        self._is_closed = True
        self._count = 0
        for file in (self._texts, self._index, self._rests):
            file.close()

    def _publish(self, number: int) -> None:
        """So many more can be read, unless it was closed meanwhile."""
        if not self._is_closed:
            self._count += number

    def _entries(self, lines: Sequence[LogLine]) -> array[int]:
        offsets = accumulate((len(line.text) + 1 for line in lines), initial=self._size)
        entries = array("Q", bytes(_ENTRY * (len(lines) + 1)))
        starts = array("Q", [at << 1 for at in offsets])
        for at, line in enumerate(lines):
            if line.stream is LogStream.ERR:
                starts[at] |= 1
        entries[0::2] = starts
        entries[1:-2:2] = array("Q", [line.moment for line in lines])
        if sys.byteorder == "big":
            entries.byteswap()
        return entries

    def _keep_rests(self, lines: Sequence[LogLine]) -> None:
        number = self._count - 1
        for line in lines:
            if not line.continues:
                number += 1
                self._last[line.stream] = number
            elif self._last[line.stream] >= 0:
                self._rests.add(self._last[line.stream], line.text)

    def _read_entries(self, first: int, last: int) -> tuple[array[int], array[int]]:
        entries = array("Q")
        entries.frombytes(self._index.read(first * _ENTRY, (last - first + 1) * _ENTRY))
        if sys.byteorder == "big":
            entries.byteswap()
        return entries[0::2], entries[1::2]

    def _offset(self, number: int) -> int:
        starts, _moments = self._read_entries(number, number)
        return starts[0] >> 1 if starts else 0

    def _line_near(self, offset: int, low: int, high: int) -> int:
        """The last line from `low` to `high` that begins at `offset` at most, but `low` at least."""
        while low < high:
            middle = (low + high + 1) // 2
            if self._offset(middle) <= offset:
                low = middle
            else:
                high = middle - 1
        return low

    def _leave_room(self) -> None:
        if self.size - self._looked_at < _LOOK_EVERY:
            return
        self._looked_at = self.size
        if shutil.disk_usage(self._folder).free < self._reserve:
            raise NoSpaceError(str(self._folder))


class _Rests:
    """What long lines have beyond what is shown: extents in a file that is made for the first of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: GrowingFile | None = None
        self._extents: dict[int, list[tuple[int, int]]] = {}
        self._sizes: dict[int, int] = {}
        self._is_closed = False
        self.size = 0

    def add(self, number: int, data: bytes) -> None:
        if self._is_closed:
            return
        if self._file is None:
            self._file = GrowingFile(self._folder)
        self._file.write(self.size, data)
        extents = self._extents.setdefault(number, [])
        if extents and sum(extents[-1]) == self.size:
            extents[-1] = (extents[-1][0], extents[-1][1] + len(data))
        else:
            extents.append((self.size, len(data)))
        self.size += len(data)
        self._sizes[number] = self._sizes.get(number, 0) + len(data)

    def size_of(self, number: int) -> int:
        return self._sizes.get(number, 0)

    def of(self, number: int) -> Iterator[bytes]:
        if self._file is None:
            return
        for start, size in tuple(self._extents.get(number, ())):
            for at in range(start, start + size, _BLOCK):
                yield self._file.read(at, min(_BLOCK, start + size - at))

    def close(self) -> None:
        self._is_closed = True
        if self._file is not None:
            self._file.close()


def _stream_of(start: int) -> LogStream:
    return LogStream.ERR if start & 1 else LogStream.OUT
