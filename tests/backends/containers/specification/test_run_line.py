from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insula.backends.containers.specification.run_line import parse_options, parse_run_line
from insula.domain.container_problems import RunLineProblem
from insula.domain.containers import (
    ContainerSpecification,
    HealthCheck,
    Mount,
    MountKind,
    NetworkAttachment,
    Protocol,
    PublishedPort,
    RestartPolicy,
)
from insula.domain.errors import InvalidRunLineError
from insula.domain.run_lines import RunLine


def _read(line: str) -> ContainerSpecification:
    found = parse_run_line(line)
    assert (found.unknown, found.unexpanded) == ((), ())
    return found.specification


def test_a_line_from_a_manual_is_read_whole() -> None:
    assert _read(
        """
        $ docker run --name some-db \\
            -e POSTGRES_PASSWORD='my secret' -e "GREETING=hello world" \\
            -d -p 5432:5432 \\
            -v data:/var/lib/data \\
            --restart=unless-stopped \\
            postgres:16 -c 'shared_buffers=256MB'
        """
    ) == ContainerSpecification(
        name="some-db",
        image="postgres:16",
        command=("-c", "shared_buffers=256MB"),
        environment=(("POSTGRES_PASSWORD", "my secret"), ("GREETING", "hello world")),
        ports=(PublishedPort(5432, Protocol.TCP, 5432, ""),),
        mounts=(Mount(MountKind.VOLUME, "data", "/var/lib/data"),),
        restart=RestartPolicy.UNLESS_STOPPED,
        pull=True,
        start=True,
    )


def test_short_options_are_taken_apart() -> None:
    found = _read("podman run -itdp 80:80 -m64m -e=A=1 -eB=2 -P=false -uroot -w /tmp --rm alpine")

    assert found == ContainerSpecification(
        name="",
        image="alpine",
        interactive=True,
        terminal=True,
        ports=(PublishedPort(80, Protocol.TCP, 80, ""),),
        memory=64 << 20,
        environment=(("A", "1"), ("B", "2")),
        user="root",
        working_directory="/tmp",
        auto_remove=True,
        pull=True,
        start=True,
    )


def test_what_follows_the_image_is_the_command() -> None:
    assert _read("docker run alpine ls -l --rm").command == ("ls", "-l", "--rm")
    assert _read("docker run -- alpine -- ls").command == ("--", "ls")


@pytest.mark.parametrize(
    "line",
    [
        "docker run x",
        "sudo docker container run x",
        "docker.exe run x",
        "/usr/bin/podman run x",
        "nerdctl run x",
        "% docker run x",
    ],
)
def test_the_program_may_be_called_otherwise(line: str) -> None:
    assert _read(line).image == "x"


def test_a_container_that_is_only_created_is_not_started() -> None:
    assert not _read("docker create x").start
    assert _read("docker run x").start


@pytest.mark.parametrize(
    ("text", "ports"),
    [
        ("80", [PublishedPort(80, address="")]),
        ("8080:80", [PublishedPort(80, host=8080, address="")]),
        (":80", [PublishedPort(80, address="")]),
        ("127.0.0.1:8080:80/udp", [PublishedPort(80, Protocol.UDP, 8080, "127.0.0.1")]),
        ("127.0.0.1::80", [PublishedPort(80, address="127.0.0.1")]),
        ("[::1]:8080:80", [PublishedPort(80, host=8080, address="::1")]),
        ("0.0.0.0:8080:80/TCP", [PublishedPort(80, host=8080, address="0.0.0.0")]),
        ("7000-7001:80-81", [PublishedPort(80, host=7000, address=""), PublishedPort(81, host=7001, address="")]),
        ("80-81", [PublishedPort(80, address=""), PublishedPort(81, address="")]),
    ],
)
def test_ports_are_read_as_the_command_reads_them(text: str, ports: list[PublishedPort]) -> None:
    assert list(_read(f"docker run -p {text} x").ports) == ports


