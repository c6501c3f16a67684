"""An edit of a clone that took its source's files along: what is no longer asked does not come back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from insula.backends.containers.changes import cloning, editing
from insula.backends.containers.changes.asking import specification_of
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import ContainerCloneRequest, EditRequest, HealthCheck
from insula.domain.environment import EnvironmentId
from tests.backends.containers.workshop import Sink, workplace
from tests.engines.docker_engine import IMAGE, WAITING, DockerEngine

pytestmark = pytest.mark.engine


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path) -> AsyncIterator[Workplace]:
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made


async def _clone(place: Workplace, engine: DockerEngine, *arguments: str) -> EnvironmentId:
    source = EnvironmentId(engine.docker("create", "--name", "insula-test-one", *arguments).strip())
    return await cloning.clone(place, source, ContainerCloneRequest(name="insula-test-new", filesystem=True), Sink())


async def test_what_was_asked_of_the_source_is_what_the_form_shows_and_can_be_taken_back(
    engine: DockerEngine, place: Workplace
) -> None:
    clone = await _clone(
        place,
        engine,
        *("--env", "A=1", "--env", "PATH=/sbin", "--user", "7", "--workdir", "/tmp", "--label", "one=1"),
        *("--stop-signal", "SIGINT", "--health-cmd", "true", "--entrypoint", "sh", IMAGE, "-c", "sleep 9"),
    )
    present = await specification_of(place.connection, clone)
    assert dict(present.environment) == {"A": "1", "PATH": "/sbin"}
    assert (present.user, present.labels, present.entrypoint) == ("7", (("one", "1"),), ("sh",))
    asked = replace(
        present,
        environment=(),
        user="",
        working_directory="",
        labels=(),
        stop_signal="",
        health=None,
        entrypoint=None,
        command=None,
    )

    new = await editing.edit(place, clone, EditRequest(specification=asked), Sink())

    assert await specification_of(place.connection, new) == replace(
        asked, labels=(("one", ""),), user="0", working_directory="/", stop_signal="SIGTERM", health=HealthCheck("")
    )
    config = engine.get(f"/containers/{new}/json")["Config"]
    assert (config["Entrypoint"], config["Cmd"]) == (None, list(WAITING))
    engine.docker("start", new)
    assert "A=" not in engine.docker("exec", new, "env")
    assert engine.docker("exec", new, "sh", "-c", "echo $PATH; id -u").split() == ["/bin", "0"]


async def test_a_clone_with_files_is_nothing_of_a_compose_project(engine: DockerEngine, place: Workplace) -> None:
    clone = await _clone(
        place, engine, *("--label", "com.docker.compose.project=shop", "--label", "mine=1", "-v", "/data", IMAGE)
    )

    again = await cloning.clone(
        place, clone, ContainerCloneRequest(name="insula-test-again", filesystem=True, start=True), Sink()
    )

    for each in (clone, again):
        found = engine.get(f"/containers/{each}/json")
        labels = {key: value for key, value in found["Config"]["Labels"].items() if value}
        assert labels.keys() == {"mine", "insula.clone-of", "insula.clone-image", "insula.anonymous-volumes"}
        assert labels["insula.anonymous-volumes"] == found["Mounts"][0]["Name"]
