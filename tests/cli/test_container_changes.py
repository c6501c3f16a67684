"""`insula clone`, `edit` and `update` of containers, on a real engine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Insula
from tests.cli.program import Person
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.ports import port

pytestmark = pytest.mark.engine


@pytest.fixture
def person(tmp_path: Path, engine: DockerEngine) -> Person:
    variables = {"INSULA_ENGINES": engine.url, "INSULA_LANGUAGE": "en", "DOCKER_CONFIG": str(tmp_path / "docker")}
    return Person(tmp_path, variables)


def _get(engine: DockerEngine, container: str) -> Any:
    return engine.get(f"/containers/{container.strip()}/json")


def test_a_clone_is_as_its_options_say(person: Person, engine: DockerEngine) -> None:
    source = engine.docker(
        *("run", "--detach", "--name", "insula-test-a", "--publish", f"127.0.0.1:{port(80)}:80"),
        *("--volume", "insula-test-a:/a", "--volume", "insula-test-b:/b", "--volume", "insula-test-c:/c", IMAGE),
    ).strip()
    engine.docker("exec", source, "touch", "/changed", "/a/kept", "/c/kept")

    made = _get(
        engine,
        person.insula(
            *("clone", "container/insula-test-a", "insula-test-z", "--volumes", "share", "--volumes", "/a=copy"),
            *("--volumes", "/c=empty", "--filesystem", "--ports", "none", "--start"),
        ).stdout,
    )

    assert (made["Name"], made["State"]["Status"]) == ("/insula-test-z", "running")
    assert engine.docker("exec", made["Id"], "ls", "/changed", "/a", "/c").split() == ["/changed", "/a:", "kept", "/c:"]
    volumes = {each["Destination"]: each["Name"] for each in made["Mounts"]}
    assert volumes["/b"] == "insula-test-b"
    assert not {"insula-test-a", "insula-test-c"} & set(volumes.values())
    assert not made["HostConfig"]["PortBindings"]


@pytest.mark.parametrize("word", ["both", "/a=", "=", "/a=move"])
def test_a_treatment_that_is_none_is_told(person: Person, engine: DockerEngine, word: str) -> None:
    engine.docker("create", "--name", "insula-test-a", IMAGE)

    answer = person.insula("clone", "container/insula-test-a", "insula-test-z", "--volumes", word, code=2)

    assert f"--volumes {word}: write copy, share or empty" in answer.stderr


def test_options_of_another_kind_are_told(person: Person, insula: Insula, engine: DockerEngine) -> None:
    engine.docker("create", "--name", "insula-test-a", IMAGE)

    answer = person.insula("clone", "container/insula-test-a", "insula-test-z", "--path", "/x", "--independent", code=2)
    other = insula("clone", "venv/venv-00000", "two", "--filesystem", "--volumes", "share")

    assert "--path, --independent: not for an environment of this kind." in answer.stderr
    assert other.code == 2
    assert "--volumes, --filesystem: not for an environment of this kind." in other.err


def test_an_edit_changes_what_is_typed_and_keeps_the_rest(person: Person, engine: DockerEngine) -> None:
    old = engine.docker(
        *("run", "--detach", "--name", "insula-test-a", "--publish", f"127.0.0.1:{port(80)}:80", "--env", "A=1"),
        *("--env", "TOKEN=hunter2", "--memory", "64m", "--volume", "insula-test-data:/data", "--cpu-shares", "300"),
        IMAGE,
    ).strip()

    answer = person.insula(
        *("edit", "container/insula-test-a", "--env", "A=2", "--publish", f"{port(81)}:80", "--remove", "memory"),
        *("--remove", "env=TOKEN", "--label", "mine=1", "--", "sleep", "1000"),
    )
    made = _get(engine, answer.stdout)

    assert (made["Name"], made["State"]["Running"]) == ("/insula-test-a", True)
    assert set(made["Config"]["Env"]) == {"PATH=/bin", "A=2"}
    assert made["Config"]["Cmd"] == ["sleep", "1000"]
    assert made["Config"]["Labels"] == {"mine": "1"}
    host = made["HostConfig"]
    assert (host["Memory"], host["CpuShares"]) == (0, 300)
    assert host["PortBindings"] == {"80/tcp": [{"HostIp": "127.0.0.1", "HostPort": str(port(81))}]}
    assert made["Mounts"][0]["Name"] == "insula-test-data"
    [trashed] = person.json("trash", "list")
    assert (trashed["id"], trashed["name"]) == (old, "insula-test-a")
    assert "hunter2" not in person.insula("operations", "--json").stdout


def test_a_dry_run_of_an_edit_changes_nothing(person: Person, engine: DockerEngine) -> None:
    old = engine.docker("create", "--name", "insula-test-a", "--env", "TOKEN=hunter2", IMAGE).strip()

    answer = person.insula("edit", "container/insula-test-a", "--memory", "64m", "--dry-run")

    assert answer.stdout.startswith("docker create --name insula-test-a ")
    assert "--memory 64m" in answer.stdout
    assert "hunter2" not in answer.stdout
    assert [each["Id"] for each in engine.get("/containers/json", all=True)] == [old]


def test_what_is_wrong_with_an_edit_is_told_with_its_option(person: Person, engine: DockerEngine) -> None:
    engine.docker("create", "--name", "insula-test-a", IMAGE)

    wrong = person.insula("edit", "container/insula-test-a", "--memory", "1k", "--name", "a b", code=1)
    nothing = person.insula("edit", "container/insula-test-a", "--remove", "env=NONE", code=2)

    assert [line.partition(":")[0] for line in wrong.stderr.splitlines()] == ["NAME", "--memory"]
    assert "--remove env=NONE: there is nothing of that." in nothing.stderr


def test_an_edit_that_does_not_run_leaves_the_old_one_and_says_so(person: Person, engine: DockerEngine) -> None:
    old = engine.docker("run", "--detach", "--name", "insula-test-a", IMAGE).strip()

    answer = person.insula(
        *("edit", "container/insula-test-a", "--health-cmd", "false", "--health-interval", "100ms"),
        *("--health-retries", "1", "--health-seconds", "20"),
        code=1,
    )

    assert "The health check of the new “insula-test-a” did not pass" in answer.stderr
    assert _get(engine, "insula-test-a")["Id"] == old
    assert _get(engine, old)["State"]["Running"]
    assert len(engine.get("/containers/json", all=True)) == 1


def test_an_update_takes_what_the_image_now_is(person: Person, engine: DockerEngine, tmp_path: Path) -> None:
    _build(engine, tmp_path, "1")
    old = engine.docker("run", "--detach", "--name", "insula-test-a", "insula-test/app:1").strip()
    _build(engine, tmp_path, "2")

    made = _get(engine, person.insula("update", "container/insula-test-a", "--no-pull").stdout)
    again = person.insula("update", "container/insula-test-a", "--no-pull").stdout.strip()

    assert "VERSION=2" in made["Config"]["Env"]
    assert made["Id"] == again != old


def _build(engine: DockerEngine, folder: Path, version: str) -> None:
    (folder / "Dockerfile").write_text(f"FROM {IMAGE}\nENV VERSION={version}\n")
    engine.build(folder, "insula-test/app:1")


def test_a_venv_cannot_be_edited(insula: Insula) -> None:
    for command in ("edit", "update"):
        answer = insula(command, "venv/venv-00000")
        assert answer.code == 1
        assert "venv-00000" in answer.err


def test_who_lives_in_the_namespaces_of_what_is_replaced_is_told(
    person: Person, engine: DockerEngine, tmp_path: Path
) -> None:
    _build(engine, tmp_path, "1")
    host = engine.docker(
        "run", "--detach", "--name", "insula-test-a", "--ipc", "shareable", "insula-test/app:1"
    ).strip()
    for namespace in ("network", "pid", "ipc"):
        engine.docker(
            "create", "--name", f"insula-test-{namespace}", f"--{namespace}", f"container:{host}", "insula-test/app:1"
        )
    names = "insula-test-ipc, insula-test-network, insula-test-pid"

    nothing = person.insula("edit", "container/insula-test-a", "--dry-run", "--env", "A=1")
    edited = person.insula("edit", "container/insula-test-a", "--env", "A=1")

    assert "an edit of their own" not in nothing.stderr
    assert f"start again only after an edit of their own: {names}." in edited.stderr
    assert "an edit of their own" not in person.insula("edit", "container/insula-test-a", "--env", "A=2").stderr

    guest = ("--name", "insula-test-guest", "--network", "container:insula-test-a", "insula-test/app:1")
    engine.docker("create", *guest)
    _build(engine, tmp_path, "2")
    updated = person.insula("update", "container/insula-test-a", "--no-pull")

    assert "start again only after an edit of their own: insula-test-guest." in updated.stderr
