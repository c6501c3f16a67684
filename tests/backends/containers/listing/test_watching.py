"""What the watch of a real engine tells beyond its list."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.engine.engines import EngineAddress
from insula.domain.containers import Risk
from insula.domain.environment import EnvironmentId
from insula.storage.journal import Journal
from insula.storage.leftovers import Leftovers
from insula.storage.paths import Paths
from insula.storage.records import TrashRecords
from tests.backends.watching import Watching
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.ports import port

pytestmark = pytest.mark.engine


@pytest.fixture
async def backend(engine: DockerEngine, tmp_path: Path) -> AsyncIterator[ContainerBackend]:
    paths = Paths.below(tmp_path)
    paths.create()
    journal = Journal(paths.journal)
    await journal.open()
    made = ContainerBackend(
        EngineAddress("test", engine.url, "Docker"), TrashRecords(journal.database), Leftovers(journal.database)
    )
    yield made
    await made.close()
    await journal.close()


def make(engine: DockerEngine, name: str, *options: str) -> EnvironmentId:
    return EnvironmentId(engine.docker("create", "--name", f"insula-test-{name}", *options, IMAGE).strip())


async def test_risks_that_no_list_tells_are_learned_soon_after(backend: ContainerBackend, engine: DockerEngine) -> None:
    privileged = make(engine, "privileged", "--privileged")
    namespaces = make(engine, "namespaces", "--pid", "host", "--ipc", "host")
    closed = make(engine, "closed", "--publish", "127.0.0.1::80")
    opened = make(engine, "opened", "--publish", f"{port(98)}:80")

    async with Watching(backend) as watching:

        def risks(identity: EnvironmentId) -> object:
            return watching.known[identity].facts["risks"]

        assert risks(privileged) == ()
        await watching.until(lambda: risks(privileged) == (Risk.PRIVILEGED,))
        await watching.until(lambda: risks(namespaces) == (Risk.HOST_IPC, Risk.HOST_PROCESSES))
        await watching.until(lambda: risks(opened) == (Risk.ALL_ADDRESSES,))
        assert risks(closed) == ()

        later = make(engine, "later", "--privileged")
        await watching.until(lambda: later in watching.known and risks(later) == (Risk.PRIVILEGED,))


async def test_what_vanishes_before_it_is_inspected_stops_nothing(
    backend: ContainerBackend, engine: DockerEngine
) -> None:
    first = make(engine, "first", "--privileged")

    async with Watching(backend) as watching:
        engine.delete(f"/containers/{first}")
        second = make(engine, "second", "--privileged")

        await watching.until(lambda: first not in watching.known)
        await watching.until(
            lambda: second in watching.known and watching.known[second].facts["risks"] == (Risk.PRIVILEGED,)
        )
