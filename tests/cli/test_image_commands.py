"""Images on a real engine and a real registry, with the real command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import Person
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.registry import Registry

pytestmark = pytest.mark.engine
NEW = "insula-test/new:1"


@pytest.fixture
def person(tmp_path: Path, engine: DockerEngine) -> Person:
    return Person(tmp_path, {"INSULA_ENGINES": engine.url, "INSULA_LANGUAGE": "en"})


def _names(person: Person) -> set[str]:
    return {tag for each in json.loads(person.insula("images", "--json").stdout) for tag in each["tags"]}


def test_an_image_is_pulled_named_and_removed(person: Person, engine: DockerEngine, registry: Registry) -> None:
    reference = registry.push(engine)

    pulled = person.insula("pull", reference)
    person.insula("tag", reference, NEW)
    assert pulled.stdout.startswith("sha256:")
    assert _names(person) == {IMAGE, NEW, reference}

    person.insula("remove-image", NEW, reference)
    assert _names(person) == {IMAGE}


def test_what_a_registry_has_not_is_told(person: Person, registry: Registry) -> None:
    said = person.insula("pull", f"{registry.address}/insula-test/none:1", code=1).stderr
    assert f"{registry.address} has no “{registry.address}/insula-test/none:1”" in said


def test_volumes_and_networks_are_listed(person: Person, engine: DockerEngine) -> None:
    engine.docker("volume", "create", "insula-test-data")
    engine.docker("network", "create", "insula-test-net")
    volumes = json.loads(person.insula("volumes", "--json").stdout)
    networks = json.loads(person.insula("networks", "--json").stdout)
    assert [each["name"] for each in volumes] == ["insula-test-data"]
    assert {each["name"] for each in networks} == {"bridge", "host", "none", "insula-test-net"}
