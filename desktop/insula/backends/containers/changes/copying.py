"""From what an engine tells of a container to the request that makes another one like it.

Nothing is asked of an engine here. The rules, field by field, are those of the table "A clone that loses nothing".
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from insula.backends.containers.changes.copying_mounts import ANONYMOUS_LABEL, VolumeUse, anonymous_volumes, put_mounts
from insula.backends.containers.changes.copying_networks import put_networks
from insula.backends.containers.listing.describing import CLONE_LABEL
from insula.backends.containers.specification.namespaces import NAMESPACES, OF_ANOTHER
from insula.backends.containers.specification.specification_reading import words_of
from insula.backends.containers.specification.specifying import CreateBody
from insula.domain.containers import PortTreatment

Json = Mapping[str, Any]

_COMPOSE = "com.docker.compose."
_CONFIG = (
    *("Env", "Cmd", "Entrypoint", "User", "WorkingDir", "Labels", "Healthcheck", "Tty", "OpenStdin", "StdinOnce"),
    *("AttachStdin", "AttachStdout", "AttachStderr", "StopSignal", "StopTimeout", "Hostname", "Domainname", "Shell"),
    *("ExposedPorts", "NetworkDisabled", "MacAddress"),
)
"""Of Config; its Image is said anew, and its Volumes are among the mounts."""


@dataclass(frozen=True, slots=True)
class Source:
    """A container to be copied.

    `inspect` is of `/containers/ID/json`; `image` of its image, {} where that is gone; `names` has the name of each
    container of the engine by its id; `reference` is what the copy is to be made from.
    """

    inspect: Json
    image: Json
    names: Mapping[str, str]
    reference: str

    @property
    def defaults(self) -> Json:
        """The image's own Config."""
        return self.image.get("Config") or {}


def copy_of(
    source: Source, volumes: Mapping[str, VolumeUse], ports: PortTreatment, *, committed: bool = False
) -> CreateBody:
    """The request of a clone. `volumes` says, by target, what it has instead of the source's own volumes.

    Every field is said, also what the image says; a `committed` image says all that was asked of the source. The source
    keeps its ports of the host.
    """
    config, host = _config(source), _host_config(source)
    labels: dict[str, str] = {k: v for k, v in (config.get("Labels") or {}).items() if not k.startswith(_COMPOSE)}
    config["Labels"] = {**labels, CLONE_LABEL: source.inspect["Name"].removeprefix("/")}
    config.pop("MacAddress", None)
    host["PortBindings"] = _unbound(host.get("PortBindings") or {}) if ports is PortTreatment.FREE else {}
    host["PublishAllPorts"] = bool(host.get("PublishAllPorts")) and ports is PortTreatment.FREE
    request = _finished(source, config, host, volumes, static=False)
    inherited = [
        *(source.defaults.get("Labels") or {}),
        *((source.inspect["Config"].get("Labels") or {}) if committed else ()),
    ]
    # They would come back by themselves.
    request.body["Labels"] = {**dict.fromkeys(inherited, ""), **request.body["Labels"]}
    return request


def own_body(source: Source) -> CreateBody:
    """The request of the same container, with its ports, addresses and volumes, on whatever its image will say.

    What the present image says by itself is left out, so that another image may say otherwise.
    """
    config, host = _config(source), _host_config(source)
    _subtract(config, source.defaults)
    if host.get("MemorySwap") == 2 * (host.get("Memory") or 0):
        # The engine's own choice, which goes with the memory.
        host.pop("MemorySwap", None)
    return _finished(source, config, host, {}, static=True)


def _finished(
    source: Source, config: dict[str, Any], host: dict[str, Any], volumes: Mapping[str, VolumeUse], *, static: bool
) -> CreateBody:
    put_mounts(host, source.inspect, volumes)
    owned = anonymous_volumes(source.inspect, volumes)
    labels: dict[str, str] = config.get("Labels") or {}
    labels.pop(ANONYMOUS_LABEL, None)
    if owned:
        labels[ANONYMOUS_LABEL] = ",".join(owned)
    config["Labels"] = labels
    networks = put_networks(config, host, source.inspect, static=static)
    return CreateBody({**config, "HostConfig": host}, networks)


def _config(source: Source) -> dict[str, Any]:
    told = source.inspect["Config"]
    config = {key: deepcopy(told[key]) for key in _CONFIG if told.get(key) is not None}
    config["Image"] = source.reference
    if not config.get("Entrypoint"):
        config.pop("Entrypoint", None)
        if source.defaults.get("Entrypoint"):
            # The engine takes this, and nothing else, for an entry point that is to be empty.
            config["Entrypoint"] = [""]
    return config


def _host_config(source: Source) -> dict[str, Any]:
    host = deepcopy(dict(source.inspect["HostConfig"]))
    host.pop("ContainerIDFile", None)
    host.pop("VolumesFrom", None)
    host["Links"] = [_link(each) for each in host.get("Links") or ()]
    for key in NAMESPACES:
        mode = host.get(key) or ""
        if mode.startswith(OF_ANOTHER):
            # By name: who takes that one's place later has its name, not its id.
            other = mode.removeprefix(OF_ANOTHER)
            host[key] = OF_ANOTHER + source.names.get(other, other)
    return host


def _link(text: str) -> str:
    """As one asks for it ("db:x") from what an inspect tells ("/db:/web/x")."""
    other, _, alias = text.partition(":")
    return f"{other.removeprefix('/')}:{alias.rpartition('/')[2]}"


def _unbound(bindings: Json) -> dict[str, list[dict[str, str]]]:
    return {
        key: [{"HostIp": each.get("HostIp") or "", "HostPort": ""} for each in several or ()]
        for key, several in bindings.items()
    }


def _subtract(config: dict[str, Any], defaults: Json) -> None:
    """Take out what the image says by itself."""
    entrypoint, command = words_of(config, defaults)
    for key, words in (("Entrypoint", entrypoint), ("Cmd", command)):
        config.pop(key, None)
        if words is not None:
            config[key] = list(words) or [""]
    inherited = set(defaults.get("Env") or ())
    config["Env"] = [each for each in config.get("Env") or () if each not in inherited]
    for key in ("Labels", "ExposedPorts"):
        of_image = defaults.get(key) or {}
        config[key] = {
            name: value for name, value in (config.get(key) or {}).items() if of_image.get(name, ...) != value
        }
    for key in ("User", "WorkingDir", "StopSignal", "Healthcheck", "Shell"):
        if config.get(key) == defaults.get(key):
            config.pop(key, None)