@pytest.mark.parametrize("text", ["a", "80:b", "1.2.3.4:80", "80/icmp", "81-80", "80-82:90-91", "80:", "::1:80:80"])
def test_what_is_no_port_is_refused_with_its_option(text: str) -> None:
    with pytest.raises(InvalidRunLineError) as refusal:
        parse_run_line(f"docker run -p {text} x")

    assert (refusal.value.problem, refusal.value.option) == (RunLineProblem.BAD_VALUE, "--publish")
    assert refusal.value.word == text


def test_any_port_of_a_range_has_no_word() -> None:
    assert parse_run_line("docker run -p 7000-7005:80 x").unknown == ("--publish 7000-7005:80",)


@pytest.mark.parametrize(
    ("option", "mount"),
    [
        ("-v /data", Mount(MountKind.VOLUME, "", "/data")),
        ("-v data:/data:ro", Mount(MountKind.VOLUME, "data", "/data", read_only=True)),
        ("-v /srv/a:/data:rw", Mount(MountKind.BIND, "/srv/a", "/data")),
        (r"-v 'C:\Users\me:/data:ro'", Mount(MountKind.BIND, r"C:\Users\me", "/data", read_only=True)),
        ("-v c:/Users:/data", Mount(MountKind.BIND, "c:/Users", "/data")),
        ("--mount type=bind,src=/a,dst=/b,readonly", Mount(MountKind.BIND, "/a", "/b", read_only=True)),
        ("--mount source=data,target=/b,ro=false", Mount(MountKind.VOLUME, "data", "/b")),
        ("""--mount '"source=a,b",target=/b'""", Mount(MountKind.VOLUME, "a,b", "/b")),
        ("--mount type=tmpfs,target=/t,tmpfs-size=1m", Mount(MountKind.TMPFS, "", "/t", size=1 << 20)),
        ("--tmpfs /t:size=64k,ro", Mount(MountKind.TMPFS, "", "/t", read_only=True, size=64 << 10)),
        ("--tmpfs /t", Mount(MountKind.TMPFS, "", "/t")),
    ],
)
def test_mounts_are_read_in_every_form(option: str, mount: Mount) -> None:
    assert _read(f"docker run {option} x").mounts == (mount,)


@pytest.mark.parametrize("option", ["-v a:/b:ro:c", "-v :/b", "--mount type=bind,src=/a", "--mount target=/b,ro=x"])
def test_what_is_no_mount_is_refused(option: str) -> None:
    with pytest.raises(InvalidRunLineError) as refusal:
        parse_run_line(f"docker run {option} x")

    assert refusal.value.problem is RunLineProblem.BAD_VALUE


def test_a_relative_path_is_of_the_folder_where_that_is_known() -> None:
    line = """docker run -v ./a:/a -v "$PWD/b:/b" -v $(pwd):/c --env-file c.env x"""
    known = parse_run_line(line, Path("/project"))
    assert [each.source for each in known.specification.mounts] == ["/project/a", "/project/b", "/project"]
    assert known.specification.env_files == (Path("/project/c.env"),)

    other = parse_run_line(line)
    assert [each.source for each in other.specification.mounts] == ["./a", "$PWD/b", "$(pwd)"]
    assert other.unexpanded == ("$PWD", "$(pwd)")


def test_variables_that_nobody_knows_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOKEN", "of this process")
    found = parse_run_line("docker run -e TOKEN -e A=$B x:$TAG")

    assert found.unexpanded == ("$B", "$TAG", "$TOKEN")
    assert found.specification.environment == (("A", "$B"),)
    assert found.specification.image == "x:$TAG"


def test_hyphens_that_a_web_page_made_dashes_of_are_read() -> None:
    found = _read("docker run –name box —rm –it –p 80:80 —memory=64m alpine – x")

    assert (found.name, found.auto_remove, found.terminal, found.memory) == ("box", True, True, 64 << 20)
    assert (found.ports[0].host, found.image, found.command) == (80, "alpine", ("–", "x"))


