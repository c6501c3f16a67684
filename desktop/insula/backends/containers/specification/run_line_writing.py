"""The `docker run` line that makes what a specification asks for."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from insula.backends.containers.specification.masking import MASK, looks_secret, mask_words
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
from insula.domain.quantities import duration_text, size_text
from insula.storage.redaction import redact

_UNLIMITED = -1


def run_line_of(specification: ContainerSpecification, *, reveal: bool = False) -> str:
    """One line for a POSIX shell. What looks secret is masked, unless `reveal`.

    A container that is not to start is made with `docker create`, which takes the same options.
    """
    return shlex.join(run_words_of(specification, reveal=reveal))


def run_words_of(specification: ContainerSpecification, *, reveal: bool = False) -> tuple[str, ...]:
    """The same, as an argument list."""
    rest = list(_rest(specification))
    return (
        *(("docker", "run", "--detach") if specification.start else ("docker", "create")),
        *(("--name", specification.name) if specification.name else ()),
        *_options(specification, reveal=reveal),
        specification.image,
        *(rest if reveal else mask_words(rest)),
    )


def _options(specification: ContainerSpecification, *, reveal: bool) -> Iterator[str]:
    yield from _process(specification, reveal=reveal)
    yield from _pairs("--env", specification.environment, reveal=reveal)
    for path in specification.env_files:
        yield from ("--env-file", str(path))
    yield from _connections(specification)
    yield from _limits(specification)
    yield from _lifetime(specification)
    if specification.health is not None:
        yield from _health(specification.health, reveal=reveal)
    yield from _security(specification)
    yield from _pairs("--label", specification.labels, reveal=reveal)
    yield from _texts(("--log-driver", specification.log_driver))
    yield from _pairs("--log-opt", specification.log_options, reveal=reveal)
    yield from _texts(("--platform", specification.platform))


def _process(specification: ContainerSpecification, *, reveal: bool) -> Iterator[str]:
    flags = {"--interactive": specification.interactive, "--tty": specification.terminal}
    yield from _flags(flags)
    if specification.init is not None:
        yield "--init" if specification.init else "--init=false"
    yield from _texts(
        ("--user", specification.user),
        ("--workdir", specification.working_directory),
        ("--hostname", specification.hostname),
        ("--domainname", specification.domainname),
    )
    if specification.entrypoint is not None:
        first = "".join(specification.entrypoint[:1])
        yield from ("--entrypoint", first if reveal else next(mask_words((first,))))


def _rest(specification: ContainerSpecification) -> Iterator[str]:
    """What follows the image: the entry point's own arguments first, since its option takes a program alone."""
    yield from (specification.entrypoint or ())[1:]
    yield from specification.command or ()


def _connections(specification: ContainerSpecification) -> Iterator[str]:
    for port in specification.ports:
        yield from ("--publish", port_text(port))
    for exposed in specification.exposed:
        yield from ("--expose", exposed)
    yield from _flags({"--publish-all": specification.publish_all})
    for mount in specification.mounts:
        yield from _mount(mount)
    yield from _texts(("--network", specification.network_mode))
    if not specification.network_mode:
        yield from _networks(specification.networks)
    for entry in specification.hosts:
        yield from ("--add-host", entry)
    for server in specification.dns:
        yield from ("--dns", server)


def port_text(port: PublishedPort) -> str:
    """[ADDRESS:][HOST:]CONTAINER[/PROTOCOL], as the command writes it."""
    address = f"[{port.address}]" if ":" in port.address else port.address
    host = "" if port.host is None else str(port.host)
    before = f"{address}:{host}:" if address else f"{host}:" if host else ""
    return f"{before}{port.container}" + ("" if port.protocol is Protocol.TCP else f"/{port.protocol.value}")


