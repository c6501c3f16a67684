"""Containers as their backend tells of them, and what is inside them, at hand instead of in an engine room."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from insula.domain.change import EngineChanged, Listed
from insula.domain.container_details import ContainerDetails
from insula.domain.containers import FileChange, FileChangeKind, ProcessTable, RestartPolicy, Risk
from insula.domain.environment import (
    Engine,
    Environment,
    EnvironmentId,
    FactValue,
    Kind,
    Origin,
    OriginCode,
    Problem,
    State,
    Verb,
)
from insula.domain.errors import InsulaError, NotFoundError
from insula.domain.usage import Usage
from insula.storage.json_value import JSON
from insula.viewmodels.batch import Fact

T = TypeVar("T")
MIB = 1024 * 1024
NOW = datetime.now(UTC)
VERBS = (
    *(Verb.START, Verb.STOP, Verb.RESTART, Verb.PAUSE, Verb.KILL),
    *(Verb.CLONE, Verb.EDIT, Verb.UPDATE, Verb.RENAME, Verb.TRASH),
)
TRASH_VERBS = (Verb.RESTORE, Verb.PURGE)


def container(
    name: str = "api",
    *,
    state: State = State.RUNNING,
    problems: tuple[Problem, ...] = (),
    trashed: timedelta | None = None,
    **facts: FactValue,
) -> Environment:
    """One of a project, with two ports, a volume and a folder. `trashed` is how long ago it went to the trash."""
    known: dict[str, FactValue] = {
        "image": "boutique/api:2.3",
        "command": "uvicorn app:api --port 8000",
        "status": state.value,
        "ports": ("127.0.0.1:8000->8000/tcp", "0.0.0.0:9125->9125/udp", "9000/tcp"),
        "project": "boutique",
        "service": "api",
        "mounts": ("volume boutique_uploads /srv/media rw", "bind /home/ana/shop/static /srv/static ro"),
        "networks": ("boutique_inside", "bridge"),
        "risks": (),
        "engine": "Docker",
    }
    return Environment(
        id=EnvironmentId((name.encode().hex() + "0" * 64)[:64]),
        kind=Kind.CONTAINER,
        name=name,
        state=state,
        backend="docker:default",
        created=NOW - timedelta(hours=3),
        made_from=Origin(OriginCode.IMAGE, "boutique/api:2.3"),
        problems=problems,
        actions=dict.fromkeys(VERBS if trashed is None else TRASH_VERBS),
        facts={key: value for key, value in {**known, **facts}.items() if value is not None},
        trashed=None if trashed is None else NOW - trashed,
    )


DETAILS = ContainerDetails(
    command=("uvicorn", "app:api", "--port", "8000", "--header", "x: y"),
    started=NOW - timedelta(hours=2, minutes=14),
    restart=RestartPolicy.ON_FAILURE,
    restart_tries=5,
    restarts=2,
    memory=512 * MIB,
    processors=1.5,
    processes=200,
    user="app",
    working_directory="/srv",
    variables=14,
    secrets=3,
    risks=(Risk.ALL_ADDRESSES,),
)
ENDED = ContainerDetails(
    command=("python", "train.py"),
    started=NOW - timedelta(hours=2),
    ended=NOW - timedelta(hours=1),
    exit_code=137,
    out_of_memory=True,
    memory=64 * MIB,
)
PROCESSES = ProcessTable(
    ("PID", "UID", "%CPU", "RSS", "ELAPSED", "COMMAND"),
    (
        ("4242", "1000", "0.4", "65536", "02:14:07", "uvicorn app:api --port 8000"),
        ("4243", "1000", "12.5", "131072", "02:14:06", "python -c from multiprocessing import spawn"),
        ("4260", "0", "0.0", "1024", "00:05", "sh"),
    ),
)
CHANGES = (
    FileChange(FileChangeKind.MODIFIED, "/etc"),
    FileChange(FileChangeKind.DELETED, "/etc/motd"),
    FileChange(FileChangeKind.MODIFIED, "/srv"),
    FileChange(FileChangeKind.ADDED, "/srv/a/very/long/path/to/a/file/that/was/written/yesterday.txt"),
    FileChange(FileChangeKind.ADDED, "/tmp/cache"),
)
INSPECT: JSON = {
    "Id": "a" * 64,
    "State": {"Status": "running", "Running": True, "Pid": 4242},
    "Config": {"Env": ["PATH=/bin", "DB_PASSWORD=•••"], "Image": "boutique/api:2.3", "Labels": {}},
    "HostConfig": {"Memory": 536870912, "PortBindings": {"8000/tcp": [{"HostIp": "", "HostPort": "8000"}]}},
    "Mounts": [],
}
REVEALED: JSON = {"Id": "a" * 64, "Config": {"Env": ["PATH=/bin", "DB_PASSWORD=hunter2"]}}


def usages(identity: EnvironmentId, count: int = 4) -> list[tuple[Usage, ...]]:
    """Batches as a meter gives them: the first without the processor."""
    return [
        (
            Usage(
                identity,
                memory=(200 + 3 * at) * MIB,
                processor=None if at == 0 else 0.031 * at,
                memory_limit=512 * MIB,
                network_received=at * 40_000,
                network_sent=at * 9_000,
                disk_read=at * 1024,
                disk_written=at * 4 * MIB,
            ),
        )
        for at in range(count)
    ]


@dataclass
class InsideAnswers:
    """Fulfils Inspectable. An InsulaError in the place of an answer is raised; `gate` holds every answer back.

    `batches` are told one after the other by `follow_usage`, which then ends, or waits if `endless`.
    """

    known: ContainerDetails | InsulaError = DETAILS
    table: ProcessTable | InsulaError = PROCESSES
    found: tuple[FileChange, ...] | InsulaError = CHANGES
    masked: JSON | InsulaError = field(default_factory=lambda: INSPECT)
    revealed: JSON = field(default_factory=lambda: REVEALED)
    command: tuple[str, ...] | InsulaError = ("docker", "exec")
    batches: Sequence[Sequence[Usage]] | InsulaError = ()
    endless: bool = False
    asked: list[tuple[str, object]] = field(default_factory=list)
    following: list[frozenset[EnvironmentId]] = field(default_factory=list)
    gate: asyncio.Event | None = None

    async def _give(self, what: str, about: object, answer: T | InsulaError) -> T:
        self.asked.append((what, about))
        if self.gate is not None:
            await self.gate.wait()
        if isinstance(answer, InsulaError):
            raise answer
        return answer

    def count(self, what: str) -> int:
        """How often that was asked."""
        return sum(each == what for each, _about in self.asked)

    async def details(self, environment: EnvironmentId) -> ContainerDetails:
        return await self._give("details", environment, self.known)

    async def processes(self, environment: EnvironmentId) -> ProcessTable:
        return await self._give("processes", environment, self.table)

    async def changes(self, environment: EnvironmentId) -> tuple[FileChange, ...]:
        return await self._give("changes", environment, self.found)

    async def inspect(self, environment: EnvironmentId, *, reveal: bool) -> JSON:
        return await self._give("inspect", reveal, self.revealed if reveal else self.masked)

    def shell_command(self, environment: EnvironmentId) -> tuple[str, ...]:
        self.asked.append(("shell", environment))
        if isinstance(self.command, InsulaError):
            raise self.command
        return self.command

    async def follow_usage(self, identities: Iterable[EnvironmentId], seconds: float) -> AsyncIterator[Sequence[Usage]]:
        wanted = frozenset(identities)
        self.asked.append(("follow", seconds))
        self.following.append(wanted)
        try:
            if isinstance(self.batches, InsulaError):
                raise self.batches
            for batch in self.batches:
                await asyncio.sleep(0)
                yield tuple(usage for usage in batch if usage.environment in wanted)
            if self.endless:
                await asyncio.Event().wait()
        finally:
            self.following.remove(wanted)


GONE = NotFoundError("api")


def docker(
    backend: str = "docker:default", name: str = "Docker", problem: Problem | None = None, **facts: str
) -> Engine:
    """An engine that answers, unless there is a problem."""
    version = "Docker 20.10.24" if problem is None else None
    return Engine(backend, Kind.CONTAINER, name, problem is None, version, problem, facts)


def told_of(*environments: Environment) -> tuple[Fact, ...]:
    """What an engine that answers tells of the containers that it has."""
    return EngineChanged(docker()), Listed("docker:default", environments)
