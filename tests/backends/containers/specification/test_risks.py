from __future__ import annotations

from typing import Any

import pytest

from insula.backends.containers.specification.risks import risks_of, risks_of_inspect, risks_of_summary
from insula.backends.containers.specification.specifying import body_of
from insula.domain.containers import ContainerSpecification, Mount, MountKind, PublishedPort, Risk

SOCKET = Mount(MountKind.BIND, "/var/run/docker.sock", "/var/run/docker.sock", read_only=True)
RISKY: list[tuple[dict[str, Any], Risk]] = [
    ({"mounts": (SOCKET,)}, Risk.ENGINE_SOCKET),
    ({"mounts": (Mount(MountKind.BIND, "/var/run", "/r"),)}, Risk.ENGINE_SOCKET),
    ({"privileged": True}, Risk.PRIVILEGED),
    ({"network_mode": "host"}, Risk.HOST_NETWORK),
    ({"process_namespace": "host"}, Risk.HOST_PROCESSES),
    ({"ipc_namespace": "host"}, Risk.HOST_IPC),
    ({"ports": (PublishedPort(80, address=""),)}, Risk.ALL_ADDRESSES),
    ({"publish_all": True}, Risk.ALL_ADDRESSES),
]


@pytest.mark.parametrize(("asked", "risk"), RISKY)
def test_each_way_out_is_flagged_before_and_after(asked: dict[str, Any], risk: Risk) -> None:
    specification = ContainerSpecification(name="shop", image="nginx", **asked)
    host = body_of(specification).body["HostConfig"]
    binds = [{"Type": each["Type"], "Source": each["Source"]} for each in host.get("Mounts", ())]

    assert risks_of(specification) == (risk,)
    assert risks_of_inspect({"HostConfig": host, "Mounts": binds}) == (risk,)


def test_what_stays_inside_is_not_flagged() -> None:
    specification = ContainerSpecification(
        name="shop",
        image="nginx",
        ports=(PublishedPort(80, host=8080),),
        mounts=(Mount(MountKind.BIND, "/srv/www", "/www"), Mount(MountKind.VOLUME, "docker.sock", "/v")),
    )

    assert risks_of(specification) == ()


def test_the_list_flags_what_its_entry_tells() -> None:
    summary = {
        "HostConfig": {"NetworkMode": "bridge"},
        "Mounts": [{"Type": "bind", "Source": "/run/podman/podman.sock"}],
        "Ports": [{"IP": "::", "PrivatePort": 80, "PublicPort": 8080, "Type": "tcp"}],
    }

    assert risks_of_summary(summary) == (Risk.ENGINE_SOCKET, Risk.ALL_ADDRESSES)
    assert risks_of_summary({"HostConfig": {"NetworkMode": "host"}, "Ports": [], "Mounts": []}) == (Risk.HOST_NETWORK,)
