"""Edits of containers made with every option: what is asked changes, and nothing else does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from insula.backends.containers.changes import editing
from insula.backends.containers.changes.asking import specification_of
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import (
    ContainerSpecification,
    EditRequest,
    HealthCheck,
    Mount,
    MountKind,
    NetworkAttachment,
    PublishedPort,
    RestartPolicy,
)
from insula.domain.environment import EnvironmentId
from tests.backends.containers.fidelity import OPTIONS, arguments, differences
from tests.backends.containers.workshop import Sink, workplace
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.ports import port

pytestmark = pytest.mark.engine


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path) -> AsyncIterator[Workplace]:
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made


async def _read(place: Workplace, identity: str) -> ContainerSpecification:
    return await specification_of(place.connection, EnvironmentId(identity))


async def _edit(place: Workplace, identity: str, **fields: Any) -> EnvironmentId:
    asked = replace(await _read(place, identity), **fields)
    return await editing.edit(place, EnvironmentId(identity), EditRequest(specification=asked), Sink())


async def _edited(engine: DockerEngine, place: Workplace, *arguments: str, **fields: Any) -> tuple[Any, Any]:
    """The inspect of a container made with `arguments`, and that of the one that took its place."""
    source = engine.docker("create", "--name", "insula-test-source", *arguments).strip()
    one = engine.get(f"/containers/{source}/json")
    made = await _edit(place, source, **fields)
    assert made != source
    return one, engine.get(f"/containers/{made}/json")


def _environment(inspected: Any) -> dict[str, str]:
    return dict(each.split("=", 1) for each in inspected["Config"]["Env"])


@pytest.mark.parametrize("case", OPTIONS)
async def test_an_edit_changes_what_is_asked_and_nothing_else(
    engine: DockerEngine, place: Workplace, tmp_path: Path, case: str
) -> None:
    engine.docker("network", "create", "insula-test-network")
    engine.docker("volume", "create", "insula-test-volume")
    source = engine.docker(*arguments(case, str(tmp_path), "insula-test-source")).strip()
    one, before = engine.get(f"/containers/{source}/json"), await _read(place, source)

    made = await _edit(place, source, environment=(*before.environment, ("ADDED", "1")))

    other = engine.get(f"/containers/{made}/json")
    assert other["Name"] == "/insula-test-source"
    assert _environment(other) == _environment(one) | {"ADDED": "1"}
    found = differences(one, other)
    assert found.keys() - {"Config.Labels"} == {"Config.Env"}


CHANGES: dict[str, dict[str, Any]] = {
    "command": {"command": ("sleep", "7"), "entrypoint": None},
    "entry point": {"entrypoint": ("sleep",), "command": ("7",)},
    "environment": {"environment": (("PATH", "/bin:/usr/bin"), ("NEW", "=a=b"))},
    "ports": {"ports": (PublishedPort(81, host=port(181)), PublishedPort(82)), "exposed": ("99/tcp",)},
    "mounts": {"mounts": (Mount(MountKind.VOLUME, "insula-test-new", "/new", read_only=True),)},
    "networks": {"networks": (NetworkAttachment("insula-test-other", ("seen",)), NetworkAttachment("bridge"))},
    "limits": {"memory": 1 << 26, "memory_swap": None, "processors": 0.25, "processes": 20, "shared_memory": 1 << 23},
    "restart": {"restart": RestartPolicy.ON_FAILURE, "restart_tries": 4},
    "health": {"health": HealthCheck("exit 0", interval=3.0, retries=5)},
    "identity": {"user": "7:8", "working_directory": "/tmp", "hostname": "newly", "labels": (("l", "1"),)},
    "security": {"privileged": True, "read_only": True, "init": True, "capabilities_added": ("SYS_TIME",)},
    "logs": {"log_driver": "local", "log_options": (("max-size", "2m"),)},
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
async def test_what_is_asked_of_a_container_with_every_option_is_what_it_then_has(
    engine: DockerEngine, place: Workplace, tmp_path: Path, change: str
) -> None:
    engine.docker("network", "create", "insula-test-network")
    engine.docker("network", "create", "insula-test-other")
    source = engine.docker(
        *("create", "--name", "insula-test-source", "--env", "A=1", "--publish", f"127.0.0.1:{port(80)}:80"),
        *("--volume", "insula-test-a:/a", "--volume", "/b", "--tmpfs", "/c:size=64k,mode=700", "--memory", "32m"),
        *("--mount", "type=bind,source=/tmp,target=/d,bind-propagation=rslave", "--cpu-shares", "300"),
        *("--network", "insula-test-network", "--network-alias", "web", "--group-add", "9", "--oom-score-adj", "5"),
        *("--health-cmd", "true", "--dns-search", "example.test", "--label", "one=1", IMAGE, "sleep", "9"),
    ).strip()
    asked = replace(await _read(place, source), **CHANGES[change])
    if asked.log_options:
        asked = replace(asked, log_driver="json-file")

    made = await editing.edit(place, EnvironmentId(source), EditRequest(specification=asked), Sink())

    assert _told(await _read(place, made)) == _told(asked)
    host = engine.get(f"/containers/{made}/json")["HostConfig"]
    # The form has no word for these.
    assert (host["CpuShares"], host["OomScoreAdj"], host["GroupAdd"]) == (300, 5, ["9"])
    assert host["DnsSearch"] == ["example.test"]
    if change != "mounts":
        assert host["Tmpfs"] == {"/c": "size=64k,mode=700"}
        assert host["Mounts"][0]["BindOptions"]["Propagation"] == "rslave"


def _told(specification: ContainerSpecification) -> ContainerSpecification:
    """In one form: of no matter are order, and that an anonymous volume has its name said."""
    mounts = tuple(
        sorted(
            (replace(each, source="" if len(each.source) == 64 else each.source) for each in specification.mounts),
            key=lambda each: each.target,
        )
    )
    return replace(
        specification,
        mounts=mounts,
        environment=tuple(sorted(specification.environment)),
        labels=tuple(sorted(each for each in specification.labels if not each[0].startswith("insula."))),
        ports=tuple(sorted(specification.ports, key=lambda each: each.container)),
        networks=tuple(sorted(specification.networks, key=lambda each: each.network)),
        pull=True,
    )


async def test_a_variable_that_the_image_has_too_is_the_images_again_once_it_is_not_asked_for(
    engine: DockerEngine, place: Workplace
) -> None:
    one, other = await _edited(engine, place, "--env", "PATH=/sbin", IMAGE, environment=())

    assert (_environment(one)["PATH"], _environment(other)["PATH"]) == ("/sbin", "/bin")


async def test_a_volume_without_a_name_is_kept_also_when_its_mount_is_changed(
    engine: DockerEngine, place: Workplace
) -> None:
    one, other = await _edited(
        engine, place, "--volume", "/data", IMAGE, mounts=(Mount(MountKind.VOLUME, "", "/data", read_only=True),)
    )

    [before], [after] = one["Mounts"], other["Mounts"]
    assert (after["Name"], after["RW"]) == (before["Name"], False)
    assert other["Config"]["Labels"]["insula.anonymous-volumes"] == before["Name"]


async def test_addresses_that_were_asked_for_are_kept(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("network", "create", "--subnet", "10.214.0.0/24", "insula-test-network")

    endpoint = {"IPAMConfig": {"IPv4Address": "10.214.0.7"}}
    body = {
        "Image": IMAGE,
        "MacAddress": "02:42:0a:d6:00:07",
        "HostConfig": {"NetworkMode": "insula-test-network"},
        "NetworkingConfig": {"EndpointsConfig": {"insula-test-network": endpoint}},
    }
    source = engine.post("/containers/create", body)["Id"]

    other = engine.get(f"/containers/{await _edit(place, source, user='7')}/json")

    assert other["Config"]["MacAddress"] == "02:42:0a:d6:00:07"
    found = other["NetworkSettings"]["Networks"]["insula-test-network"]
    assert found["IPAMConfig"]["IPv4Address"] == "10.214.0.7"


async def test_another_image_says_what_was_not_asked(engine: DockerEngine, place: Workplace, tmp_path: Path) -> None:
    (tmp_path / "Dockerfile").write_text(f'FROM {IMAGE}\nENV NEW=1\nUSER 9\nENTRYPOINT ["sleep"]\nCMD ["3"]\n')
    engine.build(tmp_path, "insula-test/other:1")

    _, other = await _edited(engine, place, "--env", "A=1", "--user", "7", IMAGE, image="insula-test/other:1")

    config = other["Config"]
    assert (config["Entrypoint"], config["Cmd"], config["User"]) == (["sleep"], ["3"], "7")
    assert _environment(other) == {"PATH": "/bin", "NEW": "1", "A": "1"}


async def test_what_no_longer_is_privileged_is_hidden_from_again(engine: DockerEngine, place: Workplace) -> None:
    plain = engine.get(f"/containers/{engine.docker('create', IMAGE).strip()}/json")["HostConfig"]

    one, other = await _edited(engine, place, "--privileged", IMAGE, privileged=False)

    assert not one["HostConfig"]["MaskedPaths"]
    for key in ("MaskedPaths", "ReadonlyPaths", "SecurityOpt", "Privileged"):
        assert (other["HostConfig"][key] or None) == (plain[key] or None)
