"""Containers, and what they are made from and joined to, as a Docker engine knows them.

Sizes are in bytes, durations in seconds, processors in cores.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from insula.domain.environment import EnvironmentId, Kind
from insula.domain.specification import CloneRequest, Specification

LOOPBACK = "127.0.0.1"


class Protocol(StrEnum):
    """What a port speaks."""

    TCP = "tcp"
    UDP = "udp"
    SCTP = "sctp"


class MountKind(StrEnum):
    """What is mounted."""

    VOLUME = "volume"
    BIND = "bind"
    TMPFS = "tmpfs"


class RestartPolicy(StrEnum):
    """When the engine starts a container again by itself."""

    NO = "no"
    ON_FAILURE = "on-failure"
    UNLESS_STOPPED = "unless-stopped"
    ALWAYS = "always"


class VolumeTreatment(StrEnum):
    """What becomes of a source's volumes in its clone."""

    COPY = "copy"
    SHARE = "share"
    EMPTY = "empty"


class PortTreatment(StrEnum):
    """What becomes of a source's published ports in its clone: another number, found free at its start, or nothing."""

    FREE = "free"
    NONE = "none"


class Risk(StrEnum):
    """A way in which a container reaches beyond its walls."""

    ENGINE_SOCKET = "engine-socket"
    PRIVILEGED = "privileged"
    HOST_NETWORK = "host-network"
    HOST_PROCESSES = "host-processes"
    HOST_IPC = "host-ipc"
    ALL_ADDRESSES = "all-addresses"


@dataclass(frozen=True, slots=True)
class PublishedPort:
    """A port of the container reached from the host. `host` is None where the engine chooses.

    `address` is that of the host ("127.0.0.1", "::1"); "0.0.0.0", "::" and "" mean all addresses.
    """

    container: int
    protocol: Protocol = Protocol.TCP
    host: int | None = None
    address: str = LOOPBACK


@dataclass(frozen=True, slots=True)
class Mount:
    """`source` is a volume's name ("" for an anonymous one), an absolute path of the host, or "" for tmpfs.

    `size` limits a tmpfs.
    """

    kind: MountKind
    source: str
    target: str
    read_only: bool = False
    size: int | None = None


