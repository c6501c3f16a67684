"""Options of `docker run`, laid over what a container already is."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from insula.backends.containers.specification.run_line_options import Draft
from insula.domain.containers import LOOPBACK, ContainerSpecification, HealthCheck
from insula.domain.run_lines import RunLine

# What makes two entries the same one, of which the new takes the old's place. Others are the same if they are equal.
_KEYS: Mapping[str, Callable[[Any], object]] = {
    "environment": lambda pair: pair[0],
    "labels": lambda pair: pair[0],
    "sysctls": lambda pair: pair[0],
    "log_options": lambda pair: pair[0],
    "ports": lambda port: (port.container, port.protocol),
    "mounts": lambda mount: mount.target,
    "networks": lambda attachment: attachment.network,
    "hosts": lambda entry: entry.partition(":")[0],
    "ulimits": lambda limit: limit.partition("=")[0],
}


def with_options(
    specification: ContainerSpecification,
    options: Sequence[tuple[str, str]],
    image: str = "",
    command: Sequence[str] | None = None,
) -> RunLine:
    """The same container, but for what the options say, which were typed in the folder of this process.

    One value takes the place of another; of lists, entries take the place of those of the same name, path or port, and
    others are added. A network mode takes the place of all networks, and networks that of a mode.

    Raises:
        InvalidRunLineError: an option has a value that it cannot have.
    """
    draft = Draft(Path.cwd(), os.environ, LOOPBACK)
    for option, value in options:
        draft.take(option, value)
    asked = draft.specification("", (), start=specification.start)
    fields: dict[str, Any] = {name: getattr(asked, name) for name in draft.texts}
    for name in draft.lists.keys() - {"networks"}:
        fields[name] = _merged(name, getattr(specification, name), getattr(asked, name))
    if asked.networks:
        fields |= {"networks": _merged("networks", specification.networks, asked.networks), "network_mode": ""}
    elif asked.network_mode:
        fields["networks"] = ()
    if draft.health:
        fields["health"] = _health(specification.health, draft.health)
    if image:
        fields["image"] = image
    if command is not None:
        fields["command"] = tuple(command)
    return RunLine(replace(specification, **fields), tuple(draft.unknown), tuple(draft.unexpanded))


def _merged(name: str, old: Iterable[Any], new: Iterable[Any]) -> tuple[Any, ...]:
    """In the old order, what is new last. Several new entries of one key all count, as two bindings of a port do."""
    key: Callable[[Any], object] = _KEYS.get(name, _itself)
    added = list(new)
    given = {key(each) for each in added}
    return (*(each for each in old if key(each) not in given), *dict.fromkeys(added))


def _itself(entry: object) -> object:
    return entry


def _health(old: HealthCheck | None, parts: Mapping[str, Any]) -> HealthCheck | None:
    if "command" in parts:
        return HealthCheck(**parts)
    return None if old is None else replace(old, **parts)
