"""An edit as a merge of three: what a container is, what could be said of it, and what is said of it now.

The form has no word for some of what a container may be told. So what is asked for is not made from the form alone:
only what differs between the two specifications is changed in the request that would make the old container again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

from insula.backends.containers.specification.specifying import CreateBody, NetworkToJoin, body_of
from insula.domain.containers import ContainerSpecification

Json = Mapping[str, Any]

_BY_NAME = frozenset({"Labels", "ExposedPorts", "Sysctls", "PortBindings"})
_MOUNTS = ("Binds", "Mounts", "Tmpfs")
_BY_THEMSELVES = frozenset({"Env", "Image", "HostConfig", "NetworkingConfig", *_BY_NAME})
_OF_NETWORKS = frozenset({"Mounts", "NetworkMode", *_BY_NAME})
_HIDDEN = ("MaskedPaths", "ReadonlyPaths")


def merge(base: CreateBody, old: ContainerSpecification, new: ContainerSpecification) -> CreateBody:
    """`base`, with what is not the same in `new` as in `old`; the image is that of `new` in any case.

    `base` is `copying.own_body` of the container of which `old` was read.
    """
    before, after = body_of(replace(old, env_files=())), body_of(replace(new, env_files=()))
    body = deepcopy(base.body)
    _merge_words(body, before.body, after.body)
    for key in before.body.keys() | after.body.keys():
        if key in _BY_NAME:
            _merge_names(body, before.body, after.body, key)
        elif key not in _BY_THEMSELVES:
            _take_over(body, before.body, after.body, key)
    _merge_environment(body, before.body, after.body)
    body["Image"] = after.body["Image"]
    _merge_host(body, before.body["HostConfig"], after.body["HostConfig"])
    networks = _merge_networks(body, base, before, after)
    return CreateBody(body, networks, after.platform)


def _take_over(target: dict[str, Any], before: Json, after: Json, key: str) -> None:
    if before.get(key) == after.get(key):
        return
    if key in after:
        target[key] = deepcopy(after[key])
    else:
        target.pop(key, None)


def _merge_names(target: dict[str, Any], before: Json, after: Json, key: str) -> None:
    """Name by name: what was not in the form is not touched."""
    was, is_now = before.get(key) or {}, after.get(key) or {}
    merged = dict(target.get(key) or {})
    for name in was.keys() - is_now.keys():
        merged.pop(name, None)
    merged |= {name: value for name, value in is_now.items() if was.get(name, ...) != value}
    target[key] = merged


def _merge_words(body: dict[str, Any], before: Json, after: Json) -> None:
    """Entry point and command go together: who says the one alone has not the image's other."""
    if any(before.get(key) != after.get(key) for key in ("Entrypoint", "Cmd")):
        for key in ("Entrypoint", "Cmd"):
            body.pop(key, None)
            if key in after:
                body[key] = list(after[key])


def _merge_environment(body: dict[str, Any], before: Json, after: Json) -> None:
    was, is_now = _variables(before.get("Env") or ()), _variables(after.get("Env") or ())
    merged = _variables(body.get("Env") or ())
    for name in was.keys() - is_now.keys():
        merged.pop(name, None)
    merged |= {name: entry for name, entry in is_now.items() if was.get(name) != entry}
    body["Env"] = list(merged.values())


def _variables(entries: Sequence[str]) -> dict[str, str]:
    return {each.partition("=")[0]: each for each in entries}


def _merge_host(body: dict[str, Any], before: Json, after: Json) -> None:
    host = body["HostConfig"]
    for key in before.keys() | after.keys():
        if key in _BY_NAME:
            _merge_names(host, before, after, key)
        elif key not in _OF_NETWORKS:
            _take_over(host, before, after, key)
    if before.get("Memory") != after.get("Memory") and "MemorySwap" not in after:
        host.pop("MemorySwap", None)
    if before["Privileged"] != after["Privileged"]:
        # The engine says again what it hides from the one, and nothing from the other.
        for key in _HIDDEN:
            host.pop(key, None)
        host["SecurityOpt"] = [each for each in host.get("SecurityOpt") or () if each != "label=disable"]
    _merge_mounts(host, before, after)


def _merge_mounts(host: dict[str, Any], before: Json, after: Json) -> None:
    was = {each["Target"]: each for each in before.get("Mounts") or ()}
    is_now = {each["Target"]: each for each in after.get("Mounts") or ()}
    changed = {target for target in was.keys() | is_now.keys() if was.get(target) != is_now.get(target)}
    if not changed:
        return
    host["Binds"] = [each for each in host.get("Binds") or () if each.split(":")[1] not in changed]
    host["Tmpfs"] = {path: each for path, each in (host.get("Tmpfs") or {}).items() if path not in changed}
    mounted = {each["Target"]: each for each in host.get("Mounts") or ()}
    asked = [
        _same_volume(was.get(target), each, mounted.get(target)) for target, each in is_now.items() if target in changed
    ]
    host["Mounts"] = [each for target, each in mounted.items() if target not in changed] + asked
    for key in _MOUNTS:
        if not host[key]:
            del host[key]


def _same_volume(was: Json | None, asked: Json, mounted: Json | None) -> dict[str, Any]:
    """A volume that nobody named stays the same one where only something else of its mount is changed."""
    if was is None or mounted is None or "Source" in asked or (was["Type"], asked["Type"]) != ("volume", "volume"):
        return deepcopy(dict(asked))
    options = {key: each for key, each in mounted.items() if key in {"Source", "VolumeOptions"}}
    return {**deepcopy(dict(asked)), **options}


def _merge_networks(
    body: dict[str, Any], base: CreateBody, before: CreateBody, after: CreateBody
) -> tuple[NetworkToJoin, ...]:
    """Those of the old container as they are, unless others are asked for; of those, what is known stays."""
    was, is_now = _endpoints(before), _endpoints(after)
    mode = after.body["HostConfig"]["NetworkMode"]
    if was == is_now and before.body["HostConfig"]["NetworkMode"] == mode:
        return base.networks
    known = _endpoints(base)
    body["HostConfig"]["NetworkMode"] = mode
    body.pop("NetworkingConfig", None)
    if before.body["HostConfig"]["NetworkMode"] == "host" and "Hostname" not in after.body:
        # It was the host's.
        body.pop("Hostname", None)
    if mode.startswith("container:"):
        for key in ("Hostname", "Domainname", "MacAddress", "ExposedPorts"):
            body.pop(key, None)
    endpoints = {
        name: {key: each for key, each in {**known.get(name, {}), "Aliases": asked.get("Aliases")}.items() if each}
        for name, asked in is_now.items()
    }
    if mode in endpoints:
        body["NetworkingConfig"] = {"EndpointsConfig": {mode: endpoints[mode]}}
    return tuple(NetworkToJoin(name, each) for name, each in endpoints.items() if name != mode)


def _endpoints(request: CreateBody) -> dict[str, dict[str, Any]]:
    """The networks of a request, with what is asked of each."""
    first = (request.body.get("NetworkingConfig") or {}).get("EndpointsConfig") or {}
    every = {**first, **{each.network: each.endpoint for each in request.networks}}
    return {name: dict(endpoint) for name, endpoint in every.items()}
