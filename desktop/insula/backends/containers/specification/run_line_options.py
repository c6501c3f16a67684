"""What each option of `docker run` says of a specification."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from insula.backends.containers.specification.masking import MASK, mask_words
from insula.backends.containers.specification.run_line_values import (
    boolean_of,
    exposed_of,
    mount_of,
    network_of,
    path_of,
    ports_of,
    tmpfs_of,
    volume_of,
)
from insula.domain.container_problems import RunLineProblem
from insula.domain.containers import ContainerSpecification, HealthCheck, Mount, NetworkAttachment, RestartPolicy
from insula.domain.errors import InvalidRunLineError
from insula.domain.quantities import parse_duration, parse_size


@dataclass(slots=True)
class Draft:
    """What has been read so far. `folder` and `environ` are those of whoever typed it, as far as they are known.

    `address` is where ports are published that name no address.
    """

    folder: Path | None = None
    environ: Mapping[str, str] = field(default_factory=dict)
    address: str = ""
    texts: dict[str, Any] = field(default_factory=dict)
    lists: defaultdict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    health: dict[str, Any] = field(default_factory=dict)
    aliases: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    unexpanded: list[str] = field(default_factory=list)

    def take(self, option: str, value: str) -> None:
        """One option, by its long name, and its value, "" for a flag.

        Raises:
            InvalidRunLineError: it cannot have this value.
        """
        taker = OPTIONS.get(option)
        if taker is None:
            self.leave(option, value)
            return
        try:
            taker(self, option, value)
        except LookupError:
            self.leave(option, value)
        except ValueError as error:
            raise InvalidRunLineError("run_line", value, RunLineProblem.BAD_VALUE, option) from error

    def leave(self, option: str, value: str) -> None:
        """There is no word for this one."""
        masked = (option, MASK) if option in _SECRET else mask_words([option, value])
        self.unknown.append(" ".join(masked) if value else option)

    def specification(self, image: str, command: tuple[str, ...], *, start: bool) -> ContainerSpecification:
        """All that was read, as one."""
        texts = {"name": "", "pull": True, **self.texts}
        lists = {name: tuple(entries) for name, entries in self.lists.items()}
        networks = lists.pop("networks", ())
        mode = texts.get("network_mode", "")
        if mode:
            networks = ()
        if self.aliases and networks:
            first: NetworkAttachment = networks[0]
            networks = (replace(first, aliases=(*first.aliases, *self.aliases)), *networks[1:])
        elif self.aliases:
            self.unknown += [f"--network-alias {each}" for each in self.aliases]
        pairs = {each: tuple(dict(lists.pop(each)).items()) for each in _PAIRS if each in lists}
        fields: dict[str, Any] = {**texts, **lists, **pairs, "networks": networks}
        return ContainerSpecification(
            image=image, command=command or None, health=self._health(), start=start, **fields
        )

    def _health(self) -> HealthCheck | None:
        if self.health.get("command") is not None:
            return HealthCheck(**self.health)
        # A check of the image with other times is beyond a specification.
        self.unknown += [f"--health-{name.replace('_', '-')}" for name in self.health if name != "command"]
        return None


_PAIRS = ("environment", "labels", "sysctls", "log_options")
"""Of the same name the last one counts."""
_SECRET = {"--creds"}
_Taker = Callable[[Draft, str, str], None]


def _text(name: str, read: Callable[[str], Any] = str) -> _Taker:
    def take(draft: Draft, _option: str, value: str) -> None:
        draft.texts[name] = read(value)

    return take


def _each(name: str) -> _Taker:
    def take(draft: Draft, _option: str, value: str) -> None:
        draft.lists[name].append(value)

    return take


def _several(name: str) -> _Taker:
    """Separated by commas, as Podman has them."""

    def take(draft: Draft, _option: str, value: str) -> None:
        draft.lists[name] += [each for each in value.split(",") if each]

    return take


def _pair(name: str) -> _Taker:
    def take(draft: Draft, _option: str, text: str) -> None:
        key, _, value = text.partition("=")
        draft.lists[name].append((key, value))

    return take


def _health_part(name: str, read: Callable[[str], Any]) -> _Taker:
    def take(draft: Draft, _option: str, value: str) -> None:
        draft.health[name] = read(value) or None

    return take


def _environment(draft: Draft, _option: str, text: str) -> None:
    """Without "=", the variable of whoever types it."""
    name, equals, value = text.partition("=")
    if equals:
        draft.lists["environment"].append((name, value))
    elif name in draft.environ:
        draft.lists["environment"].append((name, draft.environ[name]))
    else:
        draft.unexpanded.append(f"${name}")


def _publish(draft: Draft, _option: str, text: str) -> None:
    draft.lists["ports"] += ports_of(text, draft.address)


def _expose(draft: Draft, _option: str, text: str) -> None:
    draft.lists["exposed"] += exposed_of(text)


def _mounting(read: Callable[[str, Path | None], tuple[Mount, tuple[str, ...]]]) -> _Taker:
    def take(draft: Draft, option: str, text: str) -> None:
        mount, left = read(text, draft.folder)
        draft.lists["mounts"].append(mount)
        if left:
            draft.unknown.append(f"{option} {mount.target}: {','.join(left)}")

    return take


def _network(draft: Draft, option: str, text: str) -> None:
    mode, network, left = network_of(text)
    if mode:
        draft.texts["network_mode"] = mode
    elif network is not None:
        draft.lists["networks"].append(network)
    draft.unknown += [f"{option} {each}" for each in left]


def _restart(draft: Draft, _option: str, text: str) -> None:
    name, _, tries = text.partition(":")
    draft.texts["restart"] = RestartPolicy(name or "no")
    draft.texts["restart_tries"] = int(tries) if tries else 0


def _entrypoint(draft: Draft, _option: str, text: str) -> None:
    draft.texts["entrypoint"] = (text,) if text else ()


def _host(draft: Draft, _option: str, text: str) -> None:
    """NAME:ADDRESS, or NAME=ADDRESS."""
    name, equals, address = text.partition("=")
    draft.lists["hosts"].append(f"{name}:{address}" if equals and ":" not in name else text)


def _pull(draft: Draft, option: str, text: str) -> None:
    if text not in {"always", "missing", "never"}:
        raise ValueError(text)
    draft.texts["pull"] = text != "never"
    if text == "always":
        draft.leave(option, text)


def _no_health(draft: Draft, _option: str, text: str) -> None:
    if boolean_of(text):
        draft.health = {"command": ""}


def _env_file(draft: Draft, _option: str, text: str) -> None:
    draft.lists["env_files"].append(path_of(text, draft.folder))


def _ignored(_draft: Draft, _option: str, text: str) -> None:
    boolean_of(text)


def _limit(text: str) -> int | None:
    """None for no limit."""
    return parse_size(text) or None


def _swap(text: str) -> int | None:
    return -1 if text == "-1" else _limit(text)


def _processors(text: str) -> float | None:
    return float(text) or None


def _processes(text: str) -> int | None:
    figure = int(text)
    return figure if figure > 0 else None


OPTIONS: Mapping[str, _Taker] = {
    "--add-host": _host,
    "--cap-add": _several("capabilities_added"),
    "--cap-drop": _several("capabilities_dropped"),
    "--cpus": _text("processors", _processors),
    "--device": _each("devices"),
    "--dns": _each("dns"),
    "--domainname": _text("domainname"),
    "--entrypoint": _entrypoint,
    "--env": _environment,
    "--env-file": _env_file,
    "--expose": _expose,
    "--health-cmd": _health_part("command", str),
    "--health-interval": _health_part("interval", parse_duration),
    "--health-retries": _health_part("retries", int),
    "--health-start-period": _health_part("start_period", parse_duration),
    "--health-timeout": _health_part("timeout", parse_duration),
    "--hostname": _text("hostname"),
    "--ipc": _text("ipc_namespace"),
    "--label": _pair("labels"),
    "--log-driver": _text("log_driver"),
    "--log-opt": _pair("log_options"),
    "--memory": _text("memory", _limit),
    "--memory-swap": _text("memory_swap", _swap),
    "--mount": _mounting(mount_of),
    "--name": _text("name"),
    "--network": _network,
    "--network-alias": lambda draft, _option, text: draft.aliases.append(text),
    "--pid": _text("process_namespace"),
    "--pids-limit": _text("processes", _processes),
    "--platform": _text("platform"),
    "--publish": _publish,
    "--pull": _pull,
    "--restart": _restart,
    "--security-opt": _each("security_options"),
    "--shm-size": _text("shared_memory", _limit),
    "--stop-signal": _text("stop_signal"),
    "--stop-timeout": _text("stop_timeout", int),
    "--sysctl": _pair("sysctls"),
    "--tmpfs": _mounting(lambda text, _folder: tmpfs_of(text)),
    "--ulimit": _each("ulimits"),
    "--user": _text("user"),
    "--volume": _mounting(volume_of),
    "--workdir": _text("working_directory"),
    "--detach": _ignored,
    "--init": _text("init", boolean_of),
    "--interactive": _text("interactive", boolean_of),
    "--no-healthcheck": _no_health,
    "--privileged": _text("privileged", boolean_of),
    "--publish-all": _text("publish_all", boolean_of),
    "--read-only": _text("read_only", boolean_of),
    "--rm": _text("auto_remove", boolean_of),
    "--tty": _text("terminal", boolean_of),
}
"""By long name."""
