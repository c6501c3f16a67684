"""Containers of every sort that goes to the trash and comes back, made by the `docker` command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from insula.domain.environment import EnvironmentId
from tests.backends.containers.workshop import run
from tests.engines.docker_engine import IMAGE, DockerEngine

NETWORK = "insula-test-network"
_LATE = {"State", "Name", "NetworkSettings", "ResolvConfPath", "HostnamePath", "HostsPath", "LogPath", "GraphDriver"}
"""What a stop and a start change by themselves."""

Make = Callable[[DockerEngine], EnvironmentId]


def shape(engine: DockerEngine, one: EnvironmentId) -> dict[str, Any]:
    """What must be as before: all of its configuration, its state, its networks, its name."""
    found = engine.get(f"/containers/{one}/json")
    ends = {
        name: (sorted(end["Aliases"] or ()), end["IPAMConfig"], end["Links"], bool(end["IPAddress"]))
        for name, end in found["NetworkSettings"]["Networks"].items()
    }
    kept = {key: value for key, value in found.items() if key not in _LATE}
    kept["Mounts"].sort(key=lambda mount: mount["Destination"])
    return {**kept, "status": found["State"]["Status"], "name": found["Name"], "networks": ends}


def _make_running(engine: DockerEngine) -> EnvironmentId:
    return run(engine)


def _make_always(engine: DockerEngine) -> EnvironmentId:
    return run(engine, "--restart", "always", "--volume", "insula-test-data:/data", "--volume", "/anonymous")


def _make_limited(engine: DockerEngine) -> EnvironmentId:
    return run(engine, "--restart", "on-failure:3", "--memory", "64m", "--cpus", "0.5", "--env", "SECRET=xyzzy")


def _make_paused(engine: DockerEngine) -> EnvironmentId:
    one = run(engine)
    engine.docker("pause", one)
    return one


def _make_stopped(engine: DockerEngine) -> EnvironmentId:
    one = run(engine, "--restart", "unless-stopped")
    engine.docker("stop", one)
    return one


def _make_created(engine: DockerEngine) -> EnvironmentId:
    return EnvironmentId(engine.docker("create", "--name", "insula-test-one", IMAGE).strip())


def make_networked(engine: DockerEngine) -> EnvironmentId:
    engine.docker("network", "create", "--subnet", "10.213.0.0/24", "--label", "a=b", NETWORK)
    one = run(engine, "--network", NETWORK, "--network-alias", "also", "--ip", "10.213.0.77")
    engine.docker("network", "connect", "bridge", one)
    return one


def _make_linked(engine: DockerEngine) -> EnvironmentId:
    run(engine, name="insula-test-other")
    return run(engine, "--link", "insula-test-other:alias")


def _make_sharing_a_network(engine: DockerEngine) -> EnvironmentId:
    run(engine, name="insula-test-other")
    return run(engine, "--network", "container:insula-test-other", "--pid", "host")


def _make_without_network(engine: DockerEngine) -> EnvironmentId:
    one = run(engine, "--network", "none", "--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL")
    engine.docker("exec", one, "touch", "/tmp/file")
    return one


SAMPLES: dict[str, Make] = {
    "running": _make_running,
    "always": _make_always,
    "limited": _make_limited,
    "paused": _make_paused,
    "stopped": _make_stopped,
    "created": _make_created,
    "networked": make_networked,
    "linked": _make_linked,
    "sharing a network": _make_sharing_a_network,
    "without network": _make_without_network,
}
"""By what is special about them."""
