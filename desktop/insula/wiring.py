"""The one place where the layers below the window are put together, for the window and for the command."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.engine.engines import EngineAddress, find_engines
from insula.backends.containers.engine.probing import program_for
from insula.backends.containers.specification.rules import DockerRules
from insula.backends.containers.stock.templates import PythonTemplates
from insula.backends.protocol import Backend, Closable
from insula.backends.registry import Backends
from insula.backends.venvs.backend import VenvBackend
from insula.domain.errors import InsulaError
from insula.services.container_queries import ContainerQueries
from insula.services.dockerfiles import Dockerfiles
from insula.services.engines import Engines
from insula.services.images import Images
from insula.services.inventory import Inventory
from insula.services.lifecycle import Lifecycle
from insula.services.operations import Operations
from insula.services.queries import Queries
from insula.services.recovery import RecoveryReport, tidy
from insula.storage.journal import Journal
from insula.storage.leftovers import Leftovers
from insula.storage.locks import EnvironmentLocks
from insula.storage.paths import Paths
from insula.storage.preferences import PreferencesStore
from insula.storage.records import Identities, TrashRecords
from insula.storage.snapshot import load

LOOK_SECONDS = 20.0
ENGINE_SECONDS = 5.0
TIDY_SECONDS = 1.0
_LAST_SECONDS = 3.0
_logger = logging.getLogger(__name__)
MakeBackends = Callable[[Paths, PreferencesStore, Journal], Sequence[Backend]]
FindBackends = Callable[[Collection[str]], Sequence[Backend]]
"""Those that have appeared, from the names of those that are known. Blocks for a moment; makes nothing but objects."""


@dataclass(slots=True)
class Services:
    """All that a front end needs. It belongs to one loop, from `open` to `close`."""

    paths: Paths
    preferences: PreferencesStore
    journal: Journal
    locks: EnvironmentLocks
    backends: Backends
    inventory: Inventory
    operations: Operations
    lifecycle: Lifecycle
    queries: Queries
    images: Images
    container_queries: ContainerQueries
    dockerfiles: Dockerfiles
    engines: Engines
    find_backends: FindBackends
    recovered: RecoveryReport = field(default_factory=RecoveryReport)
    _looking: list[asyncio.Task[None]] = field(default_factory=list, init=False)
    _opened: bool = field(default=False, init=False)

    async def open(self, *, watch: bool = True) -> None:
        """Open the journal, end what dead processes left in the middle, and follow the backends unless not `watch`.

        What could not be ended is in `recovered.failed`, and does not stop the start.

        Raises:
            StorageError: the journal cannot be opened.
        """
        self.preferences.load()
        await self.journal.open()
        seen = self.journal.version()
        for backend in await asyncio.to_thread(self.find_backends, frozenset(self.backends)):
            self._add(backend)
        self.recovered = await self.lifecycle.recover()
        self._opened = True
        if watch:
            self.inventory.start()
            self._looking = [
                asyncio.create_task(self._look_after_others(seen)),
                asyncio.create_task(self._look_for_engines()),
            ]

    async def close(self) -> None:
        """Cancel and undo what runs, keep the list for the next start, and close the journal."""
        for task in self._looking:
            task.cancel()
        await asyncio.gather(*self._looking, return_exceptions=True)
        await self.operations.close()
        if self._opened:
            await self._tidy_once_more()
        await self.inventory.close()
        for backend in self.backends.values():
            if isinstance(backend, Closable):
                await backend.close()
        await self.journal.close()

    async def _tidy_once_more(self) -> None:
        """A command has ended before it could be done in passing."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_LAST_SECONDS):
                await tidy(self.backends)

    async def _look_after_others(self, seen: int) -> None:
        """End what another process left in the middle while this one runs.

        It looks when the journal has changed, and for as long as anybody else is at work.
        """
        # Not before the list is there and painted.
        await self.inventory.listed()
        await asyncio.sleep(TIDY_SECONDS)
        waiting = await tidy(self.backends)
        busy = bool(self.recovered.busy)
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                if (now := self.journal.version()) != seen or busy:
                    seen = now
                    busy = bool((await self.lifecycle.recover()).busy)
                    waiting = True
                if waiting:
                    waiting = await tidy(self.backends)
            except InsulaError:
                _logger.warning("The journal cannot be looked at", exc_info=True)

    async def _look_for_engines(self) -> None:
        """Engines that are installed or started while this runs."""
        while True:
            await asyncio.sleep(ENGINE_SECONDS)
            for backend in await asyncio.to_thread(self.find_backends, frozenset(self.backends)):
                self._add(backend)

    def _add(self, backend: Backend) -> None:
        self.backends.add(backend)
        self.inventory.add(backend)


def venvs(paths: Paths, preferences: PreferencesStore, journal: Journal) -> Sequence[Backend]:
    """The backends that are always there."""
    identities, trash = Identities(journal.database), TrashRecords(journal.database)
    return (VenvBackend(paths, preferences.load, identities, trash),)


def engines(journal: Journal, snapshot: Path) -> FindBackends:
    """Finds the engines of containers: those that are wanted or were there last time, and those that are there now."""
    trash, leftovers = TrashRecords(journal.database), Leftovers(journal.database)
    remembered: list[frozenset[str]] = []

    def find(known: Collection[str]) -> Sequence[Backend]:
        if not remembered:
            remembered.append(frozenset(each.backend for each in load(snapshot)))
        return [
            ContainerBackend(each, trash, leftovers)
            for each in find_engines()
            if each.backend not in known and (each.wanted or each.backend in remembered[0] or _is_there(each))
        ]

    return find


def _is_there(address: EngineAddress) -> bool:
    """Its socket, or a Podman that could make one."""
    return (address.socket is not None and address.socket.exists()) or program_for(address) is not None


def build(paths: Paths, make_backends: MakeBackends | None = None) -> Services:
    """Put everything together; nothing is opened yet. Call it in the loop that will run it.

    `make_backends` takes the place of all that there are by default.
    """
    paths.create()
    preferences = PreferencesStore(paths.preferences)
    journal = Journal(paths.journal)
    locks = EnvironmentLocks(paths.locks)
    backends = Backends((make_backends or venvs)(paths, preferences, journal))
    inventory = Inventory(tuple(backends.values()), paths.snapshot)
    operations = Operations(journal)
    images = Images(inventory, operations, locks, backends)
    return Services(
        paths=paths,
        preferences=preferences,
        journal=journal,
        locks=locks,
        backends=backends,
        inventory=inventory,
        operations=operations,
        lifecycle=Lifecycle(inventory, operations, journal, locks, backends),
        queries=Queries(inventory, backends),
        images=images,
        container_queries=ContainerQueries(inventory, backends, images, DockerRules()),
        dockerfiles=Dockerfiles(PythonTemplates()),
        engines=Engines(backends),
        find_backends=engines(journal, paths.snapshot) if make_backends is None else lambda _known: (),
    )
