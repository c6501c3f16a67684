from __future__ import annotations

from typing import Any

import pytest

from insula.backends.containers.specification.checking import check_specification, problems_of
from insula.domain.container_problems import SpecificationProblem as Problem
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
from insula.domain.errors import InvalidSpecificationError
from insula.domain.image_errors import InvalidReferenceError

MIB = 1 << 20


def asking(**fields: Any) -> ContainerSpecification:
    return ContainerSpecification(**{"name": "shop", "image": "nginx:1.27", **fields})


def test_a_full_specification_has_nothing_wrong() -> None:
    specification = asking(
        image="host.local:5000/team/app@sha256:" + "a" * 64,
        ports=(
            PublishedPort(80, host=8080),
            PublishedPort(80, Protocol.UDP, 8080),
            PublishedPort(80, host=8080, address="::1"),
            PublishedPort(81),
        ),
        mounts=(
            Mount(MountKind.VOLUME, "data_1.x", "/data"),
            Mount(MountKind.VOLUME, "", "/anonymous"),
            Mount(MountKind.BIND, "/srv/www", "/www", read_only=True),
            Mount(MountKind.BIND, r"C:\www", "/windows"),
            Mount(MountKind.TMPFS, "", "/run", size=MIB),
        ),
        networks=(NetworkAttachment("shop_net", ("db", "db.local")), NetworkAttachment("bridge")),
        environment=(("A", "a=b"), ("B.C", "")),
        memory=6 * MIB,
        memory_swap=-1,
        processors=0.5,
        restart=RestartPolicy.ON_FAILURE,
        restart_tries=3,
        health=HealthCheck("true", interval=1, retries=1),
        user="www-data:1000",
        working_directory="/srv",
        hostname="shop-1.local",
        capabilities_added=("NET_ADMIN", "cap_chown"),
        devices=("/dev/fuse", "/dev/a:/dev/b:rw", "/dev/a:r"),
        hosts=("db:10.0.0.1", "host:host-gateway", "six:::1"),
        dns=("9.9.9.9",),
        ulimits=("nofile=1024:2048",),
        stop_signal="SIGRTMIN+3",
        platform="linux/arm64/v8",
    )

    assert problems_of(specification) == ()
    check_specification(specification)