def test_what_a_shell_would_work_out_is_told() -> None:
    found = parse_run_line("docker run --user $(id -u):$(id -g) -e NOW=`date +%s` x:${TAG:-latest}")

    assert found.unexpanded == ("$(id -u)", "$(id -g)", "`date +%s`", "${TAG:-latest}")
    assert found.specification.user == "$(id -u):$(id -g)"
    assert found.specification.image == "x:${TAG:-latest}"


def test_networks_and_their_aliases() -> None:
    assert _read("docker run --net a --network-alias web x").networks == (NetworkAttachment("a", ("web",)),)
    several = _read("docker run --network a --network name=b,alias=c,alias=d x")
    assert several.networks == (NetworkAttachment("a"), NetworkAttachment("b", ("c", "d")))
    assert _read("docker run --network default x").networks == ()
    for mode in ("host", "none", "container:db"):
        found = _read(f"docker run --network {mode} x")
        assert (found.network_mode, found.networks) == (mode, ())


def test_limits_health_and_the_rest() -> None:
    found = _read(
        "docker run --memory 1g --memory-swap -1 --cpus .5 --pids-limit 100 --shm-size 128m --restart on-failure:3"
        " --health-cmd 'curl -f localhost' --health-interval 1m30s --health-retries 3 --health-timeout 500ms"
        " --init --read-only --privileged --cap-add NET_ADMIN,SYS_TIME --cap-drop ALL --pid host --ipc host"
        " --add-host db=198.18.0.9 --add-host web:198.18.0.1 --dns 198.18.0.8 --device /dev/null"
        " --security-opt no-new-privileges"
        " --sysctl a.b=1 --ulimit nofile=1:2 --log-driver json-file --log-opt max-size=1m --stop-signal INT"
        " --stop-timeout 3 --platform linux/amd64 --pull never --label a=1 --label b --expose 90-91 --expose 1/udp"
        " -h box --domainname example.test --entrypoint sleep x 5"
    )

    assert (found.memory, found.memory_swap, found.processors, found.processes) == (1 << 30, -1, 0.5, 100)
    assert found.shared_memory == 128 << 20
    assert (found.restart, found.restart_tries) == (RestartPolicy.ON_FAILURE, 3)
    assert found.health == HealthCheck("curl -f localhost", interval=90.0, timeout=0.5, retries=3)
    assert (found.init, found.read_only, found.privileged, found.pull) == (True, True, True, False)
    assert (found.capabilities_added, found.capabilities_dropped) == (("NET_ADMIN", "SYS_TIME"), ("ALL",))
    assert (found.process_namespace, found.ipc_namespace) == ("host", "host")
    assert found.hosts == ("db:198.18.0.9", "web:198.18.0.1")
    assert (found.dns, found.devices) == (("198.18.0.8",), ("/dev/null",))
    assert (found.sysctls, found.ulimits) == ((("a.b", "1"),), ("nofile=1:2",))
    assert (found.log_driver, found.log_options) == ("json-file", (("max-size", "1m"),))
    assert (found.stop_signal, found.stop_timeout, found.platform) == ("INT", 3, "linux/amd64")
    assert found.labels == (("a", "1"), ("b", ""))
    assert found.exposed == ("90/tcp", "91/tcp", "1/udp")
    assert (found.hostname, found.domainname) == ("box", "example.test")
    assert (found.entrypoint, found.command) == (("sleep",), ("5",))


def test_no_limit_and_no_health_check() -> None:
    found = _read("docker run --memory 0 --cpus 0 --pids-limit -1 --no-healthcheck --entrypoint '' x")

    assert (found.memory, found.processors, found.processes) == (None, None, None)
    assert (found.health, found.entrypoint) == (HealthCheck(""), ())


def test_of_one_variable_the_last_value_counts() -> None:
    assert _read("docker run -e A=1 -e B=2 -e A=3 x").environment == (("A", "3"), ("B", "2"))


