"""What each section reads, shows, and leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from insula.domain.containers import (
    ContainerSpecification,
    HealthCheck,
    Mount,
    MountKind,
    NetworkAttachment,
    Protocol,
    PublishedPort,
    RestartPolicy,
    Risk,
)
from insula.domain.errors import InvalidNameError, NameProblem
from insula.viewmodels.container_form.advanced import AdvancedSection
from insula.viewmodels.container_form.environment import EnvironmentSection, masked_words
from insula.viewmodels.container_form.general import GeneralSection
from insula.viewmodels.container_form.health import OF_IMAGE, OFF, OWN, HealthSection
from insula.viewmodels.container_form.limits import LimitsSection
from insula.viewmodels.container_form.naming import ContainerNameField, name_for
from insula.viewmodels.container_form.networks import NetworksSection
from insula.viewmodels.container_form.ports import PortsSection
from insula.viewmodels.container_form.section import Mark, Section
from insula.viewmodels.container_form.storage import StorageSection

BLANK = ContainerSpecification(name="", image="")


def _loaded(section: Section, specification: ContainerSpecification = BLANK) -> None:
    section.set_baseline(BLANK)
    section.load(specification)


@pytest.mark.parametrize(
    ("image", "taken", "name"),
    [
        ("nginx:1.27", (), "nginx"),
        ("registry.example.org:5000/shop/api:2.3", (), "api"),
        ("debian@sha256:" + "0" * 64, ("debian",), "debian-2"),
        ("nginx", ("nginx", "nginx-2"), "nginx-3"),
        ("", (), ""),
        ("été/", (), "t"),
    ],
)
def test_a_name_is_suggested_by_the_image(image: str, taken: tuple[str, ...], name: str) -> None:
    assert name_for(image, taken) == name


def test_a_suggestion_gives_way_to_what_somebody_types_and_comes_back_once_it_is_wiped() -> None:
    name = ContainerNameField()

    name.suggest("nginx")
    assert name.text == "nginx"
    name.type("web")
    name.suggest("debian")
    assert name.text == "web"
    name.type("")
    name.suggest("debian")
    assert name.text == "debian"


def test_a_letter_that_no_container_may_have_is_told_in_the_words_of_containers() -> None:
    name = ContainerNameField()
    name.type("my web")

    name.judge([InvalidNameError("name", "my web", NameProblem.BAD_CHARACTER, " ")])

    assert name.sentence == "“my web” cannot be a name here: use letters, digits and . _ - only."


def test_the_form_is_silent_about_a_name_and_an_image_that_nobody_has_typed() -> None:
    general = GeneralSection()
    _loaded(general)

    assert not general.is_wrong
    assert general.name.problem is not None
    assert general.mark is Mark.NONE


def test_a_name_and_an_image_are_no_news_but_a_command_is() -> None:
    general = GeneralSection()
    _loaded(general)

    general.name.type("web")
    general.image.type("nginx")
    assert not general.is_set
    general.command.type("nginx -g 'daemon off;'")

    assert general.mark is Mark.SET
    assert general.values()["command"] == ("nginx", "-g", "daemon off;")


def test_tries_count_with_on_failure_only() -> None:
    general = GeneralSection()
    _loaded(general)
    general.restart.choose(RestartPolicy.ON_FAILURE)
    general.tries.type("3")
    assert general.values()["restart_tries"] == 3

    general.restart.choose(RestartPolicy.ALWAYS)

    assert general.values()["restart_tries"] == 0
    assert not general.shows(general.tries)


def test_a_port_of_the_image_is_published_on_this_computer_alone() -> None:
    ports = PortsSection()
    _loaded(ports)
    ports.offer(("80/tcp", "9125/udp"))

    ports.publish("80/tcp")
    ports.publish("9125/udp")

    assert ports.ports.value == (PublishedPort(80, host=8080), PublishedPort(9125, Protocol.UDP, 9125))
    assert ports.offered == ()


def test_open_ports_can_be_kept_to_this_computer() -> None:
    ports = PortsSection()
    everywhere = (PublishedPort(80, host=80, address="0.0.0.0"), PublishedPort(81, host=81, address="10.0.0.2"))
    _loaded(ports, ContainerSpecification(name="", image="", ports=everywhere, publish_all=True))
    ports.offer(("9000/tcp",))

    ports.keep_to_this_computer()

    assert [port.address for port in ports.ports.value] == ["127.0.0.1", "10.0.0.2", "127.0.0.1"]
    assert ports.publish_all.value is False


def test_mounts_of_each_kind() -> None:
    storage = StorageSection()
    _loaded(storage)

    storage.mounts.add(source="uploads", target="/data")
    storage.mounts.add(kind="bind", source="/srv", target="/srv", read_only=True)
    storage.mounts.add(kind="tmpfs", source="forgotten", target="/tmp", size="64m")

    assert storage.values()["mounts"] == (
        Mount(MountKind.VOLUME, "uploads", "/data"),
        Mount(MountKind.BIND, "/srv", "/srv", read_only=True),
        Mount(MountKind.TMPFS, "", "/tmp", size=64 << 20),
    )


@pytest.mark.parametrize(
    ("texts", "part", "sentence"),
    [
        ({"kind": "bind", "source": "", "target": "/a"}, "source", "Choose the file or folder to mount."),
        ({"source": "a", "target": ""}, "target", "Fill this in, or remove the line."),
        ({"kind": "tmpfs", "target": "/a", "size": "big"}, "size", "“big” is no size: write one such as 512m or 2g."),
    ],
)
def test_a_mount_that_cannot_be_is_told_where(texts: dict[str, str], part: str, sentence: str) -> None:
    storage = StorageSection()
    _loaded(storage)

    storage.mounts.add(**texts)

    assert storage.mounts.sentence_of(0) == sentence
    assert storage.mounts.blamed_part(0) == part
    assert storage.mark is Mark.WRONG


def test_networks_with_other_names_or_a_mode_instead() -> None:
    networks = NetworksSection()
    _loaded(networks)
    networks.networks.add(network="shop", aliases="api, db www")
    assert networks.values()["networks"] == (NetworkAttachment("shop", ("api", "db", "www")),)

    networks.mode.choose("container")
    networks.mode.share("db")

    assert (networks.values()["network_mode"], networks.values()["networks"]) == ("container:db", ())
    assert (networks.mode.kind, networks.mode.other) == ("container", "db")
    networks.mode.choose("")
    assert len(networks.values()["networks"]) == 1


def test_a_variable_pasted_into_the_name_is_taken_apart() -> None:
    environment = EnvironmentSection()
    _loaded(environment)
    environment.environment.add()

    environment.environment.change(0, name="TZ=Europe/Paris")

    assert environment.values()["environment"] == (("TZ", "Europe/Paris"),)


def test_what_looks_secret_is_masked_until_somebody_asks() -> None:
    environment = EnvironmentSection()
    _loaded(environment, ContainerSpecification(name="", image="", environment=(("DB_PASSWORD", "x"), ("TZ", "UTC"))))
    assert [environment.is_masked(index) for index in range(2)] == [True, False]

    environment.environment.change(0, revealed=True)

    assert (environment.is_secret(0), environment.is_masked(0)) == (True, False)
    assert environment.values()["environment"] == (("DB_PASSWORD", "x"), ("TZ", "UTC"))
    assert masked_words(("DB_PASSWORD", "x")) == "DB_PASSWORD=•••"


def test_files_of_variables_are_paths() -> None:
    environment = EnvironmentSection()
    _loaded(environment)

    environment.env_files.add(path="/srv/app/.env")
    environment.env_files.add()

    assert environment.values()["env_files"] == (Path("/srv/app/.env"),)


def test_limits_are_sizes_cores_and_counts() -> None:
    limits = LimitsSection()
    _loaded(limits)

    limits.memory.type("512m")
    limits.memory_swap.type("-1")
    limits.processors.type("0,5")
    limits.processes.type("100")

    values = limits.values()
    assert (values["memory"], values["memory_swap"], values["processors"], values["processes"]) == (
        512 << 20,
        -1,
        0.5,
        100,
    )


def test_a_health_check_of_its_own_needs_a_command() -> None:
    health = HealthSection()
    _loaded(health)

    health.kind.choose(OWN)
    assert health.command.problem is not None
    assert not health.is_wrong
    health.command.type("true")
    health.interval.type("10s")

    assert health.values() == {"health": HealthCheck("true", interval=10.0)}
    health.command.type("")
    assert health.command.sentence == "Fill this in, or remove the line."
    health.kind.choose(OF_IMAGE)
    assert health.values() == {"health": None}
    assert not any(health.shows(field) for field in health.fields[1:])


def test_a_health_check_can_be_switched_off_and_is_shown_so() -> None:
    health = HealthSection()
    _loaded(health, ContainerSpecification(name="", image="", health=HealthCheck("")))

    assert health.kind.value == OFF
    assert health.mark is Mark.SET
    assert list(health.differences(BLANK)) == [("Health check", "As the image says", "None, even if the image has one")]


def test_a_health_check_in_words() -> None:
    health = HealthSection()
    _loaded(health, ContainerSpecification(name="", image="", health=HealthCheck("true", interval=90, retries=3)))

    assert next(health.differences(BLANK))[2] == "true, Every 1m30s, Failures in a row 3"


def test_a_section_is_risky_by_its_own_risks_alone() -> None:
    advanced = AdvancedSection()
    _loaded(advanced)

    advanced.judge([], [Risk.ALL_ADDRESSES])
    assert advanced.mark is Mark.NONE
    advanced.judge([], [Risk.PRIVILEGED, Risk.ALL_ADDRESSES])

    assert (advanced.mark, advanced.found_risks) == (Mark.RISKY, (Risk.PRIVILEGED,))


def test_all_sections_are_named_and_their_fields_too() -> None:
    for make in (
        *(GeneralSection, PortsSection, StorageSection, NetworksSection),
        *(EnvironmentSection, LimitsSection, HealthSection, AdvancedSection),
    ):
        section = make()
        assert section.title
        assert all(field.title for field in section.fields)
