"""Gone for ever from a real engine, with what was made for it alone."""

from __future__ import annotations

import pytest

from insula.backends.containers.changes import purging, trash
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.environment import EnvironmentId, Kind, ReasonCode, Verb
from insula.domain.errors import (
    ActionUnavailableError,
)
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import Sink, everything, run
from tests.engines.docker_engine import DockerEngine

pytestmark = pytest.mark.engine


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
        assert failure.value.reason.code is ReasonCode.STARTED_IN_TRASH

    assert engine.get(f"/containers/{one}/json")["State"]["Running"]
    assert await place.trash.get(one) is not None
