"""What was once asked of a container, read back from what its engine tells of it.

What equals the image's own default is left out, so that a container made again follows its image.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from insula.domain.containers import (
    ContainerSpecification,
    HealthCheck,
    Mount,
    MountKind,
    NetworkAttachment,
    Protocol,
    PublishedPort,
    RestartPolicy,
)
from insula.domain.environment import Kind

Json = Mapping[str, Any]

_NANO = 1_000_000_000
_SHORT_ID = 12
_SHARED_MEMORY = 64 * 1024 * 1024
_OURS = "insula."
_MODES = ("host", "none")
_KINDS = {"volume": MountKind.VOLUME, "bind": MountKind.BIND, "tmpfs": MountKind.TMPFS}


def specification_of(inspect: Json, image_inspect: Json, *, engine: str | None = None) -> ContainerSpecification:
    """The specification that gives the same container again.

    `inspect` is of `/containers/ID/json`, `image_inspect` of `/images/ID/json`, {} where the image is gone. What a
    specification has no word for is left out: an edit keeps it by changing the body of the old container.
    """
    config, host = inspect["Config"], inspect["HostConfig"]
    defaults: Json = image_inspect.get("Config") or {}
    entrypoint, command = words_of(config, defaults)
    mode = _network_mode(host)
    restart = host.get("RestartPolicy") or {}
    log = host.get("LogConfig") or {}
    log_options = tuple(sorted((log.get("Config") or {}).items()))
    log_driver = log.get("Type") or ""
    return ContainerSpecification(
        name=inspect["Name"].removeprefix("/"),
        kind=Kind.CONTAINER,
        image=config["Image"],
        engine=engine,
        command=command,
        entrypoint=entrypoint,
        environment=_environment(config, defaults),
        ports=tuple(_ports(host)),
        exposed=_exposed(config, defaults, host),
        publish_all=bool(host.get("PublishAllPorts")),
        mounts=tuple(_mounts(inspect, defaults)),
        networks=() if mode else _networks(inspect),
        network_mode=mode,
        memory=host.get("Memory") or None,
        memory_swap=_memory_swap(host),
        processors=host["NanoCpus"] / _NANO if host.get("NanoCpus") else None,
        processes=_positive(host.get("PidsLimit")),
        shared_memory=None if host.get("ShmSize") in {0, _SHARED_MEMORY} else host.get("ShmSize"),
        restart=RestartPolicy(restart.get("Name") or "no"),
        restart_tries=restart.get("MaximumRetryCount") or 0,
        health=_health(config.get("Healthcheck"), defaults.get("Healthcheck")),
        user=_own(config, defaults, "User"),
        working_directory=_own(config, defaults, "WorkingDir"),
        labels=_labels(config, defaults),
        hostname=_hostname(inspect, mode),
        domainname=config.get("Domainname") or "",
        capabilities_added=_capabilities(host.get("CapAdd")),
        capabilities_dropped=_capabilities(host.get("CapDrop")),
        privileged=bool(host.get("Privileged")),
        read_only=bool(host.get("ReadonlyRootfs")),
        init=host.get("Init"),
        terminal=bool(config.get("Tty")),
        interactive=bool(config.get("OpenStdin")),
        process_namespace=host.get("PidMode") or "",
        ipc_namespace="" if host.get("IpcMode") in {None, "private"} else host["IpcMode"],
        hosts=tuple(host.get("ExtraHosts") or ()),
        dns=tuple(host.get("Dns") or ()),
        devices=tuple(_device(each) for each in host.get("Devices") or ()),
        security_options=_security_options(host),
        sysctls=tuple(sorted((host.get("Sysctls") or {}).items())),
        ulimits=tuple(_ulimit(each) for each in host.get("Ulimits") or ()),
        log_driver="" if log_driver == "json-file" and not log_options else log_driver,
        log_options=log_options,
        stop_signal=_own(config, defaults, "StopSignal"),
        stop_timeout=config.get("StopTimeout"),
        auto_remove=bool(host.get("AutoRemove")),
        start=bool((inspect.get("State") or {}).get("Running")),
    )


def words_of(config: Json, defaults: Json) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """Entry point and command. With an entry point of its own, a container has no command of its image's."""
    entrypoint, command = _sequence(config, "Entrypoint"), _sequence(config, "Cmd")
    image_entrypoint, image_command = _sequence(defaults, "Entrypoint"), _sequence(defaults, "Cmd")
    same = entrypoint == image_entrypoint and (command or not image_command)
    if not same:
        return entrypoint, command or None
    return None, None if command == image_command else command


def _sequence(config: Json, key: str) -> tuple[str, ...]:
    return tuple(config.get(key) or ())


def _environment(config: Json, defaults: Json) -> tuple[tuple[str, str], ...]:
    inherited = set(defaults.get("Env") or ())
    # A name alone takes away what the image says.
    own = (each.partition("=") for each in config.get("Env") or () if each not in inherited and "=" in each)
    return tuple((name, value) for name, _, value in own)


def _ports(host: Json) -> Iterator[PublishedPort]:
    for key, bindings in (host.get("PortBindings") or {}).items():
        number, _, protocol = key.partition("/")
        for binding in bindings or ():
            asked = binding.get("HostPort") or ""
            yield PublishedPort(
                container=int(number),
                protocol=Protocol(protocol or "tcp"),
                host=int(asked) if asked.isdecimal() and int(asked) else None,
                address=binding.get("HostIp") or "",
            )


def _exposed(config: Json, defaults: Json, host: Json) -> tuple[str, ...]:
    """Those that neither the image nor publishing exposes."""
    others = {*(defaults.get("ExposedPorts") or ()), *(host.get("PortBindings") or ())}
    return tuple(sorted(each for each in config.get("ExposedPorts") or () if each not in others))


