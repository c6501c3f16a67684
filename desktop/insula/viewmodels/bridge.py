"""The only crossing between the window's thread and the engine room's."""

from __future__ import annotations

import sys
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError

if TYPE_CHECKING:  # These take longer to import than the first window to show.
    import asyncio
    from concurrent.futures import Future

    from insula.services.container_queries import ContainerQueries
    from insula.services.dockerfiles import Dockerfiles
    from insula.services.engines import Engines
    from insula.services.images import Images
    from insula.services.inventory import Inventory
    from insula.services.lifecycle import Lifecycle
    from insula.services.operations import Operations
    from insula.services.queries import Queries
    from insula.services.recovery import RecoveryReport
    from insula.storage.journal import Journal
    from insula.storage.paths import Paths
    from insula.storage.preferences import PreferencesStore
    from insula.viewmodels.batch import Batch, Fact

T = TypeVar("T")

BATCH_SECONDS = 0.08


class Services(Protocol):
    """What the engine room offers to the window. Built by the composition root."""

    @property
    def inventory(self) -> Inventory: ...
    @property
    def operations(self) -> Operations: ...
    @property
    def lifecycle(self) -> Lifecycle: ...
    @property
    def queries(self) -> Queries: ...
    @property
    def images(self) -> Images: ...
    @property
    def engines(self) -> Engines: ...
    @property
    def container_queries(self) -> ContainerQueries: ...
    @property
    def dockerfiles(self) -> Dockerfiles: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def preferences(self) -> PreferencesStore: ...
    @property
    def paths(self) -> Paths: ...
    @property
    def recovered(self) -> RecoveryReport: ...

    async def open(self) -> None: ...
    async def close(self) -> None: ...


class Room(Protocol):
    """A loop in a thread of its own."""

    def submit(self, make: Callable[[], Coroutine[Any, Any, T]], /) -> Future[T]: ...


class Bridge(QObject):
    """Intents go over as coroutines, facts come back in batches.

    `facts` carries a tuple of Change and Operation facts, a batch each 80 ms; whole lists do not wait. `ready` follows
    once, when the services are open; `failed` carries the exception when they could not be opened.
    """

    facts = Signal(object)
    ready = Signal()
    failed = Signal(object)
    _crossing = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room: Room | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._opened: Future[Services] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting: list[Coroutine[Any, Any, None]] = []
        self._batch: Batch
        self._is_ready = False
        self._sending: asyncio.Handle | None = None
        self._crossing.connect(self._on_facts)

    @property
    def is_ready(self) -> bool:
        """Whether the services are open."""
        return self._is_ready

    def attach(self, room: Room, loop: asyncio.AbstractEventLoop, build: Callable[[], Services]) -> None:
        """Take both loops into service and open the services; `build` runs in the engine room."""
        self._room = room
        self._loop = loop
        self._opened = room.submit(lambda: self._open(build))
        waiting, self._waiting = self._waiting, []
        self.spawn(self._tell_when_open(self._opened))
        for coroutine in waiting:
            self.spawn(coroutine)

    def submit(self, make: Callable[[Services], Coroutine[Any, Any, T]]) -> Future[T]:
        """Run `make(services)` in the engine room once the services are open. Needs `attach`."""
        room, opened = self._room, self._opened
        if room is None or opened is None:
            raise RuntimeError("The engine room is not attached yet: use spawn and call")
        return room.submit(lambda: _when_open(opened, make))

    async def call(self, make: Callable[[Services], Coroutine[Any, Any, T]]) -> T:
        """The result of `make(services)` from the engine room, for a coroutine of the window. Cancel goes over too."""
        import asyncio

        return await asyncio.wrap_future(self.submit(make))

    def spawn(self, coroutine: Coroutine[Any, Any, None]) -> None:
        """Start a coroutine of the window; what it raises goes to `sys.excepthook`. Waits for the loop if need be."""
        if self._loop is None:
            self._waiting.append(coroutine)
            return
        task = self._loop.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._on_done)

    async def close(self) -> None:
        """Close the services. The coroutines of the window that still run are cancelled."""
        import asyncio

        mine = asyncio.current_task()
        others = [task for task in self._tasks if task is not mine]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        room, opened = self._room, self._opened
        if room is not None and opened is not None:
            await asyncio.wrap_future(room.submit(lambda: _close(opened)))

    async def _open(self, build: Callable[[], Services]) -> Services:
        from insula.viewmodels.batch import Batch

        self._batch = Batch()
        services = build()
        # Before anything happens in there, so that nothing is missed.
        services.inventory.subscribe(self._collect)
        services.operations.subscribe(self._collect)
        await services.open()
        return services

    async def _tell_when_open(self, opened: Future[Services]) -> None:
        import asyncio

        try:
            await asyncio.wrap_future(opened)
        except InsulaError as error:
            self.failed.emit(error)
        except Exception as error:
            self.failed.emit(error)
            raise
        else:
            self._is_ready = True
            self.ready.emit()

    def _collect(self, fact: Fact) -> None:
        """Runs in the engine room. A whole list is what the window waits for, so it goes over at once."""
        import asyncio

        from insula.domain.change import Listed

        loop = asyncio.get_running_loop()
        if self._batch.add(fact):
            self._sending = loop.call_later(BATCH_SECONDS, self._send)
        if isinstance(fact, Listed) and self._sending is not None:
            self._sending.cancel()
            self._sending = loop.call_soon(self._send)

    def _send(self) -> None:
        """Runs in the engine room; the signal is queued over."""
        self._sending = None
        self._crossing.emit(self._batch.take())

    def _on_facts(self, facts: tuple[Fact, ...]) -> None:
        self.facts.emit(facts)

    def _on_done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            sys.excepthook(type(error), error, error.__traceback__)


async def _when_open(opened: Future[Services], make: Callable[[Services], Coroutine[Any, Any, T]]) -> T:
    import asyncio

    return await make(await asyncio.shield(asyncio.wrap_future(opened)))


async def _close(opened: Future[Services]) -> None:
    if not opened.done():
        opened.cancel()
    elif not opened.cancelled() and opened.exception() is None:
        await opened.result().close()
