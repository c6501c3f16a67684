"""How volumes and networks may be called, and which addresses a network may have."""

from __future__ import annotations

import ipaddress
import re

from insula.domain.errors import InvalidNameError, NameProblem
from insula.domain.image_errors import InvalidConnectionNameError, InvalidOptionError, InvalidSubnetError

BUILTIN_NETWORKS = frozenset({"bridge", "host", "none", "ingress", "docker_gwbridge", "podman", "default"})
"""Those that engines make for themselves, and the word that means the first of them."""

_NAME = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9_.-]+")


def check_volume_name(name: str) -> None:
    """Whether an engine takes that for a volume's name.

    Raises:
        InvalidNameError: it is empty.
        InvalidConnectionNameError: it is too short, or has what such a name cannot have.
    """
    if not name.strip():
        raise InvalidNameError("name", name, NameProblem.EMPTY)
    if not _NAME.fullmatch(name):
        raise InvalidConnectionNameError("name", name)


def check_network_name(name: str) -> None:
    """Whether an engine takes that for the name of a network of one's own.

    Raises:
        InvalidNameError: it is empty, or that of one of the engine's own networks.
        InvalidConnectionNameError: it is too short, or has what such a name cannot have.
    """
    check_volume_name(name)
    if name in BUILTIN_NETWORKS:
        raise InvalidNameError("name", name, NameProblem.RESERVED)


def checked_subnet(text: str) -> str:
    """A range of addresses as engines take it, "10.5.0.0/16".

    Raises:
        InvalidSubnetError: it is none, or one single address.
    """
    try:
        network = ipaddress.ip_network(text.strip())
    except ValueError:
        raise InvalidSubnetError("subnet", text) from None
    if network.num_addresses == 1:
        raise InvalidSubnetError("subnet", text)
    return str(network)


def parse_options(text: str) -> dict[str, str]:
    """The options of a driver, one `name=value` a line.

    Raises:
        InvalidOptionError: a line is none.
    """
    options: dict[str, str] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, equals, value = line.partition("=")
        if not equals or not name.strip():
            raise InvalidOptionError("options", line)
        options[name.strip()] = value.strip()
    return options
