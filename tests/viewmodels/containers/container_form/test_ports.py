from __future__ import annotations

from insula.domain.containers import (
    ContainerSpecification,
    Protocol,
    PublishedPort,
)
from insula.viewmodels.containers.container_form.ports import PortsSection
from insula.viewmodels.containers.container_form.section import Section

BLANK = ContainerSpecification(name="", image="")


def _loaded(section: Section, specification: ContainerSpecification = BLANK) -> None:
    section.set_baseline(BLANK)
    section.load(specification)


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
