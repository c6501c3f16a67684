"""Containers of the `docker` command with every option: their clones differ only where two containers must."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from insula.backends.containers.changes import cloning
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import ContainerCloneRequest, VolumeTreatment
from insula.domain.environment import EnvironmentId
from tests.backends.containers.fidelity import OPTIONS, arguments, differences
from tests.backends.containers.workshop import Sink, workplace
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine

COMPOSE = {"com.docker.compose.project": "shop", "com.docker.compose.service": "web"}


@pytest.fixture
async def place(engine: DockerEngine, tmp_path: Path) -> AsyncIterator[Workplace]:
    async with workplace(tmp_path / "home", engine.url) as made:
        yield made


async def _clone(place: Workplace, source: str, **fields: Any) -> EnvironmentId:
    request = ContainerCloneRequest(name="insula-test-clone", **fields)
    return await cloning.clone(place, EnvironmentId(source), request, Sink())


@pytest.mark.parametrize("filesystem", [False, True], ids=["configuration", "files too"])
@pytest.mark.parametrize("case", OPTIONS)
async def test_a_clone_differs_only_where_it_must(
    engine: DockerEngine, place: Workplace, tmp_path: Path, case: str, *, filesystem: bool
) -> None:
    engine.docker("network", "create", "insula-test-network")
    engine.docker("volume", "create", "insula-test-volume")
    source = engine.docker(*arguments(case, str(tmp_path), "insula-test-source")).strip()

    made = await _clone(place, source, volumes=VolumeTreatment.SHARE, filesystem=filesystem)

    one, other = (engine.get(f"/containers/{each}/json") for each in (source, made))
    found = differences(one, other)
    labels = found.pop("Config.Labels")
    mine = {"insula.clone-of": "insula-test-source", "insula.clone-image": one["Image"]}
    assert {key: value for key, value in labels[1].items() if mine.get(key) != value} == (labels[0] or {})
    if filesystem:
        assert found.pop("Image") == (one["Image"], other["Image"])
        assert found.pop("Config.Image")[0] == IMAGE
    _check_ports(*found.pop("HostConfig.PortBindings", ({}, {})))
    assert found == {}


def _check_ports(source: Any, clone: Any) -> None:
    """The same, but that the engine chooses the host's."""
    assert clone == {
        key: [{"HostIp": each["HostIp"], "HostPort": ""} for each in several] for key, several in source.items()
    }


async def test_a_clone_is_nothing_of_a_compose_project(engine: DockerEngine, place: Workplace, tmp_path: Path) -> None:
    (tmp_path / "Dockerfile").write_text(f"FROM {IMAGE}\nLABEL com.docker.compose.project=shop\n")
    engine.build(tmp_path, "insula-test/shop:1")
    labels = (f"--label={key}={value}" for key, value in COMPOSE.items())
    source = engine.docker("create", "--label", "mine=1", *labels, "insula-test/shop:1").strip()

    made = await _clone(place, source)

    found = engine.get(f"/containers/{made}/json")["Config"]["Labels"]
    assert {key: value for key, value in found.items() if value} == {
        "mine": "1",
        "insula.clone-of": engine.get(f"/containers/{source}/json")["Name"][1:],
    }


