"""Images of clones that the engine made only after all was undone: they go, and nobody else's do."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.changes import cloning, committing, tidying
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import ContainerCloneRequest
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import EngineUnavailableError
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import Sink, everything, inspect, run, workplace
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine


async def _given_up(place: Workplace, source: EnvironmentId, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of the image of a clone whose process died as it was about to be made, after its recovery."""
    monkeypatch.setattr(committing, "_LOOKS", 1)
    sink = Sink(_die_at_the_commit)
    request = ContainerCloneRequest(name="insula-test-clone", filesystem=True)
    with pytest.raises(ConnectionAbortedError):
        await cloning.clone(place, source, request, sink)
    assert await recover(place, Verb.CLONE, sink.steps) is Recovered.UNDONE
    return sink.steps[-1].data["tag"]


def _die_at_the_commit(step: Step) -> None:
    if step.name == committing.COMMIT:
        raise ConnectionAbortedError


def _commit(engine: DockerEngine, source: str, tag: str, label: str = "insula.clone-image=sha256:0") -> None:
    """The engine has come so far."""
    engine.docker("commit", "--change", f"LABEL {label}", source, tag)


async def test_an_image_that_comes_after_the_recovery_goes(
    engine: DockerEngine, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = run(engine)
    before = everything(engine)
    tag = await _given_up(place, source, monkeypatch)

    assert await tidying.tidy(place)
    _commit(engine, source, tag)
    assert not await tidying.tidy(place)

    assert everything(engine) == before
    assert await place.leftovers.of(place.backend) == ()
    assert not await tidying.tidy(place)


async def test_a_recovery_that_is_repeated_after_it_went_is_harmless(
    engine: DockerEngine, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = run(engine)
    before = everything(engine)
    tag = await _given_up(place, source, monkeypatch)
    _commit(engine, source, tag)
    await tidying.tidy(place)

    assert await recover(place, Verb.CLONE, [Step(committing.COMMIT, {"tag": tag, "base": ""})]) is Recovered.UNDONE

    monkeypatch.setattr(tidying, "_LONGEST", timedelta(0))
    assert not await tidying.tidy(place)
    assert everything(engine) == before


async def test_images_of_clones_that_are_being_made_by_anybody_stay(
    engine: DockerEngine, place: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By this journal's processes, and by those of another one on the same engine."""
    source = run(engine)
    tag = await _given_up(place, source, monkeypatch)

    async def at_work(here: Workplace, name: str) -> None:
        seen: list[set[str]] = []

        async def look(step: Step) -> None:
            if step.name == cloning.RESUMED:
                # Its image is there, and no container yet.
                _commit(engine, source, tag)
                assert not await tidying.tidy(place)
                await place.leftovers.add(place.backend, tag)
                seen.append(everything(engine)["tags"])

        class Looking(Sink):
            @override
            async def declare(self, step: Step) -> None:
                await super().declare(step)
                await look(step)

        sink = Looking()
        request = ContainerCloneRequest(name=name, filesystem=True)
        made = await cloning.clone(here, source, request, sink)
        [own] = [each.data["tag"] for each in sink.steps if each.name == committing.COMMIT]
        assert [own in tags and tag not in tags for tags in seen] == [True]
        assert inspect(engine, made)

    await at_work(place, "insula-test-mine")
    async with workplace(tmp_path / "another home", engine.url) as another:
        await at_work(another, "insula-test-theirs")


async def test_one_that_somebody_uses_by_now_is_theirs(
    engine: DockerEngine, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = run(engine)
    used, below = [await _given_up(place, source, monkeypatch) for _ in range(2)]
    for tag in (used, below):
        _commit(engine, source, tag)
    engine.docker("create", "--name", "insula-test-user", used)
    child = engine.docker("create", "--name", "insula-test-other", below).strip()
    engine.docker("commit", child, "insula-test/child")
    engine.docker("rm", child)
    before = everything(engine)

    assert not await tidying.tidy(place)

    assert everything(engine) == before
    assert {used, below} <= before["tags"]


async def test_one_of_that_name_that_we_have_not_made_stays(
    engine: DockerEngine, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = run(engine)
    tag = await _given_up(place, source, monkeypatch)
    engine.docker("tag", IMAGE, tag)

    assert not await tidying.tidy(place)

    assert tag in everything(engine)["tags"]


async def test_an_engine_that_is_down_is_asked_another_time(
    engine: DockerEngine, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = run(engine)
    before = everything(engine)
    tag = await _given_up(place, source, monkeypatch)
    _commit(engine, source, tag)
    backend = ContainerBackend(place.connection.address, place.trash, place.leftovers)
    engine.stop()
    try:
        with pytest.raises(EngineUnavailableError):
            await backend.tidy()
    finally:
        engine.start()
    assert [each.name for each in await place.leftovers.of(place.backend)] == [tag]

    assert not await backend.tidy()

    await backend.close()
    assert everything(engine)["tags"] == before["tags"]


async def test_what_never_comes_is_forgotten_after_a_day(
    engine: DockerEngine, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _given_up(place, run(engine), monkeypatch)
    assert await tidying.tidy(place)

    monkeypatch.setattr(tidying, "_LONGEST", timedelta(0))

    assert not await tidying.tidy(place)
    assert await place.leftovers.of(place.backend) == ()
