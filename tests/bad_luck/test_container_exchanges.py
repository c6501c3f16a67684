"""What a clone or an edit needs is taken away, or there is no room for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.containers.changes import cloning, editing, swapping, verification
from insula.backends.containers.changes.asking import specification_of
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import ContainerCloneRequest, EditRequest
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import EngineRefusedError, InsulaError, NoSpaceError
from insula.domain.progress import Recovered, Step
from insula.viewmodels.wording.errors import describe
from tests.backends.containers.workshop import Sink, everything, run, workplace
from tests.bad_luck.full_disk import full_disk
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine
NETWORK = "insula-test-network"


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Workplace]:
    monkeypatch.setattr(verification, "STEADY", 0.3)
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made


async def _clone(place: Workplace, source: str, sink: Sink, *, filesystem: bool = False) -> None:
    request = ContainerCloneRequest(name="insula-test-new", filesystem=filesystem, start=True)
    await cloning.clone(place, EnvironmentId(source), request, sink)


async def _edit(place: Workplace, old: str, sink: Sink) -> None:
    asked = replace(await specification_of(place.connection, EnvironmentId(old)), user="7:7")
    await editing.edit(place, EnvironmentId(old), EditRequest(specification=asked), sink)


async def test_a_network_that_is_gone_is_told_and_nothing_stays(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("network", "create", NETWORK)
    source = engine.docker("create", "--name", "insula-test-one", "--network", NETWORK, "-v", "/data", IMAGE).strip()
    engine.docker("network", "rm", NETWORK)
    before, sink = everything(engine), Sink()

    with pytest.raises(EngineRefusedError) as failure:
        await _clone(place, source, sink)
    for _ in range(2):
        assert await recover(place, Verb.CLONE, sink.steps) is Recovered.UNDONE

    assert NETWORK in describe(failure.value)
    assert everything(engine) == before


async def test_a_network_taken_off_while_the_new_one_is_made_gives_the_old_one_back(
    engine: DockerEngine, place: Workplace
) -> None:
    engine.docker("network", "create", NETWORK)
    engine.docker("network", "create", "insula-test-other")
    old = run(engine, "--network", NETWORK)
    engine.docker("network", "connect", "insula-test-other", old)
    before = everything(engine)

    def take_off(step: Step) -> None:
        if step.name == swapping.RETIRE:
            engine.docker("network", "disconnect", "--force", "insula-test-other", old)
            for each in engine.get("/containers/json", all=True):
                if each["Names"][0].startswith("/insula-new-"):
                    engine.docker("network", "disconnect", "--force", "insula-test-other", each["Id"])
            engine.docker("network", "rm", "insula-test-other")

    sink = Sink(take_off)
    await _edit(place, old, sink)

    # It goes on without, as the old one would have done.
    now = everything(engine)
    assert now["networks"] == before["networks"] - {"insula-test-other"}
    assert engine.get("/containers/insula-test-one/json")["State"]["Running"]


@pytest.mark.parametrize("what", ["volume", "files"])
async def test_a_disk_that_fills_up_in_a_clone_is_told_and_leaves_nothing_behind(
    engine: DockerEngine, place: Workplace, what: str
) -> None:
    source = run(engine, "--volume", "insula-test-data:/data")
    path = "/data/large" if what == "volume" else "/large"
    engine.docker("exec", source, "dd", "if=/dev/urandom", f"of={path}", "bs=1048576", "count=40")
    before = everything(engine)
    sink = Sink()

    with full_disk(engine, 20_000):
        with pytest.raises(InsulaError) as failure:
            await _clone(place, source, sink, filesystem=what == "files")
        for _ in range(2):
            assert await recover(place, Verb.CLONE, sink.steps) is Recovered.UNDONE

    assert isinstance(failure.value, NoSpaceError)
    # What it could not write down, the engine's list does not know either.
    engine.docker("update", "--cpu-shares", "0", source)
    assert everything(engine) == before
    assert engine.docker("exec", source, "stat", "-c", "%s", path).strip() == str(40 << 20)


async def test_an_engine_restarted_in_the_middle_of_a_copy_leaves_nothing_behind(
    engine: DockerEngine, place: Workplace
) -> None:
    source = run(engine, "--volume", "insula-test-data:/data", "--restart", "always")
    engine.docker("exec", source, "dd", "if=/dev/urandom", "of=/data/large", "bs=1048576", "count=40")
    before = everything(engine)
    loop, copying = asyncio.get_running_loop(), asyncio.Event()

    class Watching(Sink):
        @override
        def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
            if stage == "copy-volume":
                loop.call_soon_threadsafe(copying.set)

    sink = Watching()
    task = asyncio.create_task(_clone(place, source, sink))
    await copying.wait()
    await asyncio.to_thread(engine.stop)
    with pytest.raises(InsulaError):
        await task
    await asyncio.to_thread(engine.start)

    assert await recover(place, Verb.CLONE, sink.steps) is Recovered.UNDONE

    async with asyncio.timeout(20):
        while everything(engine) != before:
            await asyncio.sleep(0.1)
