from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.fake import FakeBackend, sample_environments
from insula.backends.protocol import Backend, Measurable, Movable, Refreshable, Startable
from insula.domain.change import Changed, EngineChanged, Listed
from insula.domain.environment import Kind, State, Verb
from insula.domain.errors import EngineUnavailableError, NoSpaceError
from insula.domain.specification import CloneRequest, Specification
from tests.backends.contract import BackendContract, Sink, Subject
from tests.backends.watching import Watching


class TestFakeBackend(BackendContract):
    @pytest.fixture
    @override
    def subject(self) -> Subject:
        backend = FakeBackend()
        return Subject(
            backend=backend,
            specification=lambda name: Specification(name=name, kind=Kind.VENV),
            clone_request=lambda name: CloneRequest(name=name),
            leftovers=lambda: frozenset(backend.half_made),
            destination=lambda name: Path("/elsewhere") / name,
        )


def test_it_has_every_companion_that_a_window_can_ask_for() -> None:
    backend: Backend = FakeBackend()
    for companion in (Movable, Startable, Measurable, Refreshable):
        assert isinstance(backend, companion)


async def test_a_failure_that_was_asked_for_happens_once() -> None:
    backend = FakeBackend()
    specification = Specification(name="one", kind=Kind.VENV)
    backend.fail(Verb.CREATE, NoSpaceError("/fake"))

    with pytest.raises(NoSpaceError):
        await backend.create(specification, sink := Sink())
    assert len(backend.half_made) == 1
    await backend.recover(Verb.CREATE, sink.steps)

    assert backend.half_made == set()
    assert await backend.create(specification, Sink())


async def test_latency_is_shared_out_between_the_stages() -> None:
    backend = FakeBackend(latency=0.08)
    clock = asyncio.get_running_loop().time
    began = clock()

    await backend.create(Specification(name="one", kind=Kind.VENV), Sink())

    assert clock() - began >= 0.08


async def test_an_engine_that_is_down_refuses_every_verb_and_lists_anew_when_it_is_back() -> None:
    backend = FakeBackend(sample_environments(2))
    async with Watching(backend) as watching:
        backend.go_away()
        await watching.until(lambda: watching.engine is not None and not watching.engine.available)
        with pytest.raises(EngineUnavailableError):
            await backend.create(Specification(name="one", kind=Kind.VENV), Sink())
        with pytest.raises(EngineUnavailableError):
            await backend.recover(Verb.CREATE, ())

        backend.come_back()
        await watching.until(lambda: isinstance(watching.changes[-1], Listed))
        assert isinstance(watching.changes[-2], EngineChanged)


async def test_what_is_told_is_so() -> None:
    backend = FakeBackend(sample_environments(2))
    other = replace(backend.environments[0], name="other")
    async with Watching(backend) as watching:
        backend.tell(Changed(other))
        await watching.until(lambda: watching.known[other.id].name == "other")

    assert backend.environments[0].name == "other"


async def test_machines_are_started_and_stopped() -> None:
    stopped = replace(sample_environments(1, kind=Kind.VM)[0], state=State.STOPPED)
    backend = FakeBackend([stopped], kind=Kind.VM)
    expected = [
        (Verb.START, State.RUNNING),
        (Verb.PAUSE, State.PAUSED),
        (Verb.RESUME, State.RUNNING),
        (Verb.RESTART, State.RUNNING),
        (Verb.KILL, State.STOPPED),
    ]
    for verb, state in expected:
        await backend.act(stopped.id, verb, Sink())
        assert backend.environments[0].state is state


async def test_only_what_is_asked_for_is_measured() -> None:
    backend = FakeBackend(sample_environments(3))
    asked = [each.id for each in backend.environments[:2]]

    assert [usage.environment async for usage in backend.measure(asked)] == asked


def test_samples_are_all_different() -> None:
    rows = sample_environments(500)
    assert len({each.id for each in rows}) == len({each.name for each in rows}) == 500
