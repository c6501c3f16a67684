from __future__ import annotations

from dataclasses import replace

import pytest

from insula.backends.containers.specification.run_line_changes import with_options
from insula.domain.containers import (
    ContainerSpecification,
    HealthCheck,
    Mount,
    MountKind,
    NetworkAttachment,
    Protocol,
    PublishedPort,
)
from insula.domain.errors import InvalidRunLineError

BEFORE = ContainerSpecification(
    name="box",
    image="alpine:3",
    command=("sleep", "5"),
    environment=(("A", "1"), ("B", "2")),
    ports=(PublishedPort(80, host=8080), PublishedPort(53, Protocol.UDP, 53)),
    mounts=(Mount(MountKind.VOLUME, "data", "/data"),),
    networks=(NetworkAttachment("front", ("web",)),),
    memory=64 << 20,
    capabilities_added=("NET_ADMIN",),
    health=HealthCheck("true", interval=5.0),
    start=True,
)


def test_nothing_said_is_nothing_changed() -> None:
    assert with_options(BEFORE, ()).specification == BEFORE


def test_single_values_are_replaced() -> None:
    found = with_options(BEFORE, [("--memory", "0"), ("--init", ""), ("--health-interval", "9s")], "alpine:4", ["ls"])

    assert found.specification == replace(
        BEFORE,
        memory=None,
        init=True,
        health=HealthCheck("true", interval=9.0),
        image="alpine:4",
        command=("ls",),
    )


def test_entries_take_the_place_of_those_of_the_same_name_path_or_port() -> None:
    found = with_options(
        BEFORE,
        [
            *[("--env", "A=3"), ("--env", "C=4"), ("--publish", "8081:80"), ("--publish", "8082:80")],
            *[("--volume", "other:/data:ro"), ("--tmpfs", "/t"), ("--cap-add", "NET_ADMIN"), ("--cap-add", "CHOWN")],
        ],
    ).specification

    assert found.environment == (("B", "2"), ("A", "3"), ("C", "4"))
    assert found.ports == (
        PublishedPort(53, Protocol.UDP, 53),
        PublishedPort(80, host=8081),
        PublishedPort(80, host=8082),
    )
    assert found.mounts == (
        Mount(MountKind.VOLUME, "other", "/data", read_only=True),
        Mount(MountKind.TMPFS, "", "/t"),
    )
    assert found.capabilities_added == ("NET_ADMIN", "CHOWN")


def test_networks_and_a_mode_take_each_others_place() -> None:
    more = with_options(BEFORE, [("--network", "back"), ("--network-alias", "db")]).specification
    assert more.networks == (NetworkAttachment("front", ("web",)), NetworkAttachment("back", ("db",)))

    hosted = with_options(more, [("--network", "host")]).specification
    assert (hosted.network_mode, hosted.networks) == ("host", ())
    back = with_options(hosted, [("--network", "front")]).specification
    assert (back.network_mode, back.networks) == ("", (NetworkAttachment("front"),))


def test_a_health_check_is_replaced_whole_by_a_new_command_or_switched_off() -> None:
    assert with_options(BEFORE, [("--health-cmd", "false")]).specification.health == HealthCheck("false")
    assert with_options(BEFORE, [("--no-healthcheck", "")]).specification.health == HealthCheck("")


def test_what_has_no_word_is_told_and_what_cannot_be_is_refused() -> None:
    assert with_options(BEFORE, [("--publish", "1-3:80")]).unknown == ("--publish 1-3:80",)
    with pytest.raises(InvalidRunLineError):
        with_options(BEFORE, [("--memory", "much")])