def _mount(mount: Mount) -> tuple[str, str]:
    """By `--volume` where its colons allow it, else by `--mount`, whose fields are comma-separated values."""
    ending = ":ro" if mount.read_only else ""
    if mount.kind is MountKind.TMPFS:
        size = "" if mount.size is None else f"size={mount.size}"
        options = ",".join(filter(None, ("ro" if mount.read_only else "", size)))
        if ":" not in mount.target:
            return "--tmpfs", mount.target + (f":{options}" if options else "")
    elif not mount.source and not mount.read_only and ":" not in mount.target:
        return "--volume", mount.target
    elif mount.source and ":" not in mount.source + mount.target:
        return "--volume", f"{mount.source}:{mount.target}{ending}"
    fields = [f"type={mount.kind.value}", f"source={mount.source}" if mount.source else "", f"target={mount.target}"]
    fields += ["readonly" if mount.read_only else "", f"tmpfs-size={mount.size}" if mount.size is not None else ""]
    return "--mount", ",".join(_field(each) for each in fields if each)


def _field(text: str) -> str:
    if not any(letter in text for letter in ',"\n'):
        return text
    return '"{}"'.format(text.replace('"', '""'))


def _networks(networks: tuple[NetworkAttachment, ...]) -> Iterator[str]:
    """The command takes aliases for one network alone by `--network-alias`; more are fields of `--network`."""
    if len(networks) == 1:
        yield from ("--network", networks[0].network)
        for alias in networks[0].aliases:
            yield from ("--network-alias", alias)
        return
    for each in networks:
        fields = (f"name={each.network}", *(f"alias={alias}" for alias in each.aliases))
        yield from ("--network", ",".join(fields) if each.aliases else each.network)


def _limits(specification: ContainerSpecification) -> Iterator[str]:
    sizes = {
        "--memory": specification.memory,
        "--memory-swap": specification.memory_swap,
        "--shm-size": specification.shared_memory,
    }
    for option, size in sizes.items():
        if size is not None:
            yield from (option, str(size) if size == _UNLIMITED else size_text(size))
    if specification.processors is not None:
        yield from ("--cpus", f"{specification.processors:.9f}".rstrip("0").rstrip("."))
    if specification.processes is not None:
        yield from ("--pids-limit", str(specification.processes))
    for limit in specification.ulimits:
        yield from ("--ulimit", limit)
    for name, value in specification.sysctls:
        yield from ("--sysctl", f"{name}={value}")


def _lifetime(specification: ContainerSpecification) -> Iterator[str]:
    if specification.restart is not RestartPolicy.NO:
        tries = f":{specification.restart_tries}" if specification.restart_tries else ""
        yield from ("--restart", specification.restart.value + tries)
    yield from _flags({"--rm": specification.auto_remove})
    yield from _texts(("--stop-signal", specification.stop_signal))
    if specification.stop_timeout is not None:
        yield from ("--stop-timeout", str(specification.stop_timeout))


def _health(health: HealthCheck, *, reveal: bool) -> Iterator[str]:
    if not health.command:
        yield "--no-healthcheck"
        return
    yield from ("--health-cmd", health.command if reveal else redact(health.command))
    durations = {
        "--health-interval": health.interval,
        "--health-timeout": health.timeout,
        "--health-start-period": health.start_period,
    }
    for option, seconds in durations.items():
        if seconds is not None:
            yield from (option, duration_text(seconds))
    if health.retries is not None:
        yield from ("--health-retries", str(health.retries))


def _security(specification: ContainerSpecification) -> Iterator[str]:
    yield from _flags({"--privileged": specification.privileged, "--read-only": specification.read_only})
    lists = {
        "--cap-add": specification.capabilities_added,
        "--cap-drop": specification.capabilities_dropped,
        "--device": specification.devices,
        "--security-opt": specification.security_options,
    }
    for option, entries in lists.items():
        for entry in entries:
            yield from (option, entry)
    yield from _texts(("--pid", specification.process_namespace), ("--ipc", specification.ipc_namespace))


def _flags(flags: dict[str, bool]) -> Iterator[str]:
    return (option for option, on in flags.items() if on)


def _texts(*options: tuple[str, str]) -> Iterator[str]:
    for option, text in options:
        if text:
            yield from (option, text)


def _pairs(option: str, pairs: tuple[tuple[str, str], ...], *, reveal: bool) -> Iterator[str]:
    for name, value in pairs:
        yield from (option, f"{name}={value if reveal or not looks_secret(name, value) else MASK}")
