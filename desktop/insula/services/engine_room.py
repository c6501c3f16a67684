"""The thread with the plain asyncio loop in which services and backends run under a window."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:  # The window has its engine room before it is shown, and hands work over after that.
    import asyncio
    from concurrent.futures import Future

T = TypeVar("T")


class EngineRoomClosedError(RuntimeError):
    """Work was handed over after `stop()`. A bug of the caller."""


class EngineRoom:
    """Runs coroutines in a thread of its own.

    `start`, `submit` and `stop` are for one other thread (the window's). asyncio is imported in the room, so that
    starting it costs the window nothing; what is submitted meanwhile waits in order.
    """

    def __init__(self, name: str = "engine-room") -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._backlog: list[Callable[[], None]] = []
        self._unfinished: set[Future[Any]] = set()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Start the thread; returns at once."""
        self._thread.start()

    def submit(self, make: Callable[[], Coroutine[Any, Any, T]]) -> Future[T]:
        """Run the coroutine that `make` builds, in the room. Cancelling the future cancels it there."""
        from concurrent.futures import Future

        future: Future[T] = Future()
        self._unfinished.add(future)
        future.add_done_callback(self._unfinished.discard)
        with self._lock:
            if self._closed:
                raise EngineRoomClosedError
            if self._loop is None:
                self._backlog.append(lambda: self._begin(make, future))
            else:
                self._loop.call_soon_threadsafe(self._begin, make, future)
        return future

    def stop(self, timeout: float | None = 30.0) -> bool:
        """Cancel all that runs, wait until it has ended, end the thread; False if that took more than `timeout` s."""
        with self._lock:
            already, self._closed = self._closed, True
            loop = self._loop
        if not self._thread.is_alive():
            self._give_up()
            return True
        if not already and loop is not None:
            loop.call_soon_threadsafe(loop.stop)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        _import_asyncio()
        import asyncio

        # Leaving the runner cancels every task, waits for each, and ends generators and the default executor.
        with asyncio.Runner() as runner:
            loop = runner.get_loop()
            asyncio.set_event_loop(loop)
            with self._lock:
                self._loop = loop
                for function in self._backlog:
                    loop.call_soon(function)
                self._backlog.clear()
                closed = self._closed
            if not closed:
                loop.run_forever()
        self._give_up()

    def _begin(self, make: Callable[[], Coroutine[Any, Any, T]], future: Future[T]) -> None:
        import asyncio

        async def run() -> T:
            return await make()

        loop = asyncio.get_running_loop()
        task = loop.create_task(run())

        def on_task_done(ended: asyncio.Task[T]) -> None:
            if ended.cancelled():
                future.cancel()
                return
            error = ended.exception()
            if not future.set_running_or_notify_cancel():
                return
            if error is not None:
                future.set_exception(error)
            else:
                future.set_result(ended.result())

        def on_future_done(ended: Future[T]) -> None:
            if ended.cancelled() and not loop.is_closed():
                loop.call_soon_threadsafe(task.cancel)

        task.add_done_callback(on_task_done)
        future.add_done_callback(on_future_done)

    def _give_up(self) -> None:
        """Cancel what was handed over and never began."""
        for future in tuple(self._unfinished):
            future.cancel()


def _import_asyncio() -> None:
    """Import it without TLS, which no loop here speaks, as on a Python that was built without: 5 MiB less for good.

    Whoever imports ssl later gets it, but asyncio will not use it: this is to go with the first engine that needs that.
    """
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment] # How Python is told that there is no such module.
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]
