"""The verbs, ready to be killed by tests/kill9.py, each on the engine whose address is in its folder.

They work on the container "insula-test-one"; what they make is called "insula-test-new".
"""

from __future__ import annotations

import http.client
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from insula.backends.containers.changes import (
    creation,
    handling,
    purging,
    recovery,
    renaming,
    restoring,
    running,
    trash,
)
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.domain.containers import Mount, MountKind, NetworkAttachment, PublishedPort
from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.operation import Operation, OperationId
from insula.domain.progress import ProgressSink
from insula.storage.journal import Journal
from insula.storage.leftovers import Leftovers
from insula.storage.paths import Paths
from insula.storage.records import TrashRecords
from tests.backends.containers.workshop import CANDIDATE, specification, workplace
from tests.backends.venvs.scenarios import JournalSink
from tests.kill9 import Moments

ADDRESS = "engine"
"""The file of a scenario's folder that has the engine's address."""
Deed = Callable[[Workplace, ProgressSink], Awaitable[object]]


async def do(folder: Path, moments: Moments, verb: Verb, deed: Deed) -> None:
    """Have `deed` done as an operation is, and be killed at a moment of it."""
    paths = Paths.below(folder / "home")
    paths.create()
    journal = Journal(paths.journal)
    await journal.open()
    connection = Connection(EngineAddress(CANDIDATE, (folder / ADDRESS).read_text(), "Docker de test"), "1.41")
    place = Workplace(connection, TrashRecords(journal.database), Leftovers(journal.database), lambda _identity: None)
    operation = Operation(OperationId("killed"), verb, Kind.CONTAINER, "one", datetime.now(UTC))
    await journal.begin(operation, place.backend)
    # What loads the SDK and asks for nothing is not worth a kill.
    await handling.check_answers(connection)
    moments.database(journal.database)
    _watch_requests(moments)
    moments.arm()
    await deed(place, moments.sink(JournalSink(journal, operation.id)))
    moments.disarm()
    await journal.finish(operation)
    await connection.close()
    await journal.close()


async def recover_it(folder: Path, moments: Moments) -> None:
    """What was left unfinished in the folder's home, ended: to be killed in its turn."""
    async with workplace(folder / "home", (folder / ADDRESS).read_text()) as place:
        journal = Journal(Paths.below(folder / "home").journal)
        await journal.open()
        [unfinished] = await journal.unfinished()
        await handling.check_answers(place.connection)
        _watch_requests(moments)
        moments.arm()
        await recovery.recover(place, unfinished.operation.verb, unfinished.steps)
        moments.disarm()
        await journal.close()


async def one(place: Workplace) -> EnvironmentId:
    """The container to be worked on, wherever it is."""
    return next(
        EnvironmentId(each["Id"])
        for each in await place.connection.get("/containers/json", all=True)
        if each["Names"][0].endswith("insula-test-one")
    )


async def create(folder: Path, moments: Moments) -> None:
    asked = specification(
        start=True,
        mounts=(Mount(MountKind.VOLUME, "insula-test-made", "/data"), Mount(MountKind.VOLUME, "", "/anonymous")),
        networks=(NetworkAttachment("insula-test-network"), NetworkAttachment("bridge")),
        ports=(PublishedPort(80),),
    )
    await do(folder, moments, Verb.CREATE, lambda place, sink: creation.create(place, asked, sink))


async def rename(folder: Path, moments: Moments) -> None:
    await do(
        folder,
        moments,
        Verb.RENAME,
        lambda place, sink: _of_one(place, lambda it: renaming.rename(place, it, "insula-test-new", sink)),
    )


async def put_in_trash(folder: Path, moments: Moments) -> None:
    await do(folder, moments, Verb.TRASH, lambda place, sink: _of_one(place, lambda it: trash.trash(place, it, sink)))


async def restore(folder: Path, moments: Moments) -> None:
    await do(
        folder,
        moments,
        Verb.RESTORE,
        lambda place, sink: _of_one(place, lambda it: restoring.restore(place, it, sink)),
    )


async def purge(folder: Path, moments: Moments) -> None:
    await do(folder, moments, Verb.PURGE, lambda place, sink: _of_one(place, lambda it: purging.purge(place, it, sink)))


async def stop(folder: Path, moments: Moments) -> None:
    await _act(folder, moments, Verb.STOP)


async def start(folder: Path, moments: Moments) -> None:
    await _act(folder, moments, Verb.START)


async def restart(folder: Path, moments: Moments) -> None:
    await _act(folder, moments, Verb.RESTART)


async def pause(folder: Path, moments: Moments) -> None:
    await _act(folder, moments, Verb.PAUSE)


async def resume(folder: Path, moments: Moments) -> None:
    await _act(folder, moments, Verb.RESUME)


async def kill(folder: Path, moments: Moments) -> None:
    await _act(folder, moments, Verb.KILL)


async def _act(folder: Path, moments: Moments, verb: Verb) -> None:
    await do(folder, moments, verb, lambda place, sink: _of_one(place, lambda it: running.act(place, it, verb, sink)))


async def _of_one(place: Workplace, deed: Callable[[EnvironmentId], Awaitable[object]]) -> None:
    await deed(await one(place))


def _watch_requests(moments: Moments) -> None:
    """A request that is sent whole, and to which no answer was read, is a moment too: the engine goes on with it."""
    getresponse = http.client.HTTPConnection.getresponse

    def answered(self: http.client.HTTPConnection, *arguments: Any) -> http.client.HTTPResponse:
        moments.moment()
        return getresponse(self, *arguments)

    http.client.HTTPConnection.getresponse = answered  # type: ignore[method-assign]  # A class of the process that dies.