VOLUME = Mount(MountKind.VOLUME, "data", "/data")
WRONG: list[tuple[dict[str, Any], str, Problem, int]] = [
    ({"ports": (PublishedPort(0),)}, "ports", Problem.PORT_RANGE, 0),
    ({"ports": (PublishedPort(80, host=65536),)}, "ports", Problem.PORT_RANGE, 0),
    ({"ports": (PublishedPort(80, address="here"),)}, "ports", Problem.BAD_ADDRESS, 0),
    ({"ports": (PublishedPort(80, host=1), PublishedPort(81, host=1))}, "ports", Problem.DUPLICATE, 1),
    ({"ports": (PublishedPort(80, host=1), PublishedPort(81, host=1, address=""))}, "ports", Problem.DUPLICATE, 1),
    ({"ports": (PublishedPort(80),), "network_mode": "host"}, "ports", Problem.PORTS_WITHOUT_NETWORK, -1),
    ({"publish_all": True, "network_mode": "none"}, "ports", Problem.PORTS_WITHOUT_NETWORK, -1),
    ({"mounts": (Mount(MountKind.VOLUME, "data", ""),)}, "mounts", Problem.EMPTY, 0),
    ({"mounts": (Mount(MountKind.VOLUME, "data", "data"),)}, "mounts", Problem.RELATIVE_TARGET, 0),
    ({"mounts": (Mount(MountKind.VOLUME, "data", "//"),)}, "mounts", Problem.ROOT_TARGET, 0),
    ({"mounts": (Mount(MountKind.VOLUME, "a/b", "/data"),)}, "mounts", Problem.BAD_NAME, 0),
    ({"mounts": (Mount(MountKind.BIND, "", "/data"),)}, "mounts", Problem.NO_SOURCE, 0),
    ({"mounts": (Mount(MountKind.BIND, "./x", "/data"),)}, "mounts", Problem.RELATIVE_SOURCE, 0),
    ({"mounts": (Mount(MountKind.TMPFS, "", "/x", size=0),)}, "mounts", Problem.NEGATIVE, 0),
    ({"mounts": (Mount(MountKind.BIND, "/a\nb", "/x"),)}, "mounts", Problem.BAD_CHARACTER, 0),
    ({"mounts": (VOLUME, Mount(MountKind.TMPFS, "", "/data/"))}, "mounts", Problem.DUPLICATE, 1),
    ({"network_mode": "container:"}, "network_mode", Problem.BAD_NAME, -1),
    ({"networks": (NetworkAttachment("a"),), "network_mode": "none"}, "networks", Problem.NETWORKS_AND_MODE, -1),
    ({"networks": (NetworkAttachment(""),)}, "networks", Problem.EMPTY, 0),
    ({"networks": (NetworkAttachment("a b"),)}, "networks", Problem.BAD_NAME, 0),
    ({"networks": (NetworkAttachment("a"), NetworkAttachment("a"))}, "networks", Problem.DUPLICATE, 1),
    ({"networks": (NetworkAttachment("bridge", ("x",)),)}, "networks", Problem.ALIASES_ON_DEFAULT, 0),
    ({"networks": (NetworkAttachment("a", ("x y",)),)}, "networks", Problem.BAD_HOST_NAME, 0),
    ({"hosts": ("db",)}, "hosts", Problem.BAD_HOST_ENTRY, 0),
    ({"dns": ("nine",)}, "dns", Problem.BAD_ADDRESS, 0),
    ({"hostname": "x", "network_mode": "host"}, "hostname", Problem.HOST_NAME_OF_ANOTHER, -1),
    ({"command": ("a", "b\0")}, "command", Problem.BAD_CHARACTER, 1),
    ({"environment": (("", "x"),)}, "environment", Problem.EMPTY, 0),
    ({"environment": (("A B", "x"),)}, "environment", Problem.BAD_NAME, 0),
    ({"environment": (("A", "x"), ("A", "y"))}, "environment", Problem.DUPLICATE, 1),
    ({"labels": (("a=b", "x"),)}, "labels", Problem.BAD_NAME, 0),
    ({"log_options": (("max-size", "1m"),)}, "log_options", Problem.OPTIONS_WITHOUT_DRIVER, -1),
    ({"memory": 6 * MIB - 1}, "memory", Problem.TOO_LITTLE_MEMORY, -1),
    ({"memory_swap": -2}, "memory_swap", Problem.NEGATIVE, -1),
    ({"memory_swap": MIB}, "memory_swap", Problem.SWAP_WITHOUT_MEMORY, -1),
    ({"memory": 8 * MIB, "memory_swap": 7 * MIB}, "memory_swap", Problem.SWAP_BELOW_MEMORY, -1),
    ({"processors": 0.001}, "processors", Problem.TOO_FEW_PROCESSORS, -1),
    ({"processors": float("nan")}, "processors", Problem.TOO_FEW_PROCESSORS, -1),
    ({"processes": 0}, "processes", Problem.NEGATIVE, -1),
    ({"ulimits": ("nofile",)}, "ulimits", Problem.BAD_LIMIT, 0),
    ({"restart_tries": 3}, "restart_tries", Problem.TRIES_WITHOUT_ON_FAILURE, -1),
    ({"auto_remove": True, "restart": RestartPolicy.ALWAYS}, "auto_remove", Problem.RESTART_AND_REMOVE, -1),
    ({"stop_signal": "no signal"}, "stop_signal", Problem.BAD_SIGNAL, -1),
    ({"stop_timeout": -2}, "stop_timeout", Problem.NEGATIVE, -1),
    ({"health": HealthCheck("true", interval=0)}, "health_interval", Problem.TOO_SHORT, -1),
    ({"health": HealthCheck("true", retries=0)}, "health_retries", Problem.NEGATIVE, -1),
    ({"hostname": "-x"}, "hostname", Problem.BAD_HOST_NAME, -1),
    ({"hostname": "x" * 64}, "hostname", Problem.BAD_HOST_NAME, -1),
    ({"user": "a b"}, "user", Problem.BAD_USER, -1),
    ({"working_directory": "srv"}, "working_directory", Problem.RELATIVE_PATH, -1),
    ({"platform": "linux amd64"}, "platform", Problem.BAD_PLATFORM, -1),
    ({"capabilities_added": ("NET ADMIN",)}, "capabilities_added", Problem.BAD_CAPABILITY, 0),
    ({"process_namespace": "mine"}, "process_namespace", Problem.BAD_NAMESPACE, -1),
    ({"devices": ("fuse",)}, "devices", Problem.BAD_DEVICE, 0),
    ({"devices": ("/dev/a:x",)}, "devices", Problem.BAD_DEVICE, 0),
]


@pytest.mark.parametrize(("fields", "field", "problem", "index"), WRONG)
def test_each_fault_is_told_with_its_field_and_its_place(
    fields: dict[str, Any], field: str, problem: Problem, index: int
) -> None:
    (error,) = problems_of(asking(**fields))

    assert isinstance(error, InvalidSpecificationError)
    assert (error.field, error.problem, error.index) == (field, problem, index)


@pytest.mark.parametrize("image", ["", "Nginx", "a b", "https://x/y", "nginx:", "nginx@sha256:1"])
def test_what_names_no_image_is_refused(image: str) -> None:
    with pytest.raises(InvalidReferenceError) as refusal:
        check_specification(asking(image=image))

    assert refusal.value.field == "image"


def test_an_image_may_be_named_by_its_id() -> None:
    assert problems_of(asking(image="sha256:" + "0" * 64)) == ()
    assert problems_of(asking(image="0" * 64)) == ()


def test_a_secret_is_never_in_what_is_told() -> None:
    specification = asking(environment=(("A B", "hunter2"), ("A", "hunter2\0"), ("", "hunter2")))

    assert problems_of(specification)
    assert "hunter2" not in str(problems_of(specification))
