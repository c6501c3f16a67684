"""One container in the place of another that runs: what is kept, what goes to the trash, and the way back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from insula.backends.containers.changes import editing, handling, making, restoring, swapping, trash, verification
from insula.backends.containers.changes.asking import specification_of
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import EditRequest, HealthCheck, Mount, MountKind, PublishedPort
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import (
    ActionUnavailableError,
    CommandMissingError,
    EndedAtOnceError,
    InsulaError,
    InvalidNameError,
    InvalidPathError,
    InvalidRequestError,
    InvalidSpecificationError,
    NameTakenError,
    NotFoundError,
    PortTakenError,
    UnhealthyError,
)
from insula.domain.image_errors import ImageMissingError
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import Sink, everything, inspect, run, workplace
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.ports import port

pytestmark = pytest.mark.engine


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Workplace]:
    monkeypatch.setattr(verification, "STEADY", 0.4)
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made


async def _edit(
    place: Workplace, identity: str, sink: Sink | None = None, health_seconds: float = 20, **fields: Any
) -> EnvironmentId:
    asked = replace(await specification_of(place.connection, EnvironmentId(identity)), **fields)
    request = EditRequest(specification=asked, health_seconds=health_seconds)
    return await editing.edit(place, EnvironmentId(identity), request, sink or Sink())


async def _fails(place: Workplace, identity: str, sink: Sink | None = None, **fields: Any) -> InsulaError:
    """The failure, once everything is undone, twice."""
    sink = sink or Sink()
    with pytest.raises(InsulaError) as failure:
        await _edit(place, identity, sink, **fields)
    for _ in range(2):
        assert await recover(place, Verb.EDIT, sink.steps) is Recovered.UNDONE
    return failure.value


def _without_run(inspected: dict[str, Any] | None) -> dict[str, Any]:
    """What is the same after a stop and a start."""
    assert inspected is not None
    kept = {key: value for key, value in inspected.items() if key not in {"State", "NetworkSettings", "ResolvConfPath"}}
    return {**kept, "Status": inspected["State"]["Status"], "Networks": [*inspected["NetworkSettings"]["Networks"]]}


async def test_the_new_one_runs_in_the_place_of_the_old_one_which_is_in_the_trash(
    engine: DockerEngine, place: Workplace
) -> None:
    engine.docker("network", "create", "insula-test-network")
    old = run(
        engine,
        *("--publish", f"127.0.0.1:{port(80)}:80", "--volume", "insula-test-data:/data", "--restart", "always"),
        *("--network", "insula-test-network", "--network-alias", "web"),
    )
    engine.docker("exec", old, "touch", "/data/kept")
    sink = Sink()

    new = await _edit(place, old, sink, environment=(("A", "1"),))

    found = engine.get(f"/containers/{new}/json")
    assert (found["Name"], found["State"]["Status"]) == ("/insula-test-one", "running")
    assert found["NetworkSettings"]["Ports"]["80/tcp"] == [{"HostIp": "127.0.0.1", "HostPort": str(port(80))}]
    assert engine.docker("exec", new, "ls", "/data") == "kept\n"
    assert found["HostConfig"]["RestartPolicy"]["Name"] == "always"
    before = engine.get(f"/containers/{old}/json")
    assert before["Name"].startswith("/insula-trash-")
    assert before["State"]["Status"] == "exited"
    assert before["HostConfig"]["RestartPolicy"]["Name"] == "no"
    record = await place.trash.get(old)
    assert record is not None
    assert (record.name, record.place) == ("insula-test-one", place.backend)
    assert sink.names == [making.MAKE, swapping.RETIRE, swapping.STOP, swapping.START, swapping.SWAP]
    assert await recover(place, Verb.EDIT, sink.steps) is Recovered.FINISHED


async def test_the_old_one_can_be_had_back(engine: DockerEngine, place: Workplace) -> None:
    old = run(engine, "--restart", "always", "--publish", f"127.0.0.1:{port(80)}:80")
    before = _without_run(inspect(engine, old))
    new = await _edit(place, old, user="7:7")

    await trash.trash(place, new, Sink())
    await restoring.restore(place, old, Sink())

    assert _without_run(inspect(engine, old)) == before


@pytest.mark.parametrize("state", ["created", "exited", "paused"])
async def test_the_new_one_is_in_the_state_of_the_old_one(engine: DockerEngine, place: Workplace, state: str) -> None:
    if state == "created":
        old = EnvironmentId(engine.docker("create", "--restart", "always", IMAGE).strip())
    else:
        old = run(engine, "--restart", "always")
        engine.docker("stop" if state == "exited" else "pause", old)

    new = await _edit(place, old, user="7:7")

    assert engine.get(f"/containers/{new}/json")["State"]["Status"] == ("paused" if state == "paused" else "created")
    assert engine.get(f"/containers/{old}/json")["HostConfig"]["RestartPolicy"]["Name"] == "no"


async def test_a_new_name_can_be_given_too(engine: DockerEngine, place: Workplace) -> None:
    old = run(engine)

    new = await _edit(place, old, name="insula-test-other")

    assert engine.get("/containers/insula-test-other/json")["Id"] == new
    assert inspect(engine, "insula-test-one") is None


async def test_nothing_is_done_where_nothing_is_asked(engine: DockerEngine, place: Workplace) -> None:
    old, sink = run(engine, "--env", "A=1", "--volume", "/data"), Sink()
    before = everything(engine)

    assert await _edit(place, old, sink) == old

    assert sink.steps == []
    assert everything(engine) == before


async def test_who_lived_in_its_network_moves_in_with_the_new_one_when_it_is_edited_too(
    engine: DockerEngine, place: Workplace
) -> None:
    old = run(engine)
    guest = run(engine, "--network", f"container:{old}", name="insula-test-guest")

    new = await _edit(place, old, user="7:7")
    moved = await _edit(place, guest)

    assert engine.get(f"/containers/{moved}/json")["HostConfig"]["NetworkMode"] == f"container:{new}"
    assert engine.get(f"/containers/{moved}/json")["State"]["Running"]
    assert await _edit(place, moved) == moved


async def test_an_edit_of_what_was_edited_keeps_its_volumes_without_names(
    engine: DockerEngine, place: Workplace
) -> None:
    first = run(engine, "--volume", "/data")
    engine.docker("exec", first, "touch", "/data/kept")

    third = await _edit(place, await _edit(place, first, user="7:7"), user="8:8")

    assert engine.docker("exec", third, "ls", "/data") == "kept\n"


async def test_secrets_are_in_no_step_and_no_line(engine: DockerEngine, place: Workplace) -> None:
    old, sink = run(engine, "--env", "TOKEN=xyzzy"), Sink()

    await _edit(place, old, sink, environment=(("TOKEN", "xyzzy"), ("OTHER", "sesame")))

    told = repr([sink.steps, sink.lines, sink.stages])
    assert "xyzzy" not in told
    assert "sesame" not in told


async def test_a_health_check_that_passes_is_waited_for(engine: DockerEngine, place: Workplace) -> None:
    old, sink = run(engine), Sink()

    new = await _edit(place, old, sink, health=HealthCheck("sleep 1", interval=0.5))

    assert engine.get(f"/containers/{new}/json")["State"]["Health"]["Status"] == "healthy"
    assert "health" in sink.stages


Wrong = tuple[dict[str, Any], type[InsulaError]]
WRONG: dict[str, Wrong] = {
    "a check that fails": ({"health": HealthCheck("false", interval=0.1, retries=1)}, UnhealthyError),
    "a check that never ends": ({"health": HealthCheck("sleep 99"), "health_seconds": 1}, UnhealthyError),
    "an end at once": ({"command": ("false",)}, EndedAtOnceError),
    "a good end at once": ({"command": ("true",)}, EndedAtOnceError),
    "a program that is not there": ({"command": ("/no/such",)}, CommandMissingError),
    "a folder that is not there": ({"mounts": (Mount(MountKind.BIND, "/no/such", "/x"),)}, InvalidPathError),
    "a port that is taken": ({"ports": (PublishedPort(80, host=port(99)),)}, PortTakenError),
}


@pytest.mark.parametrize("wrong", WRONG)
async def test_the_old_one_runs_as_before_when_the_new_one_does_not(
    engine: DockerEngine, place: Workplace, wrong: str
) -> None:
    run(engine, "--publish", f"127.0.0.1:{port(99)}:80", name="insula-test-other")
    engine.docker("network", "create", "insula-test-network")
    old = run(
        engine,
        *("--publish", f"127.0.0.1:{port(80)}:80", "--volume", "/data", "--restart", "always"),
        *("--network", "insula-test-network", "--network-alias", "web"),
    )
    before, known = everything(engine), _without_run(inspect(engine, old))
    fields, kind = WRONG[wrong]

    failure = await _fails(place, old, **fields)

    assert isinstance(failure, kind)
    assert everything(engine) == before
    assert _without_run(inspect(engine, old)) == known
    assert await place.trash.get(old) is None


async def test_a_container_that_restarts_again_and_again_is_no_success(engine: DockerEngine, place: Workplace) -> None:
    old = run(engine, "--restart", "always")
    before = everything(engine)

    failure = await _fails(place, old, command=("sh", "-c", "sleep 0.2; exit 3"))

    assert isinstance(failure, EndedAtOnceError)
    assert everything(engine) == before


async def test_a_new_volume_of_an_edit_that_fails_goes_too(engine: DockerEngine, place: Workplace) -> None:
    old = run(engine)
    before = everything(engine)

    await _fails(place, old, command=("false",), mounts=(Mount(MountKind.VOLUME, "insula-test-new", "/new"),))

    assert everything(engine) == before


async def test_what_cannot_be_is_refused_before_anything_is_touched(engine: DockerEngine, place: Workplace) -> None:
    old = run(engine)
    vanishing = run(engine, "--rm", name="insula-test-vanishing")
    trashed = run(engine, name="insula-test-trashed")
    await trash.trash(place, trashed, Sink())
    before, sink = everything(engine), Sink()

    cases: list[tuple[str, dict[str, Any], type[InsulaError]]] = [
        (old, {"name": "../x"}, InvalidNameError),
        (old, {"name": "insula-test-vanishing"}, NameTakenError),
        (old, {"memory": 5}, InvalidSpecificationError),
        (old, {"health_seconds": 0, "user": "7"}, InvalidRequestError),
        (old, {"health_seconds": float("nan"), "user": "7"}, InvalidRequestError),
        (old, {"image": "insula-test/missing:1", "pull": False}, ImageMissingError),
        (vanishing, {"user": "7"}, ActionUnavailableError),
        (trashed, {"user": "7"}, NotFoundError),
    ]
    for identity, fields, failure in cases:
        with pytest.raises(failure):
            await _edit(place, identity, sink, **fields)

    assert sink.steps == []
    assert everything(engine) == before


def _at(name: str, deed: Callable[[], object]) -> Sink:
    return Sink(lambda step: None if step.name != name else (deed(), None)[1])


@pytest.mark.parametrize("step", [making.MAKE, swapping.RETIRE, swapping.STOP, swapping.START, swapping.SWAP])
async def test_an_old_one_removed_by_hand_meanwhile_leaves_nothing(
    engine: DockerEngine, place: Workplace, step: str
) -> None:
    engine.docker("volume", "create", "insula-test-data")
    before = everything(engine)
    old = run(engine, "--volume", "insula-test-data:/data")

    sink = _at(step, lambda: engine.docker("rm", "--force", "--volumes", old))
    try:
        new = await _edit(place, old, sink, user="7:7")
    except InsulaError:
        assert await recover(place, Verb.EDIT, sink.steps) is Recovered.UNDONE
        assert await recover(place, Verb.EDIT, sink.steps) is Recovered.UNDONE
        assert everything(engine) == before
    else:
        assert engine.get("/containers/insula-test-one/json")["Id"] == new
        assert await place.trash.get(old) is None


async def test_a_new_one_removed_by_hand_meanwhile_gives_the_old_one_back(
    engine: DockerEngine, place: Workplace
) -> None:
    for step in (swapping.RETIRE, swapping.STOP, swapping.START, swapping.SWAP):
        old = run(engine, "--restart", "always", name=f"insula-test-{step}")
        before, known = everything(engine), _without_run(inspect(engine, old))

        def remove() -> None:
            for each in engine.get("/containers/json", all=True):
                if "/insula-new-" in each["Names"][0]:
                    engine.docker("rm", "--force", each["Id"])

        failure = await _fails(place, old, _at(step, remove), user="7:7")

        assert isinstance(failure, NotFoundError)
        assert everything(engine) == before
        assert _without_run(inspect(engine, old)) == known


async def test_a_name_taken_by_a_stranger_in_the_last_moment_hides_nothing(
    engine: DockerEngine, place: Workplace
) -> None:
    old = run(engine)

    def take() -> None:
        engine.docker("create", "--name", "insula-test-new-name", IMAGE)

    sink = _at(swapping.SWAP, take)
    new = await _edit(place, old, sink, name="insula-test-new-name")

    assert engine.get("/containers/insula-test-new-name-2/json")["Id"] == new
    assert "insula-test-new-name → insula-test-new-name-2" in sink.lines


async def test_cancelled_at_any_step_the_old_one_runs_or_the_new_one_has_its_place(
    engine: DockerEngine, place: Workplace
) -> None:
    old = run(engine, "--restart", "always", "--publish", f"127.0.0.1:{port(80)}:80")
    before, known = everything(engine), _without_run(inspect(engine, old))
    fields = {"user": "7:7", "mounts": (Mount(MountKind.VOLUME, "insula-test-new", "/new"),)}
    names: list[str] = []
    while swapping.SWAP not in names:
        sink = await _cancelled_at(place, old, len(names), fields)
        recovered = await recover(place, Verb.EDIT, sink.steps)
        assert await recover(place, Verb.EDIT, sink.steps) is recovered
        names.append(sink.names[-1])
        if recovered is Recovered.UNDONE:
            assert everything(engine) == before
            assert _without_run(inspect(engine, old)) == known

    assert names == [making.VOLUME, making.MAKE, swapping.RETIRE, swapping.STOP, swapping.START, swapping.SWAP]
    assert engine.get("/containers/insula-test-one/json")["State"]["Running"]
    assert await place.trash.get(old) is not None


async def _cancelled_at(place: Workplace, old: str, number: int, fields: dict[str, Any]) -> Sink:
    """An edit cancelled once that many steps, and one more, are declared."""

    def cancel(_step: Step) -> None:
        if len(sink.steps) == number + 1:
            task.cancel()

    sink = Sink(cancel)
    task = asyncio.create_task(_edit(place, old, sink, **fields))
    with pytest.raises(asyncio.CancelledError):
        await task
    return sink


async def test_an_engine_killed_meanwhile_is_put_in_order_once_it_is_back(
    engine: DockerEngine, place: Workplace
) -> None:
    for step in (making.MAKE, swapping.STOP, swapping.START):
        old = run(engine, "--restart", "always", name=f"insula-test-{step}")
        before, known = everything(engine), _without_run(inspect(engine, old))
        sink = _at(step, engine.kill)
        with pytest.raises(InsulaError):
            await _edit(place, old, sink, user="7:7")
        engine.start()

        assert await recover(place, Verb.EDIT, sink.steps) is Recovered.UNDONE

        assert everything(engine) == before
        assert _without_run(inspect(engine, old)) == known
        assert await handling.find(place.connection, old)
