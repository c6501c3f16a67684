"""Ports that an environment publishes, as people write and open them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from insula.domain.environment import Environment

EVERYWHERE = frozenset({"", "0.0.0.0", "[::]"})  # noqa: S104 - looked for, not bound to.


@dataclass(frozen=True, slots=True)
class PortLink:
    """A published port. `address` is where it is reached; `url` opens it in a browser, empty where none could."""

    key: str
    text: str
    address: str
    url: str


def ports_of(environment: Environment) -> tuple[PortLink, ...]:
    """Those that can be reached from this computer."""
    published = [port for port in _told(environment) if "->" in port]
    return tuple(
        PortLink(f"port-{at}", _shortened(text), _reached(text), _url(text)) for at, text in enumerate(published)
    )


def short_ports_of(environment: Environment) -> tuple[PortLink, ...]:
    """The published ones as short as they are told apart, each once, whatever the addresses."""
    found: dict[str, PortLink] = {}
    for port in ports_of(environment):
        ours, arrow, theirs = port.text.partition(" → ")
        text = f"{ours.rpartition(':')[2]}{arrow}{theirs}"
        found.setdefault(text, PortLink(port.key, text, port.address, port.url))
    return tuple(found.values())


def inner_ports_of(environment: Environment) -> tuple[str, ...]:
    """Those that are open to other containers only, such as "80" and "53/udp"."""
    return tuple(port.removesuffix("/tcp") for port in _told(environment) if "->" not in port)


def _told(environment: Environment) -> tuple[str, ...]:
    ports = environment.facts.get("ports")
    return ports if isinstance(ports, tuple) else ()


def _shortened(port: str) -> str:
    """As people write it: TCP and this computer alone go without saying."""
    return port.removesuffix("/tcp").removeprefix("127.0.0.1:").replace("->", " → ")


def _reached(port: str) -> str:
    """For instance "127.0.0.1:8080"."""
    address, _, number = port.partition("->")[0].rpartition(":")
    return f"{'127.0.0.1' if address in EVERYWHERE else address}:{number}"


def _url(port: str) -> str:
    """Only what may be a page: a TCP port."""
    return f"http://{_reached(port)}" if port.endswith("/tcp") else ""
