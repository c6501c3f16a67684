"""The options that describe a container: those of `docker run`, by their names."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from insula.domain.overriding import override

if TYPE_CHECKING:
    from insula.cli.parser import Translate

OPTION_OF_FIELD: Mapping[str, str] = {
    "name": "NAME",
    "image": "--image",
    "ports": "--publish",
    "exposed": "--expose",
    "mounts": "--volume",
    "networks": "--network",
    "network_mode": "--network",
    "hosts": "--add-host",
    "dns": "--dns",
    "environment": "--env",
    "env_files": "--env-file",
    "labels": "--label",
    "sysctls": "--sysctl",
    "log_options": "--log-opt",
    "memory": "--memory",
    "memory_swap": "--memory-swap",
    "processors": "--cpus",
    "processes": "--pids-limit",
    "shared_memory": "--shm-size",
    "ulimits": "--ulimit",
    "restart_tries": "--restart",
    "auto_remove": "--rm",
    "stop_timeout": "--stop-timeout",
    "stop_signal": "--stop-signal",
    "health_interval": "--health-interval",
    "health_timeout": "--health-timeout",
    "health_start_period": "--health-start-period",
    "health_retries": "--health-retries",
    "hostname": "--hostname",
    "domainname": "--domainname",
    "user": "--user",
    "working_directory": "--workdir",
    "platform": "--platform",
    "capabilities_added": "--cap-add",
    "capabilities_dropped": "--cap-drop",
    "process_namespace": "--pid",
    "ipc_namespace": "--ipc",
    "devices": "--device",
    "security_options": "--security-opt",
    "entrypoint": "--entrypoint",
}
"""What was typed for a field of a specification."""


class _Collect(argparse.Action):
    """Keeps the options in the order in which they were typed, as (long name, value or "")."""

    @override
    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        value = values if isinstance(values, str) else ""
        setattr(namespace, self.dest, [*getattr(namespace, self.dest), (self.option_strings[-1], value)])


def add_options(parser: argparse.ArgumentParser, translate: Translate) -> None:
    """All of them, collected in `options`."""
    _add_connections(parser, translate)
    _add_process(parser, translate)
    _add_limits(parser, translate)
    _add_health(parser, translate)
    _add_security(parser, translate)


def _add_connections(parser: argparse.ArgumentParser, translate: Translate) -> None:
    port = translate("Cli", "[ADDRESS:][PORT:]PORT")
    text = translate(
        "Cli", "a port of this computer and one of the container (on 127.0.0.1, unless there is an address)"
    )
    _add(parser, port, text, "-p", "--publish")
    _flag(parser, translate("Cli", "publish every port that it exposes, on all addresses"), "-P", "--publish-all")
    _add(parser, translate("Cli", "PORT"), translate("Cli", "a port that it has"), "--expose")
    mount = translate("Cli", "[SOURCE:]PATH[:ro]")
    _add(parser, mount, translate("Cli", "a volume, or a folder of this computer, and where it goes"), "-v", "--volume")
    _add(parser, translate("Cli", "FIELDS"), translate("Cli", "the same, as docker’s --mount has it"), "--mount")
    _add(parser, translate("Cli", "PATH[:size=SIZE]"), translate("Cli", "a folder in memory"), "--tmpfs")
    _add(
        parser,
        translate("Cli", "NETWORK"),
        translate("Cli", "a network to join, “host”, “none” or “container:NAME”; may be repeated"),
        "--network",
    )
    _add(parser, translate("Cli", "NAME"), translate("Cli", "another name in its first network"), "--network-alias")
    _add(parser, translate("Cli", "NAME:ADDRESS"), translate("Cli", "the address of a host"), "--add-host")
    _add(parser, translate("Cli", "ADDRESS"), translate("Cli", "a name server"), "--dns")
    _add(parser, translate("Cli", "NAME"), translate("Cli", "its host name"), "--hostname")
    _add(parser, translate("Cli", "NAME"), translate("Cli", "the domain of its host name"), "--domainname")


def _add_process(parser: argparse.ArgumentParser, translate: Translate) -> None:
    variable = translate("Cli", "NAME[=VALUE]")
    _add(parser, variable, translate("Cli", "a variable; without =VALUE, that of this shell"), "-e", "--env")
    _add(parser, translate("Cli", "FILE"), translate("Cli", "variables, one a line"), "--env-file")
    _add(parser, translate("Cli", "PROGRAM"), translate("Cli", "what the command is given to"), "--entrypoint")
    _add(parser, translate("Cli", "USER[:GROUP]"), translate("Cli", "whom it runs as"), "-u", "--user")
    _add(parser, translate("Cli", "FOLDER"), translate("Cli", "the folder it starts in"), "-w", "--workdir")
    _add(parser, translate("Cli", "NAME=VALUE"), translate("Cli", "a label"), "-l", "--label")
    _flag(parser, translate("Cli", "keep its input open"), "-i", "--interactive")
    _flag(parser, translate("Cli", "give it a terminal"), "-t", "--tty")
    _flag(parser, translate("Cli", "have a small first process look after the others"), "--init")
    _flag(parser, translate("Cli", "remove it for ever when it stops"), "--rm")
    policy = translate("Cli", "when the engine starts it again: no, always, unless-stopped or on-failure[:TIMES]")
    _add(parser, translate("Cli", "POLICY"), policy, "--restart")
    _add(parser, translate("Cli", "SIGNAL"), translate("Cli", "what asks it to stop"), "--stop-signal")
    seconds = translate("Cli", "how long it may take to stop")
    _add(parser, translate("Cli", "SECONDS"), seconds, "--stop-timeout")
    _add(parser, translate("Cli", "DRIVER"), translate("Cli", "where its log goes"), "--log-driver")
    _add(parser, translate("Cli", "NAME=VALUE"), translate("Cli", "an option of its log"), "--log-opt")
    _add(parser, translate("Cli", "PLATFORM"), translate("Cli", "such as linux/arm64"), "--platform")


def _add_limits(parser: argparse.ArgumentParser, translate: Translate) -> None:
    size = translate("Cli", "SIZE")
    _add(parser, size, translate("Cli", "the memory it may use, such as 64m"), "-m", "--memory")
    _add(parser, size, translate("Cli", "memory and swap together; -1 for any amount"), "--memory-swap")
    _add(parser, translate("Cli", "NUMBER"), translate("Cli", "the processors it may use, such as 0.5"), "--cpus")
    _add(parser, translate("Cli", "NUMBER"), translate("Cli", "how many processes it may have"), "--pids-limit")
    _add(parser, size, translate("Cli", "the size of its shared memory"), "--shm-size")
    _add(parser, translate("Cli", "NAME=SOFT[:HARD]"), translate("Cli", "a limit of the system"), "--ulimit")
    _add(parser, translate("Cli", "NAME=VALUE"), translate("Cli", "a setting of the kernel"), "--sysctl")


def _add_health(parser: argparse.ArgumentParser, translate: Translate) -> None:
    duration = translate("Cli", "DURATION")
    _add(parser, translate("Cli", "COMMAND"), translate("Cli", "what tells whether it is healthy"), "--health-cmd")
    _add(parser, duration, translate("Cli", "how often it is asked, such as 30s"), "--health-interval")
    _add(parser, duration, translate("Cli", "how long the answer may take"), "--health-timeout")
    _add(parser, duration, translate("Cli", "how long failures do not count at first"), "--health-start-period")
    _add(
        parser, translate("Cli", "NUMBER"), translate("Cli", "how many failures make it unhealthy"), "--health-retries"
    )
    _flag(parser, translate("Cli", "do not ask, even if its image would"), "--no-healthcheck")


def _add_security(parser: argparse.ArgumentParser, translate: Translate) -> None:
    capability = translate("Cli", "CAPABILITY")
    _add(parser, capability, translate("Cli", "something more that it may do, such as NET_ADMIN"), "--cap-add")
    _add(parser, capability, translate("Cli", "something that it may not do, or ALL"), "--cap-drop")
    _add(parser, translate("Cli", "DEVICE"), translate("Cli", "a device of this computer"), "--device")
    _add(parser, translate("Cli", "OPTION"), translate("Cli", "an option of security"), "--security-opt")
    namespace = translate("Cli", "NAMESPACE")
    _add(parser, namespace, translate("Cli", "whose processes it sees: host or container:NAME"), "--pid")
    _add(parser, namespace, translate("Cli", "whose shared memory it uses: host or container:NAME"), "--ipc")
    _flag(parser, translate("Cli", "let it change nothing outside of its mounts"), "--read-only")
    _flag(parser, translate("Cli", "give it every privilege on this computer"), "--privileged")


def _add(parser: argparse.ArgumentParser, metavar: str, text: str, *names: str) -> None:
    parser.add_argument(*names, dest="options", action=_Collect, default=[], metavar=metavar, help=text)


def _flag(parser: argparse.ArgumentParser, text: str, *names: str) -> None:
    parser.add_argument(*names, dest="options", action=_Collect, nargs=0, default=[], help=text)
