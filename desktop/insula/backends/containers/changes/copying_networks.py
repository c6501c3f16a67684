"""The networks of a copied container: the same ones, with the same other names, and what goes with whose network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from insula.backends.containers.specification.specifying import NetworkToJoin

Json = Mapping[str, Any]

_SHORT_ID = 12
_DEFAULT = {"default", "bridge", ""}
_ALONE = ("container:", "host", "none", "ns:")


def put_networks(
    config: dict[str, Any], host: dict[str, Any], inspect: Json, *, static: bool
) -> tuple[NetworkToJoin, ...]:
    """Complete `config` and `host`, copies of the source's, with its networks; those to be joined afterwards.

    Addresses are kept where `static`: two containers cannot have the same.
    """
    mode: str = host.get("NetworkMode") or "default"
    _put_host_name(config, host, inspect, mode)
    if mode.startswith(_ALONE):
        if mode.startswith("container:"):
            for each in ("PortBindings", "PublishAllPorts", "Links", "Dns", "DnsOptions", "DnsSearch", "ExtraHosts"):
                host.pop(each, None)
            for each in ("ExposedPorts", "MacAddress"):
                config.pop(each, None)
        return ()
    joined: Json = (inspect.get("NetworkSettings") or {}).get("Networks") or {}
    first = _first(mode, joined)
    if first is None:
        # Taken off all of its networks, it is not to come back onto one.
        host["NetworkMode"] = "none"
        return ()
    if first not in joined or not _is_mode(mode, first, joined[first]):
        host["NetworkMode"] = first
    endpoints = {name: _endpoint(each, inspect, static=static) for name, each in joined.items()}
    if endpoints.get(first):
        config["NetworkingConfig"] = {"EndpointsConfig": {first: endpoints[first]}}
    return tuple(NetworkToJoin(name, endpoints[name]) for name in sorted(endpoints) if name != first)


def _first(mode: str, joined: Json) -> str | None:
    """The network of the creation, or another one where the container has left that; None where it has none."""
    if not joined:
        return None
    return next((name for name, each in joined.items() if _is_mode(mode, name, each)), min(joined))


def _is_mode(mode: str, name: str, endpoint: Json) -> bool:
    return mode in {name, endpoint.get("NetworkID")} or (mode in _DEFAULT and name in {"bridge", "podman"})


def _endpoint(told: Json, inspect: Json, *, static: bool) -> dict[str, Any]:
    aliases = [each for each in told.get("Aliases") or () if each != inspect["Id"][:_SHORT_ID]]
    asked = {"Aliases": aliases, **{key: told.get(key) for key in ("Links", "DriverOpts", "GwPriority")}}
    if static:
        asked["IPAMConfig"] = told.get("IPAMConfig")
    return {key: value for key, value in asked.items() if value}


def _put_host_name(config: dict[str, Any], host: dict[str, Any], inspect: Json, mode: str) -> None:
    borrowed = mode.startswith("container:") or bool(host.get("UTSMode"))
    if borrowed or config.get("Hostname") == inspect["Id"][:_SHORT_ID]:
        config.pop("Hostname", None)
    if borrowed:
        config.pop("Domainname", None)
