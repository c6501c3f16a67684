from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.backends.containers.fidelity import differences
from tests.cli.conftest import Insula
from tests.cli.program import Person, interrupt, wait_for_line
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.registry import Registry

# Of the terminal in which the command was typed, which Insula has not.
TERMINAL = {"Config.AttachStdin", "Config.AttachStdout", "Config.AttachStderr", "Config.StdinOnce"}


def _dry(insula: Insula, *arguments: str) -> str:
    answer = insula("create", "container", *arguments, "--dry-run")
    assert answer.code == 0, answer.err
    return answer.out.strip()


def test_a_dry_run_prints_what_the_docker_command_would_be(insula: Insula) -> None:
    line = _dry(
        insula,
        *("web", "--image", "nginx:1", "--publish", "8080:80", "--env", "TZ=UTC", "--volume", "data:/data"),
        *("--network", "front", "--memory", "64m", "--start"),
    )

    assert line == (
        "docker run --detach --name web --env TZ=UTC --publish 127.0.0.1:8080:80 --volume data:/data --network front"
        " --memory 64m nginx:1"
    )


def test_what_follows_two_hyphens_is_the_command(insula: Insula) -> None:
    answer = insula("create", "container", "box", "--image", "i", "--dry-run", "--", "sh", "-c", "exit 3", "--", "-q")

    assert answer.out.strip() == "docker create --name box i sh -c 'exit 3' -- -q"


def test_every_option_is_that_of_the_docker_command(insula: Insula, tmp_path: Path) -> None:
    (tmp_path / "some.env").write_text("A=1\n")
    options = [
        *("--interactive", "--tty", "--init", "--user", "me:staff", "--workdir", "/srv", "--hostname", "box"),
        *("--domainname", "example.test", "--entrypoint", "sleep", "--env", "A=1", "--env-file"),
        *(str(tmp_path / "some.env"), "--publish", "127.0.0.1:80:80", "--expose", "90/tcp", "--publish-all"),
        *("--volume", "/srv/a:/a:ro", "--tmpfs", "/t:size=65536", "--network", "front", "--network-alias", "web"),
        *("--add-host", "db:198.18.0.9", "--dns", "198.18.0.8", "--memory", "64m", "--memory-swap", "128m"),
        *("--shm-size", "16m", "--cpus", "0.5", "--pids-limit", "50", "--ulimit", "nofile=1:2", "--sysctl", "a.b=1"),
        *("--restart", "on-failure:3", "--stop-signal", "SIGINT", "--stop-timeout", "3", "--health-cmd", "true"),
        *("--health-interval", "5s", "--health-timeout", "4s", "--health-start-period", "3s", "--health-retries", "2"),
        *("--privileged", "--read-only", "--cap-add", "NET_ADMIN", "--cap-drop", "CHOWN", "--device", "/dev/null"),
        *("--security-opt", "no-new-privileges", "--pid", "host", "--ipc", "host", "--label", "a=1"),
        *("--log-driver", "json-file", "--log-opt", "max-size=1m", "--platform", "linux/amd64"),
    ]

    line = _dry(insula, "box", "--image", "i", *options)

    assert line == " ".join(["docker create --name box", *options, "i"])


def test_secrets_are_printed_when_they_are_asked_for_alone(insula: Insula) -> None:
    asked = ("box", "--image", "i", "-e", "PASSWORD=hunter2")

    assert "hunter2" not in _dry(insula, *asked)
    assert "PASSWORD=hunter2" in _dry(insula, *asked, "--reveal")


def test_a_pasted_line_says_all(insula: Insula) -> None:
    line = "docker run -d --name web -p 8080:80 nginx:1 serve"

    assert _dry(insula, "--from-run-line", line) == "docker run --detach --name web --publish 8080:80 nginx:1 serve"
    assert _dry(insula, "other", "--from-run-line", line).startswith("docker run --detach --name other ")


def test_a_line_and_options_are_too_much(insula: Insula) -> None:
    answer = insula("create", "container", "--from-run-line", "docker run --name box i", "--memory", "64m")

    assert answer.code == 2
    assert "--from-run-line already says all" in answer.err


