"""Containers that remove themselves, in the trash of a real engine."""

from __future__ import annotations

import io
import tarfile
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from insula.backends.containers.changes import editing, purging, restoring, trash
from insula.backends.containers.changes.asking import specification_of
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import EditRequest
from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.errors import NotFoundError
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import Sink, everything, inspect, run, workplace
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine
OPTIONS = (
    *("--rm", "--env", "KEY=value", "--publish", "127.0.0.1::80", "--memory", "64m", "--label", "a=b"),
    *("--volume", "insula-test-data:/data", "--volume", "/anonymous", "--network", "insula-test-network"),
)


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path) -> AsyncIterator[Workplace]:
    engine.docker("network", "create", "insula-test-network")
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made


def _busy(engine: DockerEngine) -> EnvironmentId:
    """It runs, with a file of its own and one in each volume."""
    one = run(engine, *OPTIONS)
    for folder in ("/root", "/data", "/anonymous"):
        engine.docker("exec", one, "sh", "-c", f"echo {folder} > {folder}/file")
    return one


async def test_what_is_restored_has_its_files_and_its_volumes_and_stays_when_it_stops(
    engine: DockerEngine, place: Workplace
) -> None:
    one = _busy(engine)
    before = engine.get(f"/containers/{one}/json")

    kept = await trash.trash(place, one, Sink())

    assert inspect(engine, one) is None
    [record] = await place.trash.all(Kind.CONTAINER)
    assert record.environment == kept
    assert record.name == "insula-test-one"
    inside = engine.get(f"/containers/{record.environment}/json")
    assert inside["Name"] == f"/insula-trash-{record.environment[:12]}-insula-test-one"

    await restoring.restore(place, record.environment, Sink())

    now = engine.get(f"/containers/{record.environment}/json")
    assert (now["Name"], now["State"]["Status"]) == ("/insula-test-one", "running")
    for folder in ("/root", "/data", "/anonymous"):
        assert engine.docker("exec", "insula-test-one", "cat", f"{folder}/file") == f"{folder}\n"
    assert {each["Name"] for each in now["Mounts"]} == {each["Name"] for each in before["Mounts"]}
    assert now["Config"]["Env"] == before["Config"]["Env"]
    assert now["Config"]["Cmd"] == before["Config"]["Cmd"]
    assert now["HostConfig"]["Memory"] == before["HostConfig"]["Memory"]
    assert now["NetworkSettings"]["Networks"].keys() == {"insula-test-network"}
    assert (before["HostConfig"]["AutoRemove"], now["HostConfig"]["AutoRemove"]) == (True, False)
    assert await place.trash.all(Kind.CONTAINER) == ()


async def test_one_that_never_ran_does_not_vanish_with_a_restart_of_the_engine(
    engine: DockerEngine, place: Workplace
) -> None:
    engine.docker("create", *OPTIONS, "--name", "insula-test-one", IMAGE)
    one = EnvironmentId(engine.get("/containers/insula-test-one/json")["Id"])
    volumes = everything(engine)["volumes"]

    await trash.trash(place, one, Sink())
    engine.kill()
    engine.start()

    assert inspect(engine, one) is None
    [record] = await place.trash.all(Kind.CONTAINER)
    await restoring.restore(place, record.environment, Sink())
    assert engine.get("/containers/insula-test-one/json")["State"]["Status"] == "created"
    assert everything(engine)["volumes"] == volumes


