"""What a dead process was making is found, even while its engine is still at it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.containers.changes import making
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.errors import EngineUnavailableError
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import Sink, everything, inspect, run, workplace
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.engine_socket import EngineSocket, Mood, Request, reply

MADE = "1" * 64
PLACEHOLDER = "2" * 64
STEPS = [Step(making.MAKE, {"temporary": "insula-new-1", "image": IMAGE})]


class SlowEngine(EngineSocket):
    """It is making "insula-new-1", whose name is taken, and shows it after `looks` looks, or gives it up then."""

    def __init__(self, looks: int, *, succeeds: bool = True) -> None:
        self.looks = looks
        self.succeeds = succeeds
        self.there: set[str] = set()
        super().__init__()

    @override
    def answer(self, request: Request, client: socket.socket, mood: Mood | None) -> None:
        match request.line.split("/"):
            case ["GET ", "containers", "insula-new-1", "json"]:
                self.looks -= 1
                if self.looks == 0 and self.succeeds:
                    self.there.add(MADE)
                if MADE in self.there:
                    reply(client, 200, {"Id": MADE, "Name": "/insula-new-1"})
                else:
                    reply(client, 404, {"message": "No such container: insula-new-1"})
            case ["POST ", "containers", "create"]:
                if self.looks > 0 or MADE in self.there:
                    reply(client, 409, {"message": "Conflict. The container name is already in use"})
                else:
                    self.there.add(PLACEHOLDER)
                    reply(client, 201, {"Id": PLACEHOLDER, "Warnings": None})
            case ["DELETE ", "containers", identity]:
                self.there.remove(identity)
                reply(client, 204, b"")
            case _:
                raise AssertionError(request.line)


@pytest.fixture(params=[1, 3])
def looks(request: pytest.FixtureRequest) -> int:
    looks: int = request.param
    return looks


@pytest.fixture
def slow(looks: int) -> Iterator[SlowEngine]:
    with SlowEngine(looks) as slow:
        yield slow


async def test_a_container_that_appears_late_is_waited_for_and_removed(slow: SlowEngine, tmp_path: Path) -> None:
    async with workplace(tmp_path / "home", slow.url) as place:
        assert await making.recover_making(place.connection, STEPS) is Recovered.UNDONE

    assert slow.there == set()
    assert f"DELETE /containers/{MADE}" in slow.requests


async def test_one_that_the_engine_gives_up_leaves_nothing(slow: SlowEngine, tmp_path: Path) -> None:
    slow.succeeds = False
    async with workplace(tmp_path / "home", slow.url) as place:
        assert await making.recover_making(place.connection, STEPS) is Recovered.UNDONE

    assert slow.there == set()


async def test_one_that_never_appears_is_left_for_another_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "_IN_FLIGHT", 0.2)
    with SlowEngine(1_000_000) as slow:
        async with workplace(tmp_path / "home", slow.url) as place:
            with pytest.raises(EngineUnavailableError):
                await making.recover_making(place.connection, STEPS)


@pytest.mark.engine
async def test_a_volume_that_somebody_else_has_made_meanwhile_stays(engine: DockerEngine, place: Workplace) -> None:
    def be_faster(_step: Step) -> None:
        engine.docker("volume", "create", "insula-test-v")

    sink = Sink(be_faster)
    await making.make_volumes(place.connection, ["insula-test-v"], sink)

    assert await making.recover_making(place.connection, sink.steps) is Recovered.UNDONE

    assert "insula-test-v" in everything(engine)["volumes"]


@pytest.mark.engine
async def test_a_volume_that_somebody_uses_stays(engine: DockerEngine, place: Workplace) -> None:
    sink = Sink()
    await making.make_volumes(place.connection, ["insula-test-v", "insula-test-w", "insula-test-v"], sink)
    assert len(sink.steps) == 2
    one = run(engine, "--volume", "insula-test-v:/data")

    assert await making.recover_making(place.connection, sink.steps) is Recovered.UNDONE

    assert everything(engine)["volumes"] == {"insula-test-v"}
    assert inspect(engine, one) is not None


@pytest.mark.engine
async def test_a_volume_whose_making_was_only_declared_is_not_left_behind(
    engine: DockerEngine, place: Workplace
) -> None:
    sink = Sink(fail_at=0)
    with pytest.raises(ConnectionAbortedError):
        await making.make_volumes(place.connection, ["insula-test-v"], sink)

    assert await making.recover_making(place.connection, sink.steps) is Recovered.UNDONE

    assert everything(engine)["volumes"] == set()
