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


def _folder(person: Person, *lines: str) -> Path:
    folder = person.projects / "app"
    folder.mkdir(exist_ok=True)
    (folder / "Dockerfile").write_text("\n".join([f"FROM {IMAGE}", *lines]) + "\n")
    return folder


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


def test_an_image_is_built_with_arguments_that_no_list_of_operations_tells(person: Person) -> None:
    folder = _folder(person, "ARG TOKEN=none", 'RUN test "$TOKEN" = s3cr3t-value')
    built = person.insula("build", folder, "-t", NEW, "--build-arg", "TOKEN=s3cr3t-value")
    assert built.stdout.startswith("sha256:")
    assert "s3cr3t-value" not in person.insula("operations", "--json").stdout
    assert NEW in _names(person)


def test_a_build_that_fails_says_at_which_step_and_names_nothing(person: Person) -> None:
    said = person.insula("build", _folder(person, "RUN echo reason; exit 7"), "-t", NEW, code=1).stderr
    assert "The step “RUN echo reason; exit 7” failed" in said
    assert "reason" in said.splitlines()[-2]
    assert _names(person) == {IMAGE}


def test_a_link_that_leaves_the_folder_and_a_foreign_syntax_are_refused(person: Person) -> None:
    folder = _folder(person)
    (folder / "link").symlink_to("/etc/passwd")
    assert "is a link to “/etc/passwd”" in person.insula("build", folder, code=1).stderr
    (folder / "link").unlink()
    (folder / "Dockerfile").write_text(f"# syntax=host.example/other:1\nFROM {IMAGE}\n")
    assert "host.example/other:1" in person.insula("build", folder, code=1).stderr


def test_volumes_and_networks_are_listed(person: Person, engine: DockerEngine) -> None:
    engine.docker("volume", "create", "insula-test-data")
    engine.docker("network", "create", "insula-test-net")
    volumes = json.loads(person.insula("volumes", "--json").stdout)
    networks = json.loads(person.insula("networks", "--json").stdout)
    assert [each["name"] for each in volumes] == ["insula-test-data"]
    assert {each["name"] for each in networks} == {"bridge", "host", "none", "insula-test-net"}
