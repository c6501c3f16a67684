from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from insula.cli.container_options import OPTION_OF_FIELD
from insula.cli.container_removals import REMOVABLE, NothingToRemoveError, without
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

FULL = ContainerSpecification(
    name="box",
    image="i",
    command=("sh",),
    entrypoint=("env",),
    environment=(("A", "1"), ("B", "2")),
    env_files=(Path("/x"),),
    ports=(PublishedPort(80), PublishedPort(80, Protocol.UDP), PublishedPort(81)),
    exposed=("90/tcp",),
    mounts=(Mount(MountKind.VOLUME, "v", "/a"), Mount(MountKind.TMPFS, "", "/b")),
    networks=(NetworkAttachment("front"), NetworkAttachment("back")),
    memory=1 << 26,
    restart=RestartPolicy.ON_FAILURE,
    restart_tries=3,
    health=HealthCheck("true"),
    labels=(("one", "1"),),
    hosts=("db:198.18.0.1",),
    ulimits=("nofile=1:2",),
    devices=("/dev/null:/dev/x",),
    capabilities_added=("CAP_NET_ADMIN", "SYS_TIME"),
    init=True,
    privileged=True,
    log_driver="json-file",
    log_options=(("max-size", "1m"), ("max-file", "2")),
)


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("env=A", {"environment": (("B", "2"),)}),
        ("--env", {"environment": ()}),
        ("publish=80", {"ports": (PublishedPort(80, Protocol.UDP), PublishedPort(81))}),
        ("publish=80/udp", {"ports": (PublishedPort(80), PublishedPort(81))}),
        ("publish", {"ports": ()}),
        ("expose=90", {"exposed": ()}),
        ("volume=/b", {"mounts": (Mount(MountKind.VOLUME, "v", "/a"),)}),
        ("network=front", {"networks": (NetworkAttachment("back"),)}),
        ("network", {"networks": ()}),
        ("memory", {"memory": None}),
        ("restart", {"restart": RestartPolicy.NO, "restart_tries": 0}),
        ("health-cmd", {"health": None}),
        ("label=one", {"labels": ()}),
        ("add-host=db", {"hosts": ()}),
        ("ulimit=nofile", {"ulimits": ()}),
        ("device=/dev/null", {"devices": ()}),
        ("cap-add=NET_ADMIN", {"capabilities_added": ("SYS_TIME",)}),
        ("init", {"init": None}),
        ("privileged", {"privileged": False}),
        ("log-opt=max-size", {"log_options": (("max-file", "2"),)}),
        ("log-driver", {"log_driver": "", "log_options": ()}),
        ("command", {"command": None}),
        ("entrypoint", {"entrypoint": None}),
    ],
)
def test_what_is_named_is_taken_away_and_nothing_else(word: str, left: dict[str, Any]) -> None:
    found = without(FULL, [word])

    changed = {name for name in ContainerSpecification.__slots__ if getattr(found, name) != getattr(FULL, name)}
    assert changed == left.keys()
    assert {name: getattr(found, name) for name in left} == left


@pytest.mark.parametrize("word", ["", "nothing", "env=C", "memory=64m", "user", "image", "env-file", "publish=99"])
def test_what_is_not_there_is_told(word: str) -> None:
    with pytest.raises(NothingToRemoveError) as failure:
        without(FULL, [word])
    assert failure.value.word == word


def test_several_are_taken_away_one_after_the_other() -> None:
    found = without(FULL, ["env=A", "env=B", "memory"])

    assert (found.environment, found.memory) == ((), None)


def test_each_option_of_a_container_can_be_taken_away() -> None:
    options = {each.removeprefix("--") for each in OPTION_OF_FIELD.values() if each.startswith("--")}
    assert options - set(REMOVABLE) == {"image", "env-file", "platform"}
