from __future__ import annotations

import subprocess

import pytest

from tests.engines.docker_engine import DockerEngine, EngineError
from tests.engines.registry import PASSWORD, USER, Registry

pytestmark = pytest.mark.engine


def test_an_image_of_several_layers_is_pulled(engine: DockerEngine, registry: Registry) -> None:
    name = registry.push(engine, layers=4)
    assert len(engine.get("/images/json", all=True)) == 1

    output = engine.docker("pull", name)

    assert output.count("Pull complete") >= 4
    assert engine.get(f"/images/{name}/json")["RepoTags"] == [name]
    assert len(engine.get(f"/images/{name}/json")["RootFS"]["Layers"]) == 5


def test_one_with_a_login_refuses_strangers(engine: DockerEngine) -> None:
    with Registry(login=True) as registry:
        name = registry.push(engine, layers=1)
        with pytest.raises(EngineError, match="no basic auth credentials"):
            engine.docker("pull", name)

        engine.docker("login", "--username", USER, "--password-stdin", registry.address, stdin=PASSWORD.encode())

        engine.docker("pull", name)
        engine.docker("logout", registry.address)


def test_a_slow_one_leaves_the_time_to_cancel(engine: DockerEngine) -> None:
    with Registry(bytes_per_second=50_000) as registry:
        name = registry.push(engine, layers=2, size=2_000_000)
        pulling = subprocess.Popen(["docker", "pull", name], env=engine.environment(), stdout=subprocess.PIPE)
        assert pulling.stdout is not None
        with pytest.raises(subprocess.TimeoutExpired):
            pulling.wait(1)
        pulling.terminate()
        pulling.stdout.close()
        pulling.wait()

    assert len(engine.get("/images/json", all=True)) == 1