async def test_a_purge_takes_all_that_was_made_for_it(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("volume", "create", "insula-test-data")
    before = everything(engine)
    await trash.trash(place, _busy(engine), Sink())
    [record] = await place.trash.all(Kind.CONTAINER)

    await purging.purge(place, record.environment, Sink())

    assert everything(engine) == before


async def test_a_restart_of_the_engine_leaves_it_in_the_trash(engine: DockerEngine, place: Workplace) -> None:
    await trash.trash(place, _busy(engine), Sink())
    [record] = await place.trash.all(Kind.CONTAINER)

    engine.kill()
    engine.start()

    assert inspect(engine, record.environment) is not None


@pytest.mark.parametrize("paused", [False, True])
async def test_a_failure_at_each_step_leaves_it_running_or_in_the_trash(
    engine: DockerEngine, place: Workplace, *, paused: bool
) -> None:
    one, undone, finished = _busy(engine), 0, 0
    if paused:
        engine.docker("pause", one)
    kept = everything(engine)
    while not finished:
        sink = Sink(fail_at=undone)
        with pytest.raises(ConnectionAbortedError):
            await trash.trash(place, one, sink)
        recovered = {await recover(place, Verb.TRASH, sink.steps) for _ in range(2)}
        if recovered == {Recovered.FINISHED}:
            finished += 1
            assert inspect(engine, one) is None
            assert len(await place.trash.all(Kind.CONTAINER)) == 1
        else:
            undone += 1
            assert recovered == {Recovered.UNDONE}
            assert everything(engine) == kept
            assert await place.trash.all(Kind.CONTAINER) == ()

    assert undone == (2 if paused else 3)


async def test_one_that_ends_meanwhile_leaves_nothing_behind(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("volume", "create", "insula-test-data")
    before = everything(engine)
    one = _busy(engine)

    def end(step: Step) -> None:
        if step.name == "commit":
            engine.docker("rm", "--force", "--volumes", one)

    sink = Sink(end)
    with pytest.raises(Exception, match="NotFound"):
        await trash.trash(place, one, sink)

    assert await recover(place, Verb.TRASH, sink.steps) is Recovered.UNDONE
    assert everything(engine) == before


def _created(engine: DockerEngine) -> EnvironmentId:
    """It never ran, and has a file nevertheless."""
    one = EnvironmentId(engine.docker("create", "--name", "insula-test-one", *OPTIONS, IMAGE).strip())
    engine.docker("cp", "-", f"{one}:/root", stdin=_archive("mine"))
    return one


def _archive(name: str) -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as archive:
        archive.addfile(tarfile.TarInfo(name))
    return content.getvalue()


async def _edit(place: Workplace, one: EnvironmentId, sink: Sink, *, name: str = "insula-test-one") -> EnvironmentId:
    asked = replace(await specification_of(place.connection, one), user="7:7", name=name)
    return await editing.edit(place, one, EditRequest(specification=asked), sink)


async def test_of_one_that_is_edited_what_is_restored_stays_when_it_stops(
    engine: DockerEngine, place: Workplace
) -> None:
    one = _created(engine)
    before = engine.get(f"/containers/{one}/json")
    sink = Sink()

    new = await _edit(place, one, sink)

    assert inspect(engine, one) is None
    found = engine.get(f"/containers/{new}/json")
    assert (found["Name"], found["HostConfig"]["AutoRemove"], found["Config"]["User"]) == (
        "/insula-test-one",
        True,
        "7:7",
    )
    [record] = await place.trash.all(Kind.CONTAINER)
    assert record.name == "insula-test-one"
    assert sink.names == ["make", "commit", "make", "swap"]
    assert await recover(place, Verb.EDIT, sink.steps) is Recovered.FINISHED

    await restoring.restore(place, record.environment, Sink(), "insula-test-back")
    engine.docker("start", "insula-test-back")
    assert engine.docker("exec", "insula-test-back", "ls", "/root") == "mine\n"
    engine.docker("stop", "--time", "0", "insula-test-back")
    back = engine.get("/containers/insula-test-back/json")
    assert (back["State"]["Status"], back["HostConfig"]["AutoRemove"]) == ("exited", False)
    volumes = [{each["Name"] for each in told["Mounts"]} for told in (before, found, back)]
    assert volumes == [volumes[0]] * 3


async def test_of_one_that_is_edited_a_purge_takes_all_but_the_volumes_of_the_new_one(
    engine: DockerEngine, place: Workplace
) -> None:
    one = _created(engine)
    before = everything(engine)
    new = await _edit(place, one, Sink())
    [record] = await place.trash.all(Kind.CONTAINER)

    await purging.purge(place, record.environment, Sink())

    assert {**everything(engine), "containers": set()} == {**before, "containers": set()}
    assert [each["Id"] for each in engine.get("/containers/json", all=True)] == [new]


async def test_a_failure_at_each_step_of_an_edit_leaves_the_old_one_or_the_new_one(
    engine: DockerEngine, place: Workplace
) -> None:
    one, undone = _created(engine), 0
    kept = everything(engine)
    while True:
        sink = Sink(fail_at=undone)
        with pytest.raises(ConnectionAbortedError):
            await _edit(place, one, sink)
        recovered = {await recover(place, Verb.EDIT, sink.steps) for _ in range(2)}
        if recovered == {Recovered.FINISHED}:
            break
        assert recovered == {Recovered.UNDONE}
        assert everything(engine) == kept
        assert await place.trash.all(Kind.CONTAINER) == ()
        undone += 1

    assert undone == 3
    assert inspect(engine, one) is None
    assert engine.get("/containers/insula-test-one/json")["Config"]["User"] == "7:7"
    assert len(await place.trash.all(Kind.CONTAINER)) == 1


@pytest.mark.parametrize("old_too", [False, True])
async def test_a_new_one_removed_in_the_last_moment_of_an_edit_loses_nothing(
    engine: DockerEngine, place: Workplace, *, old_too: bool
) -> None:
    one = _created(engine)
    kept = everything(engine)

    def remove(step: Step) -> None:
        if step.name == "swap":
            engine.docker("rm", step.data["new"], *([one] if old_too else []))

    sink = Sink(remove)
    if old_too:
        await _edit(place, one, sink)
        [record] = await place.trash.all(Kind.CONTAINER)
        assert inspect(engine, record.environment) is not None
    else:
        with pytest.raises(NotFoundError):
            await _edit(place, one, sink)
        for _ in range(2):
            assert await recover(place, Verb.EDIT, sink.steps) is Recovered.UNDONE
        assert everything(engine) == kept
        assert await place.trash.all(Kind.CONTAINER) == ()
