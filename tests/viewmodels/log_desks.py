"""A log without an engine: the lines that a test writes, in a real spill."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from insula.domain.environment import EnvironmentId
from insula.domain.errors import InsulaError
from insula.domain.logs import LogLine, LogOptions, LogStream
from insula.services.log_following import LogNews
from insula.storage.log_saving import save_log
from insula.storage.spill import Spill
from insula.viewmodels.logs.log_pattern import LogPattern
from insula.viewmodels.logs.log_search import matching_lines
from insula.viewmodels.logs.log_text import ShownLine


class DeskDouble:
    """Fulfils `logs.Desk`. `write` and `tell` are what an engine would do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.spills: list[Spill] = []
        self.asked: list[LogOptions] = []
        self.cancelled = 0
        self.refusal: InsulaError | None = None
        self._tell: Callable[[LogNews], None] | None = None
        self._ended = asyncio.Event()

    async def open_spill(self) -> Spill:
        spill = Spill(self.folder, reserve=0)
        self.spills.append(spill)
        return spill

    async def follow(
        self, _environment: EnvironmentId, options: LogOptions, _spill: Spill, tell: Callable[[LogNews], None]
    ) -> None:
        self.asked.append(options)
        if self.refusal is not None:
            raise self.refusal
        self._tell = tell
        self._ended.clear()
        try:
            await self._ended.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise

    async def search(self, spill: Spill, pattern: LogPattern, first: int, last: int) -> array[int]:
        return matching_lines(spill, pattern, first, last, lambda: None)

    async def copy(self, spill: Spill, first: int, last: int, *, moments: bool) -> str:
        return "\n".join(ShownLine(line, moments=moments).text for line in spill.lines(first, last))

    async def save(self, spill: Spill, path: Path, *, moments: bool) -> None:
        save_log(spill, path, moments=moments, check=lambda: None)

    def write(self, *texts: bytes, stream: LogStream = LogStream.OUT, moment: int = 0) -> None:
        self.append([LogLine(stream, moment, text) for text in texts])

    def append(self, lines: Sequence[LogLine]) -> None:
        self.spills[-1].append(lines)
        self.tell()

    def tell(self, problem: InsulaError | None = None, *, ended: bool = False) -> None:
        assert self._tell is not None
        self._tell(LogNews(self.spills[-1].count, problem, ended))
        if ended:
            self._ended.set()

    def close(self) -> None:
        for spill in self.spills:
            spill.close()


async def turns(number: int = 20) -> None:
    """Let what waits for nothing go on."""
    for _ in range(number):
        await asyncio.sleep(0)
