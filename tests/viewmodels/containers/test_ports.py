from __future__ import annotations

from insula.viewmodels.containers.ports import inner_ports_of, ports_of, short_ports_of
from tests.viewmodels.container_doubles import container


def test_a_port_on_all_addresses_of_both_families_is_one_port() -> None:
    both = container(ports=("0.0.0.0:8080->80/tcp", "[::]:8080->80/tcp"))

    assert [(port.text, port.url) for port in short_ports_of(both)] == [("8080 → 80", "http://127.0.0.1:8080")]
    assert len(ports_of(both)) == 2


def test_a_port_of_udp_is_no_page() -> None:
    dns = container(ports=("127.0.0.1:5353->53/udp",))

    assert [(port.text, port.url) for port in short_ports_of(dns)] == [("5353 → 53/udp", "")]


def test_a_port_on_one_address_is_opened_there() -> None:
    one = container(ports=("192.0.2.7:80->8080/tcp",))

    assert [(port.text, port.url) for port in short_ports_of(one)] == [("80 → 8080", "http://192.0.2.7:80")]
    assert ports_of(one)[0].text == "192.0.2.7:80 → 8080"


def test_ports_for_other_containers_are_apart() -> None:
    inner = container(ports=("5432/tcp", "53/udp"))

    assert inner_ports_of(inner) == ("5432", "53/udp")
    assert ports_of(inner) == ()


def test_ports_of_another_computer_are_opened_there_if_they_can_be() -> None:
    far = container(host="nas.example.org", ports=("0.0.0.0:80->80/tcp", "127.0.0.1:81->81/tcp"))

    assert [(port.text, port.url) for port in ports_of(far)] == [
        ("0.0.0.0:80 → 80", "http://nas.example.org:80"),
        ("81 → 81", ""),
    ]
