"""A container of the `docker` command, read as a specification and made from it, is the same container."""

from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.containers.specification.specifying import body_of, specification_of
from tests.backends.containers.fidelity import OPTIONS, arguments, differences
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine

# Of the terminal in which the command was typed, which a form has not.
TERMINAL = {"Config.AttachStdin", "Config.AttachStdout", "Config.AttachStderr", "Config.StdinOnce"}


@pytest.mark.parametrize("case", OPTIONS)
def test_a_container_made_from_what_was_read_differs_in_nothing(
    engine: DockerEngine, tmp_path: Path, case: str
) -> None:
    engine.docker("network", "create", "insula-test-network")
    engine.docker("volume", "create", "insula-test-volume")
    engine.docker(*arguments(case, str(tmp_path), "insula-test-source"))
    source = engine.get("/containers/insula-test-source/json")

    specification = specification_of(source, engine.get(f"/images/{IMAGE}/json"))
    request = body_of(specification)
    engine.post("/containers/create", request.body, name="insula-test-same")
    for each in request.networks:
        engine.post(
            f"/networks/{each.network}/connect", {"Container": "insula-test-same", "EndpointConfig": each.endpoint}
        )

    found = differences(source, engine.get("/containers/insula-test-same/json"))
    assert {key: both for key, both in found.items() if key not in TERMINAL} == {}


def test_a_difference_is_seen(engine: DockerEngine, tmp_path: Path) -> None:
    engine.docker(*arguments("memory", str(tmp_path), "insula-test-source"))
    engine.docker(*arguments("environment", str(tmp_path), "insula-test-other"))
    one, other = (engine.get(f"/containers/insula-test-{name}/json") for name in ("source", "other"))

    assert {"HostConfig.Memory", "Config.Env"} <= differences(one, other).keys()
