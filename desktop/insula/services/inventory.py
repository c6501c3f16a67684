"""One live list of every environment, merged from what all backends tell."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from insula.backends.protocol import Backend, Refreshable
from insula.domain.change import Change, Changed, EngineChanged, Gone, Listed
from insula.domain.environment import (
    Engine,
    Environment,
    EnvironmentId,
    Problem,
    ProblemCode,
    Reason,
    ReasonCode,
    State,
    Verb,
)
from insula.domain.errors import InsulaError, NotFoundError
from insula.services.references import find
from insula.services.remembering import Remembering

_logger = logging.getLogger(__name__)
_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 30.0


@dataclass(slots=True)
class _Source:
    """What one backend has told."""

    backend: Backend
    engine: Engine
    environments: dict[EnvironmentId, Environment] = field(default_factory=dict)
    listed: bool = False
    heard: asyncio.Event = field(default_factory=asyncio.Event)


class Inventory:
    """Follows every backend and tells subscribers what changed, as `Change` facts.

    It lives in one loop. An engine that is down never empties the list: its environments become unknown and every
    action of theirs is refused. An environment at which an operation works has its actions refused as busy.
    `snapshot` is the file in which the last known list is kept for the next start.
    """

    def __init__(self, backends: Sequence[Backend], snapshot: Path | None = None) -> None:
        self._sources = {each.name: _Source(each, _unheard(each)) for each in backends}
        self._view: dict[EnvironmentId, Environment] = {}
        self._busy: dict[EnvironmentId, Verb] = {}
        self._subscribers: list[Callable[[Change], None]] = []
        self._waiting: list[tuple[Callable[[], bool], asyncio.Event]] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._remembering = Remembering(snapshot, self._known) if snapshot else None

    @property
    def started(self) -> bool:
        return bool(self._tasks)

    def start(self) -> None:
        """Follow every backend from now on."""
        self._tasks = [asyncio.create_task(self._follow(source)) for source in self._sources.values()]

    def add(self, backend: Backend) -> None:
        """Follow one more backend, if the others are followed."""
        source = self._sources[backend.name] = _Source(backend, _unheard(backend))
        if self.started:
            self._tasks.append(asyncio.create_task(self._follow(source)))

    async def close(self) -> None:
        """Follow no more; the last known list is kept for the next start."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()
        if self._remembering:
            await self._remembering.close()

    async def listed(self, timeout: float | None = None) -> bool:
        """Wait until every backend has told its list, or that its engine is down; False if `timeout` s were too few."""
        try:
            async with asyncio.timeout(timeout):
                for source in self._sources.values():
                    await source.heard.wait()
        except TimeoutError:
            return False
        return True

    async def until(self, true: Callable[[], bool], timeout: float) -> bool:
        """Wait until the list makes `true` true; False if `timeout` s were too few or nothing is followed."""
        if true() or not self.started:
            return true()
        told = asyncio.Event()
        entry = (true, told)
        self._waiting.append(entry)
        try:
            async with asyncio.timeout(timeout):
                await told.wait()
        except TimeoutError:
            return False
        finally:
            self._waiting.remove(entry)
        return True

    async def refresh(self) -> None:
        """Have every backend that can look again do so; a failure is that engine's problem, and logged."""
        for source in self._sources.values():
            if isinstance(source.backend, Refreshable):
                try:
                    await source.backend.refresh()
                except InsulaError:
                    _logger.warning("%s could not look again", source.backend.name, exc_info=True)

    def environments(self) -> tuple[Environment, ...]:
        """All that are not in the trash."""
        return tuple(each for each in self._view.values() if each.trashed is None)

    def trashed(self) -> tuple[Environment, ...]:
        """All that are in the trash."""
        return tuple(each for each in self._view.values() if each.trashed is not None)

    def engines(self) -> tuple[Engine, ...]:
        return tuple(source.engine for source in self._sources.values())

    def engine(self, backend: str) -> Engine:
        """The engine of the backend of that name; KeyError if there is none."""
        return self._sources[backend].engine

    def known(self, identity: EnvironmentId) -> Environment | None:
        """The environment of that id, trashed or not, if there is one."""
        return self._view.get(identity)

    def get(self, identity: EnvironmentId) -> Environment:
        """The environment of that id, trashed or not; NotFoundError if there is none."""
        found = self._view.get(identity)
        if found is None:
            raise NotFoundError(identity)
        return found

    def find(self, reference: str, *, trashed: bool = False) -> Environment:
        """The environment of an id, of the beginning of one (6 characters or more), or of `kind/name`.

        Names are looked for in the trash if `trashed`, else outside it; ids everywhere. Raises NotFoundError, and
        AmbiguousNameError where several match.
        """
        return find(tuple(self._view.values()), reference, trashed=trashed)

    def subscribe(self, subscriber: Callable[[Change], None]) -> Callable[[], None]:
        """Call `subscriber` at each change, in the loop; what is returned ends that."""
        self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            with suppress(ValueError):
                self._subscribers.remove(subscriber)

        return unsubscribe

    def hold(self, identity: EnvironmentId, verb: Verb) -> Callable[[], None]:
        """Refuse the environment's actions as busy with `verb`, until what is returned is called."""
        self._busy[identity] = verb
        self._retell(identity)

        def release() -> None:
            if self._busy.pop(identity, None) is not None:
                self._retell(identity)

        return release

    async def _follow(self, source: _Source) -> None:
        pause = _FIRST_PAUSE
        if self._remembering:
            await self._remembering.load()
        clock = asyncio.get_running_loop().time
        while True:
            began = clock()
            try:
                await self._listen(source)
                _logger.warning("The watch of %s ended", source.backend.name)
                self._lose(source, "")
            except InsulaError as error:
                _logger.warning("The watch of %s failed", source.backend.name, exc_info=True)
                self._lose(source, str(error))
            except Exception as error:
                _logger.exception("The watch of %s failed unexpectedly", source.backend.name)
                self._lose(source, repr(error))
            if clock() - began > _LONGEST_PAUSE:
                pause = _FIRST_PAUSE
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _listen(self, source: _Source) -> None:
        changes = source.backend.watch()
        try:
            async for change in changes:
                self._apply(source, change)
        finally:
            if isinstance(changes, AsyncGenerator):
                await changes.aclose()

    def _lose(self, source: _Source, reason: str) -> None:
        problem = Problem(ProblemCode.ENGINE_STOPPED, {"engine": source.engine.name, "reason": reason})
        self._apply(source, EngineChanged(replace(source.engine, available=False, problem=problem)))

    def _apply(self, source: _Source, change: Change) -> None:
        match change:
            case EngineChanged(engine=engine):
                self._set_engine(source, engine)
            case Listed(environments=environments):
                source.environments = {each.id: each for each in environments}
                first, source.listed = not source.listed, True
                self._relist(source, always=first)
                source.heard.set()
            case Changed(environment=environment):
                source.environments[environment.id] = environment
                self._retell(environment.id, source)
            case Gone(environment=gone):
                if source.environments.pop(gone, None):
                    del self._view[gone]
                    self._tell(change)
        if self._remembering:
            self._remembering.touch()

    def _set_engine(self, source: _Source, engine: Engine) -> None:
        before, source.engine = source.engine, engine
        if engine != before or not source.heard.is_set():
            self._tell(EngineChanged(engine))
        if engine.available:
            return
        if not source.listed and not source.environments and self._remembering:
            remembered = self._remembering.of(engine.backend)
            source.environments = {each.id: each for each in remembered}
        self._relist(source)
        source.heard.set()

    def _relist(self, source: _Source, *, always: bool = False) -> None:
        name = source.backend.name
        before = {key: each for key, each in self._view.items() if each.backend == name}
        after = {key: self._shown(source, each) for key, each in source.environments.items()}
        if before == after and not always:
            return
        for gone in before.keys() - after.keys():
            del self._view[gone]
        self._view.update(after)
        self._tell(Listed(name, tuple(after.values())))

    def _retell(self, identity: EnvironmentId, source: _Source | None = None) -> None:
        known = source or next((each for each in self._sources.values() if identity in each.environments), None)
        if known is None:
            return
        shown = self._shown(known, known.environments[identity])
        if self._view.get(identity) != shown:
            self._view[identity] = shown
            self._tell(Changed(shown))

    def _shown(self, source: _Source, environment: Environment) -> Environment:
        if not source.engine.available:
            reason = Reason(ReasonCode.ENGINE_UNAVAILABLE, {"engine": source.engine.name})
            return replace(environment, state=State.UNKNOWN, actions=dict.fromkeys(environment.actions, reason))
        if verb := self._busy.get(environment.id):
            reason = Reason(ReasonCode.BUSY, {"verb": verb.value})
            return replace(environment, actions=dict.fromkeys(environment.actions, reason))
        return environment

    def _tell(self, change: Change) -> None:
        for subscriber in tuple(self._subscribers):
            try:
                subscriber(change)
            except Exception:
                _logger.exception("A subscriber failed at %s", type(change).__name__)
        for true, told in self._waiting:
            if not told.is_set() and true():
                told.set()

    def _known(self) -> tuple[Environment, ...]:
        """What each backend told last, for the next start."""
        return tuple(environment for source in self._sources.values() for environment in self._last(source))

    def _last(self, source: _Source) -> Iterable[Environment]:
        if source.listed or source.environments or not self._remembering:
            return source.environments.values()
        return self._remembering.of(source.backend.name)


def _unheard(backend: Backend) -> Engine:
    return Engine(backend.name, backend.kind, backend.name, available=False)
