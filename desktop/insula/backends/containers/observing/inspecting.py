"""What is inside a container and what its engine knows of it: processes, changed files, the whole inspect."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from insula.backends.containers.specification.risks import risks_of_inspect
from insula.domain.container_details import ContainerDetails
from insula.domain.containers import FileChange, FileChangeKind, ProcessTable, RestartPolicy
from insula.domain.environment import EnvironmentId
from insula.domain.errors import EngineRefusedError
from insula.storage.json_value import JSON
from insula.storage.redaction import MASK, redact

if TYPE_CHECKING:
    from insula.backends.containers.engine.connection import Connection
    from insula.backends.containers.engine.engines import EngineAddress

_PROCESS_COLUMNS = "-eo pid,uid,pcpu,rss,etime,args"
_KINDS = {0: FileChangeKind.MODIFIED, 1: FileChangeKind.ADDED, 2: FileChangeKind.DELETED}
_NEVER = "0001-01-01"
_NANO = 1e9


async def processes(connection: Connection, container: EnvironmentId) -> ProcessTable:
    """What runs in it; no rows for one that does not run.

    Raises:
        NotFoundError: it is gone.
        EngineUnavailableError: the engine does not answer.
        EngineRefusedError: it cannot tell, for instance because its computer has no `ps`.
    """
    path = f"/containers/{container}/top"
    try:
        answer = await connection.get(path, reference=container, ps_args=_PROCESS_COLUMNS)
    except EngineRefusedError:
        if not (await connection.get(f"/containers/{container}/json", reference=container))["State"]["Running"]:
            return ProcessTable((), ())
        # Whatever this engine's own `ps` shows.
        answer = await connection.get(path, reference=container)
    titles = tuple(map(str, answer.get("Titles") or ()))
    return ProcessTable(titles, tuple(_as_long_as(titles, row) for row in answer.get("Processes") or ()))


async def changes(connection: Connection, container: EnvironmentId) -> tuple[FileChange, ...]:
    """What is not as in its image, by path."""
    answer = await connection.get(f"/containers/{container}/changes", reference=container)
    found = (FileChange(_KINDS[each["Kind"]], each["Path"]) for each in answer or ())
    return tuple(sorted(found, key=lambda change: change.path.split("/")))


async def inspect(connection: Connection, container: EnvironmentId, *, reveal: bool = False) -> JSON:
    """All that the engine knows of it. What looks secret is masked, unless `reveal`."""
    answer: JSON = await connection.get(f"/containers/{container}/json", reference=container)
    return answer if reveal else masked(answer)


async def details(connection: Connection, container: EnvironmentId) -> ContainerDetails:
    """The same, as far as a summary shows it."""
    return details_of(await connection.get(f"/containers/{container}/json", reference=container))


def shell_command(address: EngineAddress, container: EnvironmentId) -> tuple[str, ...]:
    """The command that opens a shell in it."""
    context = address.name.removeprefix("context-")
    place = ("--context", context) if context != address.name else ("--host", address.url)
    return ("docker", *place, "exec", "--interactive", "--tty", container[:12], "sh")


def masked(value: JSON) -> JSON:
    """A copy in which what looks secret is masked, in texts, in arguments and below keys that name a secret."""
    match value:
        case str():
            return redact(value)
        case list():
            return _masked_list(value)
        case dict():
            return {key: _masked_entry(key, entry) for key, entry in value.items()}
        case _:
            return value


def details_of(inspected: Mapping[str, Any]) -> ContainerDetails:
    """From an inspect."""
    state: Mapping[str, Any] = inspected.get("State") or {}
    host: Mapping[str, Any] = inspected.get("HostConfig") or {}
    config: Mapping[str, Any] = inspected.get("Config") or {}
    policy: Mapping[str, Any] = host.get("RestartPolicy") or {}
    health: Mapping[str, Any] = state.get("Health") or {}
    checks = health.get("Log") or ()
    variables = config.get("Env") or ()
    command = _masked_list([inspected.get("Path") or "", *(inspected.get("Args") or ())])
    ended = not state.get("Running") and _moment(state.get("FinishedAt")) is not None
    return ContainerDetails(
        command=tuple(str(word) for word in command if word != ""),
        started=_moment(state.get("StartedAt")),
        ended=_moment(state.get("FinishedAt")) if ended else None,
        exit_code=int(state.get("ExitCode") or 0) if ended else None,
        out_of_memory=bool(state.get("OOMKilled")),
        error=redact(str(state.get("Error") or "")),
        restart=_policy(policy.get("Name")),
        restart_tries=int(policy.get("MaximumRetryCount") or 0),
        restarts=int(inspected.get("RestartCount") or 0),
        auto_remove=bool(host.get("AutoRemove")),
        memory=_positive(host.get("Memory")),
        memory_swap=_positive(host.get("MemorySwap")),
        processors=_processors(host),
        processes=_positive(host.get("PidsLimit")),
        health_output=redact(str(checks[-1].get("Output") or "").strip()) if checks else "",
        health_failures=int(health.get("FailingStreak") or 0),
        user=str(config.get("User") or ""),
        working_directory=str(config.get("WorkingDir") or ""),
        hostname=str(config.get("Hostname") or ""),
        variables=len(variables),
        secrets=sum(redact(each) != each for each in variables),
        risks=risks_of_inspect(inspected),
    )


def _as_long_as(titles: tuple[str, ...], row: list[Any]) -> tuple[str, ...]:
    """Arguments may have been parted at their spaces."""
    words = [str(word) for word in row]
    width = len(titles)
    if len(words) > width > 0:
        words[width - 1 :] = [" ".join(words[width - 1 :])]
    return tuple(words + [""] * (width - len(words)))


def _masked_entry(key: str, value: JSON) -> JSON:
    if isinstance(value, str) and value and redact(f"{key}={value}") != f"{key}={value}":
        bare = redact(value)
        return bare if bare != value else MASK
    return masked(value)


def _masked_list(values: list[JSON]) -> list[JSON]:
    """An option that asks for a secret is followed by it."""
    found: list[JSON] = []
    secret = False
    for value in values:
        found.append(MASK if secret and isinstance(value, str) and not value.startswith("-") else masked(value))
        secret = isinstance(value, str) and value.startswith("-") and redact(f"{value} x") != f"{value} x"
    return found


def _moment(text: object) -> datetime | None:
    """None for the moment that stands for never."""
    if not isinstance(text, str) or not text or text.startswith(_NEVER):
        return None
    return datetime.fromisoformat(text)


def _policy(name: object) -> RestartPolicy:
    return next((each for each in RestartPolicy if each == name), RestartPolicy.NO)


def _positive(value: object) -> int | None:
    return value if isinstance(value, int) and value > 0 else None


def _processors(host: Mapping[str, Any]) -> float | None:
    if cores := _positive(host.get("NanoCpus")):
        return cores / _NANO
    quota, period = _positive(host.get("CpuQuota")), _positive(host.get("CpuPeriod")) or 100_000
    return None if quota is None else quota / period
