"""A backend in memory, of the same type as the real ones: for tests, benchmarks and demonstrations."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import NAMESPACE_OID, uuid4, uuid5

from insula.domain.change import Change, Changed, EngineChanged, Gone, Listed
from insula.domain.environment import (
    Engine,
    Environment,
    EnvironmentId,
    Kind,
    Origin,
    OriginCode,
    Problem,
    ProblemCode,
    Reason,
    ReasonCode,
    State,
    Verb,
)
from insula.domain.errors import (
    ActionUnavailableError,
    EngineUnavailableError,
    InsulaError,
    NameTakenError,
    NotFoundError,
    PlaceTakenError,
)
from insula.domain.names import check_name
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.domain.specification import CloneRequest, Specification
from insula.domain.usage import Usage

MEBIBYTE = 1024 * 1024
_STAGES = 4
_BECOMES = {
    Verb.START: State.RUNNING,
    Verb.STOP: State.STOPPED,
    Verb.RESTART: State.RUNNING,
    Verb.PAUSE: State.PAUSED,
    Verb.RESUME: State.RUNNING,
    Verb.KILL: State.STOPPED,
}
_FROM = {
    Verb.START: {State.STOPPED},
    Verb.STOP: {State.RUNNING, State.PAUSED},
    Verb.RESTART: {State.RUNNING},
    Verb.PAUSE: {State.RUNNING},
    Verb.RESUME: {State.PAUSED},
    Verb.KILL: {State.RUNNING, State.PAUSED},
}


class FakeBackend:
    """Environments in memory that take `latency` seconds, in four stages, for each verb.

    `half_made` holds the ids of what a verb has begun and neither finished nor undone: empty unless work is running or
    waits for `recover`.
    """

    def __init__(
        self,
        environments: Iterable[Environment] = (),
        *,
        kind: Kind = Kind.VENV,
        name: str = "fake",
        latency: float = 0.0,
    ) -> None:
        self.latency = latency
        self.half_made: set[EnvironmentId] = set()
        self._kind = kind
        self._name = name
        self._engine = Engine(name, kind, name, available=True, version="1.0")
        self._failures: dict[Verb, InsulaError | Exception] = {}
        self._watchers: set[asyncio.Queue[Change | Exception]] = set()
        self._environments = {each.id: self._completed(each) for each in environments}

    @property
    def kind(self) -> Kind:
        return self._kind

    @property
    def name(self) -> str:
        return self._name

    @property
    def environments(self) -> tuple[Environment, ...]:
        """What there is now, trashed ones included."""
        return tuple(self._environments.values())

    def fail(self, verb: Verb, error: Exception) -> None:
        """Make the next `verb` fail with `error` when it is half done."""
        self._failures[verb] = error

    def break_watch(self, error: Exception) -> None:
        """Make every running `watch()` raise `error`."""
        for queue in self._watchers:
            queue.put_nowait(error)

    def go_away(self) -> None:
        """The engine stops answering."""
        problem = Problem(ProblemCode.ENGINE_STOPPED, {"engine": self._name})
        self.tell(EngineChanged(replace(self._engine, available=False, problem=problem)))

    def come_back(self) -> None:
        """The engine answers again."""
        self.tell(EngineChanged(replace(self._engine, available=True, problem=None)))

    def tell(self, change: Change) -> None:
        """Make `change` so, and tell every watcher."""
        match change:
            case Listed(environments=environments):
                self._environments = {each.id: each for each in environments}
            case Changed(environment=environment):
                self._environments[environment.id] = environment
            case Gone(environment=gone):
                self._environments.pop(gone, None)
            case EngineChanged(engine=engine):
                self._engine = engine
        self._emit(change)
        if isinstance(change, EngineChanged) and change.engine.available:
            self._emit(self._listed())

    async def watch(self) -> AsyncIterator[Change]:
        queue: asyncio.Queue[Change | Exception] = asyncio.Queue()
        self._watchers.add(queue)
        try:
            first, whole = EngineChanged(self._engine), self._listed()
            yield first
            if first.engine.available:
                yield whole
            while True:
                told = await queue.get()
                if isinstance(told, Exception):
                    raise told
                yield told
        finally:
            self._watchers.discard(queue)

    async def refresh(self) -> None:
        """Tell the whole list again."""
        if self._engine.available:
            self._emit(self._listed())

    async def create(self, specification: Specification, report: ProgressSink) -> EnvironmentId:
        self._require_engine()
        place = getattr(specification, "path", None) or Path("/fake") / specification.name
        self._require_free(specification.name, str(place))
        made = Environment(
            id=EnvironmentId(uuid4().hex),
            kind=self._kind,
            name=specification.name,
            state=State.READY if self._kind is Kind.VENV else State.STOPPED,
            backend=self._name,
            created=datetime.now(UTC),
            facts={"location": str(place)},
        )
        return await self._make(Verb.CREATE, made, report)

    async def clone(self, source: EnvironmentId, request: CloneRequest, report: ProgressSink) -> EnvironmentId:
        original = self._require(source, Verb.CLONE)
        place = getattr(request, "path", None) or Path("/fake") / request.name
        self._require_free(request.name, str(place))
        made = replace(
            original,
            id=EnvironmentId(uuid4().hex),
            name=request.name,
            created=datetime.now(UTC),
            made_from=Origin(OriginCode.CLONE, original.name),
            facts={**original.facts, "location": str(place)},
        )
        return await self._make(Verb.CLONE, made, report)

    async def rename(self, environment: EnvironmentId, name: str, report: ProgressSink) -> None:
        self._require(environment, Verb.RENAME)
        self._require_free(name)
        await self._work(Verb.RENAME, environment, report, name=name)
        self._update(replace(self._environments[environment], name=name))

    async def move(self, environment: EnvironmentId, destination: Path, report: ProgressSink) -> None:
        moved = self._require(environment, Verb.MOVE)
        self._require_place(str(destination))
        await self._work(Verb.MOVE, environment, report, location=str(destination))
        self._update(replace(moved, facts={**moved.facts, "location": str(destination)}))

    async def act(self, environment: EnvironmentId, verb: Verb, report: ProgressSink) -> None:
        """One of START, STOP, RESTART, PAUSE, RESUME and KILL."""
        acted = self._require(environment, verb)
        await self._work(verb, environment, report)
        self._update(replace(acted, state=_BECOMES[verb]))

    async def trash(self, environment: EnvironmentId, report: ProgressSink) -> EnvironmentId:
        trashed = self._require(environment, Verb.TRASH)
        await self._work(Verb.TRASH, environment, report)
        self._update(replace(trashed, trashed=datetime.now(UTC)))
        return environment

    async def restore(self, environment: EnvironmentId, report: ProgressSink) -> None:
        location = self._require(environment, Verb.RESTORE).facts.get("location")
        await self.restore_to(environment, Path(str(location)), report)

    async def restore_to(self, environment: EnvironmentId, destination: Path, report: ProgressSink) -> None:
        restored = self._require(environment, Verb.RESTORE)
        self._require_place(str(destination))
        await self._work(Verb.RESTORE, environment, report)
        self._update(replace(restored, trashed=None, facts={**restored.facts, "location": str(destination)}))

    async def restore_as(self, environment: EnvironmentId, name: str, report: ProgressSink) -> None:
        restored = self._require(environment, Verb.RESTORE)
        self._require_free(name)
        await self._work(Verb.RESTORE, environment, report)
        self._update(replace(restored, trashed=None, name=name))

    async def purge(self, environment: EnvironmentId, report: ProgressSink) -> None:
        self._require(environment, Verb.PURGE)
        await self._work(Verb.PURGE, environment, report)
        self.tell(Gone(self._name, environment))

    async def recover(self, verb: Verb, steps: Sequence[Step]) -> Recovered:
        self._require_engine()
        if not steps:
            return Recovered.UNDONE
        data = steps[-1].data
        identity = EnvironmentId(data["environment"])
        self.half_made.discard(identity)
        now = self._environments.get(identity)
        done = {
            Verb.PURGE: now is None,
            Verb.TRASH: now is not None and now.trashed is not None,
            Verb.RESTORE: now is not None and now.trashed is None,
            Verb.RENAME: now is not None and now.name == data.get("name"),
            Verb.MOVE: now is not None and now.facts.get("location") == data.get("location"),
            **{each: now is not None and now.state is state for each, state in _BECOMES.items()},
        }
        return Recovered.FINISHED if done.get(verb, now is not None) else Recovered.UNDONE

    async def measure(self, environments: Sequence[EnvironmentId]) -> AsyncIterator[Usage]:
        for identity in environments:
            await asyncio.sleep(self.latency)
            if found := self._environments.get(identity):
                size = len(found.name) * MEBIBYTE
                running = found.state is State.RUNNING
                yield Usage(identity, size, 0, size if running else None, 0.1 if running else None)

    def _emit(self, change: Change) -> None:
        for queue in self._watchers:
            queue.put_nowait(change)

    def _listed(self) -> Listed:
        return Listed(self._name, self.environments)

    def _update(self, environment: Environment) -> None:
        self.half_made.discard(environment.id)
        self.tell(Changed(self._completed(environment, always=True)))

    async def _make(self, verb: Verb, made: Environment, report: ProgressSink) -> EnvironmentId:
        await self._work(verb, made.id, report)
        self._update(made)
        return made.id

    async def _work(self, verb: Verb, environment: EnvironmentId, report: ProgressSink, **data: str) -> None:
        await report.declare(Step(verb.value, {"environment": environment, **data}))
        self.half_made.add(environment)
        for stage in range(_STAGES):
            report.progress("working", stage / _STAGES)
            report.log(f"{verb.value} {environment}: stage {stage + 1} of {_STAGES}")
            await asyncio.sleep(self.latency / _STAGES)
            if stage >= _STAGES // 2 and (error := self._failures.pop(verb, None)):
                raise error
        self.half_made.discard(environment)

    def _require_engine(self) -> None:
        if not self._engine.available:
            raise EngineUnavailableError(self._name)

    def _require(self, environment: EnvironmentId, verb: Verb) -> Environment:
        self._require_engine()
        found = self._environments.get(environment)
        if found is None:
            raise NotFoundError(environment)
        if not found.can(verb):
            raise ActionUnavailableError(found.name, verb, found.actions.get(verb))
        return found

    def _require_free(self, name: str, place: str | None = None) -> None:
        check_name(name)
        if any(each.name == name and each.trashed is None for each in self._environments.values()):
            raise NameTakenError("name", name)
        if place is not None:
            self._require_place(place)

    def _require_place(self, place: str) -> None:
        if any(each.facts.get("location") == place and each.trashed is None for each in self._environments.values()):
            raise PlaceTakenError("path", place)

    def _completed(self, environment: Environment, *, always: bool = False) -> Environment:
        """The environment with the actions that its state allows, unless it came with its own."""
        if environment.actions and not always:
            return environment
        return replace(environment, actions=_actions_of(environment))


def _actions_of(environment: Environment) -> Mapping[Verb, Reason | None]:
    if environment.trashed is not None:
        return {Verb.RESTORE: None, Verb.PURGE: None}
    actions: dict[Verb, Reason | None] = dict.fromkeys((Verb.CLONE, Verb.RENAME, Verb.MOVE, Verb.TRASH))
    if environment.state is State.BROKEN:
        actions[Verb.CLONE] = Reason(ReasonCode.BROKEN)
    if environment.kind is not Kind.VENV:
        not_now = Reason(ReasonCode.NOT_SUPPORTED)
        actions |= {verb: None if environment.state in states else not_now for verb, states in _FROM.items()}
    return actions


def sample_environments(
    count: int,
    *,
    kind: Kind = Kind.VENV,
    backend: str = "fake",
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> tuple[Environment, ...]:
    """`count` different environments, the same at each call but for their times."""
    states = (State.READY, State.READY, State.READY, State.BROKEN) if kind is Kind.VENV else (*_BECOMES.values(),)
    moment = now()
    return tuple(
        Environment(
            id=EnvironmentId(uuid5(NAMESPACE_OID, f"{backend} {number}").hex),
            kind=kind,
            name=f"{kind.value}-{number:05d}",
            state=states[number % len(states)],
            backend=backend,
            created=moment - timedelta(hours=number),
            facts={
                "location": f"/fake/{kind.value}-{number:05d}",
                "python": f"3.{9 + number % 5}.{number % 17}",
                "packages": number % 211,
            },
        )
        for number in range(count)
    )
