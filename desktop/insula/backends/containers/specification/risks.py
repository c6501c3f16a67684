"""Where a container reaches beyond its walls: flagged before it is made, and in the list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from insula.domain.containers import ContainerSpecification, MountKind, Risk

_SOCKETS = {"docker.sock", "podman.sock", "containerd.sock", "crio.sock"}
_FOLDERS_OF_SOCKETS = {"/", "/run", "/var", "/var/run", "/run/podman", "/run/containerd", "/run/user"}
EVERYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104  To tell of it, not to listen there.
"""Addresses that mean all of the host's."""
_HOST = "host"


def risks_of(specification: ContainerSpecification) -> tuple[Risk, ...]:
    """Those of a container that would be made so, in the order of `Risk`."""
    binds = (each.source for each in specification.mounts if each.kind is MountKind.BIND)
    addresses = [port.address for port in specification.ports]
    return _sorted(
        _found(
            binds,
            privileged=specification.privileged,
            network=specification.network_mode,
            processes=specification.process_namespace,
            ipc=specification.ipc_namespace,
            everywhere=specification.publish_all or bool(EVERYWHERE.intersection(addresses)),
        )
    )


def risks_of_inspect(inspect: Mapping[str, Any]) -> tuple[Risk, ...]:
    """Those of a container that is, from `/containers/ID/json`."""
    host = inspect["HostConfig"]
    binds = [each["Source"] for each in inspect.get("Mounts") or () if each.get("Type") == "bind"]
    asked = [binding for bindings in (host.get("PortBindings") or {}).values() for binding in bindings or ()]
    return _sorted(
        _found(
            binds,
            privileged=bool(host.get("Privileged")),
            network=host.get("NetworkMode") or "",
            processes=host.get("PidMode") or "",
            ipc=host.get("IpcMode") or "",
            everywhere=bool(host.get("PublishAllPorts"))
            or any((binding.get("HostIp") or "") in EVERYWHERE for binding in asked),
        )
    )


def risks_of_summary(summary: Mapping[str, Any]) -> tuple[Risk, ...]:
    """What one entry of `/containers/json` tells: nothing of privileges, processes and IPC, and ports only while up."""
    mounts, ports = summary.get("Mounts"), summary.get("Ports")
    network = (summary.get("HostConfig") or {}).get("NetworkMode") or ""
    if not mounts and not ports and network != _HOST:
        return ()
    binds = [each.get("Source") or "" for each in mounts or () if each.get("Type") == "bind"]
    published = [port for port in ports or () if port.get("PublicPort")]
    return _sorted(
        _found(
            binds,
            network=network,
            everywhere=any((port.get("IP") or "") in EVERYWHERE for port in published),
        )
    )


def _found(
    binds: Iterable[str],
    *,
    network: str,
    everywhere: bool,
    privileged: bool = False,
    processes: str = "",
    ipc: str = "",
) -> Iterator[Risk]:
    facts = {
        Risk.ENGINE_SOCKET: any(map(_reaches_an_engine, binds)),
        Risk.PRIVILEGED: privileged,
        Risk.HOST_NETWORK: network == _HOST,
        Risk.HOST_PROCESSES: processes == _HOST,
        Risk.HOST_IPC: ipc == _HOST,
        Risk.ALL_ADDRESSES: everywhere and network != _HOST,
    }
    return (risk for risk, there in facts.items() if there)


def _reaches_an_engine(source: str) -> bool:
    """Whoever can write to an engine's socket is root on its host. A folder that holds one is as good."""
    path = PurePosixPath(source)
    return path.name in _SOCKETS or str(path) in _FOLDERS_OF_SOCKETS


def _sorted(risks: Iterable[Risk]) -> tuple[Risk, ...]:
    found = set(risks)
    return tuple(risk for risk in Risk if risk in found)
