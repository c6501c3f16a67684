"""Containers as people make them with the `docker` command, and what of two of them is not the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.engines.docker_engine import IMAGE
from tests.engines.ports import port

Json = Mapping[str, Any]

# Options of `docker create`, and the command where it is not the image's. {folder} is one of the host.
OPTIONS: dict[str, tuple[str, ...]] = {
    "nothing": (),
    "a command": (IMAGE, "sleep", "100"),
    "an entry point": ("--entrypoint", "sleep", IMAGE, "100"),
    "environment": ("--env", "A=1", "--env", "B=deux mots", "--env", "EMPTY="),
    "labels": ("--label", "one=1", "--label", "two.b=é"),
    "host name": ("--hostname", "box", "--domainname", "example.test"),
    "user and folder": ("--user", "65534:65534", "--workdir", "/tmp"),
    "a port of loopback": ("--publish", f"127.0.0.1:{port(80)}:80"),
    "ports of every form": ("--publish", f"{port(81)}:81/udp", "--publish", "80", "--publish", "127.0.0.1::82"),
    "one port twice": ("--publish", f"127.0.0.1:{port(83)}:80", "--publish", f"127.0.0.1:{port(84)}:80"),
    "all ports": ("--publish-all", "--expose", "90"),
    "a folder of the host": ("--volume", "{folder}:/data:ro"),
    "a named volume": ("--volume", "insula-test-volume:/data"),
    "a mount without copying": ("--mount", "type=volume,source=insula-test-volume,target=/data,readonly"),
    "a file system in memory": ("--tmpfs", "/scratch:size=1048576"),
    "memory": ("--memory", "64m", "--memory-swap", "128m"),
    "processors": ("--cpus", "0.5", "--pids-limit", "50"),
    "shared memory": ("--shm-size", "16m"),
    "always restarted": ("--restart", "always"),
    "restarted a few times": ("--restart", "on-failure:3"),
    "a health check": ("--health-cmd", "true", "--health-interval", "5s", "--health-retries", "2"),
    "no health check": ("--no-healthcheck",),
    "capabilities": ("--cap-add", "NET_ADMIN", "--cap-drop", "CHOWN"),
    "read-only": ("--read-only", "--init"),
    "privileged": ("--privileged",),
    "the host's namespaces": ("--network", "host", "--pid", "host", "--ipc", "host"),
    "no network": ("--network", "none"),
    "a network and aliases": ("--network", "insula-test-network", "--network-alias", "web", "--network-alias", "www"),
    "a terminal": ("--interactive", "--tty"),
    "names and servers": ("--add-host", "db:198.18.0.9", "--dns", "198.18.0.8"),
    "limits and settings of the kernel": ("--ulimit", "nofile=100:200", "--sysctl", "net.ipv4.ip_forward=0"),
    "devices": ("--device", "/dev/null:/dev/zilch:r"),
    "security": ("--security-opt", "no-new-privileges"),
    "logs": ("--log-driver", "json-file", "--log-opt", "max-size=1m"),
    "an end": ("--stop-signal", "SIGINT", "--stop-timeout", "3"),
    "removed at its end": ("--rm",),
}

_OWN = {
    "Id", "Created", "Name", "State", "ResolvConfPath", "HostnamePath", "HostsPath", "LogPath", "GraphDriver",
    "ExecIDs", "RestartCount", "AppArmorProfile", "MountLabel", "ProcessLabel", "NetworkSettings", "Mounts",
}  # fmt: skip
# Said anew in what the mounts come out as.
_OTHER_WORDS = {
    ("Config", "Volumes"),
    ("HostConfig", "Binds"),
    ("HostConfig", "ContainerIDFile"),
    ("HostConfig", "Mounts"),
    ("HostConfig", "Tmpfs"),
}


def arguments(case: str, folder: str, name: str) -> tuple[str, ...]:
    """Those of `docker` for `docker create`."""
    options = tuple(each.replace("{folder}", folder) for each in OPTIONS[case])
    return ("create", "--name", name, *options, *(() if IMAGE in options else (IMAGE,)))


def differences(one: Json, other: Json) -> dict[str, tuple[Any, Any]]:
    """Where two inspects say different things, but for what belongs to each container alone (ids, times, paths)."""
    left, right = dict(_facts(one)), dict(_facts(other))
    return {key: (left.get(key), right.get(key)) for key in sorted({*left, *right}) if left.get(key) != right.get(key)}


def _facts(inspect: Json) -> Iterator[tuple[str, Any]]:
    for key, value in inspect.items():
        if key in _OWN:
            continue
        if not isinstance(value, Mapping):
            yield key, value
            continue
        for inner, each in value.items():
            if (key, inner) in _OTHER_WORDS or (inner == "Hostname" and each == inspect["Id"][:12]):
                continue
            # An engine says nothing in several ways.
            if each not in (None, [], {}, "", 0, False):
                yield f"{key}.{inner}", sorted(each) if inner in {"Env", "CapAdd", "CapDrop"} else each
    for path, size in _in_memory(inspect["HostConfig"]):
        yield f"Mounts.{path}", ("tmpfs", size)
    for mount in inspect["Mounts"]:
        if mount["Type"] == "tmpfs":
            continue
        source = mount.get("Source") if mount["Type"] == "bind" else mount.get("Name")
        anonymous = mount["Type"] == "volume" and len(mount["Name"]) == 64
        yield f"Mounts.{mount['Destination']}", (mount["Type"], "anonymous" if anonymous else source, mount["RW"])
    for name, network in (inspect["NetworkSettings"]["Networks"] or {}).items():
        aliases = sorted(set(network["Aliases"] or ()) - {inspect["Id"][:12]})
        yield f"Networks.{name}", (aliases, network["Links"] or [], network["DriverOpts"] or {})


def _in_memory(host: Json) -> Iterator[tuple[str, int | None]]:
    """File systems in memory and their bytes: `--tmpfs` and `--mount type=tmpfs` are kept in different words."""
    for path, options in (host.get("Tmpfs") or {}).items():
        sizes = [int(each.removeprefix("size=")) for each in options.split(",") if each.startswith("size=")]
        yield path, sizes[0] if sizes else None
    for mount in host.get("Mounts") or ():
        if mount["Type"] == "tmpfs":
            yield mount["Target"], (mount.get("TmpfsOptions") or {}).get("SizeBytes")
