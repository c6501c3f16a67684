"""The same container on a newer image, pulled from a registry or built here."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from insula.backends.containers.changes import cloning, swapping, updating, verification
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import ContainerCloneRequest, UpdateRequest
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import ActionUnavailableError, EndedAtOnceError, NotFoundError
from insula.domain.image_errors import ImageMissingError, InvalidReferenceError, RegistryError
from insula.domain.progress import Recovered
from tests.backends.containers.workshop import Sink, everything, inspect, run, workplace
from tests.engines.docker_engine import IMAGE, WAITING, DockerEngine
from tests.engines.ports import port
from tests.engines.registry import Registry

pytestmark = pytest.mark.engine


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Workplace]:
    monkeypatch.setattr(verification, "STEADY", 0.4)
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made


def _build(engine: DockerEngine, folder: Path, tag: str, *lines: str) -> None:
    (folder / "Dockerfile").write_text("\n".join([f"FROM {IMAGE}", *lines]))
    engine.build(folder, tag)


async def test_the_container_is_on_what_its_name_now_means_and_what_was_asked_of_it_stays(
    engine: DockerEngine, place: Workplace, tmp_path: Path
) -> None:
    _build(engine, tmp_path, "insula-test/app:1", "ENV VERSION=1 SAID=image", "USER 5")
    old = EnvironmentId(
        engine.docker(
            *("run", "--detach", "--name", "insula-test-app", "--publish", f"127.0.0.1:{port(80)}:80"),
            *("--env", "SAID=person", "--volume", "/data", "insula-test/app:1"),
        ).strip()
    )
    engine.docker("exec", "--user", "0", old, "touch", "/data/kept")
    _build(engine, tmp_path, "insula-test/app:1", "ENV VERSION=2 SAID=other", "USER 6", "LABEL new=1")

    new = await updating.update(place, old, UpdateRequest(pull=False), Sink())

    found = engine.get(f"/containers/{new}/json")
    config = found["Config"]
    assert (found["Name"], found["State"]["Status"]) == ("/insula-test-app", "running")
    assert set(config["Env"]) == {"PATH=/bin", "VERSION=2", "SAID=person"}
    assert (config["Image"], config["User"], config["Labels"]["new"]) == ("insula-test/app:1", "6", "1")
    assert found["HostConfig"]["PortBindings"]["80/tcp"][0]["HostPort"] == str(port(80))
    assert engine.docker("exec", new, "ls", "/data") == "kept\n"
    assert await place.trash.get(old) is not None


async def test_a_newer_image_is_pulled(
    engine: DockerEngine, place: Workplace, registry: Registry, tmp_path: Path
) -> None:
    tag = f"{registry.address}/insula-test/app:1"
    _build(engine, tmp_path, tag, "ENV VERSION=2")
    engine.docker("push", tag)
    engine.docker("rmi", tag)
    _build(engine, tmp_path, tag, "ENV VERSION=1")
    old = EnvironmentId(engine.docker("run", "--detach", "--name", "insula-test-app", tag).strip())
    sink = Sink()

    new = await updating.update(place, old, UpdateRequest(), sink)

    assert "VERSION=2" in engine.get(f"/containers/{new}/json")["Config"]["Env"]
    assert sink.names[0] == "pull"
    assert await updating.update(place, new, UpdateRequest(), Sink()) == new
    assert await recover(place, Verb.UPDATE, sink.steps) is Recovered.FINISHED


async def test_another_image_can_be_named(engine: DockerEngine, place: Workplace, tmp_path: Path) -> None:
    _build(engine, tmp_path, "insula-test/other:2", "ENV VERSION=2")
    old = run(engine)

    new = await updating.update(place, old, UpdateRequest(image="insula-test/other:2", pull=False), Sink())

    assert engine.get(f"/containers/{new}/json")["Config"]["Image"] == "insula-test/other:2"


async def test_nothing_is_done_where_there_is_nothing_newer(engine: DockerEngine, place: Workplace) -> None:
    old, sink = run(engine), Sink()
    before = everything(engine)

    assert await updating.update(place, old, UpdateRequest(pull=False), sink) == old

    assert sink.steps == []
    assert everything(engine) == before


async def test_an_image_that_does_not_stay_up_gives_the_old_one_back(
    engine: DockerEngine, place: Workplace, tmp_path: Path
) -> None:
    _build(engine, tmp_path, "insula-test/bad:1", 'CMD ["false"]')
    old, sink = run(engine, "--restart", "always"), Sink()
    before = everything(engine)

    with pytest.raises(EndedAtOnceError):
        await updating.update(place, old, UpdateRequest(image="insula-test/bad:1", pull=False), sink)
    for _ in range(2):
        assert await recover(place, Verb.UPDATE, sink.steps) is Recovered.UNDONE

    assert everything(engine) == before
    assert swapping.SWAP not in sink.names


async def test_what_cannot_be_is_refused_before_the_container_is_touched(
    engine: DockerEngine, place: Workplace, registry: Registry
) -> None:
    old = run(engine)
    by_id = EnvironmentId(engine.docker("create", engine.get(f"/images/{IMAGE}/json")["Id"]).strip())
    vanishing = run(engine, "--rm", name="insula-test-vanishing")
    clone = await cloning.clone(place, old, ContainerCloneRequest(name="insula-test-clone", filesystem=True), Sink())
    before = everything(engine)

    for identity, request, failure in (
        (by_id, UpdateRequest(), InvalidReferenceError),
        (clone, UpdateRequest(), InvalidReferenceError),
        (old, UpdateRequest(image="insula-test/missing:1", pull=False), ImageMissingError),
        (old, UpdateRequest(image=f"{registry.address}/insula-test/missing:1"), RegistryError),
        (vanishing, UpdateRequest(pull=False), ActionUnavailableError),
        (EnvironmentId("nobody"), UpdateRequest(pull=False), NotFoundError),
    ):
        sink = Sink()
        with pytest.raises(failure):
            await updating.update(place, identity, request, sink)
        assert set(sink.names) <= {"pull"}
        assert await recover(place, Verb.UPDATE, sink.steps) is Recovered.UNDONE

    assert everything(engine) == before


async def test_a_clone_with_files_of_its_own_can_leave_them_for_a_named_image(
    engine: DockerEngine, place: Workplace, tmp_path: Path
) -> None:
    source = EnvironmentId(
        engine.docker("run", "--detach", "--name", "insula-test-one", "--env", "A=1", IMAGE, *WAITING).strip()
    )
    clone = await cloning.clone(
        place, source, ContainerCloneRequest(name="insula-test-clone", filesystem=True, start=True), Sink()
    )
    _build(engine, tmp_path, "insula-test/other:1", "ENV VERSION=2")

    new = await updating.update(place, clone, UpdateRequest(image="insula-test/other:1", pull=False), Sink())

    found = inspect(engine, new)
    assert found is not None
    assert set(found["Config"]["Env"]) == {"PATH=/bin", "A=1", "VERSION=2"}
    assert found["Config"]["Cmd"] == list(WAITING)
