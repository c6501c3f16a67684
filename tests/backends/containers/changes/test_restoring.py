"""Out of the trash of a real engine when that is not so easy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from insula.backends.containers.changes import purging, restoring, trash
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.environment import Kind, Verb
from insula.domain.errors import (
    InsulaError,
    InvalidNameError,
    NameTakenError,
    NotFoundError,
    PortTakenError,
)
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import Sink, everything, inspect, run
from tests.engines.docker_engine import DockerEngine

pytestmark = pytest.mark.engine


async def test_a_name_that_is_taken_refuses_the_restore(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine)
    await trash.trash(place, one, Sink())
    run(engine)
    before, sink = everything(engine), Sink()

    with pytest.raises(NameTakenError):
        await restoring.restore(place, one, sink)

    assert sink.steps == []
    assert everything(engine) == before


async def test_under_another_name_it_comes_back_beside_the_one_that_took_its_own(
    engine: DockerEngine, place: Workplace
) -> None:
    one = run(engine, "--restart", "unless-stopped")
    await trash.trash(place, one, Sink())
    other, sink = run(engine), Sink()

    await restoring.restore(place, one, sink, "insula-test-before")

    found = engine.get(f"/containers/{one}/json")
    assert (found["Name"], found["State"]["Running"]) == ("/insula-test-before", True)
    assert found["HostConfig"]["RestartPolicy"]["Name"] == "unless-stopped"
    assert engine.get(f"/containers/{other}/json")["Name"] == "/insula-test-one"
    assert await place.trash.get(one) is None
    assert await recover(place, Verb.RESTORE, sink.steps) is Recovered.FINISHED


@pytest.mark.parametrize(("name", "failure"), [("a b", InvalidNameError), ("insula-test-one", NameTakenError)])
async def test_another_name_that_cannot_be_is_refused_before_any_step(
    engine: DockerEngine, place: Workplace, name: str, failure: type[InsulaError]
) -> None:
    one = run(engine)
    await trash.trash(place, one, Sink())
    run(engine)
    before, sink = everything(engine), Sink()

    with pytest.raises(failure):
        await restoring.restore(place, one, sink, name)

    assert sink.steps == []
    assert everything(engine) == before


@pytest.mark.parametrize("step", range(3))
async def test_a_restore_under_another_name_is_undone_at_every_step(
    engine: DockerEngine, place: Workplace, step: int
) -> None:
    one = run(engine)
    await trash.trash(place, one, Sink())
    before, sink = everything(engine), Sink(fail_at=step)

    with pytest.raises(ConnectionAbortedError):
        await restoring.restore(place, one, sink, "insula-test-before")
    outcome = await recover(place, Verb.RESTORE, sink.steps)

    if outcome is Recovered.UNDONE:
        assert everything(engine) == before
        assert await place.trash.get(one) is not None
    else:
        assert engine.get(f"/containers/{one}/json")["Name"] == "/insula-test-before"
        assert await place.trash.get(one) is None


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


async def test_one_removed_by_hand_while_it_is_restored_leaves_no_record(
    engine: DockerEngine, place: Workplace
) -> None:
    one = run(engine)
    await trash.trash(place, one, Sink())

    def remove(_step: Step) -> None:
        if inspect(engine, one) is not None:
            engine.docker("rm", one)

    sink = Sink(remove)
    with pytest.raises(NotFoundError):
        await restoring.restore(place, one, sink)

    for _ in range(2):
        assert await recover(place, Verb.RESTORE, sink.steps) is Recovered.UNDONE
    assert await place.trash.all(Kind.CONTAINER) == ()


async def test_one_that_somebody_has_given_its_name_again_comes_back(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine)
    await trash.trash(place, one, Sink())
    engine.docker("rename", one, "insula-test-one")
    engine.docker("start", one)

    await restoring.restore(place, one, Sink())

    assert engine.get(f"/containers/{one}/json")["State"]["Running"]
    assert await place.trash.all(Kind.CONTAINER) == ()
