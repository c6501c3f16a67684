"""A container that removes itself (--rm) cannot lie in the trash: one like it, with its files, does.

Its engine would delete it when it stops, and one that never ran when the engine itself is started again.

Steps: PAUSE {id}; COMMIT and MAKE, as for a clone; STAND_IN {the record of the trash, source}, from which on the work
is finished, not undone. What is restored later is like the source, but does not remove itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from insula.backends.containers.changes import committing, handling, making
from insula.backends.containers.changes.copying import Source, own_body
from insula.backends.containers.changes.handling import Inspected
from insula.backends.containers.changes.making import Made
from insula.backends.containers.changes.trash import record_for, record_of, step_data
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.engine_names import names_of
from insula.backends.containers.specification.image_defaults import image_of
from insula.backends.containers.specification.naming import trash_name
from insula.backends.containers.specification.specifying import CreateBody
from insula.domain.environment import EnvironmentId, State
from insula.domain.errors import NotFoundError
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.storage.records import TrashRecord

PAUSE, STAND_IN = "pause", "stand-in"


async def trash(place: Workplace, source: Inspected, report: ProgressSink) -> EnvironmentId:
    """Put one like `source` in the trash, and stop `source`; its volumes stay. The id of the one in the trash.

    Raises:
        NoSpaceError, EngineUnavailableError, EngineRefusedError: the engine's.
    """
    connection = place.connection
    record = await record_for(place, source)
    if handling.state_in(source) is State.RUNNING:
        await report.declare(Step(PAUSE, {"id": str(source["Id"])}))
        await handling.pause(connection, source["Id"])
    made = await make(place, source, report)
    step = Step(STAND_IN, {**step_data(replace(record, environment=made.id)), "source": str(source["Id"])})
    await report.declare(step)
    report.progress("stopping")
    await finish(place, record_of(step), step.data["source"])
    return made.id


async def recover(place: Workplace, steps: Sequence[Step]) -> Recovered:
    """Nothing is stopped before there is something in its stead."""
    for step in steps:
        if step.name == STAND_IN:
            await finish(place, record_of(step), step.data["source"])
            return Recovered.FINISHED
    await making.undo_making(place.connection, steps)
    await committing.undo_commit(place, steps)
    for step in steps:
        if step.name == PAUSE and await handling.find(place.connection, step.data["id"]) is not None:
            await handling.resume(place.connection, step.data["id"])
    return Recovered.UNDONE


async def make(place: Workplace, source: Inspected, report: ProgressSink) -> Made:
    """One like `source`, with its files, that is not started; the steps are COMMIT and MAKE."""
    image = await committing.commit(place.connection, source, report)
    report.progress("create-container")
    return await making.make(place.connection, await _like(place, source, image), report)


async def finish(place: Workplace, record: TrashRecord, source: str) -> None:
    """Have what `record` says in the trash, and `source` no more; idempotent."""
    connection = place.connection
    if await handling.find(connection, record.environment) is not None:
        await place.trash.add(record)
        await handling.rename(connection, record.environment, trash_name(record.environment, record.original))
    with suppress(NotFoundError):
        await handling.stop(connection, source)
    # It does so itself, unless it never ran; then its end is waited for.
    await handling.remove(connection, source)
    place.touch(record.environment)


async def _like(place: Workplace, source: Inspected, image: str) -> CreateBody:
    connection = place.connection
    copy = own_body(Source(source, await image_of(connection, source["Image"]), await names_of(place), image))
    return replace(copy, body={**copy.body, "HostConfig": {**copy.body["HostConfig"], "AutoRemove": False}})
