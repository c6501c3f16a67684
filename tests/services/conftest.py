"""The services around one backend in memory, on a real journal and real locks."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from insula.backends.fake import FakeBackend, sample_environments
from insula.backends.registry import Backends
from insula.domain.change import Change
from insula.domain.environment import EnvironmentId
from insula.domain.operation import Operation, OperationState
from insula.services.inventory import Inventory
from insula.services.lifecycle import Lifecycle
from insula.services.operations import Operations
from insula.storage.journal import Journal
from insula.storage.locks import EnvironmentLocks


@dataclass
class Room:
    """What a test of services needs, and all that was told."""

    backend: FakeBackend
    journal: Journal
    locks: EnvironmentLocks
    inventory: Inventory
    operations: Operations
    lifecycle: Lifecycle
    changes: list[Change] = field(default_factory=list)
    told: list[Operation] = field(default_factory=list)

    @property
    def first(self) -> EnvironmentId:
        return self.backend.environments[0].id

    def final(self) -> list[Operation]:
        """Every fact that told of an outcome."""
        return [each for each in self.told if each.state is not OperationState.RUNNING]


MakeRoom = Callable[[FakeBackend], Room]


@pytest.fixture
async def make_room(tmp_path: Path) -> AsyncIterator[MakeRoom]:
    rooms: list[Room] = []
    journal = Journal(tmp_path / "journal.sqlite")
    await journal.open()

    def make(backend: FakeBackend) -> Room:
        locks = EnvironmentLocks(tmp_path / "locks")
        inventory = Inventory([backend])
        operations = Operations(journal)
        room = Room(
            backend,
            journal,
            locks,
            inventory,
            operations,
            Lifecycle(inventory, operations, journal, locks, Backends([backend])),
        )
        inventory.subscribe(room.changes.append)
        operations.subscribe(room.told.append)
        inventory.start()
        rooms.append(room)
        return room

    yield make
    for room in rooms:
        await room.operations.close()
        await room.inventory.close()
    await journal.close()


@pytest.fixture
async def room(make_room: MakeRoom) -> Room:
    """Three environments, listed."""
    made = make_room(FakeBackend(sample_environments(3)))
    assert await made.inventory.listed(5)
    return made
