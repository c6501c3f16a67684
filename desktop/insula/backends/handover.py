"""Batches from a thread that reads to a loop that cannot wait for it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")

BATCH_SECONDS = 0.1
_FULL = 1024 * 1024
_WORTHWHILE = 256 * 1024


class Left(Exception):  # noqa: N818  not a failure
    """Nobody takes what is put."""


class Handover(Generic[T]):
    """Made in the loop. One thread puts, and waits while 1 MiB is on their way; the loop takes all there is at once.

    `size_of` tells the bytes of an entry.
    """

    def __init__(self, size_of: Callable[[T], int]) -> None:
        self._size_of = size_of
        self._loop = asyncio.get_running_loop()
        self._changed = threading.Condition()
        self._entries: list[T] = []
        self._size = 0
        self._ended = False
        self._left = False
        self._error: Exception | None = None
        self._arrived = asyncio.Event()
        self._many = asyncio.Event()

    def put(self, entries: Sequence[T]) -> None:
        """For the thread. Raises Left as soon as nobody takes them."""
        with self._changed:
            self._changed.wait_for(lambda: self._left or self._size < _FULL)
            if self._left:
                raise Left
            self._entries += entries
            self._size += sum(map(self._size_of, entries))
            size = self._size
        self._tell(self._arrived)
        if size >= _WORTHWHILE:
            self._tell(self._many)

    def end(self, error: Exception | None = None) -> None:
        """For the thread: nothing follows but, after all that was put, `error`."""
        with self._changed:
            self._ended, self._error = True, error
        self._tell(self._arrived)
        self._tell(self._many)

    def leave(self) -> None:
        """For the loop: nothing is taken any more."""
        with self._changed:
            self._left = True
            self._changed.notify_all()

    async def batches(self) -> AsyncGenerator[list[T], None]:
        """All that was put: at once what comes first or in quantity, and else ten times a second.

        What is put first may be nothing, to say that it begins.
        """
        begun = False
        while True:
            await self._arrived.wait()
            taken, ended = self._take()
            if taken or not (begun or ended):
                begun = True
                yield taken
            if ended:
                if self._error is not None:
                    raise self._error
                return
            with suppress(TimeoutError):
                await asyncio.wait_for(self._many.wait(), BATCH_SECONDS)

    def _take(self) -> tuple[list[T], bool]:
        with self._changed:
            taken, self._entries, self._size = self._entries, [], 0
            ended = self._ended
            if not ended:
                self._arrived.clear()
                self._many.clear()
            self._changed.notify_all()
        return taken, ended

    def _tell(self, event: asyncio.Event) -> None:
        with suppress(RuntimeError):  # The loop is closed already.
            self._loop.call_soon_threadsafe(event.set)
