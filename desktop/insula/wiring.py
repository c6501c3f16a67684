"""The one place where the layers below the window are put together, for the window and for the command."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from insula.backends.protocol import Backend
from insula.backends.venvs.backend import VenvBackend
from insula.domain.errors import InsulaError
from insula.services.inventory import Inventory
from insula.services.lifecycle import Lifecycle
from insula.services.operations import Operations
from insula.services.queries import Queries
from insula.services.recovery import RecoveryReport
from insula.storage.journal import Journal
from insula.storage.locks import EnvironmentLocks
from insula.storage.paths import Paths
from insula.storage.preferences import PreferencesStore
from insula.storage.records import Identities, TrashRecords

LOOK_SECONDS = 20.0
_logger = logging.getLogger(__name__)
MakeBackends = Callable[[Paths, PreferencesStore, Journal], Sequence[Backend]]


@dataclass(slots=True)
class Services:
    """All that a front end needs. It belongs to one loop, from `open` to `close`."""

    paths: Paths
    preferences: PreferencesStore
    journal: Journal
    locks: EnvironmentLocks
    backends: Sequence[Backend]
    inventory: Inventory
    operations: Operations
    lifecycle: Lifecycle
    queries: Queries
    recovered: RecoveryReport = field(default_factory=RecoveryReport)
    _looking: asyncio.Task[None] | None = field(default=None, init=False)

    async def open(self, *, watch: bool = True) -> None:
        """Open the journal, end what dead processes left in the middle, and follow the backends unless not `watch`.

        What could not be ended is in `recovered.failed`, and does not stop the start.

        Raises:
            StorageError: the journal cannot be opened.
        """
        self.preferences.load()
        await self.journal.open()
        seen = self.journal.version()
        self.recovered = await self.lifecycle.recover()
        if watch:
            self.inventory.start()
            self._looking = asyncio.create_task(self._look_after_others(seen))

    async def close(self) -> None:
        """Cancel and undo what runs, keep the list for the next start, and close the journal."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.wait({self._looking})
        await self.operations.close()
        await self.inventory.close()
        await self.journal.close()

    async def _look_after_others(self, seen: int) -> None:
        """End what another process left in the middle while this one runs; looks only when the journal has changed."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                if (now := self.journal.version()) != seen:
                    seen = now
                    await self.lifecycle.recover()
            except InsulaError:
                _logger.warning("The journal cannot be looked at", exc_info=True)


def venvs(paths: Paths, preferences: PreferencesStore, journal: Journal) -> Sequence[Backend]:
    """The backends of this release."""
    identities, trash = Identities(journal.database), TrashRecords(journal.database)
    return (VenvBackend(paths, preferences.load, identities, trash),)


def build(paths: Paths, make_backends: MakeBackends = venvs) -> Services:
    """Put everything together; nothing is opened yet. Call it in the loop that will run it."""
    paths.create()
    preferences = PreferencesStore(paths.preferences)
    journal = Journal(paths.journal)
    locks = EnvironmentLocks(paths.locks)
    backends = make_backends(paths, preferences, journal)
    inventory = Inventory(backends, paths.snapshot)
    operations = Operations(journal)
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
    )