def _mounts(inspect: Json, defaults: Json) -> Iterator[Mount]:
    """Those that were asked for. An anonymous volume that the image itself declares is left to the image."""
    host = inspect["HostConfig"]
    sizes = {each.get("Target"): (each.get("TmpfsOptions") or {}).get("SizeBytes") for each in host.get("Mounts") or ()}
    named = {each.get("Target") for each in host.get("Mounts") or () if each.get("Source")}
    named |= {each.split(":")[1] for each in host.get("Binds") or () if each.count(":")}
    declared = defaults.get("Volumes") or {}
    for each in inspect.get("Mounts") or ():
        kind, target = _KINDS.get(each["Type"]), each["Destination"]
        anonymous = kind is MountKind.VOLUME and target not in named
        if kind is None or (anonymous and target in declared):
            continue
        source = "" if anonymous else each.get("Name") if kind is MountKind.VOLUME else each.get("Source")
        yield Mount(kind, source or "", target, read_only=not each["RW"], size=sizes.get(target))
    for target, options in (host.get("Tmpfs") or {}).items():
        yield Mount(MountKind.TMPFS, "", target, read_only="ro" in options.split(","), size=_tmpfs_size(options))


def _tmpfs_size(options: str) -> int | None:
    for option in options.split(","):
        name, _, value = option.partition("=")
        if name == "size" and value:
            scale = {"k": 1 << 10, "m": 1 << 20, "g": 1 << 30}.get(value[-1].lower(), 1)
            digits = value if scale == 1 else value[:-1]
            return int(digits) * scale if digits.isdecimal() else None
    return None


def _network_mode(host: Json) -> str:
    mode: str = host.get("NetworkMode") or ""
    return mode if mode in _MODES or mode.startswith(("container:", "ns:")) else ""


def _networks(inspect: Json) -> tuple[NetworkAttachment, ...]:
    """The network of the creation first; the default network alone is not told."""
    mode = inspect["HostConfig"].get("NetworkMode") or "default"
    joined: Json = (inspect.get("NetworkSettings") or {}).get("Networks") or {}
    if mode == "default" and len(joined) <= 1:
        return ()
    first = next((name for name, each in joined.items() if mode in {name, each.get("NetworkID")}), "")
    own_names = {inspect["Id"][:_SHORT_ID]}
    return tuple(
        NetworkAttachment(name, tuple(alias for alias in joined[name].get("Aliases") or () if alias not in own_names))
        for name in sorted(joined, key=lambda name: (name != first, name))
    )


def _memory_swap(host: Json) -> int | None:
    """None where the engine chose it: twice the memory."""
    swap: int = host.get("MemorySwap") or 0
    return None if swap in {0, 2 * (host.get("Memory") or 0)} else swap


def _positive(figure: int | None) -> int | None:
    return figure if figure is not None and figure > 0 else None


def _health(own: Json | None, inherited: Json | None) -> HealthCheck | None:
    if not own or own == inherited:
        return None
    kind, *words = own.get("Test") or ["NONE"]
    if kind == "NONE":
        return HealthCheck("")
    default: Json = inherited or {}
    return HealthCheck(
        _command_line(kind, words),
        interval=_seconds(own, default, "Interval"),
        timeout=_seconds(own, default, "Timeout"),
        start_period=_seconds(own, default, "StartPeriod"),
        retries=None if own.get("Retries") in {0, None, default.get("Retries")} else own["Retries"],
    )


def _command_line(kind: str, words: list[str]) -> str:
    if kind == "CMD-SHELL":
        return " ".join(words)
    import shlex

    return shlex.join(words)


def _seconds(own: Json, inherited: Json, key: str) -> float | None:
    nanoseconds = own.get(key)
    return None if not nanoseconds or nanoseconds == inherited.get(key) else nanoseconds / _NANO


def _own(config: Json, defaults: Json, key: str) -> str:
    value: str = config.get(key) or ""
    return "" if value == (defaults.get(key) or "") else value


def _labels(config: Json, defaults: Json) -> tuple[tuple[str, str], ...]:
    inherited: Json = defaults.get("Labels") or {}
    labels: Mapping[str, str] = config.get("Labels") or {}
    own = ((name, value) for name, value in labels.items() if inherited.get(name) != value)
    # Ours are no matter of the form's; an edit keeps them.
    return tuple(sorted(each for each in own if not each[0].startswith(_OURS)))


def _hostname(inspect: Json, mode: str) -> str:
    """None of its own where it is the engine's choice or another's."""
    hostname: str = inspect["Config"].get("Hostname") or ""
    borrowed = mode and mode != "none"
    return "" if borrowed or hostname == inspect["Id"][:_SHORT_ID] else hostname


def _capabilities(names: list[str] | None) -> tuple[str, ...]:
    return tuple(name.removeprefix("CAP_") for name in names or ())


def _security_options(host: Json) -> tuple[str, ...]:
    """Without what the engine adds by itself to a privileged container."""
    added = {"label=disable"} if host.get("Privileged") or host.get("PidMode") == "host" else set()
    return tuple(each for each in host.get("SecurityOpt") or () if each not in added)


def _device(device: Json) -> str:
    host, inside, permissions = device["PathOnHost"], device["PathInContainer"], device["CgroupPermissions"]
    if permissions != "rwm":
        return f"{host}:{inside}:{permissions}"
    return host if host == inside else f"{host}:{inside}"


def _ulimit(limit: Json) -> str:
    soft, hard = limit["Soft"], limit["Hard"]
    return f"{limit['Name']}={soft}" if soft == hard else f"{limit['Name']}={soft}:{hard}"
