"""On a real engine: who lives in the namespaces of a container, and what an edit does to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from insula.backends.containers.changes import editing, sharing, trash
from insula.backends.containers.changes.asking import specification_of
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.listing.learned import Learned, Learning
from insula.domain.containers import EditRequest
from insula.domain.environment import EnvironmentId
from insula.domain.errors import EngineUnavailableError
from tests.backends.containers.workshop import Sink, run, workplace
from tests.engines.docker_engine import DockerEngine, EngineError

pytestmark = pytest.mark.engine


async def test_whoever_shares_network_processes_or_ipc_is_found_and_learned_once(
    engine: DockerEngine, place: Workplace
) -> None:
    host = run(engine, "--ipc", "shareable")
    run(engine, "--network", "host", "--pid", "host", name="insula-test-apart")
    sharers = {
        run(engine, f"--{namespace}", f"container:{host}", name=f"insula-test-{namespace}")
        for namespace in ("network", "pid", "ipc")
    }
    learned: Learning = {}

    assert set(await sharing.sharers_of(place.connection, host, learned)) == sharers
    assert len(learned) == 5
    assert {each for each, told in learned.items() if told.hosts == {host}} == sharers

    [first, *_] = sharers
    learned[first] = Learned()
    assert set(await sharing.sharers_of(place.connection, host, learned)) == sharers - {first}


async def test_nobody_is_found_where_nobody_shares(engine: DockerEngine, place: Workplace) -> None:
    host = run(engine)

    assert await sharing.sharers_of(place.connection, host, {}) == ()


async def test_what_is_said_of_them_is_true(engine: DockerEngine, place: Workplace) -> None:
    """Without an edit of their own they start no more; with one, which need not ask for anything, they do."""
    host = run(engine)
    guest = run(engine, "--network", f"container:{host}", name="insula-test-guest")
    asked = replace(await specification_of(place.connection, host), user="7:7")
    await editing.edit(place, host, EditRequest(specification=asked), Sink())
    engine.docker("stop", guest)
    with pytest.raises(EngineError):
        engine.docker("start", guest)

    edited = await editing.edit(
        place, guest, EditRequest(specification=await specification_of(place.connection, guest)), Sink()
    )

    engine.docker("start", edited)


async def test_who_lives_in_what_is_in_the_trash_starts_no_more(engine: DockerEngine, place: Workplace) -> None:
    host = run(engine)
    guest = run(engine, "--network", f"container:{host}", name="insula-test-guest")
    await trash.trash(place, host, Sink())
    engine.docker("stop", guest)

    with pytest.raises(EngineError):
        engine.docker("start", guest)


async def test_an_engine_that_is_away_says_so(tmp_path: Path) -> None:
    async with workplace(tmp_path / "home", f"unix://{tmp_path}/none.sock") as place:
        with pytest.raises(EngineUnavailableError):
            await sharing.sharers_of(place.connection, EnvironmentId("a" * 64), {})
