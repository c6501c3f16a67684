"""New names for containers, on a real engine."""

from __future__ import annotations

import pytest

from insula.backends.containers.changes import renaming, trash
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import InsulaError, InvalidNameError, NameTakenError, NotFoundError
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import Sink, everything, run
from tests.engines.docker_engine import DockerEngine

pytestmark = pytest.mark.engine


async def test_a_running_container_gets_another_name_and_runs_on(engine: DockerEngine, place: Workplace) -> None:
    one, sink = run(engine), Sink()
    before = engine.get(f"/containers/{one}/json")["State"]

    await renaming.rename(place, one, "insula-test-other", sink)

    found = engine.get(f"/containers/{one}/json")
    assert found["Name"] == "/insula-test-other"
    assert found["State"] == before
    assert await recover(place, Verb.RENAME, sink.steps) is Recovered.FINISHED


@pytest.mark.parametrize(
    ("name", "failure"),
    [
        ("", InvalidNameError),
        ("insula-trash-1", InvalidNameError),
        ("insula-test-two", NameTakenError),
        ("insula-test-one", NameTakenError),
    ],
)
async def test_a_name_that_cannot_be_is_refused_before_any_step(
    engine: DockerEngine, place: Workplace, name: str, failure: type[InsulaError]
) -> None:
    one, _, sink = run(engine), run(engine, name="insula-test-two"), Sink()
    before = everything(engine)

    with pytest.raises(failure):
        await renaming.rename(place, one, name, sink)

    assert sink.steps == []
    assert everything(engine) == before


async def test_a_name_that_is_taken_in_the_last_moment_is_told_and_the_old_one_stays(
    engine: DockerEngine, place: Workplace
) -> None:
    one = run(engine)

    def take(_step: Step) -> None:
        run(engine, name="insula-test-other")

    sink = Sink(take)

    with pytest.raises(NameTakenError):
        await renaming.rename(place, one, "insula-test-other", sink)

    assert await recover(place, Verb.RENAME, sink.steps) is Recovered.UNDONE
    assert engine.get(f"/containers/{one}/json")["Name"] == "/insula-test-one"


async def test_what_is_in_the_trash_or_gone_has_no_name_to_change(engine: DockerEngine, place: Workplace) -> None:
    one, sink = run(engine), Sink()
    await trash.trash(place, one, Sink())

    for identity in (one, EnvironmentId("0" * 64), EnvironmentId(one[:12]), EnvironmentId("")):
        with pytest.raises(NotFoundError):
            await renaming.rename(place, identity, "insula-test-other", sink)

    assert sink.steps == []


async def test_one_removed_by_hand_meanwhile_is_told(engine: DockerEngine, place: Workplace) -> None:
    one = run(engine)

    def remove(_step: Step) -> None:
        engine.docker("rm", "--force", one)

    sink = Sink(remove)

    with pytest.raises(NotFoundError):
        await renaming.rename(place, one, "insula-test-other", sink)

    assert await recover(place, Verb.RENAME, sink.steps) is Recovered.UNDONE
