"""Takes containers out of the trash."""

from __future__ import annotations

from collections.abc import Sequence

from insula.backends.containers.changes import handling, making, network_copies
from insula.backends.containers.changes.handling import NEVER
from insula.backends.containers.changes.trash import kept_of, record_in, record_of, step_data
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.specification.naming import check_container_name, trash_name
from insula.domain.environment import EnvironmentId, State
from insula.domain.errors import NotFoundError
from insula.domain.progress import ProgressSink, Recovered, Step

RESTORE, START = "restore", "start"


async def restore(place: Workplace, identity: EnvironmentId, report: ProgressSink, name: str | None = None) -> None:
    """Give the container its name, or another one, its restart policy and state again, and the networks that are gone.

    Raises:
        InvalidNameError: no container can have that name; nothing was touched.
        NotFoundError: it is not in the trash, or somebody has removed it: then its record is gone too.
        NameTakenError: another has the name; nothing was touched.
        PortTakenError: it ran, and one of its ports is in use now.
        EngineUnavailableError, EngineRefusedError: the engine's.
    """
    connection, record = place.connection, await record_in(place, identity)
    found = await handling.find(connection, identity)
    if found is None:
        await place.trash.remove(identity)
        place.touch(identity)
        raise NotFoundError(record.name)
    wanted = record.original if name is None else name
    if name is not None:
        check_container_name(name)
    if handling.name_in(found) != wanted:
        await handling.check_name_free(connection, wanted)
    kept = kept_of(record)
    await report.declare(Step(RESTORE, step_data(record)))
    report.progress("restore")
    await network_copies.make_again(connection, kept.networks, report)
    await network_copies.rejoin(connection, found)
    await handling.rename(connection, identity, wanted)
    if kept.restart != NEVER:
        await handling.set_restart(connection, found, kept.restart)
    if kept.state is not State.STOPPED:
        await report.declare(Step(START, {"id": identity}))
        report.progress("starting")
        await handling.start(connection, identity)
        if kept.state is State.PAUSED:
            await handling.pause(connection, identity)
    await making.keep(identity, report)
    await place.trash.remove(identity)
    place.touch(identity)


async def recover_restore(place: Workplace, steps: Sequence[Step]) -> Recovered:
    """Out of the trash once nothing could fail any more, else back in it."""
    record = record_of(next(each for each in steps if each.name == RESTORE))
    connection, identity = place.connection, record.environment
    if any(each.name == making.KEEP for each in steps):
        await place.trash.remove(identity)
        place.touch(identity)
        return Recovered.FINISHED
    found = await handling.find(connection, identity)
    if found is None:
        await place.trash.remove(identity)
    else:
        if any(each.name == START for each in steps):
            await handling.stop(connection, identity)
        if kept_of(record).restart != NEVER:
            await handling.set_restart(connection, found, NEVER)
        await handling.rename(connection, identity, trash_name(identity, record.original))
    await network_copies.undo(connection, steps)
    place.touch(identity)
    return Recovered.UNDONE
