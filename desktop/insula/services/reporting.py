"""What running work reports: progress and log from any thread, steps to the journal."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from itertools import islice

from insula.domain.progress import Progress, Step

LONGEST_LOG = 10_000
TELL_SECONDS = 0.1
KEEP_SECONDS = 0.5


class Report:
    """The ProgressSink of one operation. `tell` is called in the loop, 10 times a second at most."""

    def __init__(self, declare: Callable[[Step], Awaitable[None]], tell: Callable[[], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._declare = declare
        self._tell = tell
        self._told = -TELL_SECONDS
        self._awake = False
        self._steps: list[Step] = []
        self._lines: deque[str] = deque(maxlen=LONGEST_LOG)
        self._unkept: deque[str] = deque()
        self._logged = 0
        self._adding = threading.Lock()
        self._ended = asyncio.Event()
        self.current: Progress | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """What was declared, in order."""
        return tuple(self._steps)

    def lines(self) -> tuple[str, ...]:
        """The last 10,000 lines of the log."""
        return tuple(self._lines)

    def lines_after(self, seen: int, most: int) -> tuple[int, tuple[str, ...]]:
        """The next lines, `most` at a time, for somebody who has seen the first `seen`; and how many that makes.

        Whoever comes too late for lines that are no longer kept goes on with the first that is.
        """
        with self._adding:
            begin = max(seen, self._logged - len(self._lines))
            first = begin - (self._logged - len(self._lines))
            lines = tuple(islice(self._lines, first, first + most))
        return begin + len(lines), lines

    def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
        self.current = Progress(stage, fraction, data)
        self._wake()

    def log(self, line: str) -> None:
        with self._adding:
            self._lines.append(line)
            self._logged += 1
        self._unkept.append(line)
        self._wake()

    async def declare(self, step: Step) -> None:
        self._steps.append(step)
        await self._declare(step)

    def end(self) -> None:
        """No more is reported; `keep` writes the rest and ends."""
        self._ended.set()

    async def keep(self, write: Callable[[Sequence[str]], Awaitable[None]]) -> None:
        """Write the log in batches, twice a second, until `end`."""
        ended = False
        while not ended:
            with suppress(TimeoutError):
                ended = await asyncio.wait_for(self._ended.wait(), KEEP_SECONDS)
            lines = [self._unkept.popleft() for _ in range(len(self._unkept))]
            if lines:
                await write(lines)

    def _wake(self) -> None:
        if not self._awake:
            self._awake = True
            self._loop.call_soon_threadsafe(self._on_awake)

    def _on_awake(self) -> None:
        wait = self._told + TELL_SECONDS - self._loop.time()
        if wait > 0:
            self._loop.call_later(wait, self._on_time)
        else:
            self._on_time()

    def _on_time(self) -> None:
        self._awake = False
        self._told = self._loop.time()
        self._tell()
