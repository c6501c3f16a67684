"""Ports that an environment publishes, as people write and open them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from insula.domain.environment import Environment

LOOPBACK = "127.0.0.1"
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
    host = environment.facts.get("host")
    return tuple(_link(at, text, str(host or "")) for at, text in enumerate(published))


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


def _link(place: int, port: str, host: str) -> PortLink:
    """`host` is the computer of the engine, "" for this one. Only what may be a page has an address to open: TCP."""
    address, _, number = port.partition("->")[0].rpartition(":")
    reached = f"{(host or LOOPBACK) if address in EVERYWHERE else address}:{number}"
    is_page = port.endswith("/tcp") and not (host and address == LOOPBACK)
    return PortLink(f"port-{place}", _shortened(port), reached, f"http://{reached}" if is_page else "")