def test_what_is_not_understood_needs_a_yes(insula: Insula) -> None:
    answer = insula("create", "container", "--from-run-line", "docker run --name box --gpus all -e A=$B i")

    assert answer.code == 2
    assert "  --gpus all\n" in answer.err
    assert "  $B: a variable that has no value here\n" in answer.err
    assert "Nothing was done" in answer.err


def test_every_mistake_is_told_with_its_option_before_anything_is_made(insula: Insula) -> None:
    answer = insula(
        *("create", "container", "bad name", "--image", "Bad", "--publish", "70000:80", "--memory", "1k"),
        *("--volume", "data:here", "--user", "a b"),
    )

    assert answer.code == 1
    assert [re.match(r"[\w-]+", line)[0] for line in answer.err.splitlines()] == [  # type: ignore[index]
        *("NAME", "--image", "--publish", "--volume", "--memory", "--user"),
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("box", "--image", "i", "--publish", "eighty"), "“eighty” cannot be the value of --publish."),
        (("box", "--image", "i", "--memory", "much"), "“much” cannot be the value of --memory."),
        (("box", "--image", "i", "--env-file", "/not/there"), "/not/there"),
        (("box",), "--image: "),
        (("--image", "i"), "NAME: "),
        (("box", "--from-run-line", "ls"), "“ls” is not docker run"),
    ],
)
def test_bad_input_is_refused_with_a_sentence(insula: Insula, arguments: tuple[str, ...], said: str) -> None:
    answer = insula("create", "container", *arguments)

    assert answer.code == 1
    assert said in answer.err


def test_dangers_are_told_before_it_is_made(insula: Insula) -> None:
    answer = insula(
        *("create", "container", "box", "--image", "i", "--privileged", "-p", "0.0.0.0:80:80"),
        *("-v", "/var/run/docker.sock:/s", "--dry-run"),
    )

    assert answer.code == 0
    assert len(answer.err.splitlines()) == 3
    assert "It has every privilege" in answer.err


def test_without_an_engine_the_exit_code_is_three(insula: Insula) -> None:
    assert insula("create", "container", "box", "--image", "i").code == 3


@pytest.fixture
def person(tmp_path: Path, engine: DockerEngine) -> Person:
    variables = {"INSULA_ENGINES": engine.url, "INSULA_LANGUAGE": "en", "DOCKER_CONFIG": str(tmp_path / "docker")}
    return Person(tmp_path, variables)


@pytest.mark.engine
def test_a_container_is_made_as_asked_and_started(person: Person, engine: DockerEngine) -> None:
    engine.docker("network", "create", "insula-test-front")
    (person.projects / "site").mkdir()
    made = person.insula(
        *("create", "container", "insula-test-web", "--image", IMAGE, "--publish", "80", "--env", "TOKEN=hunter2"),
        *("--volume", "insula-test-data:/data", "--volume", "./site:/site:ro", "--network", "insula-test-front"),
        *("--network-alias", "web", "--memory", "64m", "--start", "--", "sleep", "1000"),
    )
    inspect = engine.get(f"/containers/{made.stdout.strip()}/json")

    assert inspect["Name"] == "/insula-test-web"
    assert inspect["Config"]["Cmd"] == ["sleep", "1000"]
    assert "TOKEN=hunter2" in inspect["Config"]["Env"]
    assert inspect["HostConfig"]["Memory"] == 64 << 20
    assert inspect["HostConfig"]["PortBindings"] == {"80/tcp": [{"HostIp": "127.0.0.1", "HostPort": ""}]}
    assert {(each["Type"], each["Destination"], each["RW"]) for each in inspect["Mounts"]} == {
        ("volume", "/data", True),
        ("bind", "/site", False),
    }
    assert "web" in inspect["NetworkSettings"]["Networks"]["insula-test-front"]["Aliases"]
    assert inspect["State"]["Running"]
    assert "hunter2" not in person.insula("operations", "--json").stdout