def test_options_without_a_word_are_told_and_the_rest_is_kept() -> None:
    found = parse_run_line(
        "DEBUG=1 docker --context far run --gpus all -c 512 --userns=host --oom-kill-disable -v /a:/b:z"
        " --health-interval 5s --unheard-of --creds me:hunter2 --network-alias web --pull always nginx"
    )

    assert found.unknown == (
        "DEBUG=",
        "--context far",
        "--gpus all",
        "--cpu-shares 512",
        "--userns host",
        "--oom-kill-disable",
        "--volume /b: z",
        "--unheard-of",
        "--creds •••",
        "--pull always",
        "--network-alias web",
        "--health-interval",
    )
    assert found.specification.image == "nginx"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("", RunLineProblem.EMPTY),
        ("   \n", RunLineProblem.EMPTY),
        ("ls -l", RunLineProblem.NOT_A_RUN_LINE),
        ("sudo", RunLineProblem.NOT_A_RUN_LINE),
        ("docker", RunLineProblem.NOT_A_RUN_LINE),
        ("docker compose up", RunLineProblem.NOT_A_RUN_LINE),
        ("docker exec x ls", RunLineProblem.NOT_A_RUN_LINE),
        ("docker run", RunLineProblem.NO_IMAGE),
        ("docker run --rm -it", RunLineProblem.NO_IMAGE),
        ("docker run ''", RunLineProblem.NO_IMAGE),
        ("docker run --name", RunLineProblem.NO_VALUE),
        ("docker run -itp", RunLineProblem.NO_VALUE),
        ("docker run 'x", RunLineProblem.OPEN_QUOTE),
        ("docker run x | cat", RunLineProblem.SHELL_OPERATOR),
        ("docker run --memory lots x", RunLineProblem.BAD_VALUE),
        ("docker run --rm=maybe x", RunLineProblem.BAD_VALUE),
        ("docker run --restart often x", RunLineProblem.BAD_VALUE),
        ("docker run --stop-timeout soon x", RunLineProblem.BAD_VALUE),
    ],
)
def test_what_is_no_run_line_is_refused(line: str, problem: RunLineProblem) -> None:
    with pytest.raises(InvalidRunLineError) as refusal:
        parse_run_line(line)

    assert refusal.value.problem is problem


def test_options_that_were_typed_are_of_this_folder_and_this_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TOKEN", "mine")
    options = [("--publish", "8080:80"), ("--env", "TOKEN"), ("--env", "MISSING_HERE"), ("--volume", "./a:/a")]

    found = parse_options("web", "nginx", [*options, ("--init", "")], ["sleep", "5"])

    assert found == RunLine(
        ContainerSpecification(
            name="web",
            image="nginx",
            command=("sleep", "5"),
            ports=(PublishedPort(80, host=8080, address="127.0.0.1"),),
            environment=(("TOKEN", "mine"),),
            mounts=(Mount(MountKind.BIND, str(tmp_path / "a"), "/a"),),
            init=True,
            pull=True,
        ),
        unexpanded=("$MISSING_HERE",),
    )
    assert (
        replace(found.specification, command=None)
        == parse_options("web", "nginx", [*options, ("--init", "true")], []).specification
    )


PIECES = st.sampled_from(
    [
        *("docker ", "run ", "podman ", "-p", "-it", "-e", "--mount ", "--publish=", "-v ", "type=", "source=", "::"),
        *(
            "80",
            ":",
            "/",
            "-",
            "--",
            "=",
            ",",
            '"',
            "'",
            "\\",
            "$",
            "~",
            "\n",
            " ",
            "host",
            "container:",
            "nginx",
            "é",
            "#",
        ),
        *("--network ", "name=", "--restart ", "--memory ", "--tmpfs ", "size=", "--health-interval ", "9" * 30, "\0"),
    ]
)


@given(st.lists(PIECES, max_size=20))
def test_whatever_is_pasted_is_read_or_refused_with_a_reason(pieces: list[str]) -> None:
    for text in ("".join(pieces), "docker run " + "".join(pieces)):
        with suppress(InvalidRunLineError):
            assert parse_run_line(text, Path("/work")).specification.image
