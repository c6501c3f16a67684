"""Follows one engine: its whole list first, then whatever anybody does, then its end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Coroutine, Iterable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.probing import probe
from insula.backends.containers.listing.describing import (
    Summary,
    environment_of,
    is_shown,
    name_of,
    removed_environment,
)
from insula.backends.containers.listing.happenings import Event, Happenings
from insula.backends.containers.listing.learned import Learned, Learning, learned_from
from insula.backends.containers.specification.naming import TRASHED
from insula.domain.change import Change, Changed, Gone, Listed
from insula.domain.environment import Environment, EnvironmentId, Kind, Problem
from insula.domain.errors import EngineRefusedError, EngineUnavailableError, NotFoundError
from insula.storage.records import TrashRecord, TrashRecords

if TYPE_CHECKING:  # Whatever needs the SDK is loaded after the first list.
    from insula.backends.containers.engine.streams import Stream
    from insula.backends.containers.listing.first_list import FirstList

T = TypeVar("T")
_logger = logging.getLogger(__name__)
_GATHER_SECONDS = 0.05
_SETTLE_SECONDS = 0.3
_PING_SECONDS = 5.0
_SILENCE_SECONDS = 5.0
_PAINT_SECONDS = 0.3
_LEARN_SECONDS = 0.5
_LEARN_PAUSE = 0.01
_FEW = 50
_MOST_BY_ID = 400
_NOTHING = Learned()
_PASSING = ("exec_", "top", "attach", "detach", "resize", "archive-path", "export", "copy", "extract-to-dir")


@dataclass(slots=True, eq=False)
class Watch:
    """One follower of one engine, while it answers."""

    connection: Connection
    trash: TrashRecords
    learned: Learning
    known: dict[EnvironmentId, Environment] = field(default_factory=dict)
    problem: Problem | None = None
    _touched: asyncio.Queue[EnvironmentId | BaseException | None] = field(default_factory=asyncio.Queue)
    _lost: asyncio.Task[None] = field(init=False)
    _streams: list[Stream] = field(default_factory=list)
    _left: bool = False
    _retried: set[EnvironmentId] = field(default_factory=set)

    def touch(self, identity: EnvironmentId | None = None) -> None:
        """Look at that container again, or at all of them."""
        self._touched.put_nowait(identity)

    async def changes(self, first: FirstList, happenings: Happenings) -> AsyncGenerator[Change, None]:
        """The whole list, then every change; `happenings` hears of every event that is about something else.

        Raises:
            EngineUnavailableError: the engine does not answer any more; `problem` says how, where that is known.
            EngineRefusedError: it does not tell what happens, or not what there is.
        """
        self._lost = asyncio.create_task(self._ping())
        helpers: list[asyncio.Task[None]] = [self._lost]
        try:
            # The SDK is loaded once this has been painted: the two would take the interpreter from each other.
            yield await self._unless_lost(self._list(await self._unless_lost(first.summaries())))
            await asyncio.sleep(_PAINT_SECONDS)
            stream = await self._unless_lost(asyncio.to_thread(self._open_stream))
            helpers += [
                asyncio.create_task(self._listen(_lines(self.connection.title, stream), happenings)),
                asyncio.create_task(self._learn()),
            ]
            # From now on nothing that happens is missed; until now it may have been.
            self.touch()
            happenings.tell({})
            while True:
                touched = await self._gather()
                for change in await self._unless_lost(self._look(touched)):
                    yield change
        finally:
            self._left = True
            for stream in self._streams:
                stream.close()
            for helper in helpers:
                helper.cancel()
            await asyncio.gather(*helpers, return_exceptions=True)

    def _open_stream(self) -> Stream:
        """In a thread, which goes on when nobody waits for it any more."""
        stream = self.connection.stream("/events")
        self._streams.append(stream)
        if self._left:
            stream.close()
        return stream

    async def _listen(self, lines: AsyncGenerator[Any, None], happenings: Happenings) -> None:
        try:
            async with aclosing(lines) as events:
                async for event in events:
                    if (identity := _container_of(event)) is not None:
                        self.touch(identity)
                    elif event.get("Type") != "container":
                        happenings.tell(event)
        except Exception as error:  # noqa: BLE001 - raised again by `_gather`.
            self._touched.put_nowait(error)
        else:
            self._touched.put_nowait(EngineUnavailableError(self.connection.title, "it ended"))

    async def _ping(self) -> None:
        """An engine that hangs keeps its stream open and says nothing."""
        while True:
            await asyncio.sleep(_PING_SECONDS)
            answer = await asyncio.to_thread(probe, self.connection.address, _SILENCE_SECONDS)
            if isinstance(answer, Problem):
                self.problem = answer
                self._touched.put_nowait(EngineUnavailableError(self.connection.title, answer.data.get("reason", "")))
                return

    async def _learn(self) -> None:
        """Inspect each container once, one after the other, for what the list does not tell: it cannot change."""
        while True:
            await asyncio.sleep(_LEARN_SECONDS)
            for identity in [each for each in self.known if each not in self.learned]:
                try:
                    inspected = await self.connection.get(f"/containers/{identity}/json", reference=identity)
                    found = learned_from(inspected)
                except EngineUnavailableError:
                    break
                except (NotFoundError, EngineRefusedError, LookupError, TypeError, AttributeError) as error:
                    _logger.info("What no list tells of %s is not known: %r", identity, error)
                    found = Learned()
                self.learned[identity] = found
                known = self.known.get(identity)
                if known is not None and not found.risks <= _risks_told(known):
                    self.touch(identity)
                # A thousand of them are in no hurry, and the window wants its share of the processor.
                await asyncio.sleep(_LEARN_PAUSE)
            if len(self.learned) > 2 * len(self.known) + _FEW:
                for gone in self.learned.keys() - self.known.keys():
                    del self.learned[gone]

    async def _unless_lost(self, asked: Coroutine[Any, Any, T]) -> T:
        """The answer, unless the engine hangs meanwhile."""
        answer = asyncio.create_task(asked)
        try:
            await asyncio.wait({answer, self._lost}, return_when=asyncio.FIRST_COMPLETED)
            if not answer.done():
                raise EngineUnavailableError(self.connection.title, "it hangs")
            return answer.result()
        finally:
            answer.cancel()
            await asyncio.gather(answer, return_exceptions=True)

    async def _gather(self) -> set[EnvironmentId] | None:
        """Those that were touched within a moment; None for all."""
        touched: set[EnvironmentId | None] = set()
        first = await self._touched.get()
        await asyncio.sleep(_GATHER_SECONDS)
        for each in (first, *_drained(self._touched)):
            if isinstance(each, BaseException):
                raise each
            touched.add(each)
        # The engine takes as long for each that is asked for by its id as for each of a whole list.
        if None in touched or len(touched) > min(_MOST_BY_ID, max(_FEW, len(self.known) // 4)):
            return None
        return {each for each in touched if each is not None}

    async def _list(self, summaries: list[Summary] | None = None) -> Listed:
        if summaries is None:
            summaries = await self.connection.get("/containers/json", all=True)
        records = await self._records()
        found = [self._described(each, records) for each in summaries if is_shown(each)]
        found += [self._removed(each) for each in _absent(summaries, records)]
        self.known = {each.id: each for each in found}
        self._settle(summaries, records)
        return Listed(self.connection.address.backend, tuple(found))

    async def _look(self, identities: set[EnvironmentId] | None) -> list[Change]:
        """What is not as it was."""
        if identities is None:
            before = self.known
            listed = await self._list()
            return [] if before == self.known else [listed]
        if not identities:
            return []
        summaries = await self.connection.get("/containers/json", all=True, filters={"id": sorted(identities)})
        records = await self._records()
        asked = {key: record for key, record in records.items() if key in identities}
        now = {each.id: each for each in (self._described(one, records) for one in summaries if is_shown(one))}
        # Where its record goes as well, it is we who have deleted it.
        now |= {each.environment: self._removed(each) for each in _absent(summaries, asked) if self._is_old(each)}
        self._settle(summaries, asked)
        changes: list[Change] = []
        for identity in identities:
            environment = now.get(identity)
            if environment is None:
                if identity not in records and self.known.pop(identity, None) is not None:
                    changes.append(Gone(self.connection.address.backend, identity))
            elif self.known.get(identity) != environment:
                self.known[identity] = environment
                changes.append(Changed(environment))
        return changes

    async def _records(self) -> dict[EnvironmentId, TrashRecord]:
        backend = self.connection.address.backend
        return {each.environment: each for each in await self.trash.all(Kind.CONTAINER) if each.place == backend}

    def _described(self, summary: Summary, records: dict[EnvironmentId, TrashRecord]) -> Environment:
        identity = EnvironmentId(str(summary["Id"]))
        return environment_of(
            summary,
            backend=self.connection.address.backend,
            engine=self.connection.title,
            trashed=records.get(identity),
            risks=self.learned.get(identity, _NOTHING).risks,
            host=self.connection.address.host,
        )

    def _removed(self, record: TrashRecord) -> Environment:
        return removed_environment(record, engine=self.connection.title)

    def _is_old(self, record: TrashRecord) -> bool:
        """Whether it was like that a moment ago already."""
        return record.environment in self._retried

    def _settle(self, summaries: Iterable[Summary], records: dict[EnvironmentId, TrashRecord]) -> None:
        """Where name and record do not agree, another process is at work: look again, once, in a moment."""
        agree = {
            EnvironmentId(str(each["Id"])): name_of(each).startswith(TRASHED) == (each["Id"] in records)
            for each in summaries
        }
        agree |= dict.fromkeys((each.environment for each in _absent(summaries, records)), False)
        for identity, fits in agree.items():
            if fits:
                self._retried.discard(identity)
            elif identity not in self._retried:
                self._retried.add(identity)
                asyncio.get_running_loop().call_later(_SETTLE_SECONDS, self.touch, identity)


def _absent(summaries: Iterable[Summary], records: dict[EnvironmentId, TrashRecord]) -> list[TrashRecord]:
    """What is in the trash and not on the engine: somebody has removed it."""
    there = {str(each["Id"]) for each in summaries}
    return [record for identity, record in records.items() if identity not in there]


def _lines(engine: str, stream: Stream) -> AsyncGenerator[Any, None]:
    from insula.backends.containers.engine.streams import each_line

    return each_line(engine, lambda _opening: stream)


def _container_of(event: Event) -> EnvironmentId | None:
    """The container that an event may have changed."""
    kind, action = event.get("Type"), str(event.get("Action") or "")
    actor = event.get("Actor") or {}
    if kind == "container":
        return None if action.startswith(_PASSING) else EnvironmentId(str(actor.get("ID") or ""))
    if kind == "network" and action in {"connect", "disconnect"}:
        container = (actor.get("Attributes") or {}).get("container")
        return EnvironmentId(str(container)) if container else None
    return None


def _risks_told(environment: Environment) -> set[str]:
    told = environment.facts.get("risks")
    return set(told) if isinstance(told, tuple) else set()


def _drained(
    queue: asyncio.Queue[EnvironmentId | BaseException | None],
) -> Iterable[EnvironmentId | BaseException | None]:
    while not queue.empty():
        yield queue.get_nowait()
