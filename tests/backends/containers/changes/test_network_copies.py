"""Networks of containers in the trash that are gone when these come back, on a real engine."""

from __future__ import annotations

import pytest

from insula.backends.containers.changes import restoring, trash
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.environment import Verb
from insula.domain.progress import Recovered
from tests.backends.containers.samples import NETWORK, make_networked
from tests.backends.containers.workshop import Sink, everything, run
from tests.engines.docker_engine import DockerEngine

pytestmark = pytest.mark.engine


async def test_a_network_that_somebody_has_removed_is_made_again(engine: DockerEngine, place: Workplace) -> None:
    one = make_networked(engine)
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


async def test_a_network_that_somebody_has_made_again_is_joined(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("network", "create", NETWORK)
    one = run(engine, "--network", NETWORK, "--network-alias", "also")
    await trash.trash(place, one, Sink())
    engine.docker("network", "rm", NETWORK)
    made = engine.docker("network", "create", NETWORK).strip()
    sink = Sink()

    await restoring.restore(place, one, sink)

    end = engine.get(f"/containers/{one}/json")["NetworkSettings"]["Networks"][NETWORK]
    assert end["NetworkID"] == made
    assert "also" in end["Aliases"]
    assert "network" not in sink.names


async def test_a_network_made_again_goes_when_the_restore_fails(engine: DockerEngine, place: Workplace) -> None:
    one = make_networked(engine)
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
