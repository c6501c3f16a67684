"""What is wrong with the ports, mounts and networks that are asked of a container."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath, PureWindowsPath

from insula.backends.containers.specification.risks import EVERYWHERE
from insula.domain.container_problems import SpecificationProblem as Problem
from insula.domain.containers import ContainerSpecification, Mount, MountKind, NetworkAttachment, PublishedPort
from insula.domain.errors import InvalidSpecificationError

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_ALIAS = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_MODE = re.compile(r"host|none|container:[A-Za-z0-9][A-Za-z0-9_.-]*")
_EXPOSED = re.compile(r"([0-9]{1,5})/(?:tcp|udp|sctp)")
_DEFAULT_NETWORKS = {"bridge", "default"}
_SHARED_NAMES = ("host", "container:")
_LAST_PORT = 65535
_HOST_GATEWAY = "host-gateway"


def connection_problems(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    """Field by field, then what contradicts itself."""
    yield from _ports(specification)
    yield from _exposed(specification)
    yield from _mounts(specification)
    yield from _networks(specification)
    yield from _names_of_hosts(specification)


def _ports(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    ports = specification.ports
    for index, port in enumerate(ports):
        for number in (port.container, port.host):
            if number is not None and not 1 <= number <= _LAST_PORT:
                yield InvalidSpecificationError("ports", str(number), Problem.PORT_RANGE, index)
        if not _is_address(port.address):
            yield InvalidSpecificationError("ports", port.address, Problem.BAD_ADDRESS, index)
    for index, port in enumerate(ports):
        if any(_collide(port, other) for other in ports[:index]):
            yield InvalidSpecificationError("ports", str(port.host), Problem.DUPLICATE, index)
    if specification.network_mode and (ports or specification.publish_all):
        yield InvalidSpecificationError("ports", specification.network_mode, Problem.PORTS_WITHOUT_NETWORK)


def _exposed(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    for index, text in enumerate(specification.exposed):
        found = _EXPOSED.fullmatch(text)
        if found is None or not 1 <= int(found[1]) <= _LAST_PORT:
            yield InvalidSpecificationError("exposed", text, Problem.BAD_PORT, index)
        elif text in specification.exposed[:index]:
            yield InvalidSpecificationError("exposed", text, Problem.DUPLICATE, index)


def _collide(port: PublishedPort, other: PublishedPort) -> bool:
    """Whether the host could not give both."""
    if port.host is None:
        return port == other
    if (port.host, port.protocol) != (other.host, other.protocol):
        return False
    addresses = {port.address, other.address}
    return len(addresses) == 1 or bool(addresses & EVERYWHERE)


def _is_address(text: str) -> bool:
    try:
        return not text or bool(ipaddress.ip_address(text))
    except ValueError:
        return False


def _mounts(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    for index, mount in enumerate(specification.mounts):
        for value, problem in _mount(mount):
            yield InvalidSpecificationError("mounts", value, problem, index)
    targets = [str(PurePosixPath(mount.target)) for mount in specification.mounts]
    for index, target in enumerate(targets):
        if target in targets[:index]:
            yield InvalidSpecificationError("mounts", target, Problem.DUPLICATE, index)


def _mount(mount: Mount) -> Iterator[tuple[str, Problem]]:
    if not mount.target:
        yield "", Problem.EMPTY
    elif not mount.target.startswith("/"):
        yield mount.target, Problem.RELATIVE_TARGET
    elif str(PurePosixPath(mount.target)).lstrip("/") in {"", "."}:
        yield mount.target, Problem.ROOT_TARGET
    if not (mount.source + mount.target).isprintable():
        yield mount.target, Problem.BAD_CHARACTER
    yield from _SOURCES[mount.kind](mount)


def _volume(mount: Mount) -> Iterator[tuple[str, Problem]]:
    if mount.source and not _NAME.fullmatch(mount.source):
        yield mount.source, Problem.BAD_NAME


def _bind(mount: Mount) -> Iterator[tuple[str, Problem]]:
    if not mount.source:
        yield "", Problem.NO_SOURCE
    elif not (PurePosixPath(mount.source).is_absolute() or PureWindowsPath(mount.source).is_absolute()):
        yield mount.source, Problem.RELATIVE_SOURCE


def _tmpfs(mount: Mount) -> Iterator[tuple[str, Problem]]:
    if mount.size is not None and mount.size <= 0:
        yield str(mount.size), Problem.NEGATIVE


_SOURCES: Mapping[MountKind, Callable[[Mount], Iterator[tuple[str, Problem]]]] = {
    MountKind.VOLUME: _volume,
    MountKind.BIND: _bind,
    MountKind.TMPFS: _tmpfs,
}


def _networks(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    mode, networks = specification.network_mode, specification.networks
    if mode and not _MODE.fullmatch(mode):
        yield InvalidSpecificationError("network_mode", mode, Problem.BAD_NAME)
    if mode and networks:
        yield InvalidSpecificationError("networks", mode, Problem.NETWORKS_AND_MODE)
    for index, each in enumerate(networks):
        for value, problem in _attachment(each):
            yield InvalidSpecificationError("networks", value, problem, index)
        if each.network and any(each.network == other.network for other in networks[:index]):
            yield InvalidSpecificationError("networks", each.network, Problem.DUPLICATE, index)


def _attachment(attachment: NetworkAttachment) -> Iterator[tuple[str, Problem]]:
    if not attachment.network:
        yield "", Problem.EMPTY
    elif not _NAME.fullmatch(attachment.network):
        yield attachment.network, Problem.BAD_NAME
    if attachment.aliases and attachment.network in _DEFAULT_NETWORKS:
        yield attachment.network, Problem.ALIASES_ON_DEFAULT
    for alias in attachment.aliases:
        if not _ALIAS.fullmatch(alias):
            yield alias, Problem.BAD_HOST_NAME


def _names_of_hosts(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    for index, entry in enumerate(specification.hosts):
        name, _, address = entry.partition(":")
        known = address == _HOST_GATEWAY or (address and _is_address(address.strip("[]")))
        if not name or not known or any(letter.isspace() for letter in entry):
            yield InvalidSpecificationError("hosts", entry, Problem.BAD_HOST_ENTRY, index)
    for index, address in enumerate(specification.dns):
        if not address or not _is_address(address):
            yield InvalidSpecificationError("dns", address, Problem.BAD_ADDRESS, index)
    if specification.hostname and specification.network_mode.startswith(_SHARED_NAMES):
        yield InvalidSpecificationError("hostname", specification.network_mode, Problem.HOST_NAME_OF_ANOTHER)
