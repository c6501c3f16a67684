"""Processes, changes and the inspect, of a real engine; masking, of what one may hold."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.observing import inspecting
from insula.domain.containers import FileChange, FileChangeKind, ProcessTable, RestartPolicy, Risk
from insula.domain.environment import EnvironmentId
from insula.domain.errors import NotFoundError
from insula.storage.redaction import MASK
from tests.engines.docker_engine import IMAGE, DockerEngine

NOBODY = EnvironmentId("f" * 64)


@pytest.fixture
async def connection(engine: DockerEngine) -> AsyncIterator[Connection]:
    connection = Connection(EngineAddress("test", engine.url, "Test"), engine.get("/version")["ApiVersion"])
    yield connection
    await connection.close()


def _run(engine: DockerEngine, *arguments: str) -> EnvironmentId:
    return EnvironmentId(engine.docker("run", "--detach", "--name", "insula-test-inside", *arguments).strip())


@pytest.mark.engine
async def test_processes_have_their_command_whole(engine: DockerEngine, connection: Connection) -> None:
    container = _run(engine, IMAGE, "sh", "-c", "sleep 1000 & sleep 1001; true")

    table = await inspecting.processes(connection, container)

    assert table.titles == ("PID", "UID", "%CPU", "RSS", "ELAPSED", "COMMAND")
    assert sorted(row[-1] for row in table.rows) == ["sh -c sleep 1000 & sleep 1001; true", "sleep 1000", "sleep 1001"]
    assert {row[1] for row in table.rows} == {"0"}


@pytest.mark.engine
async def test_a_container_that_does_not_run_has_no_processes(engine: DockerEngine, connection: Connection) -> None:
    container = EnvironmentId(engine.docker("create", "--name", "insula-test-inside", IMAGE).strip())

    assert await inspecting.processes(connection, container) == ProcessTable((), ())


@pytest.mark.engine
async def test_changes_against_the_image_are_told_by_path(engine: DockerEngine, connection: Connection) -> None:
    container = _run(
        engine, IMAGE, "sh", "-c", "echo x > /tmp/new; echo y >> /etc/passwd; rm /etc/group; exec sleep 1000"
    )
    engine.docker("exec", "insula-test-inside", "true")

    assert await inspecting.changes(connection, container) == (
        FileChange(FileChangeKind.MODIFIED, "/etc"),
        FileChange(FileChangeKind.DELETED, "/etc/group"),
        FileChange(FileChangeKind.MODIFIED, "/etc/passwd"),
        FileChange(FileChangeKind.MODIFIED, "/tmp"),
        FileChange(FileChangeKind.ADDED, "/tmp/new"),
    )


@pytest.mark.engine
async def test_secrets_in_the_inspect_are_masked_unless_revealed(engine: DockerEngine, connection: Connection) -> None:
    container = _run(
        engine,
        *("--env", "DB_PASSWORD=hunter2-long", "--env", "COLOUR=blue", "--label", "api.token=abc-very-secret"),
        *(IMAGE, "sh", "-c", "sleep 1000", "--password", "in-the-arguments"),
    )

    hidden = json.dumps(await inspecting.inspect(connection, container))
    shown = json.dumps(await inspecting.inspect(connection, container, reveal=True))

    for secret in ("hunter2-long", "abc-very-secret", "in-the-arguments"):
        assert secret not in hidden
        assert secret in shown
    assert "COLOUR=blue" in hidden
    details = await inspecting.details(connection, container)
    assert (details.variables, details.secrets) == (3, 1)
    assert details.command == ("sh", "-c", "sleep 1000", "--password", MASK)


@pytest.mark.engine
async def test_details_tell_limits_policy_user_and_risks(engine: DockerEngine, connection: Connection) -> None:
    container = _run(
        engine,
        *("--memory", "64m", "--cpus", "1.5", "--pids-limit", "99", "--restart", "on-failure:3", "--user", "65534"),
        *("--workdir", "/tmp", "--privileged", "--ipc", "host", IMAGE),
    )

    details = await inspecting.details(connection, container)

    assert (details.memory, details.processors, details.processes) == (64 * 2**20, 1.5, 99)
    assert (details.restart, details.restart_tries, details.restarts) == (RestartPolicy.ON_FAILURE, 3, 0)
    assert (details.user, details.working_directory) == ("65534", "/tmp")
    assert details.risks == (Risk.PRIVILEGED, Risk.HOST_IPC)
    assert details.started is not None
    assert (details.ended, details.exit_code) == (None, None)


@pytest.mark.engine
async def test_the_end_of_a_container_is_told_with_its_code(engine: DockerEngine, connection: Connection) -> None:
    container = _run(engine, IMAGE, "sh", "-c", "exit 3")
    engine.docker("wait", "insula-test-inside")

    details = await inspecting.details(connection, container)

    assert details.exit_code == 3
    assert details.ended is not None
    assert not details.out_of_memory


@pytest.mark.engine
async def test_what_is_gone_is_said_to_be_gone(connection: Connection) -> None:
    for ask in (inspecting.processes, inspecting.changes, inspecting.inspect, inspecting.details):
        with pytest.raises(NotFoundError):
            await ask(connection, NOBODY)


def test_the_inspect_of_a_container_that_ran_out_of_memory_with_a_failing_check() -> None:
    inspected: dict[str, Any] = {
        "Path": "sh",
        "Args": [],
        "RestartCount": 4,
        "State": {
            "Running": False,
            "OOMKilled": True,
            "ExitCode": 137,
            "StartedAt": "2026-11-24T08:17:32.593025123Z",
            "FinishedAt": "2026-11-24T08:20:00Z",
            "Health": {"FailingStreak": 3, "Log": [{"Output": "old"}, {"Output": "refused, token=abcdef-1\n"}]},
        },
        "HostConfig": {"CpuQuota": 50000, "RestartPolicy": {"Name": "odd"}, "PidsLimit": -1, "MemorySwap": -1},
        "Config": {"Env": None},
    }

    details = inspecting.details_of(inspected)

    assert (details.out_of_memory, details.exit_code, details.restarts) == (True, 137, 4)
    assert details.ended == datetime(2026, 11, 24, 8, 20, tzinfo=UTC)
    assert (details.health_failures, details.health_output) == (3, f"refused, token={MASK}")
    assert (details.processors, details.processes, details.memory_swap) == (0.5, None, None)
    assert details.restart is RestartPolicy.NO


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["PASSWORD=x1", "PATH=/bin"], [f"PASSWORD={MASK}", "PATH=/bin"]),
        ({"API_KEY": "abc"}, {"API_KEY": MASK}),
        ({"token": {"deep": "stays"}}, {"token": {"deep": "stays"}}),
        ({"Url": "https://me:pw@example.org/"}, {"Url": f"https://{MASK}@example.org/"}),
        (["--token", "abc", "--token", "--verbose"], ["--token", MASK, "--token", "--verbose"]),
        ({"Memory": 5, "Tty": False, "Links": None}, {"Memory": 5, "Tty": False, "Links": None}),
        ({"password": ""}, {"password": ""}),
    ],
)
def test_what_looks_secret_is_masked_wherever_it_is(value: Any, expected: Any) -> None:
    assert inspecting.masked(value) == expected


@pytest.mark.parametrize(
    ("address", "place"),
    [
        (EngineAddress("default", "unix:///var/run/docker.sock", "Docker"), ("--host", "unix:///var/run/docker.sock")),
        (EngineAddress("context-far", "tcp://far:2376", "far"), ("--context", "far")),
    ],
)
def test_a_shell_is_opened_on_the_engine_that_has_the_container(address: EngineAddress, place: tuple[str, ...]) -> None:
    command = inspecting.shell_command(address, NOBODY)

    assert command == ("docker", *place, "exec", "--interactive", "--tty", "f" * 12, "sh")
