"""What the live list tells of the trash when somebody else is at it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.engine.engines import EngineAddress
from insula.domain.environment import EnvironmentId, Kind, State, Verb
from insula.domain.errors import NotFoundError
from insula.storage.journal import Journal
from insula.storage.leftovers import Leftovers
from insula.storage.paths import Paths
from insula.storage.records import TrashRecords
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.problems import describe_reason
from tests.backends.containers.workshop import Sink, run
from tests.backends.watching import Watching
from tests.engines.docker_engine import DockerEngine

pytestmark = pytest.mark.engine


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    paths = Paths.below(tmp_path / "home")
    paths.create()
    journal = Journal(paths.journal)
    await journal.open()
    yield journal
    await journal.close()


@pytest.fixture
def records(journal: Journal) -> TrashRecords:
    return TrashRecords(journal.database)


@pytest.fixture
async def backend(engine: DockerEngine, journal: Journal, records: TrashRecords) -> AsyncIterator[ContainerBackend]:
    address = EngineAddress("test", engine.url, "Docker de test")
    backend = ContainerBackend(address, records, Leftovers(journal.database))
    yield backend
    await backend.close()


async def test_what_was_pruned_by_hand_is_told_and_its_entry_closed_by_a_purge(
    engine: DockerEngine, backend: ContainerBackend, records: TrashRecords
) -> None:
    one = run(engine)
    async with Watching(backend) as watching:
        await backend.trash(one, Sink())
        await watching.until(lambda: watching.known[one].trashed is not None)
        engine.docker("container", "prune", "--force")

        await watching.until(lambda: watching.known[one].state is State.UNKNOWN)
        await _is_told(backend, watching, one)
        await watching.until(lambda: one not in watching.known)
    assert await records.all(Kind.CONTAINER) == ()


async def test_what_was_pruned_while_nobody_watched_is_told_at_the_next_start(
    engine: DockerEngine, backend: ContainerBackend
) -> None:
    one = run(engine)
    await backend.trash(one, Sink())
    engine.docker("container", "prune", "--force")

    async with Watching(backend) as watching:
        await _is_told(backend, watching, one)
        await watching.until(lambda: one not in watching.known)


async def _is_told(backend: ContainerBackend, watching: Watching, one: EnvironmentId) -> None:
    gone = watching.known[one]
    assert gone.name == "insula-test-one"
    assert gone.trashed is not None
    reason = gone.actions[Verb.RESTORE]
    assert reason is not None
    assert describe_reason(reason).startswith("Somebody has removed it")
    assert gone.can(Verb.PURGE)
    await backend.purge(one, Sink())


async def test_a_restore_of_what_was_removed_a_moment_ago_says_so(
    engine: DockerEngine, backend: ContainerBackend, records: TrashRecords
) -> None:
    one = run(engine)
    await backend.trash(one, Sink())
    engine.docker("rm", one)

    with pytest.raises(NotFoundError) as failure:
        await backend.restore(one, Sink())

    assert "insula-test-one" in describe(failure.value)
    assert await records.all(Kind.CONTAINER) == ()


async def test_a_purge_of_our_own_is_nobody_elses(
    engine: DockerEngine, backend: ContainerBackend, journal: Journal, records: TrashRecords
) -> None:
    """Another process purges: this one hears of the container first, and of the record never."""
    other = ContainerBackend(backend.address, records, Leftovers(journal.database))
    one = run(engine)
    async with Watching(backend) as watching:
        await backend.trash(one, Sink())
        await watching.until(lambda: watching.known[one].trashed is not None)
        await other.purge(one, Sink())
        await watching.until(lambda: one not in watching.known)
        states = [getattr(each, "environment", None) for each in watching.changes]
        assert not [each for each in states if getattr(each, "state", None) is State.UNKNOWN]
    await other.close()


async def test_one_that_was_started_in_the_trash_cannot_be_purged(
    engine: DockerEngine, backend: ContainerBackend
) -> None:
    one = run(engine)
    async with Watching(backend) as watching:
        await backend.trash(one, Sink())
        await watching.until(lambda: watching.known[one].can(Verb.PURGE))
        engine.docker("start", one)
        await watching.until(lambda: not watching.known[one].can(Verb.PURGE))
        assert watching.known[one].can(Verb.RESTORE)
