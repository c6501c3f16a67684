"""What the window is given instead of an engine room: answers at hand, requests written down."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from typing_extensions import override

from insula.domain.builds import (
    BuildArgument,
    BuildPreview,
    BuildRequest,
    BuildStage,
    ContextSummary,
    DockerfileSummary,
)
from insula.domain.change import EngineChanged, Listed
from insula.domain.environment import (
    Engine,
    Environment,
    EnvironmentId,
    FactValue,
    Kind,
    Origin,
    Problem,
    Reason,
    State,
    Verb,
)
from insula.domain.errors import InsulaError
from insula.domain.operation import Operation, OperationId, OperationState
from insula.domain.usage import Usage
from insula.domain.venvs import Interpreter, Package, RequirementsPreview
from insula.storage.paths import Paths
from insula.viewmodels.batch import Fact
from insula.viewmodels.bridge import Bridge
from tests.viewmodels.container_doubles import InsideAnswers
from tests.viewmodels.container_queries_double import ContainerQueriesDouble
from tests.viewmodels.dockerfiles_double import DockerfilesDouble
from tests.viewmodels.engines_double import EnginesDouble
from tests.viewmodels.stock_doubles import StockDouble

T = TypeVar("T")
MIB = 1024 * 1024
ENVIRONMENTS = Path("/home/ana/.local/share/insula/environments")
NOW = datetime.now(UTC)
VENV_VERBS = (Verb.CLONE, Verb.RENAME, Verb.MOVE, Verb.TRASH)
TRASH_VERBS = (Verb.RESTORE, Verb.PURGE)


def venv(
    name: str = "analysis",
    *,
    state: State = State.READY,
    problems: tuple[Problem, ...] = (),
    made_from: Origin | None = None,
    age: timedelta = timedelta(days=21),
    trashed: timedelta | None = None,
    obstacles: Mapping[Verb, Reason] | None = None,
    **facts: FactValue,
) -> Environment:
    """A Python environment as its backend tells of it; `trashed` is how long ago it went to the trash."""
    place = f"/home/ana/code/{name}/.venv"
    known: dict[str, FactValue] = {
        "python": "3.12.1",
        "implementation": "CPython",
        "base": "/usr/bin/python3.12",
        "location": place,
        "packages": 96,
        "pip": True,
        "tool": "uv 0.13.9",
        "prompt": name,
        "own_disk": 38 * MIB,
        "shared_disk": 1229 * MIB,
        "activation": f"source {place}/bin/activate",
    }
    if trashed is not None:
        known["original"] = place
    verbs = VENV_VERBS if trashed is None else TRASH_VERBS
    return Environment(
        id=EnvironmentId(f"id-{name}"),
        kind=Kind.VENV,
        name=name,
        state=state,
        backend="venvs",
        created=NOW - age,
        made_from=made_from,
        problems=problems,
        actions={verb: (obstacles or {}).get(verb) for verb in verbs},
        facts={key: value for key, value in {**known, **facts}.items() if value is not None},
        trashed=None if trashed is None else NOW - trashed,
    )


def operation(
    verb: Verb = Verb.CREATE,
    subject: str = "analysis",
    *,
    state: OperationState = OperationState.SUCCEEDED,
    ago: timedelta = timedelta(minutes=5),
    took: timedelta = timedelta(seconds=1.2),
    identity: str | None = None,
    **more: Any,
) -> Operation:
    started = NOW - ago
    return Operation(
        id=OperationId(identity or f"{verb}-{subject}-{ago.total_seconds():.0f}"),
        verb=verb,
        kind=Kind.VENV,
        subject=subject,
        started=started,
        state=state,
        ended=None if state is OperationState.RUNNING else started + took,
        **{"environment": EnvironmentId(f"id-{subject}"), **more},
    )


INTERPRETERS = (
    Interpreter(Path("/usr/bin/python3.11"), "3.11.2", "CPython", "system"),
    Interpreter(Path("/home/ana/.pyenv/versions/3.13.0/bin/python"), "3.13.0", "CPython", "pyenv"),
    Interpreter(Path("/home/ana/.local/share/uv/python/cpython-3.14.0rc2/bin/python3"), "3.14.0rc2", "CPython", "uv"),
    Interpreter(Path("/usr/bin/python3.12"), "3.12.1", "CPython", "system"),
)

NO_PREVIEW = RequirementsPreview(Path("requirements.txt"), ())

PACKAGES = (
    Package("numpy", "2.2.6", "Fundamental package for array computing in Python", 62 * MIB, "uv"),
    Package("pandas", "2.3.3", "Powerful data structures for data analysis", 74 * MIB, "uv"),
    Package("python-dateutil", "2.9.0", "Extensions to the standard datetime module", 900_000, "uv"),
    Package("shop", "0.1.0", "", 2_300, "pip", Path("/home/ana/code/shop")),
    Package("six", "1.17.0", "Python 2 and 3 compatibility utilities", None, "uv"),
)


PREVIEW = BuildPreview(
    DockerfileSummary(
        (BuildStage("build", "python:3.12", 1), BuildStage("", "scratch", 9)),
        (BuildArgument("PYTHON_VERSION", "3.12"), BuildArgument("API_TOKEN")),
        12,
    ),
    ContextSummary(
        214, 3 * MIB, (("data.csv", 2 * MIB),), "/home/ana/code/blog/.dockerignore", (".git/", ".venv/", ".env"), 12
    ),
    tags=("blog:latest",),
)


@dataclass
class Answers:
    """Fulfils every …Questions protocol. An InsulaError in the place of an answer is raised."""

    found: Sequence[Interpreter] | InsulaError = INTERPRETERS
    preview: RequirementsPreview | InsulaError = NO_PREVIEW
    taken: dict[Path, InsulaError] = field(default_factory=dict)
    held: Sequence[Package] | InsulaError = PACKAGES
    usages: dict[EnvironmentId, Usage] = field(default_factory=dict)
    journal: Sequence[Operation] | InsulaError = ()
    logs: dict[OperationId, tuple[str, ...]] = field(default_factory=dict)
    version: int = 1
    stock: StockDouble = field(default_factory=StockDouble)
    inside: InsideAnswers = field(default_factory=InsideAnswers)
    containers: ContainerQueriesDouble = field(default_factory=ContainerQueriesDouble)
    dockerfiles: DockerfilesDouble = field(default_factory=DockerfilesDouble)
    engines: EnginesDouble = field(default_factory=EnginesDouble)
    asked: list[tuple[str, object]] = field(default_factory=list)
    gate: asyncio.Event | None = None

    async def _give(self, what: str, about: object, answer: T | InsulaError) -> T:
        self.asked.append((what, about))
        if self.gate is not None:
            await self.gate.wait()
        if isinstance(answer, InsulaError):
            raise answer
        return answer

    async def interpreters(self) -> Sequence[Interpreter]:
        return await self._give("interpreters", None, self.found)

    async def preview_requirements(self, path: Path) -> RequirementsPreview:
        return await self._give("preview", path, self.preview)

    async def default_path(self, name: str) -> Path:
        return await self._give("default", name, ENVIRONMENTS / name)

    async def check_place(self, path: Path) -> None:
        await self._give("place", path, self.taken.get(path, True))

    async def check_folder(self, path: Path) -> None:
        await self._give("folder", path, self.taken.get(path, True))

    async def packages(self, environment: EnvironmentId) -> Sequence[Package]:
        return await self._give("packages", environment, self.held)

    async def measure(self, environments: Sequence[EnvironmentId]) -> Mapping[EnvironmentId, Usage]:
        return await self._give("measure", tuple(environments), self.usages)

    async def operations(self, limit: int) -> Sequence[Operation]:
        return await self._give("operations", limit, self.journal)

    async def journal_version(self) -> int:
        return await self._give("version", None, self.version)

    async def log_of(self, operation: OperationId) -> Sequence[str]:
        return await self._give("log", operation, self.logs.get(operation, ()))

    async def open_terminal(self, environment: Path) -> None:
        await self._give("terminal", environment, True)

    async def open_folder(self, folder: Path) -> None:
        await self._give("show", folder, self.taken.get(folder, True))


@dataclass
class Requests:
    """Writes down every request; `refusal` is raised by those that can be refused."""

    refusal: InsulaError | None = None
    made: list[tuple[Any, ...]] = field(default_factory=list)

    async def _submit(self, *request: Any) -> None:
        self.made.append(request)
        if self.refusal is not None:
            raise self.refusal

    async def submit_create(self, specification: object) -> None:
        await self._submit("create", specification)

    async def submit_clone(self, environment: EnvironmentId, request: object) -> None:
        await self._submit("clone", environment, request)

    async def submit_rename(self, environment: EnvironmentId, name: str) -> None:
        await self._submit("rename", environment, name)

    async def submit_edit(self, environment: EnvironmentId, request: object) -> None:
        await self._submit("edit", environment, request)

    async def submit_update(self, environment: EnvironmentId, request: object) -> None:
        await self._submit("update", environment, request)

    def act(self, environments: Iterable[EnvironmentId], verb: Verb) -> None:
        self.made.append(("act", tuple(environments), verb))

    async def submit_move(self, environment: EnvironmentId, destination: Path) -> None:
        await self._submit("move", environment, destination)

    async def submit_restore(self, environment: EnvironmentId, destination: Path | None = None) -> None:
        await self._submit("restore", environment, destination)

    async def submit_restore_as(self, environment: EnvironmentId, name: str) -> None:
        await self._submit("restore-as", environment, name)

    async def submit_pull(self, reference: str, platform: str, engine: str | None = None) -> Operation:
        await self._submit("pull", reference, platform, engine)
        return operation(Verb.PULL, reference, state=OperationState.RUNNING)

    async def submit_build(self, request: BuildRequest, engine: str | None = None) -> Operation:
        await self._submit("build", request, engine)
        return operation(Verb.BUILD, request.tags[0] if request.tags else "", state=OperationState.RUNNING)

    async def preview(self, _request: BuildRequest, _engine: str | None = None) -> BuildPreview:
        if self.refusal is not None:
            raise self.refusal
        return PREVIEW

    def trash(self, environments: Iterable[EnvironmentId]) -> None:
        self.made.append(("trash", tuple(environments)))

    def restore(self, environments: Iterable[EnvironmentId]) -> None:
        self.made.append(("restore", tuple(environments)))

    def purge(self, environments: Iterable[EnvironmentId]) -> None:
        self.made.append(("purge", tuple(environments)))

    def cancel(self, operation: OperationId) -> None:
        self.made.append(("cancel", operation))


class Tasks:
    """Stands for `Bridge.spawn` on the loop of the test, and waits until all that was started is over.

    What a timer asks while the window is taken down, when no loop runs any more, is not answered.
    """

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def __call__(self, coroutine: Coroutine[Any, Any, None]) -> None:
        try:
            task = asyncio.get_running_loop().create_task(coroutine)
        except RuntimeError:
            coroutine.close()
            return
        self._running.add(task)

    async def settle(self) -> None:
        """Raises what a task raised."""
        while self._running:
            running, self._running = self._running, set()
            await asyncio.gather(*running)


class _Journal:
    def __init__(self, answers: Answers) -> None:
        self.operations = answers.operations
        self.version = lambda: answers.version


class _Operations:
    def __init__(self, answers: Answers) -> None:
        self.log_of = answers.log_of

        async def log_after(operation: OperationId, seen: int, most: int = 1000) -> tuple[int, tuple[str, ...]]:
            lines = tuple(await answers.log_of(operation))[seen : seen + most]
            return seen + len(lines), lines

        self.log_after = log_after


class _Queries:
    """The answers under the names of `services.queries`."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self.interpreters = answers.interpreters
        self.preview_requirements = answers.preview_requirements
        self.packages = answers.packages
        self.check_place = answers.check_place
        self.follow_usage = answers.inside.follow_usage

    def inspectable(self, _environment: EnvironmentId) -> InsideAnswers:
        return self._answers.inside

    def default_path(self, name: str) -> Path:
        return ENVIRONMENTS / name

    async def measure(self, environments: Sequence[EnvironmentId]) -> AsyncIterator[Usage]:
        for usage in (await self._answers.measure(environments)).values():
            yield usage


