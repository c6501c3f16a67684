"""What `insula edit --remove` takes away from what was asked of a container."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, replace
from typing import Any

from insula.cli.container_options import OPTION_OF_FIELD
from insula.domain.containers import ContainerSpecification, PublishedPort

_HYPHENS = "--"
_FIELDS: Mapping[str, tuple[str, ...]] = {
    **{option.removeprefix(_HYPHENS): (field,) for field, option in OPTION_OF_FIELD.items() if option.startswith("-")},
    "network": ("networks", "network_mode"),
    "publish-all": ("publish_all",),
    "restart": ("restart", "restart_tries"),
    "health-cmd": ("health",),
    "interactive": ("interactive",),
    "tty": ("terminal",),
    "init": ("init",),
    "log-driver": ("log_driver", "log_options"),
    "privileged": ("privileged",),
    "read-only": ("read_only",),
    "command": ("command",),
}
_NEVER = {"image", "env-file", "platform"}
REMOVABLE = tuple(sorted(_FIELDS.keys() - _NEVER))
"""The options, without their hyphens, and "command"."""


class NothingToRemoveError(Exception):
    """`word` names no option, or nothing of which the container has any."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def without(specification: ContainerSpecification, words: list[str]) -> ContainerSpecification:
    """The same, but without what `words` name: OPTION, or OPTION=KEY of those that are repeated.

    Raises:
        NothingToRemoveError: there is no such thing.
    """
    for word in words:
        option, equals, key = word.removeprefix(_HYPHENS).partition("=")
        if option not in REMOVABLE:
            raise NothingToRemoveError(word)
        changes: dict[str, Any] = {
            name: _without_one(word, name, getattr(specification, name), key) if equals else _default(name)
            for name in _FIELDS[option][: 1 if equals else None]
        }
        if all(getattr(specification, name) == value for name, value in changes.items()):
            raise NothingToRemoveError(word)
        specification = replace(specification, **changes)
    return specification


def _without_one(word: str, field: str, entries: object, key: str) -> tuple[Any, ...]:
    if not isinstance(entries, tuple):
        raise NothingToRemoveError(word)
    names = _KEYS.get(field, lambda entry: {str(entry)})
    kept = tuple(each for each in entries if key not in names(each))
    if len(kept) == len(entries):
        raise NothingToRemoveError(word)
    return kept


def _port(port: PublishedPort) -> set[str]:
    names = {f"{port.container}/{port.protocol.value}"}
    return names | {str(port.container)} if port.protocol.value == "tcp" else names


_KEYS: Mapping[str, Callable[[Any], set[str]]] = {
    "environment": lambda pair: {pair[0]},
    "labels": lambda pair: {pair[0]},
    "sysctls": lambda pair: {pair[0]},
    "log_options": lambda pair: {pair[0]},
    "ports": _port,
    "exposed": lambda port: {port, port.removesuffix("/tcp")},
    "mounts": lambda mount: {mount.target},
    "networks": lambda network: {network.network},
    "hosts": lambda text: {text, text.partition(":")[0]},
    "ulimits": lambda text: {text, text.partition("=")[0]},
    "devices": lambda text: {text, text.partition(":")[0]},
    "capabilities_added": lambda name: {name, name.removeprefix("CAP_")},
    "capabilities_dropped": lambda name: {name, name.removeprefix("CAP_")},
}


def _default(name: str) -> object:
    [field] = [each for each in fields(ContainerSpecification) if each.name == name]
    return field.default_factory() if field.default_factory is not MISSING else field.default
