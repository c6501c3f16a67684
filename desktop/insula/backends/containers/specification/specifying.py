"""What is asked of a container, as the body of a request; the way back is `specification_reading`.

The body is that of `POST /containers/create` of the Engine API 1.41 and newer, field by field, so that nothing depends
on the keyword arguments of a library.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from insula.backends.containers.specification.specification_reading import specification_of
from insula.domain.containers import (
    ContainerSpecification,
    HealthCheck,
    Mount,
    MountKind,
    NetworkAttachment,
    PublishedPort,
    RestartPolicy,
)

__all__ = ["CreateBody", "NetworkToJoin", "body_of", "endpoint_of", "specification_of"]

_NANO = 1_000_000_000
_TYPES = {MountKind.VOLUME: "volume", MountKind.BIND: "bind", MountKind.TMPFS: "tmpfs"}


@dataclass(frozen=True, slots=True)
class NetworkToJoin:
    """A network to connect after the creation and before the start; `endpoint` is its EndpointConfig."""

    network: str
    endpoint: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CreateBody:
    """The body of the request, and what goes beside it.

    The first network is in the body; an engine below API 1.44 takes no second one there, so `networks` are joined
    afterwards on every engine. `platform` is a parameter of the request ("linux/arm64"), "" for the engine's own.
    """

    body: dict[str, Any]
    networks: tuple[NetworkToJoin, ...] = ()
    platform: str = ""


def body_of(specification: ContainerSpecification) -> CreateBody:
    """The request that creates this container. Its env files have been read and merged before (`env_files`)."""
    if specification.env_files:
        raise ValueError("the env files are read before")
    networks = () if specification.network_mode else specification.networks
    config: dict[str, Any] = {
        "Image": specification.image,
        "Tty": specification.terminal,
        "OpenStdin": specification.interactive,
        "HostConfig": _host_config(specification),
    }
    if specification.command is not None:
        config["Cmd"] = list(specification.command)
    if specification.entrypoint is not None:
        # The engine takes this, and nothing else, for an entry point that is to be empty.
        config["Entrypoint"] = list(specification.entrypoint) or [""]
    if specification.environment:
        config["Env"] = [f"{name}={value}" for name, value in specification.environment]
    if specification.labels:
        config["Labels"] = dict(specification.labels)
    if specification.health is not None:
        config["Healthcheck"] = _health(specification.health)
    if exposed := [*map(_port_key, specification.ports), *specification.exposed]:
        config["ExposedPorts"] = {key: {} for key in exposed}
    if specification.stop_timeout is not None:
        config["StopTimeout"] = specification.stop_timeout
    texts = {
        "User": specification.user,
        "WorkingDir": specification.working_directory,
        "Hostname": specification.hostname,
        "Domainname": specification.domainname,
        "StopSignal": specification.stop_signal,
    }
    config |= {key: text for key, text in texts.items() if text}
    for first in networks[:1]:
        config["NetworkingConfig"] = {"EndpointsConfig": {first.network: endpoint_of(first)}}
    joining = tuple(NetworkToJoin(each.network, endpoint_of(each)) for each in networks[1:])
    return CreateBody(config, joining, specification.platform)


def endpoint_of(attachment: NetworkAttachment) -> dict[str, Any]:
    """The EndpointConfig of one network."""
    return {"Aliases": list(attachment.aliases)} if attachment.aliases else {}


def _host_config(specification: ContainerSpecification) -> dict[str, Any]:
    host: dict[str, Any] = {
        "NetworkMode": _network_mode(specification),
        "RestartPolicy": _restart(specification),
        "Privileged": specification.privileged,
        "ReadonlyRootfs": specification.read_only,
        "AutoRemove": specification.auto_remove,
        "PublishAllPorts": specification.publish_all,
        "PortBindings": _bindings(specification.ports),
    }
    limits = {
        "Memory": specification.memory,
        "MemorySwap": specification.memory_swap,
        "NanoCpus": None if specification.processors is None else round(specification.processors * _NANO),
        "PidsLimit": specification.processes,
        "ShmSize": specification.shared_memory,
        "Init": specification.init,
    }
    lists: Mapping[str, Sequence[Any]] = {
        "Mounts": [_mount(each) for each in specification.mounts],
        "CapAdd": [_capability(each) for each in specification.capabilities_added],
        "CapDrop": [_capability(each) for each in specification.capabilities_dropped],
        "ExtraHosts": specification.hosts,
        "Dns": specification.dns,
        "Devices": [_device(each) for each in specification.devices],
        "SecurityOpt": specification.security_options,
        "Ulimits": [_ulimit(each) for each in specification.ulimits],
    }
    texts = {"PidMode": specification.process_namespace, "IpcMode": specification.ipc_namespace}
    host |= {key: figure for key, figure in limits.items() if figure is not None}
    host |= {key: list(entries) for key, entries in lists.items() if entries}
    host |= {key: text for key, text in texts.items() if text}
    if specification.sysctls:
        host["Sysctls"] = dict(specification.sysctls)
    if specification.log_driver or specification.log_options:
        host["LogConfig"] = {"Type": specification.log_driver, "Config": dict(specification.log_options)}
    return host


def _network_mode(specification: ContainerSpecification) -> str:
    if specification.network_mode:
        return specification.network_mode
    return specification.networks[0].network if specification.networks else "default"


def _restart(specification: ContainerSpecification) -> dict[str, Any]:
    tries = specification.restart_tries if specification.restart is RestartPolicy.ON_FAILURE else 0
    return {"Name": specification.restart.value, "MaximumRetryCount": tries}


def _port_key(port: PublishedPort) -> str:
    return f"{port.container}/{port.protocol.value}"


def _bindings(ports: Sequence[PublishedPort]) -> dict[str, list[dict[str, str]]]:
    bindings: dict[str, list[dict[str, str]]] = {}
    for port in ports:
        host = "" if port.host is None else str(port.host)
        bindings.setdefault(_port_key(port), []).append({"HostIp": port.address, "HostPort": host})
    return bindings


def _mount(mount: Mount) -> dict[str, Any]:
    entry: dict[str, Any] = {"Type": _TYPES[mount.kind], "Target": mount.target}
    if mount.source:
        entry["Source"] = mount.source
    if mount.read_only:
        entry["ReadOnly"] = True
    if mount.kind is MountKind.TMPFS and mount.size is not None:
        entry["TmpfsOptions"] = {"SizeBytes": mount.size}
    return entry


def _health(health: HealthCheck) -> dict[str, Any]:
    if not health.command:
        return {"Test": ["NONE"]}
    check: dict[str, Any] = {"Test": ["CMD-SHELL", health.command]}
    seconds = {"Interval": health.interval, "Timeout": health.timeout, "StartPeriod": health.start_period}
    check |= {key: round(value * _NANO) for key, value in seconds.items() if value is not None}
    if health.retries is not None:
        check["Retries"] = health.retries
    return check


def _capability(name: str) -> str:
    """As the docker command writes it, "CAP_" included."""
    upper = name.upper()
    return upper if upper == "ALL" or upper.startswith("CAP_") else f"CAP_{upper}"


def _device(text: str) -> dict[str, str]:
    """HOST[:CONTAINER[:PERMISSIONS]], or HOST:PERMISSIONS."""
    host, *rest = text.split(":")
    permissions = "rwm"
    if rest and rest[-1] and set(rest[-1]) <= set("rwm"):
        permissions = rest.pop()
    return {
        "PathOnHost": host,
        "PathInContainer": rest[0] if rest and rest[0] else host,
        "CgroupPermissions": permissions,
    }


def _ulimit(text: str) -> dict[str, Any]:
    """NAME=SOFT[:HARD]."""
    name, _, limits = text.partition("=")
    soft, _, hard = limits.partition(":")
    return {"Name": name, "Soft": int(soft), "Hard": int(hard or soft)}