@dataclass
class ServicesDouble:
    """As much of the services as `Questions` asks."""

    queries: _Queries
    journal: _Journal
    operations: _Operations
    paths: Paths
    images: StockDouble
    container_queries: ContainerQueriesDouble
    dockerfiles: DockerfilesDouble
    engines: EnginesDouble


class BridgeDouble(Bridge):
    """Answers without an engine room; `tell` is what an engine room would tell."""

    def __init__(self, answers: Answers, tasks: Tasks, home: Path) -> None:
        super().__init__()
        self._answers = ServicesDouble(
            _Queries(answers),
            _Journal(answers),
            _Operations(answers),
            Paths.below(home),
            answers.stock,
            answers.containers,
            answers.dockerfiles,
            answers.engines,
        )
        self._spawn_task = tasks

    @override
    async def call(self, make: Callable[[Any], Coroutine[Any, Any, T]]) -> T:
        return await make(self._answers)

    @override
    def spawn(self, coroutine: Coroutine[Any, Any, None]) -> None:
        self._spawn_task(coroutine)

    def tell(self, *facts: Fact) -> None:
        self.facts.emit(facts)

    def tell_list(self, *environments: Environment) -> None:
        """The whole list of the venvs, from an engine that works."""
        engine = Engine("venvs", Kind.VENV, "venvs", available=True, facts={"interpreters": 4})
        self.tell(EngineChanged(engine), Listed("venvs", environments))
