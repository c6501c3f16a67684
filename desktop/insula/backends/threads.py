"""Blocking work in threads that end when their task is cancelled."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_logger = logging.getLogger(__name__)


class Stopped(Exception):  # noqa: N818  not a failure
    """The work was asked to stop, and did."""


class Cancellation:
    """How a thread learns that nobody waits for its result."""

    def __init__(self) -> None:
        self._event = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop."""
        return self._event.is_set()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    def check(self) -> None:
        """Raise Stopped if the work should stop. Call it where nothing is half-made, every few milliseconds."""
        if self._event.is_set():
            raise Stopped

    def wait(self, seconds: float) -> None:
        """Sleep, but raise Stopped as soon as the work should stop."""
        if self._event.wait(seconds):
            raise Stopped


async def in_thread(function: Callable[Concatenate[Cancellation, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What `function(cancellation, …)` returns, run in one of the loop's threads, whose number is bounded.

    When the task is cancelled, `function` is told through its first argument, and CancelledError is raised once the
    thread has left it.
    """
    cancellation = Cancellation()

    def work() -> T:
        cancellation.check()
        return function(cancellation, *args, **kwargs)

    future = asyncio.get_running_loop().run_in_executor(None, work)
    try:
        return await asyncio.shield(future)
    except asyncio.CancelledError:
        cancellation.cancel()
        await _ended(future)
        raise


# Cancelled again and again, it still waits for the thread.
async def _ended(future: asyncio.Future[T]) -> None:
    while not future.done():
        try:
            await asyncio.wait([future])
        except asyncio.CancelledError:
            continue
    error = future.exception()
    if error is not None and not isinstance(error, Stopped):
        _logger.warning("cancelled work failed while it ended", exc_info=error)
