"""Into the trash of a real engine, out of it, and for ever."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from insula.backends.containers import purging, restoring, trash
from insula.backends.containers.recovery import recover
from insula.backends.containers.workplace import Workplace
from insula.domain.environment import EnvironmentId, Kind, ReasonCode, Verb
from insula.domain.errors import (
    ActionUnavailableError,
    InsulaError,
    NameTakenError,
    NotFoundError,
    PortTakenError,
)
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import Sink, everything, inspect, run, workplace
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine
NETWORK = "insula-test-network"
LATE = {"State", "Name", "NetworkSettings", "ResolvConfPath", "HostnamePath", "HostsPath", "LogPath", "GraphDriver"}
"""What a stop and a start change by themselves."""


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path) -> AsyncIterator[Workplace]:
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made


def _make_running(engine: DockerEngine) -> EnvironmentId:
    return run(engine)


def _make_always(engine: DockerEngine) -> EnvironmentId:
    return run(engine, "--restart", "always", "--volume", "insula-test-data:/data", "--volume", "/anonymous")


def _make_limited(engine: DockerEngine) -> EnvironmentId:
    return run(engine, "--restart", "on-failure:3", "--memory", "64m", "--cpus", "0.5", "--env", "SECRET=xyzzy")


def _make_paused(engine: DockerEngine) -> EnvironmentId:
    one = run(engine)
    engine.docker("pause", one)
    return one


def _make_stopped(engine: DockerEngine) -> EnvironmentId:
    one = run(engine, "--restart", "unless-stopped")
    engine.docker("stop", one)
    return one


def _make_created(engine: DockerEngine) -> EnvironmentId:
    return EnvironmentId(engine.docker("create", "--name", "insula-test-one", IMAGE).strip())


def _make_networked(engine: DockerEngine) -> EnvironmentId:
    engine.docker("network", "create", "--subnet", "10.213.0.0/24", "--label", "a=b", NETWORK)
    one = run(engine, "--network", NETWORK, "--network-alias", "also", "--ip", "10.213.0.77")
    engine.docker("network", "connect", "bridge", one)
    return one


def _make_removing_itself(engine: DockerEngine) -> EnvironmentId:
    """Never started, so it is there."""
    return EnvironmentId(engine.docker("create", "--rm", "--name", "insula-test-one", IMAGE).strip())


Make = Callable[[DockerEngine], EnvironmentId]
MANY: list[Make] = [
    _make_running,
    _make_always,
    _make_limited,
    _make_paused,
    _make_stopped,
    _make_created,
    _make_networked,
    _make_removing_itself,
]


@pytest.mark.parametrize("make", MANY, ids=lambda make: make.__name__[6:])
async def test_what_comes_back_is_as_it_was(engine: DockerEngine, place: Workplace, make: Make) -> None:
    one = make(engine)
    before, kept = _shape(engine, one), everything(engine)

    await trash.trash(place, one, Sink())

    inside = engine.get(f"/containers/{one}/json")
    assert inside["Name"] == f"/insula-trash-{one[:12]}-insula-test-one"
    assert not inside["State"]["Running"]
    assert inside["HostConfig"]["RestartPolicy"]["Name"] == "no"
    record = await place.trash.get(one)
    assert record is not None
    assert (record.name, record.original, record.place) == ("insula-test-one", "insula-test-one", "docker:test")
    assert "xyzzy" not in json.dumps(dict(record.payload))

    await restoring.restore(place, one, Sink())

    assert _shape(engine, one) == before
    assert everything(engine) == kept
    assert await place.trash.all(Kind.CONTAINER) == ()


@pytest.mark.parametrize("make", MANY, ids=lambda make: make.__name__[6:])
async def test_a_failure_at_each_step_on_the_way_leaves_it_as_it_was(
    engine: DockerEngine, place: Workplace, make: Make
) -> None:
    one = make(engine)
    whole = await _fail_at_each_step(engine, place, one, Verb.TRASH, trash.trash)
    assert whole in ([trash.TRASH], [trash.TRASH, trash.STOP])

    whole = await _fail_at_each_step(engine, place, one, Verb.RESTORE, restoring.restore)
    assert whole in ([restoring.RESTORE, "keep"], [restoring.RESTORE, restoring.START, "keep"])


async def _fail_at_each_step(
    engine: DockerEngine, place: Workplace, one: EnvironmentId, verb: Verb, deed: Callable[..., Any]
) -> list[str]:
    """Then go through with it; the steps of that."""
    before, kept, records = _shape(engine, one), everything(engine), await place.trash.all(Kind.CONTAINER)
    at = 0
    while True:
        sink = Sink(fail_at=at)
        try:
            await deed(place, one, sink)
        except ConnectionAbortedError:
            if sink.names[-1] == "keep":
                break
            for _ in range(2):
                assert await recover(place, verb, sink.steps) is Recovered.UNDONE
            assert _shape(engine, one) == before
            assert everything(engine) == kept
            assert await place.trash.all(Kind.CONTAINER) == records
            at += 1
        else:
            break
    for _ in range(2):
        assert await recover(place, verb, sink.steps) is Recovered.FINISHED
    return sink.names


async def test_a_network_that_somebody_has_removed_is_made_again(engine: DockerEngine, place: Workplace) -> None:
    one = _make_networked(engine)
    before = engine.get(f"/networks/{NETWORK}")
    await trash.trash(place, one, Sink())
    engine.docker("network", "rm", NETWORK)
    sink = Sink()

    await restoring.restore(place, one, sink)

    assert sink.names == ["restore", "network", "start", "keep"]
    now = engine.get(f"/networks/{NETWORK}")
    same = ("Name", "Driver", "Internal", "Attachable", "EnableIPv6", "IPAM", "Options")
    assert {each: now[each] for each in same} == {each: before[each] for each in same}
    assert now["Labels"]["a"] == "b"
    ends = engine.get(f"/containers/{one}/json")["NetworkSettings"]["Networks"]
    assert ends.keys() == {NETWORK, "bridge"}
    assert ends[NETWORK]["IPAddress"] == "10.213.0.77"
    assert "also" in ends[NETWORK]["Aliases"]


async def test_a_network_made_again_goes_when_the_restore_fails(engine: DockerEngine, place: Workplace) -> None:
    one = _make_networked(engine)
    await trash.trash(place, one, Sink())
    engine.docker("network", "rm", NETWORK)
    before = everything(engine)
    for at in range(3):
        sink = Sink(fail_at=at)
        with pytest.raises(ConnectionAbortedError):
            await restoring.restore(place, one, sink)
        for _ in range(2):
            assert await recover(place, Verb.RESTORE, sink.steps) is Recovered.UNDONE
        assert everything(engine) == before

    await restoring.restore(place, one, Sink())
    assert engine.get(f"/containers/{one}/json")["State"]["Running"]


async def test_a_network_whose_addresses_are_taken_gets_others(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("network", "create", "--subnet", "10.213.0.0/24", NETWORK)
    one = run(engine, "--network", NETWORK)
    await trash.trash(place, one, Sink())
    engine.docker("network", "rm", NETWORK)
    engine.docker("network", "create", "--subnet", "10.213.0.0/16", "insula-test-wider")
    sink = Sink()

    await restoring.restore(place, one, sink)

    assert engine.get(f"/containers/{one}/json")["State"]["Running"]
    assert "overlaps" in sink.lines[0]


async def test_a_restart_of_the_engine_starts_nothing_in_the_trash(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine, "--restart", "always")
    await trash.trash(place, one, Sink())

    engine.kill()
    engine.start()

    assert not engine.get(f"/containers/{one}/json")["State"]["Running"]
    await restoring.restore(place, one, Sink())
    assert engine.get(f"/containers/{one}/json")["State"]["Running"]


async def test_a_name_that_is_taken_refuses_the_restore(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine)
    await trash.trash(place, one, Sink())
    run(engine)
    before, sink = everything(engine), Sink()

    with pytest.raises(NameTakenError):
        await restoring.restore(place, one, sink)

    assert sink.steps == []
    assert everything(engine) == before


async def test_a_port_that_is_taken_is_told_and_it_stays_in_the_trash(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine, "--publish", "127.0.0.1::80")
    port = engine.get(f"/containers/{one}/json")["NetworkSettings"]["Ports"]["80/tcp"][0]["HostPort"]
    fixed = run(engine, "--publish", f"127.0.0.1:{int(port) + 1}:80", name="insula-test-fixed")
    await trash.trash(place, fixed, Sink())
    run(engine, "--publish", f"127.0.0.1:{int(port) + 1}:80", name="insula-test-faster")
    before, sink = everything(engine), Sink()

    with pytest.raises(PortTakenError) as failure:
        await restoring.restore(place, fixed, sink)
    assert await recover(place, Verb.RESTORE, sink.steps) is Recovered.UNDONE

    assert failure.value.port == str(int(port) + 1)
    assert everything(engine) == before
    assert await place.trash.get(fixed) is not None


@pytest.mark.parametrize("verb", [restoring.restore, purging.purge])
async def test_one_that_was_pruned_by_hand_is_told_and_its_entry_closed(
    engine: DockerEngine, place: Workplace, verb: Callable[..., Any]
) -> None:
    one = run(engine)
    await trash.trash(place, one, Sink())
    engine.docker("container", "prune", "--force")

    if verb is restoring.restore:
        with pytest.raises(NotFoundError) as failure:
            await verb(place, one, Sink())
        assert failure.value.reference == "insula-test-one"
    else:
        await verb(place, one, Sink())

    assert await place.trash.all(Kind.CONTAINER) == ()


async def test_a_purge_takes_the_volumes_that_nobody_named_and_leaves_the_others(
    engine: DockerEngine, place: Workplace
) -> None:
    before = everything(engine)
    one = run(engine, "--volume", "insula-test-data:/data", "--volume", "/anonymous")
    await trash.trash(place, one, Sink())
    sink = Sink()

    await purging.purge(place, one, sink)

    now = everything(engine)
    assert now["volumes"] - before["volumes"] == {"insula-test-data"}
    assert now["containers"] == before["containers"]
    assert await place.trash.all(Kind.CONTAINER) == ()
    for _ in range(2):
        assert await recover(place, Verb.PURGE, sink.steps) is Recovered.FINISHED


async def test_a_purge_takes_what_a_label_calls_anonymous_unless_others_use_it(
    engine: DockerEngine, place: Workplace
) -> None:
    for name in ("insula-test-a", "insula-test-b"):
        engine.docker("volume", "create", name)
    run(engine, "--volume", "insula-test-b:/b", name="insula-test-other")
    mounts = ("--mount", "source=insula-test-a,target=/a", "--mount", "source=insula-test-b,target=/b")
    one = run(engine, *mounts, "--label", "insula.anonymous-volumes=insula-test-a,insula-test-b")
    await trash.trash(place, one, Sink())

    await purging.purge(place, one, Sink())

    assert everything(engine)["volumes"] == {"insula-test-b"}


async def test_a_purge_takes_the_image_that_was_made_for_it_once_nobody_needs_it(
    engine: DockerEngine, place: Workplace
) -> None:
    source = run(engine)
    before = everything(engine)
    engine.docker("commit", source, "insula-clone:1234")
    engine.docker("run", "--detach", "--name", "insula-test-two", "insula-clone:1234")
    one = EnvironmentId(engine.docker("create", "--name", "insula-test-three", "insula-clone:1234").strip())
    two = EnvironmentId(engine.get("/containers/insula-test-two/json")["Id"])

    for each in (one, two):
        await trash.trash(place, each, Sink())
        await purging.purge(place, each, Sink())
        assert ("insula-clone:1234" in everything(engine)["tags"]) == (each == one)

    assert everything(engine) == before


async def test_a_purge_leaves_an_image_that_somebody_has_named(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine)
    engine.docker("commit", one, "insula-clone:1234")
    engine.docker("tag", "insula-clone:1234", "insula-test/mine:1")
    two = EnvironmentId(engine.docker("create", "--name", "insula-test-two", "insula-clone:1234").strip())
    await trash.trash(place, two, Sink())

    await purging.purge(place, two, Sink())

    assert {"insula-clone:1234", "insula-test/mine:1"} <= everything(engine)["tags"]


async def test_one_that_was_started_in_the_trash_is_not_purged(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine)
    await trash.trash(place, one, Sink())

    def start(_step: Step) -> None:
        engine.docker("start", one)

    for sink in (Sink(start), Sink()):
        with pytest.raises(ActionUnavailableError) as failure:
            await purging.purge(place, one, sink)
        assert failure.value.reason is not None
        assert failure.value.reason.code is ReasonCode.RUNNING

    assert engine.get(f"/containers/{one}/json")["State"]["Running"]
    assert await place.trash.get(one) is not None


@pytest.mark.parametrize("identity", ["", "..", "nobody", "0" * 64])
async def test_who_is_not_there_is_refused_before_any_step(
    engine: DockerEngine, place: Workplace, identity: str
) -> None:
    one, sink = run(engine), Sink()
    for deed in (trash.trash, restoring.restore, purging.purge):
        with pytest.raises(NotFoundError):
            await deed(place, EnvironmentId(identity), sink)
    for deed in (restoring.restore, purging.purge):
        with pytest.raises(NotFoundError):
            await deed(place, one, sink)
    await trash.trash(place, one, Sink())
    with pytest.raises(NotFoundError):
        await trash.trash(place, one, sink)

    assert sink.steps == []


async def test_one_removed_by_hand_on_its_way_leaves_no_record(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine)

    def remove(_step: Step) -> None:
        if inspect(engine, one) is not None:
            engine.docker("rm", "--force", one)

    sink = Sink(remove)
    with pytest.raises(InsulaError):
        await trash.trash(place, one, sink)

    assert await recover(place, Verb.TRASH, sink.steps) is Recovered.UNDONE
    assert await place.trash.all(Kind.CONTAINER) == ()


def _shape(engine: DockerEngine, one: EnvironmentId) -> dict[str, Any]:
    """What must be as before: all of its configuration, its state, its networks, its name."""
    found = engine.get(f"/containers/{one}/json")
    ends = {
        name: (sorted(end["Aliases"] or ()), end["IPAMConfig"], end["Links"], bool(end["IPAddress"]))
        for name, end in found["NetworkSettings"]["Networks"].items()
    }
    kept = {key: value for key, value in found.items() if key not in LATE}
    return {**kept, "status": found["State"]["Status"], "name": found["Name"], "networks": ends}
