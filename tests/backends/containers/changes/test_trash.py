"""Into the trash of a real engine, and out of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest

from insula.backends.containers.changes import purging, restoring, trash
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.errors import (
    InsulaError,
    NotFoundError,
)
from insula.domain.progress import Recovered, Step
from tests.backends.containers.samples import SAMPLES, Make, shape
from tests.backends.containers.workshop import Sink, everything, inspect, run
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine


@pytest.mark.parametrize("make", SAMPLES.values(), ids=SAMPLES.keys())
async def test_what_comes_back_is_as_it_was(engine: DockerEngine, place: Workplace, make: Make) -> None:
    one = make(engine)
    before, kept = shape(engine, one), everything(engine)

    sink = Sink()
    await trash.trash(place, one, sink)

    inside = engine.get(f"/containers/{one}/json")
    assert inside["Name"] == f"/insula-trash-{one[:12]}-insula-test-one"
    assert not inside["State"]["Running"]
    assert inside["HostConfig"]["RestartPolicy"]["Name"] == "no"
    record = await place.trash.get(one)
    assert record is not None
    assert (record.name, record.original, record.place) == ("insula-test-one", "insula-test-one", "docker:test")
    assert "xyzzy" not in json.dumps(dict(record.payload))

    await restoring.restore(place, one, sink)

    assert shape(engine, one) == before
    assert everything(engine) == kept
    assert await place.trash.all(Kind.CONTAINER) == ()
    assert "xyzzy" not in repr([sink.steps, sink.lines])


@pytest.mark.parametrize("make", SAMPLES.values(), ids=SAMPLES.keys())
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
    before, kept, records = shape(engine, one), everything(engine), await place.trash.all(Kind.CONTAINER)
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
            assert shape(engine, one) == before
            assert everything(engine) == kept
            assert await place.trash.all(Kind.CONTAINER) == records
            at += 1
        else:
            break
    for _ in range(2):
        assert await recover(place, verb, sink.steps) is Recovered.FINISHED
    return sink.names


async def test_the_longest_name_comes_back_whole(engine: DockerEngine, place: Workplace) -> None:
    longest = "insula-test-" + 116 * "n"
    one = run(engine, name=longest)
    sink = Sink()

    await trash.trash(place, one, sink)
    assert await recover(place, Verb.TRASH, sink.steps) is Recovered.FINISHED
    await restoring.restore(place, one, Sink())

    assert engine.get(f"/containers/{one}/json")["Name"] == f"/{longest}"


async def test_one_that_ends_and_is_started_again_and_again_rests_in_the_trash(
    engine: DockerEngine, place: Workplace
) -> None:
    arguments = ("--detach", "--restart", "always", "--name", "insula-test-one", IMAGE, "false")
    one = EnvironmentId(engine.docker("run", *arguments).strip())

    await trash.trash(place, one, Sink())

    inside = engine.get(f"/containers/{one}/json")
    assert (inside["State"]["Restarting"], inside["State"]["Running"]) == (False, False)
    await restoring.restore(place, one, Sink())
    async with asyncio.timeout(20):
        while engine.get(f"/containers/{one}/json")["RestartCount"] < 1:
            await asyncio.sleep(0.05)


async def test_a_restart_of_the_engine_starts_nothing_in_the_trash(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine, "--restart", "always")
    await trash.trash(place, one, Sink())

    engine.kill()
    engine.start()

    assert not engine.get(f"/containers/{one}/json")["State"]["Running"]
    await restoring.restore(place, one, Sink())
    assert engine.get(f"/containers/{one}/json")["State"]["Running"]


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
