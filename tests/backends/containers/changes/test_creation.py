"""Containers made on a real engine, and what is left when that fails: nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from insula.backends.containers.changes import creation, making
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import Mount, MountKind, NetworkAttachment, PublishedPort, RestartPolicy
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import (
    CommandMissingError,
    EngineRefusedError,
    InsulaError,
    InvalidNameError,
    InvalidPathError,
    InvalidSpecificationError,
    NameTakenError,
    PortTakenError,
)
from insula.domain.image_errors import ImageMissingError, OtherPlatformError
from insula.domain.progress import Recovered, Step
from tests.backends.containers.workshop import (
    Sink,
    everything,
    image_for_another_processor,
    inspect,
    run,
    specification,
)
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine


async def test_a_container_is_made_as_asked_and_not_started(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("network", "create", "insula-test-a")
    engine.docker("network", "create", "insula-test-b")
    sink = Sink()

    made = await creation.create(
        place,
        specification(
            environment=(("KEY", "value"),),
            mounts=(Mount(MountKind.VOLUME, "insula-test-data", "/data"),),
            networks=(NetworkAttachment("insula-test-a", ("other",)), NetworkAttachment("insula-test-b")),
            ports=(PublishedPort(80),),
            memory=64 * 1024 * 1024,
            restart=RestartPolicy.ALWAYS,
        ),
        sink,
    )

    found = engine.get(f"/containers/{made}/json")
    assert (found["Id"], found["Name"], found["State"]["Status"]) == (made, "/insula-test-new", "created")
    assert "KEY=value" in found["Config"]["Env"]
    assert found["Mounts"][0]["Name"] == "insula-test-data"
    assert found["NetworkSettings"]["Networks"].keys() == {"insula-test-a", "insula-test-b"}
    assert "other" in found["NetworkSettings"]["Networks"]["insula-test-a"]["Aliases"]
    assert found["HostConfig"]["RestartPolicy"]["Name"] == "always"
    assert sink.names == [making.VOLUME, making.MAKE, making.PLACE, making.KEEP]


async def test_it_is_started_if_that_is_asked(engine: DockerEngine, place: Workplace) -> None:
    made = await creation.create(place, specification(start=True), Sink())

    assert engine.get(f"/containers/{made}/json")["State"]["Status"] == "running"


async def test_its_secrets_are_in_no_step_and_no_line(place: Workplace, tmp_path: Path) -> None:
    (tmp_path / "env").write_text("FILED=from-the-file\n")
    sink = Sink()

    await creation.create(
        place, specification(environment=(("PASSWORD", "xyzzy"),), env_files=(tmp_path / "env",), start=True), sink
    )

    told = repr([sink.steps, sink.lines, sink.stages])
    assert "xyzzy" not in told
    assert "from-the-file" not in told


async def test_env_files_are_read(engine: DockerEngine, place: Workplace, tmp_path: Path) -> None:
    (tmp_path / "env").write_text("FILED=from the file\n")

    made = await creation.create(place, specification(env_files=(tmp_path / "env",)), Sink())

    assert "FILED=from the file" in engine.get(f"/containers/{made}/json")["Config"]["Env"]


@pytest.mark.parametrize(
    ("fields", "failure"),
    [
        ({"name": "../x"}, InvalidNameError),
        ({"memory": 1}, InvalidSpecificationError),
        ({"env_files": (Path("/no/such/file"),)}, InvalidPathError),
        ({"image": "insula-test/missing:1"}, ImageMissingError),
        ({"platform": "linux/s390x"}, OtherPlatformError),
        ({"name": "insula-test-taken"}, NameTakenError),
        ({"networks": (NetworkAttachment("insula-test-none"),)}, InvalidSpecificationError),
    ],
    ids=lambda value: str(next(iter(value))) if isinstance(value, dict) else "",
)
async def test_what_cannot_be_is_refused_before_anything_is_touched(
    engine: DockerEngine, place: Workplace, fields: dict[str, Any], failure: type[InsulaError]
) -> None:
    run(engine, name="insula-test-taken")
    before, sink = everything(engine), Sink()

    with pytest.raises(failure):
        await creation.create(place, specification(**fields), sink)

    assert sink.steps == []
    assert everything(engine) == before


async def test_the_beginning_of_an_id_is_a_name_like_any_other(engine: DockerEngine, place: Workplace) -> None:
    other = run(engine)

    made = await creation.create(place, specification(other[:8]), Sink())

    assert engine.get(f"/containers/{made}/json")["Name"] == f"/{other[:8]}"


async def test_a_port_that_is_taken_is_told_and_nothing_stays(engine: DockerEngine, place: Workplace) -> None:
    other = run(engine, "--publish", "127.0.0.1::80")
    port = engine.get(f"/containers/{other}/json")["NetworkSettings"]["Ports"]["80/tcp"][0]["HostPort"]
    before = everything(engine)

    failure = await _fails(place, Sink(), ports=(PublishedPort(80, host=int(port)),), start=True)

    assert isinstance(failure, PortTakenError)
    assert failure.port == port
    assert everything(engine) == before


async def test_a_program_that_the_image_has_not_is_told_and_nothing_stays(
    engine: DockerEngine, place: Workplace
) -> None:
    before = everything(engine)

    for program in ("no-such-program", "/no/such/program"):
        failure = await _fails(place, Sink(), command=(program,), start=True)

        assert isinstance(failure, CommandMissingError)
        assert failure.command == program
        assert everything(engine) == before


async def test_a_volume_made_for_a_container_that_fails_goes_too_and_an_older_one_stays(
    engine: DockerEngine, place: Workplace
) -> None:
    engine.docker("volume", "create", "insula-test-old")
    before = everything(engine)

    failure = await _fails(
        place,
        Sink(),
        mounts=(
            Mount(MountKind.VOLUME, "insula-test-old", "/old"),
            Mount(MountKind.VOLUME, "insula-test-new", "/new"),
            Mount(MountKind.BIND, "/no/such/folder", "/folder"),
        ),
    )

    assert isinstance(failure, InvalidPathError)
    assert failure.path == "/no/such/folder"
    assert everything(engine) == before


@pytest.mark.parametrize("networks", [("insula-test-none",), ("bridge", "insula-test-none")], ids=len)
async def test_a_network_that_is_removed_meanwhile_is_told_and_nothing_stays(
    engine: DockerEngine, place: Workplace, networks: tuple[str, ...]
) -> None:
    before = everything(engine)
    engine.docker("network", "create", "insula-test-none")

    def remove(step: Step) -> None:
        if step.name == making.MAKE:
            engine.docker("network", "rm", "insula-test-none")

    attached = tuple(NetworkAttachment(each) for each in networks)
    failure = await _fails(place, Sink(remove), networks=attached, start=True)

    assert isinstance(failure, EngineRefusedError)
    assert "insula-test-none" in failure.message
    assert everything(engine) == before


async def test_a_name_that_is_taken_in_the_last_moment_is_told_and_nothing_stays(
    engine: DockerEngine, place: Workplace
) -> None:
    def take(step: Step) -> None:
        if step.name == making.PLACE:
            run(engine, name="insula-test-new")

    sink = Sink(take)
    failure = await _fails(place, sink)

    assert isinstance(failure, NameTakenError)
    assert [each["Names"] for each in engine.get("/containers/json", all=True)] == [["/insula-test-new"]]


async def test_an_image_for_another_processor_is_told_and_nothing_stays(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("load", stdin=image_for_another_processor("insula-test/arm:1"))
    before = everything(engine)

    failure = await _fails(place, Sink(), image="insula-test/arm:1", command=None, start=True)

    assert isinstance(failure, OtherPlatformError)
    assert everything(engine) == before


async def test_one_for_another_processor_that_is_not_to_be_started_stays_and_the_log_says_so(
    engine: DockerEngine, place: Workplace
) -> None:
    engine.docker("load", stdin=image_for_another_processor("insula-test/arm:1"))
    sink = Sink()

    made = await creation.create(place, specification(image="insula-test/arm:1", command=None), sink)

    assert inspect(engine, made) is not None
    assert "linux/arm64" in sink.lines[0]


async def test_one_that_is_still_being_made_is_waited_for_and_removed(engine: DockerEngine, place: Workplace) -> None:
    """The request of a dead process: the engine hears it while recovery asks."""
    before, sink = everything(engine), Sink(fail_at=0)
    with pytest.raises(ConnectionAbortedError):
        await creation.create(place, specification(), sink)
    temporary = sink.steps[0].data["temporary"]
    engine.post("/containers/create", {"Image": IMAGE}, name=temporary)

    assert await recover(place, Verb.CREATE, sink.steps) is Recovered.UNDONE
    assert await recover(place, Verb.CREATE, sink.steps) is Recovered.UNDONE

    assert everything(engine) == before


async def _fails(place: Workplace, sink: Sink, **fields: Any) -> BaseException:
    """How a creation fails; it is undone, twice."""
    try:
        made: EnvironmentId = await creation.create(place, specification(**fields), sink)
    except InsulaError as error:
        for _ in range(2):
            assert await recover(place, Verb.CREATE, sink.steps) is Recovered.UNDONE
        return error
    raise AssertionError(f"{made} was made")
