"""Clones made on a real engine: their volumes, their files, who waits meanwhile, and what a failure leaves: nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from insula.backends.containers.changes import cloning, committing, handling, making
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import ContainerCloneRequest, PortTreatment, VolumeTreatment
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import (
    CommandMissingError,
    InsulaError,
    InvalidNameError,
    InvalidRequestError,
    InvalidSpecificationError,
    NameTakenError,
    NotFoundError,
)
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import Sink, everything, inspect, run, workplace
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.ports import port

pytestmark = pytest.mark.engine

FILL = (
    "cd /data && mkdir -p deep/er && echo one > deep/er/one && chmod 640 deep/er/one && chown 12:34 deep/er/one"
    " && ln -s one deep/er/link && ln deep/er/one hard && mkfifo pipe && printf '\\0\\377' > 'é %s' && chown 5:6 ."
    " && chmod 1770 . && dd if=/dev/zero of=large bs=1024 count=3000 2>/dev/null && touch -d '2020-01-02 03:04:05' hard"
    " && printf x > setuid && chown 3:3 setuid && chmod 6711 setuid && mkdir -m 2755 group"
)
LOOK = "cd /data && find . -exec stat -c '%n %F %a %u %g %s %Y %h %N' {} + | sort; cat deep/er/one 'é %s' | md5sum"


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path) -> AsyncIterator[Workplace]:
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made


async def _clone(place: Workplace, source: str, sink: Sink | None = None, **fields: Any) -> EnvironmentId:
    request = ContainerCloneRequest(**{"name": "insula-test-clone", **fields})
    return await cloning.clone(place, EnvironmentId(source), request, sink or Sink())


async def _fails(place: Workplace, source: str, sink: Sink, **fields: Any) -> InsulaError:
    """The failure, once everything is undone, twice."""
    with pytest.raises(InsulaError) as failure:
        await _clone(place, source, sink, **fields)
    for _ in range(2):
        assert await recover(place, Verb.CLONE, sink.steps) is Recovered.UNDONE
    return failure.value


def _mounted(engine: DockerEngine, container: str) -> dict[str, str]:
    """The names of its volumes, by target."""
    return {each["Destination"]: each["Name"] for each in engine.get(f"/containers/{container}/json")["Mounts"]}


async def test_the_source_goes_on_and_the_clone_waits_to_be_started(engine: DockerEngine, place: Workplace) -> None:
    source = run(engine)
    before = inspect(engine, source)
    sink = Sink()

    made = await _clone(place, source, sink)

    assert inspect(engine, source) == before
    found = engine.get(f"/containers/{made}/json")
    assert (found["Name"], found["State"]["Status"]) == ("/insula-test-clone", "created")
    assert sink.names == [making.MAKE, making.PLACE, making.KEEP]


async def test_a_clone_is_started_beside_its_source_with_ports_of_its_own(
    engine: DockerEngine, place: Workplace
) -> None:
    source = run(engine, "--publish", f"127.0.0.1:{port(80)}:80")

    made = await _clone(place, source, start=True)

    [binding] = engine.get(f"/containers/{made}/json")["NetworkSettings"]["Ports"]["80/tcp"]
    assert binding["HostIp"] == "127.0.0.1"
    assert binding["HostPort"] != str(port(80))


async def test_a_clone_publishes_nothing_if_that_is_asked(engine: DockerEngine, place: Workplace) -> None:
    source = run(engine, "--publish", f"{port(80)}:80", "--publish-all")

    made = await _clone(place, source, ports=PortTreatment.NONE)

    host = engine.get(f"/containers/{made}/json")["HostConfig"]
    assert (host["PortBindings"], host["PublishAllPorts"]) == ({}, False)


@pytest.mark.parametrize("mount", ["insula-test-data:/data", "/data"], ids=["named", "anonymous"])
async def test_a_copied_volume_is_the_same_and_another(engine: DockerEngine, place: Workplace, mount: str) -> None:
    source = run(engine, "--volume", mount)
    engine.docker("exec", source, "sh", "-c", FILL)
    before = engine.docker("exec", source, "sh", "-c", LOOK)

    made = await _clone(place, source, start=True)

    assert engine.docker("exec", made, "sh", "-c", LOOK) == before
    assert engine.docker("exec", source, "sh", "-c", LOOK) == before
    one, other = _mounted(engine, source)["/data"], _mounted(engine, made)["/data"]
    assert one != other
    if mount != "/data":
        assert other == "insula-test-clone-insula-test-data"
    assert len(engine.get("/containers/json", all=True)) == 2


async def test_a_copied_volume_is_like_its_source_in_all_that_was_asked_of_it(
    engine: DockerEngine, place: Workplace
) -> None:
    engine.docker(
        *("volume", "create", "--label", "mine=1", "--label", "com.docker.compose.project=shop", "insula-test-data")
    )
    engine.docker("volume", "create", "insula-test-clone-insula-test-data")
    source = run(engine, "--volume", "insula-test-data:/data:ro")

    made = await _clone(place, source)

    [mount] = engine.get(f"/containers/{made}/json")["Mounts"]
    assert (mount["Name"], mount["RW"]) == ("insula-test-clone-insula-test-data-2", False)
    assert engine.get(f"/volumes/{mount['Name']}")["Labels"].keys() == {"mine", making.TOKEN_LABEL}


async def test_an_emptied_volume_stays_empty_in_its_copy_and_is_filled_anew_where_that_is_asked(
    engine: DockerEngine, place: Workplace, tmp_path: Path
) -> None:
    (tmp_path / "of-the-image").touch()
    (tmp_path / "Dockerfile").write_text(f"FROM {IMAGE}\nCOPY of-the-image /data/\nVOLUME /data\n")
    engine.build(tmp_path, "insula-test/full:1")
    source = engine.docker("run", "--detach", "--volume", "insula-test-data:/data", "insula-test/full:1").strip()
    engine.docker("exec", source, "rm", "/data/of-the-image")

    found = {}
    for treatment in VolumeTreatment:
        made = await _clone(place, source, name=f"insula-test-{treatment}", volumes=treatment, start=True)
        found[treatment] = engine.docker("exec", made, "ls", "/data").split()

    assert found == {
        VolumeTreatment.COPY: [],
        VolumeTreatment.SHARE: [],
        VolumeTreatment.EMPTY: ["of-the-image"],
    }


async def test_each_volume_is_treated_as_asked(engine: DockerEngine, place: Workplace) -> None:
    source = run(engine, "-v", "insula-test-a:/a", "-v", "insula-test-b:/b", "-v", "insula-test-a:/again", "-v", "/c")

    made = await _clone(
        place,
        source,
        by_target={"/b": VolumeTreatment.SHARE, "/c": VolumeTreatment.EMPTY},
    )

    one, other = _mounted(engine, source), _mounted(engine, made)
    assert one["/b"] == other["/b"]
    assert len({one["/a"], other["/a"], one["/c"], other["/c"]}) == 4
    assert other["/a"] == other["/again"]


async def test_a_shared_anonymous_volume_survives_its_first_owner(engine: DockerEngine, place: Workplace) -> None:
    source = run(engine, "--volume", "/data")
    made = await _clone(place, source, volumes=VolumeTreatment.SHARE)
    volume = _mounted(engine, source)["/data"]
    assert _mounted(engine, made)["/data"] == volume

    engine.docker("rm", "--force", "--volumes", source)

    assert volume in everything(engine)["volumes"]
    assert engine.get(f"/containers/{made}/json")["Config"]["Labels"]["insula.anonymous-volumes"] == volume


async def test_a_volume_that_lies_elsewhere_is_not_copied(
    engine: DockerEngine, place: Workplace, tmp_path: Path
) -> None:
    options = ("--opt", "type=none", "--opt", f"device={tmp_path}", "--opt", "o=bind")
    engine.docker("volume", "create", *options, "insula-test-data")
    source = run(engine, "--volume", "insula-test-data:/data")
    before, sink = everything(engine), Sink()

    for treatment in (VolumeTreatment.COPY, VolumeTreatment.EMPTY):
        with pytest.raises(InvalidSpecificationError) as failure:
            await _clone(place, source, sink, volumes=treatment)
        assert failure.value.value == "insula-test-data"

    assert sink.steps == []
    assert everything(engine) == before
    await _clone(place, source, volumes=VolumeTreatment.SHARE)


async def test_the_files_come_along_if_that_is_asked(engine: DockerEngine, place: Workplace) -> None:
    source = run(engine)
    engine.docker("exec", source, "sh", "-c", "echo mine > /mine")

    without = await _clone(place, source, name="insula-test-without", start=True)
    made = await _clone(place, source, filesystem=True, start=True)

    assert engine.docker("exec", made, "cat", "/mine") == "mine\n"
    assert engine.docker("exec", without, "ls").split().count("mine") == 0
    image = engine.get(f"/images/{engine.get(f'/containers/{made}/json')['Image']}/json")
    assert image["RepoTags"][0].startswith(committing.REPOSITORY)
    again = await _clone(place, made, name="insula-test-again", filesystem=True, start=True)
    assert engine.docker("exec", again, "cat", "/mine") == "mine\n"


async def test_whoever_could_write_to_what_is_copied_waits_and_then_goes_on(
    engine: DockerEngine, place: Workplace
) -> None:
    source = run(engine, "--volume", "insula-test-data:/data")
    user = run(engine, "--volume", "insula-test-data:/other", name="insula-test-user")
    stranger = run(engine, name="insula-test-stranger")
    paused = run(engine, "--volume", "insula-test-data:/data", name="insula-test-paused")
    engine.docker("pause", paused)
    seen: list[dict[str, str]] = []

    def look(step: Step) -> None:
        if step.name == making.MAKE:
            seen.append({each["Id"]: each["State"] for each in engine.get("/containers/json")})

    await _clone(place, source, Sink(look))

    assert {key: seen[0][key] for key in (source, user, stranger, paused)} == {
        source: "paused",
        user: "paused",
        stranger: "running",
        paused: "paused",
    }
    after = {each["Id"]: each["State"] for each in engine.get("/containers/json")}
    assert after == {source: "running", user: "running", stranger: "running", paused: "paused"}


async def test_what_cannot_be_is_refused_before_anything_is_touched(engine: DockerEngine, place: Workplace) -> None:
    source = run(engine, "--volume", "insula-test-data:/data")
    before, sink = everything(engine), Sink()

    for fields, failure in (
        ({"name": "../x"}, InvalidNameError),
        ({"name": "insula-test-one"}, NameTakenError),
        ({"by_target": {"/none": VolumeTreatment.SHARE}}, InvalidRequestError),
    ):
        with pytest.raises(failure):
            await _clone(place, source, sink, **fields)
    for identity in ("", "nobody", source[:12], "f" * 64):
        with pytest.raises(NotFoundError):
            await _clone(place, identity, sink)

    assert sink.steps == []
    assert everything(engine) == before


async def test_a_clone_that_cannot_be_started_leaves_nothing(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("network", "create", "insula-test-network")
    source = engine.docker("create", "--network", "insula-test-network", "-v", "/data", IMAGE, "/no/such").strip()
    before, sink = everything(engine), Sink()

    failure = await _fails(place, source, sink, start=True, filesystem=True)

    assert isinstance(failure, CommandMissingError)
    assert everything(engine) == before


async def test_a_source_removed_by_hand_meanwhile_leaves_nothing_of_the_clone(
    engine: DockerEngine, place: Workplace
) -> None:
    engine.docker("network", "create", "insula-test-network")
    for step in (making.VOLUME, cloning.PAUSE, committing.COMMIT):
        before = everything(engine)
        source = run(engine, "-v", "/data", "--network", "insula-test-network")

        def remove(told: Step, step: str = step, source: str = source) -> None:
            if told.name == step:
                engine.docker("rm", "--force", "--volumes", source)

        await _fails(place, source, Sink(remove), filesystem=True)

        assert everything(engine) == before


async def test_cancelled_at_any_step_it_leaves_nothing_and_all_go_on(engine: DockerEngine, place: Workplace) -> None:
    source = run(engine, "-v", "insula-test-data:/data", "-v", "/more")
    engine.docker("exec", source, "sh", "-c", FILL)
    before = everything(engine)
    names: list[str] = []
    while making.KEEP not in names:
        sink = await _cancelled_at(place, source, len(names))
        recovered = await recover(place, Verb.CLONE, sink.steps)
        assert await recover(place, Verb.CLONE, sink.steps) is recovered
        names.append(sink.names[-1])
        if recovered is Recovered.UNDONE:
            assert everything(engine) == before

    assert set(names) >= {making.VOLUME, making.MAKE, making.PLACE, cloning.PAUSE, cloning.RESUMED, committing.COMMIT}
    assert inspect(engine, "insula-test-clone")
    assert engine.get(f"/containers/{source}/json")["State"]["Status"] == "running"


async def _cancelled_at(place: Workplace, source: str, number: int) -> Sink:
    """A clone cancelled once that many steps, and one more, are declared."""

    def cancel(_step: Step) -> None:
        if len(sink.steps) == number + 1:
            task.cancel()

    sink = Sink(cancel)
    task = asyncio.create_task(_clone(place, source, sink, filesystem=True, start=True))
    with pytest.raises(asyncio.CancelledError):
        await task
    return sink


async def test_a_silent_engine_does_not_hold_up_a_cancel(engine: DockerEngine, place: Workplace) -> None:
    source = run(engine, "-v", "insula-test-data:/data")
    engine.docker("exec", source, "sh", "-c", FILL)
    before = everything(engine)
    copying = asyncio.Event()

    class Watching(Sink):
        @override
        def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
            if stage == "copy-volume" and not copying.is_set():
                engine.suspend()
                loop.call_soon_threadsafe(copying.set)

    loop, sink = asyncio.get_running_loop(), Watching()
    task = asyncio.create_task(_clone(place, source, sink))
    await copying.wait()
    task.cancel()
    async with asyncio.timeout(20):
        [ended] = await asyncio.gather(task, return_exceptions=True)
    engine.resume()

    assert isinstance(ended, asyncio.CancelledError)
    assert await recover(place, Verb.CLONE, sink.steps) is Recovered.UNDONE
    assert everything(engine) == before
    assert await handling.find(place.connection, source)
