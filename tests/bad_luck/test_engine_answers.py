"""What is shown, and what is still known, when an engine answers badly or not at all."""

from __future__ import annotations

import asyncio

import pytest

from insula.domain.environment import EnvironmentId, State, Verb
from insula.domain.errors import EngineRefusedError, EngineUnavailableError, InsulaError
from tests.backends.contract import Sink
from tests.backends.watching import Watching
from tests.bad_luck.conftest import Backends
from tests.bad_luck.telling import UNREADABLE, sentence_of
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.engine_socket import BROKEN_MESSAGE, Mood
from tests.engines.fake_docker import FakeDocker
from tests.engines.faulty_engine import FaultyEngine

pytestmark = pytest.mark.engine


@pytest.mark.parametrize("mood", UNREADABLE)
async def test_an_engine_that_talks_nonsense_is_told_and_comes_back_by_itself(
    backend_at: Backends, fake: FakeDocker, mood: Mood
) -> None:
    fake.fail(mood)
    changes = backend_at(fake.url).watch()
    told = await anext(changes)
    assert not told.engine.available  # type: ignore[union-attr]
    assert told.engine.problem is not None  # type: ignore[union-attr]

    fake.behave()
    async with asyncio.timeout(20):
        while not told.engine.available:  # type: ignore[union-attr]
            told = await anext(changes)
    await changes.aclose()  # type: ignore[attr-defined]


@pytest.mark.parametrize("mood", UNREADABLE)
async def test_a_list_that_cannot_be_read_is_no_empty_list(backend_at: Backends, fake: FakeDocker, mood: Mood) -> None:
    async with Watching(backend_at(fake.url)) as watching:
        known = dict(watching.known)
        assert len(known) == 3
        fake.fail(mood, "^GET /(containers/json|version|events)$")
        fake.end_streams()
        await watching.until(lambda: watching.engine is not None and not watching.engine.available, 20)
        assert watching.known.keys() == known.keys()

        fake.behave()
        await watching.until(lambda: watching.engine is not None and watching.engine.available, 20)
        await watching.until(lambda: len(watching.known) == 3)


async def test_an_engine_killed_and_started_again_is_followed(backend_at: Backends, engine: DockerEngine) -> None:
    made = EnvironmentId(engine.docker("run", "--detach", "--name", "insula-test-one", IMAGE).strip())
    async with Watching(backend_at(engine.url)) as watching:
        assert watching.known[made].state is State.RUNNING
        engine.kill()
        await watching.until(lambda: watching.engine is not None and not watching.engine.available, 20)
        engine.start()
        await watching.until(lambda: watching.engine is not None and watching.engine.available, 20)
        await watching.until(lambda: watching.known[made].state is State.STOPPED, 20)


@pytest.mark.parametrize("mood", UNREADABLE)
@pytest.mark.parametrize("verb", [Verb.STOP, Verb.RESTART, Verb.PAUSE, Verb.KILL])
async def test_a_running_container_is_as_before_when_its_verb_is_answered_badly(
    backend_at: Backends, engine: DockerEngine, faulty: FaultyEngine, verb: Verb, mood: Mood
) -> None:
    made = EnvironmentId(engine.docker("run", "--detach", "--name", "insula-test-one", IMAGE).strip())
    backend = backend_at(faulty.url)
    faulty.fail(mood, f"^POST /containers/{made}/")

    with pytest.raises((EngineRefusedError, EngineUnavailableError)) as failure:
        await backend.act(made, verb, Sink())

    sentence = sentence_of(failure.value)
    assert "Docker de test" in sentence
    if mood is Mood.BROKEN:
        assert BROKEN_MESSAGE in sentence
    assert engine.get(f"/containers/{made}/json")["State"]["Status"] == "running"


async def test_what_is_asked_of_a_silent_engine_can_be_cancelled(backend_at: Backends, engine: DockerEngine) -> None:
    made = EnvironmentId(engine.docker("run", "--detach", "--name", "insula-test-one", IMAGE).strip())
    backend = backend_at(engine.url)
    await backend.connection()
    engine.suspend()
    asking = asyncio.create_task(backend.act(made, Verb.STOP, Sink()))
    await asyncio.sleep(0.2)

    asking.cancel()
    async with asyncio.timeout(20):
        ended = (await asyncio.gather(asking, return_exceptions=True))[0]

    assert isinstance(ended, asyncio.CancelledError)


async def test_a_container_that_somebody_removed_by_hand_is_not_found(
    backend_at: Backends, engine: DockerEngine
) -> None:
    made = EnvironmentId(engine.docker("run", "--detach", "--name", "insula-test-one", IMAGE).strip())
    async with Watching(backend_at(engine.url)) as watching:
        engine.docker("rm", "--force", made)
        await watching.until(lambda: made not in watching.known)
    with pytest.raises(InsulaError) as failure:
        await backend_at(engine.url).act(made, Verb.START, Sink())
    assert failure.value.code() == "NotFound"