@dataclass(frozen=True, slots=True)
class MountedVolume:
    """A volume of a container, by the name that the engine gave it where it is `anonymous`.

    What is in one that lies `elsewhere` (a folder, a network drive) is no engine's: it can only be shared.
    """

    name: str
    target: str
    driver: str = "local"
    anonymous: bool = False
    read_only: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class NetworkAttachment:
    """A network, by name, and the other names under which it knows the container."""

    network: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """`command` is run by the container's shell; empty means that the image's own check is switched off."""

    command: str
    interval: float | None = None
    timeout: float | None = None
    start_period: float | None = None
    retries: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContainerSpecification(Specification):
    """All that is asked of a new container. None, and empty, mean what the image says or the engine's default.

    `environment` holds secrets: it is never
    logged nor journalled. `entrypoint` and `command` are argument lists. `network_mode` is "" for the networks listed
    (the default one where none is), else "host", "none", or "container:NAME". `exposed` are further ports that it has
    ("90/tcp"), which `publish_all` publishes. `pull` fetches an image that the engine has not.
    """

    kind: Kind = Kind.CONTAINER
    image: str
    command: tuple[str, ...] | None = None
    entrypoint: tuple[str, ...] | None = None
    environment: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    env_files: tuple[Path, ...] = ()
    ports: tuple[PublishedPort, ...] = ()
    exposed: tuple[str, ...] = ()
    publish_all: bool = False
    mounts: tuple[Mount, ...] = ()
    networks: tuple[NetworkAttachment, ...] = ()
    network_mode: str = ""
    memory: int | None = None
    memory_swap: int | None = None
    processors: float | None = None
    processes: int | None = None
    shared_memory: int | None = None
    restart: RestartPolicy = RestartPolicy.NO
    restart_tries: int = 0
    health: HealthCheck | None = None
    user: str = ""
    working_directory: str = ""
    labels: tuple[tuple[str, str], ...] = ()
    hostname: str = ""
    domainname: str = ""
    capabilities_added: tuple[str, ...] = ()
    capabilities_dropped: tuple[str, ...] = ()
    privileged: bool = False
    read_only: bool = False
    init: bool | None = None
    terminal: bool = False
    interactive: bool = False
    process_namespace: str = ""
    ipc_namespace: str = ""
    hosts: tuple[str, ...] = ()
    dns: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()
    security_options: tuple[str, ...] = ()
    sysctls: tuple[tuple[str, str], ...] = ()
    ulimits: tuple[str, ...] = ()
    log_driver: str = ""
    log_options: tuple[tuple[str, str], ...] = ()
    stop_signal: str = ""
    stop_timeout: int | None = None
    auto_remove: bool = False
    platform: str = ""
    pull: bool = False
    start: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContainerCloneRequest(CloneRequest):
    """`volumes` goes for each volume that `by_target` (mount points) does not name.

    `filesystem` takes along what was changed inside the container since it was made; `ports` goes for all that are
    published, which never keep their number, so that both can run.
    """

    volumes: VolumeTreatment = VolumeTreatment.COPY
    by_target: Mapping[str, VolumeTreatment] = field(default_factory=dict)
    filesystem: bool = False
    ports: PortTreatment = PortTreatment.FREE
    start: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRequest:
    """What a container is to be like: a new one takes its place, name, volumes and networks included.

    `health_seconds` is how long a health check may take to pass before the old one takes its place again.
    """

    specification: ContainerSpecification
    health_seconds: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRequest:
    """The same container on a newer image: that of `image`, or of its own tag, pulled first if `pull`."""

    image: str | None = None
    pull: bool = True
    health_seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Image:
    """An image of one engine. `id` is "sha256:…"; `tags` are whole references ("debian:12"), none for a dangling one.

    `shared` is what other images hold too; None while nobody has counted. `containers` use it, trashed ones included.
    """

    id: str
    engine: str
    tags: tuple[str, ...]
    created: datetime | None
    size: int
    shared: int | None = None
    digests: tuple[str, ...] = ()
    containers: tuple[EnvironmentId, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImageDetails:
    """What containers made from an image begin with. `platform` is "linux/amd64"; `ports` are as "80/tcp"."""

    id: str
    platform: str
    command: tuple[str, ...] = ()
    entrypoint: tuple[str, ...] = ()
    user: str = ""
    working_directory: str = ""
    ports: tuple[str, ...] = ()
    volumes: tuple[str, ...] = ()
    author: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """One line of an image's history. `id` is "" for layers made elsewhere; `empty` ones only set something."""

    id: str
    created: datetime | None
    created_by: str
    size: int
    comment: str = ""
    tags: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        return self.size == 0


@dataclass(frozen=True, slots=True)
class Volume:
    """A volume of one engine; `containers` mount it, trashed ones included. `anonymous` ones were never named."""

    name: str
    engine: str
    driver: str
    created: datetime | None
    mountpoint: str
    anonymous: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    containers: tuple[EnvironmentId, ...] = ()
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Network:
    """A network of one engine. `builtin` ones (bridge, host, none) cannot be removed."""

    id: str
    name: str
    engine: str
    driver: str
    created: datetime | None
    internal: bool = False
    builtin: bool = False
    subnets: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    containers: tuple[EnvironmentId, ...] = ()


@dataclass(frozen=True, slots=True)
class ProcessTable:
    """What runs in a container, as its engine's `ps` tells: one tuple per process, as long as `titles`."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class FileChangeKind(StrEnum):
    """What happened to a file since the container was made."""

    MODIFIED = "modified"
    ADDED = "added"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class FileChange:
    """A path in the container that is not as in its image."""

    kind: FileChangeKind
    path: str
