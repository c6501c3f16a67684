"""The changes to containers, each ready to go wrong on an engine, and what must be true afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from insula.backends.containers.changes import creation, purging, renaming, restoring, running, trash
from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import Mount, MountKind, PublishedPort
from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.errors import InsulaError
from insula.domain.progress import ProgressSink, Recovered, Step
from tests.backends.containers.exchange_scenarios import clone_of, edit_of, update_of
from tests.backends.containers.killing import Picture, picture
from tests.backends.containers.workshop import Sink, everything, run, specification
from tests.bad_luck.telling import sentence_of
from tests.engines.docker_engine import DockerEngine

NETWORK = "insula-test-network"
_TRIES = 100


@dataclass(frozen=True)
class Change:
    """What is done to the container, and how it is before: stopped, in the trash, there without its network, …"""

    verb: Verb
    deed: Callable[[Workplace, EnvironmentId, ProgressSink], Awaitable[object]]
    stopped: bool = False
    trashed: bool = False
    without_network: bool = False
    removes_itself: bool = False


async def _create(place: Workplace, _one: EnvironmentId, report: ProgressSink) -> None:
    mounts = (Mount(MountKind.VOLUME, "insula-test-made", "/data"), Mount(MountKind.VOLUME, "", "/anonymous"))
    await creation.create(place, specification(mounts=mounts, ports=(PublishedPort(80),), start=True), report)


async def _rename(place: Workplace, one: EnvironmentId, report: ProgressSink) -> None:
    await renaming.rename(place, one, "insula-test-new", report)


async def _start(place: Workplace, one: EnvironmentId, report: ProgressSink) -> None:
    await running.act(place, one, Verb.START, report)


async def _stop(place: Workplace, one: EnvironmentId, report: ProgressSink) -> None:
    await running.act(place, one, Verb.STOP, report)


CHANGES = {
    "create": Change(Verb.CREATE, _create),
    "rename": Change(Verb.RENAME, _rename),
    "start": Change(Verb.START, _start, stopped=True),
    "stop": Change(Verb.STOP, _stop),
    "trash": Change(Verb.TRASH, trash.trash),
    "restore": Change(Verb.RESTORE, restoring.restore, trashed=True),
    "restore without its network": Change(Verb.RESTORE, restoring.restore, trashed=True, without_network=True),
    "purge": Change(Verb.PURGE, purging.purge, trashed=True),
    "clone": Change(Verb.CLONE, clone_of),
    "edit": Change(Verb.EDIT, edit_of),
    "update": Change(Verb.UPDATE, update_of),
}


# Not for an engine that dies: such a container dies with it.
CHANGES_WHILE_IT_LIVES = {
    **CHANGES,
    "trash one that removes itself": Change(Verb.TRASH, trash.trash, removes_itself=True),
}


async def make_ready(engine: DockerEngine, place: Workplace, change: Change) -> EnvironmentId:
    """An engine with one container, in its own place or in the trash."""
    engine.clean()
    for record in await place.trash.all(Kind.CONTAINER):
        await place.trash.remove(record.environment)
    engine.docker("network", "create", NETWORK)
    lifetime = ("--rm",) if change.removes_itself else ("--restart", "always")
    one = run(engine, *lifetime, "--network", NETWORK, "--publish", "127.0.0.1::80", "--volume", "/data")
    if change.stopped:
        engine.docker("stop", one)
    if change.trashed:
        await trash.trash(place, one, Sink())
    if change.without_network:
        engine.docker("network", "rm", NETWORK)
    return one


class Trial:
    """One change on an engine made ready; `ended` recovers twice and compares."""

    def __init__(self, engine: DockerEngine, place: Workplace, change: Change, after: Picture) -> None:
        self._engine = engine
        self._place = place
        self._change = change
        self._after = after

    @classmethod
    async def whole(cls, engine: DockerEngine, place: Workplace, change: Change) -> Trial:
        """Do it once while all goes well, to know how it looks afterwards."""
        await change.deed(place, await make_ready(engine, place, change), Sink())
        return cls(engine, place, change, await picture(engine, place))

    async def begin(self, on_step: Callable[[Step], None] = lambda _step: None) -> None:
        """Make ready for another time."""
        self._one = await make_ready(self._engine, self._place, self._change)
        self._before, self._kept = await picture(self._engine, self._place), everything(self._engine)
        self.sink = Sink(on_step)

    async def do(self, place: Workplace) -> InsulaError | None:
        """The change, through `place`; how it failed. That can be told in a sentence."""
        try:
            await self._change.deed(place, self._one, self.sink)
        except InsulaError as error:
            sentence_of(error)
            return error
        return None

    async def ended(self, *, engine_restarted: bool = False) -> Recovered:
        """All is as before or as after; an engine that was restarted takes its time, and has stopped what it may."""
        recovered = Recovered.UNDONE
        if self.sink.steps:
            recovered = await recover(self._place, self._change.verb, self.sink.steps)
            assert await recover(self._place, self._change.verb, self.sink.steps) is recovered
        if engine_restarted:
            expected = self._after if recovered is Recovered.FINISHED else self._before
            await self._until(expected, with_states=self._change.verb is not Verb.CREATE)
        elif recovered is Recovered.FINISHED:
            assert await picture(self._engine, self._place) == self._after, self.sink.names
        else:
            assert (await picture(self._engine, self._place), everything(self._engine)) == (
                self._before,
                self._kept,
            ), self.sink.names
        return recovered

    async def _until(self, expected: Picture, *, with_states: bool) -> None:
        wanted = expected if with_states else without_states(expected)
        tries = 0
        while True:
            now = await picture(self._engine, self._place)
            if (now if with_states else without_states(now)) == wanted:
                return
            tries += 1
            assert tries < _TRIES, (self.sink.names, now, expected)
            await asyncio.sleep(0.1)


def without_states(found: Picture) -> Picture:
    """The names of the containers alone."""
    kinds, records = found
    names = type(kinds["containers"])(each.partition(" ")[0] for each in kinds["containers"].elements())
    return {**kinds, "containers": names}, records