@pytest.mark.engine
def test_the_same_is_made_from_a_pasted_line(person: Person, engine: DockerEngine) -> None:
    line = f"docker create --name insula-test-pasted -e A=1 \\\n  -v $PWD:/here:ro -p 127.0.0.1::80 {IMAGE} sleep 5"
    identity = person.insula("create", "container", "--from-run-line", line).stdout.strip()
    engine.docker(
        *("create", "--name", "insula-test-same", "-e", "A=1", "--mount"),
        *(f"type=bind,source={person.projects},target=/here,readonly", "-p", "127.0.0.1::80", IMAGE, "sleep", "5"),
    )

    made, same = (engine.get(f"/containers/{each}/json") for each in (identity, "insula-test-same"))
    assert {key: both for key, both in differences(same, made).items() if key not in TERMINAL} == {}


@pytest.mark.engine
def test_an_image_that_is_missing_is_pulled_unless_it_may_not(
    person: Person, engine: DockerEngine, registry: Registry
) -> None:
    reference = registry.push(engine)
    never = person.insula("create", "container", "insula-test-a", "--image", reference, "--pull", "never", code=1)
    assert f"The engine has no image “{reference}”" in never.stderr

    identity = person.insula("create", "container", "insula-test-a", "--image", reference).stdout.strip()
    assert engine.get(f"/containers/{identity}/json")["Config"]["Image"] == reference

    always = person.insula("create", "container", "insula-test-b", "--image", reference, "--pull", "always")
    assert "Pulling" in always.stderr
    assert len(always.stdout.strip()) == 64


@pytest.mark.engine
def test_ctrl_c_while_the_image_comes_leaves_nothing(person: Person, engine: DockerEngine) -> None:
    with Registry(bytes_per_second=200_000) as slow:
        reference = slow.push(engine, layers=2, size=2_000_000)
        process = person.begin("create", "container", "insula-test-a", "--image", reference)
        wait_for_line(process, "Creating “insula-test-a”")
        interrupt(process)

    assert process.returncode == 130
    assert engine.get("/containers/json", all=True) == []
    assert [each["RepoTags"] for each in engine.get("/images/json")] == [[IMAGE]]
    assert person.json("operations")[0]["state"] == "cancelled"


@pytest.mark.engine
def test_an_engine_is_chosen_by_its_name(person: Person, engine: DockerEngine) -> None:
    asked = ("create", "container", "insula-test-a", "--image", IMAGE, "--engine")

    assert "elsewhere" in person.insula(*asked, "elsewhere", code=3).stderr
    assert len(person.insula(*asked, "given-1").stdout.strip()) == 64


@pytest.mark.engine
def test_what_stands_in_the_way_is_told_and_leaves_nothing(person: Person, engine: DockerEngine) -> None:
    engine.docker("run", "--detach", "--name", "insula-test-taken", "--publish", "127.0.0.1::80", IMAGE)
    taken = engine.docker("port", "insula-test-taken", "80").strip().rpartition(":")[2]
    before = {each["Id"] for each in engine.get("/containers/json", all=True)}

    def refusal(*arguments: str) -> str:
        return person.insula("create", "container", *arguments, code=1).stderr.splitlines()[-1]

    assert "insula-test-taken" in refusal("insula-test-taken", "--image", IMAGE)
    assert taken in refusal("insula-test-other", "--image", IMAGE, "--publish", f"{taken}:80", "--start")
    assert "insula-test-none" in refusal("insula-test-other", "--image", "insula-test-none:1", "--pull", "never")
    assert "exists for other processors" in refusal(
        *("insula-test-other", "--image", IMAGE, "--platform", "linux/s390x", "--pull", "never"),
    )
    lost = refusal("insula-test-other", "--image", IMAGE, "--volume", "./lost folder:/data")
    assert f"“{person.projects}/lost folder” does not exist" in lost
    assert "insula-test-lost" in refusal("insula-test-other", "--image", IMAGE, "--network", "insula-test-lost")
    assert {each["Id"] for each in engine.get("/containers/json", all=True)} == before
