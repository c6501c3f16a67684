"""Builds on a real engine, and Dockerfiles written for them, with the real command."""

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


def _names(person: Person) -> set[str]:
    return {tag for each in json.loads(person.insula("images", "--json").stdout) for tag in each["tags"]}


def _folder(person: Person, *lines: str) -> Path:
    folder = person.projects / "app"
    folder.mkdir(exist_ok=True)
    (folder / "Dockerfile").write_text("\n".join([f"FROM {IMAGE}", *lines]) + "\n")
    return folder


def test_an_image_is_built_with_arguments_that_no_list_of_operations_tells(person: Person) -> None:
    folder = _folder(person, "ARG TOKEN=none", 'RUN test "$TOKEN" = s3cr3t-value')
    built = person.insula("build", folder, "-t", NEW, "--build-arg", "TOKEN=s3cr3t-value")
    assert built.stdout.startswith("sha256:")
    assert "s3cr3t-value" not in person.insula("operations", "--json").stdout
    assert NEW in _names(person)


def test_a_build_that_fails_says_at_which_step_and_names_nothing(person: Person) -> None:
    said = person.insula("build", _folder(person, "RUN echo reason; exit 7"), "-t", NEW, code=1).stderr
    assert "The step “RUN echo reason; exit 7” failed" in said
    assert said.splitlines().index("#2 ERROR: The command '/bin/sh -c echo reason; exit 7' returned a non-zero code: 7")
    assert any(line.startswith("#2 ") and line.endswith(" reason") for line in said.splitlines())
    assert _names(person) == {IMAGE}


def test_a_link_that_leaves_the_folder_and_a_foreign_syntax_are_refused(person: Person) -> None:
    folder = _folder(person)
    (folder / "link").symlink_to("/etc/passwd")
    assert "is a link to “/etc/passwd”" in person.insula("build", folder, code=1).stderr
    (folder / "link").unlink()
    (folder / "Dockerfile").write_text(f"# syntax=host.example/other:1\nFROM {IMAGE}\n")
    assert "host.example/other:1" in person.insula("build", folder, code=1).stderr


def test_what_the_builder_says_is_shown_by_step_with_its_time_and_what_is_left_out(person: Person) -> None:
    folder = _folder(person, "COPY . /data/", "RUN echo said")
    (folder / ".dockerignore").write_text("*.tmp\n")
    (folder / "a.tmp").write_text("x")
    said = person.insula("build", folder, "-t", NEW, "--no-cache").stderr
    assert ".dockerignore leaves out 1 file or folder: a.tmp." in said
    assert "#3 [3/3] RUN echo said\n" in said
    assert "#3 DONE " in said
    assert person.insula("build", folder, "-t", NEW, "--quiet").stderr == ""
    assert person.insula("build", folder, "--quiet").stdout.startswith("sha256:")
    assert "app:latest" in _names(person)


def test_a_dockerfile_is_written_for_an_application_and_builds(person: Person, engine: DockerEngine) -> None:
    _python_for_tests(person, engine)
    folder = person.projects / "blog"
    folder.mkdir()
    (folder / "requirements.txt").write_text("flask\n")
    (folder / "app.py").write_text("print('hello')\n")
    (folder / ".env").write_text("SECRET=1\n")

    text = person.insula("new-dockerfile", folder, "--python", "3.12", "--dry-run").stdout
    assert "FROM python:${PYTHON_VERSION}-slim" in text
    assert not (folder / "Dockerfile").exists()

    written = person.insula("new-dockerfile", folder, "--python", "3.12", "--port", "8000").stdout
    assert written == f"{folder / 'Dockerfile'}\n"
    person.insula("build", folder, "-t", NEW)
    made = engine.get(f"/images/{NEW}/json")["Config"]
    assert made["Cmd"] == ["python", "app.py"]
    assert made["User"] == "app"
    assert "8000/tcp" in made["ExposedPorts"]
    inside = engine.docker("run", "--rm", "--name", "insula-test-look", "--entrypoint", "/bin/ls", NEW, "-a", "/app")
    assert {"app.py", "requirements.txt", "installed"} <= set(inside.split())
    assert ".env" not in inside.split()


def test_a_dockerfile_that_is_there_is_never_replaced_unasked(person: Person) -> None:
    folder = _folder(person)
    (folder / "requirements.txt").write_text("")
    (folder / "app.py").write_text("")
    before = (folder / "Dockerfile").read_text()
    said = person.insula("new-dockerfile", folder, code=1).stderr
    assert "--replace" in said
    assert (folder / "Dockerfile").read_text() == before
    person.insula("new-dockerfile", folder, "--replace")
    assert 'CMD ["python", "app.py"]' in (folder / "Dockerfile").read_text()


def _python_for_tests(person: Person, engine: DockerEngine) -> None:
    """What stands for python:3.12-slim: its pip leaves a mark, its useradd a user."""
    folder = person.projects / "python"
    folder.mkdir()
    for name, line in (
        ("pip", "echo ok > /app/installed"),
        ("useradd", "echo app:x:10001:0::/:/bin/sh >> /etc/passwd"),
    ):
        (folder / name).write_text(f"#!/bin/sh\n{line}\n")
        (folder / name).chmod(0o755)
    (folder / "Dockerfile").write_text(f"FROM {IMAGE}\nCOPY pip useradd /bin/\n")
    engine.build(folder, "python:3.12-slim")
