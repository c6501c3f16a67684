"""The log of one environment, pumped into a spill for as long as somebody looks."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace

from insula.backends.protocol import LogSource
from insula.domain.environment import EnvironmentId
from insula.domain.errors import EngineUnavailableError, InsulaError
from insula.domain.logs import LogLine, LogOptions, LogPiece
from insula.services.log_splitting import LineSplitter
from insula.storage.spill import Spill

TELL_SECONDS = 0.1
_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 5.0


@dataclass(frozen=True, slots=True)
class LogNews:
    """`count` lines are in the spill. `problem` is why no more come for now, or, once it `ended`, at all."""

    count: int
    problem: InsulaError | None = None
    ended: bool = False


Tell = Callable[[LogNews], None]


async def follow_log(
    source: LogSource, environment: EnvironmentId, options: LogOptions, spill: Spill, tell: Tell
) -> None:
    """Append what comes, and tell of it ten times a second at most, at last with `ended`.

    An engine that goes away is waited for, and then it goes on where it was broken off. Returns when the environment
    is gone, when there is no more to read, and when the disk is full.
    """
    following = _Following(spill, tell)
    try:
        await _follow(source, environment, options, following)
    finally:
        following.be_quiet()


async def _follow(source: LogSource, environment: EnvironmentId, options: LogOptions, following: _Following) -> None:
    pause = _FIRST_PAUSE
    while True:
        try:
            async with _left(source.logs(environment, options)) as batches:
                async for pieces in batches:
                    pause = _FIRST_PAUSE
                    if pieces:
                        options = replace(options, tail=None, since=pieces[-1].moment + 1)
                    await following.add(pieces)
        except EngineUnavailableError as error:
            if not options.follow:
                return await following.end(error)
            following.tell(error)
        except InsulaError as error:
            return await following.end(error)
        else:
            return await following.end()
        await asyncio.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)


class _Following:
    def __init__(self, spill: Spill, tell: Tell) -> None:
        self._spill = spill
        self._tell = tell
        self._splitter = LineSplitter()
        self._told = 0.0
        self._later: asyncio.TimerHandle | None = None

    async def add(self, pieces: Sequence[LogPiece]) -> None:
        """Raises StorageError if there is no room."""
        await asyncio.to_thread(self._append, pieces)
        if self._later is None:
            wait = self._told + TELL_SECONDS - time.monotonic()
            self._later = asyncio.get_running_loop().call_later(max(0.0, wait), self.tell)

    def tell(self, problem: InsulaError | None = None) -> None:
        """Say how many lines there are."""
        self.be_quiet()
        self._told = time.monotonic()
        self._tell(LogNews(self._spill.count, problem))

    def be_quiet(self) -> None:
        """Tell nothing later."""
        if self._later is not None:
            self._later.cancel()
            self._later = None

    async def end(self, problem: InsulaError | None = None) -> None:
        """Keep what has no end yet, and tell that nothing follows."""
        self.be_quiet()
        lines: list[LogLine] = self._splitter.end()
        try:
            await asyncio.to_thread(self._spill.append, lines)
        except InsulaError as error:
            problem = problem or error
        self._tell(LogNews(self._spill.count, problem, ended=True))

    def _append(self, pieces: Sequence[LogPiece]) -> None:
        self._spill.append(self._splitter.split(pieces))


@asynccontextmanager
async def _left(batches: AsyncIterator[Sequence[LogPiece]]) -> AsyncGenerator[AsyncIterator[Sequence[LogPiece]], None]:
    """Whatever happens, the reading has ended at the end."""
    if isinstance(batches, AsyncGenerator):
        async with aclosing(batches):
            yield batches
    else:
        yield batches