async def test_who_lives_in_anothers_network_still_does(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("run", "--detach", "--name", "insula-test-home", IMAGE)
    source = engine.docker("create", "--network", "container:insula-test-home", IMAGE).strip()

    made = await _clone(place, source)

    home = engine.get("/containers/insula-test-home/json")["Id"]
    assert engine.get(f"/containers/{made}/json")["HostConfig"]["NetworkMode"] == f"container:{home}"


async def test_all_networks_links_and_other_names_are_kept_and_no_address(
    engine: DockerEngine, place: Workplace
) -> None:
    engine.docker("network", "create", "--subnet", "10.213.0.0/24", "insula-test-a")
    engine.docker("network", "create", "insula-test-b")
    engine.docker("run", "--detach", "--name", "insula-test-db", "--network", "insula-test-a", IMAGE)
    source = engine.docker(
        *("create", "--network", "insula-test-a", "--ip", "10.213.0.9", "--network-alias", "web"),
        *("--link", "insula-test-db:db", IMAGE),
    ).strip()
    engine.docker("network", "connect", "--alias", "inner", "insula-test-b", source)

    made = await _clone(place, source)

    networks = engine.get(f"/containers/{made}/json")["NetworkSettings"]["Networks"]
    assert networks.keys() == {"insula-test-a", "insula-test-b"}
    assert set(networks["insula-test-a"]["Aliases"]) - {made[:12]} == {"web"}
    assert set(networks["insula-test-b"]["Aliases"]) - {made[:12]} == {"inner"}
    assert networks["insula-test-a"]["Links"] == ["insula-test-db:db"]
    assert not (networks["insula-test-a"]["IPAMConfig"] or {}).get("IPv4Address")


async def test_old_links_are_kept(engine: DockerEngine, place: Workplace) -> None:
    engine.docker("run", "--detach", "--name", "insula-test-db", IMAGE)
    source = engine.docker("create", "--name", "insula-test-web", "--link", "insula-test-db:db", IMAGE).strip()

    made = await _clone(place, source)

    assert engine.get(f"/containers/{made}/json")["HostConfig"]["Links"] == ["/insula-test-db:/insula-test-clone/db"]


async def test_a_container_without_its_network_gets_none(engine: DockerEngine, place: Workplace) -> None:
    source = engine.docker("create", IMAGE).strip()
    engine.docker("network", "disconnect", "bridge", source)

    made = await _clone(place, source)

    assert engine.get(f"/containers/{made}/json")["HostConfig"]["NetworkMode"] == "none"


async def test_an_empty_entry_point_stays_empty_though_the_image_has_one(
    engine: DockerEngine, place: Workplace, tmp_path: Path
) -> None:
    (tmp_path / "Dockerfile").write_text(f'FROM {IMAGE}\nENTRYPOINT ["echo"]\nCMD ["no"]\n')
    engine.build(tmp_path, "insula-test/echo:1")
    source = engine.docker("create", "--entrypoint", "", "insula-test/echo:1", "sleep", "9").strip()

    made = await _clone(place, source)

    config = engine.get(f"/containers/{made}/json")["Config"]
    assert (config["Entrypoint"], config["Cmd"]) == (None, ["sleep", "9"])


async def test_a_tag_that_has_moved_is_not_followed(engine: DockerEngine, place: Workplace, tmp_path: Path) -> None:
    (tmp_path / "Dockerfile").write_text(f"FROM {IMAGE}\nENV TURN=1\n")
    engine.build(tmp_path, "insula-test/moving:1")
    source = engine.docker("create", "insula-test/moving:1").strip()
    (tmp_path / "Dockerfile").write_text(f"FROM {IMAGE}\nENV TURN=2\n")
    engine.build(tmp_path, "insula-test/moving:1")

    made = await _clone(place, source)

    one, other = (engine.get(f"/containers/{each}/json") for each in (source, made))
    assert one["Image"] == other["Image"] == other["Config"]["Image"]


async def test_what_came_from_another_containers_mounts_is_there(
    engine: DockerEngine, place: Workplace, tmp_path: Path
) -> None:
    engine.docker("create", "--name", "insula-test-data", "-v", f"{tmp_path}:/host:ro", "-v", "/own", IMAGE)
    source = engine.docker("create", "--volumes-from", "insula-test-data", IMAGE).strip()

    made = await _clone(place, source, volumes=VolumeTreatment.SHARE)

    one, other = (
        {
            (each["Destination"], each["Type"], each.get("Name"), each["Source"], each["RW"])
            for each in engine.get(f"/containers/{container}/json")["Mounts"]
        }
        for container in (source, made)
    )
    assert one == other
