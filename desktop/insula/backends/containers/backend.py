"""One Docker engine as a backend."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING

from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.probing import EngineVersion, probe
from insula.backends.containers.engine.remedies import is_wakeable, remedy_of
from insula.backends.containers.listing.first_list import FirstList
from insula.backends.containers.listing.happenings import Happenings
from insula.domain.change import Change, EngineChanged
from insula.domain.environment import Engine, EnvironmentId, Kind, Problem, ProblemCode, Verb
from insula.domain.errors import EngineRefusedError, EngineUnavailableError
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.domain.specification import CloneRequest, Specification

if TYPE_CHECKING:
    from insula.backends.containers.engine.engines import EngineAddress
    from insula.backends.containers.listing.learned import Learning
    from insula.backends.containers.listing.watching import Watch
    from insula.backends.containers.observing.statistics import Meter
    from insula.backends.containers.stock.stock import DockerStock
    from insula.domain.container_details import ContainerDetails
    from insula.domain.containers import (
        ContainerSpecification,
        EditRequest,
        FileChange,
        MountedVolume,
        ProcessTable,
        UpdateRequest,
    )
    from insula.domain.engine_details import EngineDetails
    from insula.domain.logs import LogOptions, LogPiece
    from insula.domain.usage import Usage
    from insula.storage.json_value import JSON
    from insula.storage.leftovers import Leftovers
    from insula.storage.records import TrashRecords

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 5.0


class ContainerBackend:
    """The containers of the engine at one address, whether it answers or not. It belongs to one loop, until `close`.

    The SDK, and whatever needs it, is imported once the engine has answered.
    """

    def __init__(self, address: EngineAddress, trash: TrashRecords, leftovers: Leftovers) -> None:
        self.address = address
        self.happenings = Happenings()
        self._trash = trash
        self._leftovers = leftovers
        self._connection: Connection | None = None
        self._meter: Meter | None = None
        self._watches: set[Watch] = set()
        self._awake = asyncio.Event()
        self._waking = asyncio.Lock()
        self._learned: Learning = {}

    @property
    def kind(self) -> Kind:
        return Kind.CONTAINER

    @property
    def name(self) -> str:
        return self.address.backend

    async def watch(self) -> AsyncIterator[Change]:
        pause = _FIRST_PAUSE
        while True:
            # A list of a thousand takes the engine a tenth of a second: it begins while its version is asked for.
            first = FirstList(self.address)
            try:
                answer = await asyncio.to_thread(probe, self.address)
                if isinstance(answer, EngineVersion):
                    pause = _FIRST_PAUSE
                    yield EngineChanged(self._engine(answer))
                    async for change in self._follow(answer, first):
                        yield change
                else:
                    yield EngineChanged(self._engine(answer))
            finally:
                await first.drop()
            await self._sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def refresh(self) -> None:
        """Look again: at the engine, where it did not answer."""
        self._awake.set()
        self._awake.clear()

    async def wake(self) -> None:
        from insula.backends.containers.engine import podman_service

        async with self._waking:
            await podman_service.start(self.address)
        await self.refresh()

    async def describe(self) -> EngineDetails:
        from insula.backends.containers.engine import describing_engine

        return await describing_engine.describe(await self.connection())

    async def create(self, specification: Specification, report: ProgressSink) -> EnvironmentId:
        from insula.backends.containers.changes import creation

        return await creation.create(await self.workplace(), specification, report)

    async def clone(self, source: EnvironmentId, request: CloneRequest, report: ProgressSink) -> EnvironmentId:
        from insula.backends.containers.changes import cloning

        return await cloning.clone(await self.workplace(), source, request, report)

    async def edit(self, environment: EnvironmentId, request: EditRequest, report: ProgressSink) -> EnvironmentId:
        from insula.backends.containers.changes import editing

        return await editing.edit(await self.workplace(), environment, request, report)

    async def update(self, environment: EnvironmentId, request: UpdateRequest, report: ProgressSink) -> EnvironmentId:
        from insula.backends.containers.changes import updating

        return await updating.update(await self.workplace(), environment, request, report)

    async def rename(self, environment: EnvironmentId, name: str, report: ProgressSink) -> None:
        from insula.backends.containers.changes import renaming

        await renaming.rename(await self.workplace(), environment, name, report)

    async def act(self, environment: EnvironmentId, verb: Verb, report: ProgressSink) -> None:
        from insula.backends.containers.changes import running

        await running.act(await self.workplace(), environment, verb, report)

    async def trash(self, environment: EnvironmentId, report: ProgressSink) -> EnvironmentId:
        from insula.backends.containers.changes import trash

        return await trash.trash(await self.workplace(), environment, report)

    async def restore(self, environment: EnvironmentId, report: ProgressSink) -> None:
        from insula.backends.containers.changes import restoring

        await restoring.restore(await self.workplace(), environment, report)

    async def restore_as(self, environment: EnvironmentId, name: str, report: ProgressSink) -> None:
        from insula.backends.containers.changes import restoring

        await restoring.restore(await self.workplace(), environment, report, name)

    async def purge(self, environment: EnvironmentId, report: ProgressSink) -> None:
        from insula.backends.containers.changes import purging

        await purging.purge(await self.workplace(), environment, report)

    async def measure(self, environments: Sequence[EnvironmentId]) -> AsyncIterator[Usage]:
        async with aclosing((await self._metering()).measure(environments)) as usages:
            async for usage in usages:
                yield usage

    async def follow_usage(
        self, environments: Sequence[EnvironmentId], seconds: float
    ) -> AsyncIterator[Sequence[Usage]]:
        async with aclosing((await self._metering()).follow(environments, seconds)) as batches:
            async for batch in batches:
                yield batch

    async def details(self, environment: EnvironmentId) -> ContainerDetails:
        from insula.backends.containers.observing import inspecting

        return await inspecting.details(await self.connection(), environment)

    async def processes(self, environment: EnvironmentId) -> ProcessTable:
        from insula.backends.containers.observing import inspecting

        return await inspecting.processes(await self.connection(), environment)

    async def changes(self, environment: EnvironmentId) -> tuple[FileChange, ...]:
        from insula.backends.containers.observing import inspecting

        return await inspecting.changes(await self.connection(), environment)

    async def inspect(self, environment: EnvironmentId, *, reveal: bool) -> JSON:
        from insula.backends.containers.observing import inspecting

        return await inspecting.inspect(await self.connection(), environment, reveal=reveal)

    async def logs(self, environment: EnvironmentId, options: LogOptions) -> AsyncIterator[Sequence[LogPiece]]:
        from insula.backends.containers.observing.logs import read_logs

        async with aclosing(read_logs(await self.connection(), environment, options)) as batches:
            async for pieces in batches:
                yield pieces

    def shell_command(self, environment: EnvironmentId) -> tuple[str, ...]:
        from insula.backends.containers.observing import inspecting

        return inspecting.shell_command(self.address, environment)

    async def specification_of(self, environment: EnvironmentId) -> ContainerSpecification:
        from insula.backends.containers.changes import asking

        return await asking.specification_of(await self.connection(), environment)

    async def volumes_of(self, environment: EnvironmentId) -> tuple[MountedVolume, ...]:
        from insula.backends.containers.changes import asking

        return await asking.volumes_of(await self.connection(), environment)

    async def sharers_of(self, environment: EnvironmentId) -> tuple[EnvironmentId, ...]:
        from insula.backends.containers.changes import sharing

        return await sharing.sharers_of(await self.connection(), environment, self._learned)

    async def stock(self) -> DockerStock:
        from insula.backends.containers.stock.stock import DockerStock

        return DockerStock(await self.connection())

    def subscribe_stock(self, listener: Callable[[], None]) -> Callable[[], None]:
        return self.happenings.subscribe(lambda _event: listener())

    async def recover(self, verb: Verb, steps: Sequence[Step]) -> Recovered:
        if not steps:
            return Recovered.UNDONE
        from insula.backends.containers.stock.stock import RECOVERIES

        if (way_back := RECOVERIES.get(verb)) is not None:
            return await way_back(await self.connection(), steps)
        from insula.backends.containers.changes import recovery

        return await recovery.recover(await self.workplace(), verb, steps)

    async def tidy(self) -> bool:
        if not await self._leftovers.of(self.name):
            return False
        from insula.backends.containers.changes import tidying

        return await tidying.tidy(await self.workplace())

    async def close(self) -> None:
        """End the threads."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()

    async def workplace(self) -> Workplace:
        """The engine, asked whether it answers if that is not known; EngineUnavailableError if it does not."""
        return Workplace(await self.connection(), self._trash, self._leftovers, self._touch)

    async def connection(self) -> Connection:
        """The way to the engine; EngineUnavailableError if it does not answer."""
        if self._connection is None:
            answer = await asyncio.to_thread(probe, self.address)
            if isinstance(answer, Problem):
                raise EngineUnavailableError(self.address.title, answer.data.get("reason", ""))
            return self._connected(answer)
        return self._connection

    async def _metering(self) -> Meter:
        """What measures over the present connection."""
        from insula.backends.containers.observing.statistics import Meter

        connection = await self.connection()
        if self._meter is None or self._meter.engine is not connection:
            self._meter = Meter(connection)
        return self._meter

    async def _follow(self, version: EngineVersion, first: FirstList) -> AsyncGenerator[Change, None]:
        """All that is told while it answers, then that it does not any more."""
        from insula.backends.containers.listing.watching import Watch

        watch = Watch(self._connected(version), self._trash, self._learned)
        self._watches.add(watch)
        changes = watch.changes(first, self.happenings)
        try:
            async for change in changes:
                yield change
        except (EngineUnavailableError, EngineRefusedError) as error:
            reason = error.reason if isinstance(error, EngineUnavailableError) else error.message
            data = {"engine": self.address.title, "address": self.address.url, "reason": reason}
            yield EngineChanged(self._engine(watch.problem or Problem(ProblemCode.ENGINE_STOPPED, data)))
        finally:
            self._watches.discard(watch)
            await changes.aclose()

    def _connected(self, version: EngineVersion) -> Connection:
        """The connection, made anew where the engine was exchanged for one that speaks otherwise."""
        if self._connection is None or self._connection.api != version.api:
            self._connection = Connection(self.address, version.api)
        return self._connection

    def _touch(self, identity: EnvironmentId) -> None:
        for watch in self._watches:
            watch.touch(identity)

    def _engine(self, answer: EngineVersion | Problem) -> Engine:
        engine = Engine(self.name, self.kind, self.address.title, available=False, facts={"address": self.address.url})
        if isinstance(answer, Problem):
            facts = {**engine.facts, "remedy": remedy_of(self.address, answer), "wakeable": is_wakeable(answer)}
            return dataclasses.replace(engine, problem=answer, facts=facts)
        return dataclasses.replace(
            engine,
            available=True,
            version=f"{answer.engine} {answer.version}",
            facts={**engine.facts, "api": answer.api},
        )

    async def _sleep(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._awake.wait()
        except TimeoutError:
            return
