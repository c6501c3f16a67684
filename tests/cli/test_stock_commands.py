"""Volumes, networks and images as files and waste, on a real engine, with the real command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import Person
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine
NEW = "insula-test/new:1"


@pytest.fixture
def person(tmp_path: Path, engine: DockerEngine) -> Person:
    return Person(tmp_path, {"INSULA_ENGINES": engine.url, "INSULA_LANGUAGE": "en"})


def _listed(person: Person, command: str) -> list[str]:
    return [each["name"] for each in json.loads(person.insula(command, "--json").stdout)]


def _tags(person: Person) -> set[str]:
    return {tag for each in json.loads(person.insula("images", "--json").stdout) for tag in each["tags"]}


def test_a_volume_is_made_with_options_and_removed_unless_somebody_mounts_it(
    person: Person, engine: DockerEngine
) -> None:
    person.insula("create-volume", "insula-test-data", "--option", "type=tmpfs", "--option", "device=tmpfs")
    [told] = engine.get("/volumes")["Volumes"]
    assert (told["Name"], told["Options"]) == ("insula-test-data", {"type": "tmpfs", "device": "tmpfs"})
    engine.docker("create", "--name", "insula-test-user", "--volume", "insula-test-data:/data", IMAGE)

    said = person.insula("remove-volume", "insula-test-data", code=1).stderr
    assert "“insula-test-data” is needed by insula-test-user" in said
    engine.docker("rm", "insula-test-user")
    person.insula("create-volume", "insula-test-more")
    person.insula("remove-volume", "insula-test-data", "insula-test-more")
    assert _listed(person, "volumes") == []


def test_what_cannot_be_a_volume_is_said(person: Person) -> None:
    assert "cannot be a name here" in person.insula("create-volume", "a b", code=1).stderr
    assert "“type” is no option" in person.insula("create-volume", "ab", "--option", "type", code=1).stderr
    assert "none" in person.insula("remove-volume", "insula-test-none", code=1).stderr


def test_a_network_is_made_with_addresses_and_removed(person: Person, engine: DockerEngine) -> None:
    person.insula("create-network", "insula-test-net", "--subnet", "10.232.0.0/24", "--internal")
    told = engine.get("/networks/insula-test-net")
    assert told["Internal"]
    assert told["IPAM"]["Config"][0]["Subnet"] == "10.232.0.0/24"

    said = person.insula("create-network", "insula-test-net", code=1).stderr
    assert "“insula-test-net” is taken" in said
    assert "is no range of addresses" in person.insula("create-network", "x-1", "--subnet", "10.0.0.1", code=1).stderr
    assert "keep for themselves" in person.insula("remove-network", "bridge", code=1).stderr
    person.insula("remove-network", "insula-test-net")
    assert "insula-test-net" not in _listed(person, "networks")


def test_an_image_is_saved_and_loaded_again(person: Person, engine: DockerEngine) -> None:
    engine.docker("tag", IMAGE, NEW)
    file = person.projects / "saved.tar"
    person.insula("save-image", NEW, "--output", file)
    assert "exists already" in person.insula("save-image", NEW, "--output", file, code=1).stderr
    person.insula("save-image", NEW, "--output", file, "--force")
    person.insula("remove-image", NEW)
    assert NEW not in _tags(person)

    person.insula("load-images", file)
    assert NEW in _tags(person)


def test_unused_images_are_listed_before_they_go(person: Person, engine: DockerEngine) -> None:
    engine.docker("create", "--name", "insula-test-user", IMAGE)
    assert "Every image is used" in person.insula("prune-images", "--all", "--yes").stderr
    engine.docker("commit", "insula-test-user", NEW)
    nameless = engine.docker("commit", "--change", "LABEL a=1", "insula-test-user").strip()

    assert nameless.removeprefix("sha256:")[:12] in person.insula("prune-images", code=2).stderr
    person.insula("prune-images", "--yes")
    assert len(engine.get("/images/json")) == 2
    assert NEW in person.insula("prune-images", "--all", code=2).stderr
    assert NEW in _tags(person)
    person.insula("prune-images", "--all", "--yes")
    assert _tags(person) == {IMAGE}
