"""Lines that were written are typed: the `docker` command makes the same container from them."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from insula.backends.containers.specification.run_line import parse_run_line
from insula.backends.containers.specification.run_line_writing import run_line_of
from insula.backends.containers.specification.specifying import body_of, specification_of
from tests.backends.containers.fidelity import OPTIONS, arguments, differences
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine
# Of the terminal in which a command is typed, which Insula has not.
TERMINAL = {"Config.AttachStdin", "Config.AttachStdout", "Config.AttachStderr", "Config.StdinOnce"}


@pytest.mark.parametrize("case", OPTIONS)
def test_the_command_and_insula_make_the_same_from_a_line(engine: DockerEngine, tmp_path: Path, case: str) -> None:
    engine.docker("network", "create", "insula-test-network")
    engine.docker("volume", "create", "insula-test-volume")
    engine.docker(*arguments(case, str(tmp_path), "insula-test-source"))
    source = engine.get("/containers/insula-test-source/json")

    line = run_line_of(specification_of(source, engine.get(f"/images/{IMAGE}/json")), reveal=True)
    engine.docker("rename", "insula-test-source", "insula-test-first")
    program, *words = shlex.split(line)
    engine.docker(*words)
    typed = shlex.join(["docker", *arguments(case, str(tmp_path), "insula-test-source")])
    _make(engine, typed, "insula-test-typed")
    _make(engine, line, "insula-test-ours")

    assert program == "docker"
    for name in ("insula-test-source", "insula-test-ours", "insula-test-typed"):
        found = differences(source, engine.get(f"/containers/{name}/json"))
        assert {key: both for key, both in found.items() if key not in TERMINAL} == {}, (name, line)


def _make(engine: DockerEngine, line: str, name: str) -> None:
    """What Insula asks of an engine after reading the line."""
    read = parse_run_line(line)
    assert (read.unknown, read.unexpanded) == ((), ())
    request = body_of(read.specification)
    engine.post("/containers/create", request.body, name=name)
    for each in request.networks:
        engine.post(f"/networks/{each.network}/connect", {"Container": name, "EndpointConfig": each.endpoint})
