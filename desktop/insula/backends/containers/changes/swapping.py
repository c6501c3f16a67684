"""Puts one container in the place of another: made, started and verified before the old one goes to the trash.

Steps: those of `making`; RETIRE {a trash record, started} and STOP {id} where the old one runs, START {id}; then SWAP
{a trash record, new, name}. Until SWAP all is undone, and the old one runs as before; from there on it is finished.

Of one that would remove itself a stand-in goes to the trash, as always: COMMIT and MAKE more, and SWAP {source} too.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from insula.backends.containers.changes import committing, handling, making, standing_in, trash, verification
from insula.backends.containers.changes.handling import NEVER, Inspected
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.specification.naming import trash_name
from insula.backends.containers.specification.specifying import CreateBody
from insula.domain.environment import EnvironmentId, Reason, ReasonCode, State, Verb
from insula.domain.errors import ActionUnavailableError, InvalidRequestError, NameTakenError, NotFoundError
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.storage.records import TrashRecord

RETIRE, STOP, START, SWAP = "retire", "stop", "start", "swap"
_SOME_RUN = "some"
"""Instead of the moment when a run began: whatever it was, it is over."""


async def replaceable(place: Workplace, identity: EnvironmentId, verb: Verb, health_seconds: float) -> Inspected:
    """The inspect of a container whose place another may take.

    Raises:
        InvalidRequestError: `health_seconds` are none.
        NotFoundError: it is gone, or in the trash.
        ActionUnavailableError: it runs, and removes itself when it stops.
    """
    if not 0 < health_seconds < math.inf:
        raise InvalidRequestError("health_seconds")
    inspected = await handling.inspect(place.connection, identity)
    if await place.trash.get(identity) is not None:
        raise NotFoundError(identity)
    if inspected["HostConfig"].get("AutoRemove") and handling.state_in(inspected) is not State.STOPPED:
        raise ActionUnavailableError(handling.name_in(inspected), verb, Reason(ReasonCode.REMOVES_ITSELF))
    return inspected


async def swap(
    place: Workplace,
    old: Inspected,
    plan: CreateBody,
    report: ProgressSink,
    *,
    name: str,
    volumes: Iterable[str],
    health_seconds: float,
) -> EnvironmentId:
    """Make what `plan` describes, have it run if `old` does, and give it `name`; `old` goes to the trash.

    `volumes` are made where they are missing.

    Raises:
        UnhealthyError, EndedAtOnceError: the new one does not do what it is there for.
        PortTakenError, ImageMissingError, EngineRefusedError, EngineUnavailableError: the engine's.
    """
    connection, identity, state = place.connection, str(old["Id"]), handling.state_in(old)
    await making.make_volumes(connection, volumes, report)
    report.progress("create-container")
    made = await making.make(connection, plan, report)
    record = await trash.record_for(place, old)
    if state is not State.STOPPED:
        started = str(old["State"]["StartedAt"])
        await report.declare(Step(RETIRE, {**trash.step_data(record), "started": started}))
        await handling.set_restart(connection, old, NEVER)
        await report.declare(Step(STOP, {"id": identity}))
        report.progress("stopping")
        await handling.stop(connection, identity)
        await report.declare(Step(START, {"id": made.id}))
        report.progress("starting")
        await handling.start(connection, made.id)
        report.progress("verify")
        await verification.verify(connection, made.id, name, health_seconds, report)
        if state is State.PAUSED:
            await handling.pause(connection, made.id)
    data = {"new": made.id, "name_of_new": name}
    if old["HostConfig"].get("AutoRemove"):
        stand_in = await standing_in.make(place, old, report)
        record, data["source"] = replace(record, environment=stand_in.id), identity
    report.progress("swap")
    step = Step(SWAP, {**trash.step_data(record), **data})
    await report.declare(step)
    if await _finish(place, step, report.log) is Recovered.UNDONE:
        raise NotFoundError(made.id)
    return made.id


async def recover(place: Workplace, steps: Sequence[Step]) -> Recovered:
    """Finish what was past its point of return; else the new one goes, and the old one is as it was."""
    for step in steps:
        if step.name == SWAP and await _finish(place, step) is Recovered.FINISHED:
            return Recovered.FINISHED
    await making.undo_making(place.connection, steps)
    await making.undo_volumes(place.connection, steps)
    await committing.undo_commit(place, steps)
    for step in steps:
        if step.name == RETIRE and steps[-1].name != SWAP:
            stopped = any(each.name == STOP for each in steps)
            await _bring_back(place, trash.record_of(step), step.data["started"] if stopped else "")
    return Recovered.UNDONE


async def _finish(place: Workplace, step: Step, log: Callable[[str], None] = lambda _line: None) -> Recovered:
    """The old one into the trash, then its name to the new one. Where this is gone, the old one comes back."""
    if "source" in step.data:
        return await _finish_stand_in(place, step, log)
    connection, record, new = place.connection, trash.record_of(step), EnvironmentId(step.data["new"])
    if await handling.find(connection, new) is None:
        await place.trash.remove(record.environment)
        await _bring_back(place, record, _SOME_RUN if trash.kept_of(record).state is not State.STOPPED else "")
        return Recovered.UNDONE
    old = await handling.find(connection, record.environment)
    if old is not None:
        await place.trash.add(record)
        await handling.set_restart(connection, old, NEVER)
        await handling.rename(connection, record.environment, trash_name(record.environment, record.original))
    await _give_name(place, new, step.data["name_of_new"], log)
    for each in (record.environment, new):
        place.touch(each)
    return Recovered.FINISHED


async def _finish_stand_in(place: Workplace, step: Step, log: Callable[[str], None]) -> Recovered:
    """The same where it is a stand-in that goes to the trash; it stays there where the old one is gone already."""
    connection, record, new = place.connection, trash.record_of(step), EnvironmentId(step.data["new"])
    source, made = step.data["source"], await handling.find(connection, new)
    if made is None and await handling.find(connection, source) is not None:
        await place.trash.remove(record.environment)
        await handling.remove(connection, record.environment)
        place.touch(record.environment)
        return Recovered.UNDONE
    await standing_in.finish(place, record, source)
    if made is not None:
        await _give_name(place, new, step.data["name_of_new"], log)
    for each in (EnvironmentId(source), new):
        place.touch(each)
    return Recovered.FINISHED


async def _give_name(place: Workplace, new: EnvironmentId, name: str, log: Callable[[str], None]) -> None:
    """Its name, or one like it where a stranger was faster: one without a name of its own would not be seen."""
    number, given = 1, name
    while True:
        try:
            await handling.rename(place.connection, new, given)
        except NameTakenError:
            number += 1
            given = f"{name}-{number}"
        else:
            break
    if given != name:
        log(f"{name} → {given}")


async def _bring_back(place: Workplace, record: TrashRecord, stopped: str) -> None:
    found = await handling.find(place.connection, record.environment)
    if found is not None:
        await trash.bring_back(place, record, found, stopped)
    place.touch(record.environment)
