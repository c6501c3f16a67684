from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from insula.cli.log_commands import harmless, moment_of
from tests.cli.program import ROOT, Person
from tests.engines.docker_engine import DockerEngine

NOW = 1_800_000_000_000_000_000


def test_an_age_and_a_time_are_moments_and_all_else_is_none() -> None:
    assert moment_of("10m", NOW) == NOW - 600 * 10**9
    assert moment_of("2d", NOW) == NOW - 2 * 86_400 * 10**9
    assert moment_of("2026-01-31T08:15:00.5+00:00", NOW) == 1_769_847_300_500_000_000
    for text in ("", "10", "m", "10w", "yesterday", "9999999999999s"):
        assert moment_of(text, NOW) is None


def test_a_terminal_gets_colours_and_nothing_that_commands_it() -> None:
    data = b"\x1b[31mred\x1b[0m\ttab\r\n\x1b]0;title\x07\x1b[2J\x00\x7f\xc2\x9b2J \xc3\xa9\xff"

    assert harmless(data) == b"\x1b[31mred\x1b[0m\ttab\r\n^[]0;title^G^[[2J^@^??2J \xc3\xa9\xff"


@pytest.fixture
def person(tmp_path: Path, engine: DockerEngine) -> Person:
    return Person(tmp_path, {"INSULA_ENGINES": engine.url})


def _run(engine: DockerEngine, script: str, *options: str) -> None:
    engine.docker("run", "--detach", "--name", "insula-test-web", *options, engine.image, "sh", "-c", script)


def _bytes(person: Person, *arguments: str) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "insula", "logs", "container/insula-test-web", *arguments],
        cwd=ROOT,
        env=person.environ,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.engine
def test_each_stream_goes_to_its_own_byte_by_byte(person: Person, engine: DockerEngine) -> None:
    _run(engine, r"printf 'out\377\000\n\033[2J'; printf 'wrong\n' >&2; printf 'no end'", "--log-driver", "local")
    engine.docker("wait", "insula-test-web")

    assert _bytes(person) == (0, b"out\xff\x00\n\x1b[2Jno end", b"wrong\n")


@pytest.mark.engine
def test_only_the_last_lines_or_those_since_with_their_times(person: Person, engine: DockerEngine) -> None:
    _run(engine, "seq 1 20")
    engine.docker("wait", "insula-test-web")

    code, out, _err = _bytes(person, "--tail", "2", "--timestamps")
    lines = out.decode().splitlines()

    assert code == 0
    assert [line.split()[1] for line in lines] == ["19", "20"]
    assert out.decode() == engine.docker("logs", "--tail", "2", "--timestamps", "insula-test-web")
    assert _bytes(person, "--since", "0s")[1] == b""
    assert _bytes(person, "--since", "1h")[1].split() == [b"%d" % number for number in range(1, 21)]


@pytest.mark.engine
def test_following_ends_with_the_container_or_with_ctrl_c(person: Person, engine: DockerEngine) -> None:
    _run(engine, "echo a; sleep 2; echo b")
    assert _bytes(person, "--follow")[:2] == (0, b"a\nb\n")
    engine.docker("rm", "insula-test-web")
    _run(engine, "echo here; sleep 1000")

    with person.begin("logs", "container/insula-test-web", "--follow") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)

    assert process.returncode == 130


@pytest.mark.engine
def test_what_has_no_log_and_what_is_not_there_are_told(person: Person, engine: DockerEngine) -> None:
    _run(engine, "echo unheard", "--log-driver", "none")

    assert "does not support reading" in person.insula("logs", "container/insula-test-web", code=1).stderr
    assert "nobody" in person.insula("logs", "container/nobody", code=1).stderr
    assert "10m" in person.insula("logs", "container/insula-test-web", "--since", "soon", code=2).stderr
    assert "all" in person.insula("logs", "container/insula-test-web", "--tail", "-1", code=2).stderr
