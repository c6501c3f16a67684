from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.storage.journal import Journal
from insula.storage.leftovers import Leftovers
from insula.storage.paths import Paths
from insula.storage.records import TrashRecords
from tests.engines.docker_engine import DockerEngine
from tests.engines.fake_docker import FakeDocker
from tests.engines.faulty_engine import FaultyEngine

Backends = Callable[[str], ContainerBackend]


@pytest.fixture
async def backend_at(tmp_path: Path) -> AsyncIterator[Backends]:
    """Makes the backend of an address, closed at the end."""
    paths = Paths.below(tmp_path / "home")
    paths.create()
    journal = Journal(paths.journal)
    await journal.open()
    made: list[ContainerBackend] = []

    def make(url: str) -> ContainerBackend:
        address = EngineAddress("test", url, "Docker de test", wanted=True)
        made.append(ContainerBackend(address, TrashRecords(journal.database), Leftovers(journal.database)))
        return made[-1]

    yield make
    for backend in made:
        await backend.close()
    await journal.close()


@pytest.fixture
def faulty(engine: DockerEngine) -> Iterator[FaultyEngine]:
    """The real engine, of which single requests can be made to fail."""
    with FaultyEngine(engine) as faulty:
        yield faulty


@pytest.fixture
def fake() -> Iterator[FakeDocker]:
    """An engine on paper with three containers."""
    with FakeDocker(containers=3) as fake:
        yield fake


@asynccontextmanager
async def _connection(url: str, version: str) -> AsyncIterator[Connection]:
    made = Connection(EngineAddress("test", url, "Docker de test"), version)
    try:
        yield made
    finally:
        await made.close()


@pytest.fixture
async def direct(engine: DockerEngine) -> AsyncIterator[Connection]:
    async with _connection(engine.url, engine.get("/version")["ApiVersion"]) as made:
        yield made


@pytest.fixture
async def indirect(engine: DockerEngine, faulty: FaultyEngine) -> AsyncIterator[Connection]:
    """The same engine through a socket that can fail."""
    async with _connection(faulty.url, engine.get("/version")["ApiVersion"]) as made:
        yield made
