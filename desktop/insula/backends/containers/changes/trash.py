"""Puts containers in the trash: stopped, without a restart policy, under another name, still on their networks.

What a container is to be given back is in its record; the rest the engine keeps.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from insula.backends.containers.changes import handling, network_copies
from insula.backends.containers.changes.handling import NEVER, Inspected, Restart
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.specification.naming import trash_name
from insula.domain.environment import EnvironmentId, Kind, State
from insula.domain.errors import NotFoundError
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.storage.json_value import JSON
from insula.storage.records import TrashRecord

TRASH, STOP = "trash", "stop"


@dataclass(frozen=True, slots=True)
class Kept:
    """How a container was before it went to the trash; `networks` are the requests that make its networks again."""

    state: State
    restart: Restart
    networks: tuple[Mapping[str, Any], ...]


async def trash(place: Workplace, identity: EnvironmentId, report: ProgressSink) -> EnvironmentId:
    """Put the container in the trash; of one that would remove itself, one like it, the id of which is returned.

    Raises:
        NotFoundError: it is gone, or in the trash.
        NoSpaceError, EngineUnavailableError, EngineRefusedError: the engine's.
    """
    inspected = await handling.inspect(place.connection, identity)
    if await place.trash.get(identity) is not None:
        raise NotFoundError(identity)
    name, state = handling.name_in(inspected), handling.state_in(inspected)
    report.progress("trash")
    if inspected["HostConfig"].get("AutoRemove"):
        from insula.backends.containers.changes import standing_in

        return await standing_in.trash(place, inspected, report)
    record = await record_for(place, inspected)
    await report.declare(Step(TRASH, {**step_data(record), "started": str(inspected["State"]["StartedAt"])}))
    if handling.restart_in(inspected) != NEVER:
        await handling.set_restart(place.connection, inspected, NEVER)
    if state is not State.STOPPED:
        await report.declare(Step(STOP, {"id": identity}))
        report.progress("stopping")
        await handling.stop(place.connection, identity)
    await place.trash.add(record)
    await handling.rename(place.connection, identity, trash_name(identity, name))
    place.touch(identity)
    return identity


async def recover_trash(place: Workplace, steps: Sequence[Step]) -> Recovered:
    """In the trash under its name there, else as it was before."""
    step = next((each for each in steps if each.name == TRASH), None)
    if step is None:
        from insula.backends.containers.changes import standing_in

        return await standing_in.recover(place, steps)
    record = record_of(step)
    found = await handling.find(place.connection, record.environment)
    if found is not None and handling.name_in(found) == trash_name(record.environment, record.original):
        if await place.trash.get(record.environment) is None:
            await place.trash.add(record)
        place.touch(record.environment)
        return Recovered.FINISHED
    await place.trash.remove(record.environment)
    if found is not None:
        stopped = any(each.name == STOP for each in steps)
        await bring_back(place, record, found, step.data["started"] if stopped else "")
    place.touch(record.environment)
    return Recovered.UNDONE


async def bring_back(place: Workplace, record: TrashRecord, found: Inspected, stopped: str) -> None:
    """Give a container, which may be on its way to the trash, what it had: name, restart policy, state.

    `stopped` is when the run began that was to be stopped, "" if none was: what was not stopped is not started.
    """
    connection, identity, kept = place.connection, record.environment, kept_of(record)
    runs_again = found["State"]["Running"] and found["State"]["StartedAt"] != stopped
    if stopped and not runs_again:
        # A stop that nobody waits for any more would end it later.
        await handling.stop(connection, identity)
    await handling.rename(connection, identity, record.original)
    if kept.restart != NEVER:
        await handling.set_restart(connection, found, kept.restart)
    if stopped:
        await handling.start(connection, identity)
        if kept.state is State.PAUSED:
            await handling.pause(connection, identity)


async def record_for(place: Workplace, inspected: Inspected) -> TrashRecord:
    """What the trash keeps of a container that is as `inspected` now. None of its environment variables."""
    restart, name = handling.restart_in(inspected), handling.name_in(inspected)
    networks: list[JSON] = list(await network_copies.copies_of(place.connection, inspected))
    return TrashRecord(
        environment=EnvironmentId(inspected["Id"]),
        kind=Kind.CONTAINER,
        name=name,
        original=name,
        place=place.backend,
        device=0,
        inode=0,
        trashed=datetime.now(UTC),
        payload={
            "state": handling.state_in(inspected).value,
            "restart": restart.name,
            "tries": restart.tries,
            "networks": networks,
        },
    )


async def record_in(place: Workplace, identity: EnvironmentId) -> TrashRecord:
    """The record of a container in this engine's trash; NotFoundError if it is not there."""
    record = await place.trash.get(identity)
    if record is None or record.place != place.backend:
        raise NotFoundError(identity)
    return record


def kept_of(record: TrashRecord) -> Kept:
    """What `record_for` wrote."""
    payload: Mapping[str, Any] = record.payload
    restart = Restart(payload["restart"], payload["tries"])
    return Kept(State(payload["state"]), restart, tuple(payload["networks"]))


def step_data(record: TrashRecord) -> dict[str, str]:
    """`record` as a step keeps it."""
    return {
        "id": record.environment,
        "name": record.name,
        "original": record.original,
        "place": record.place,
        "trashed": record.trashed.isoformat(),
        "payload": json.dumps(dict(record.payload)),
    }


def record_of(step: Step) -> TrashRecord:
    """The record that a step keeps."""
    return TrashRecord(
        environment=EnvironmentId(step.data["id"]),
        kind=Kind.CONTAINER,
        name=step.data["name"],
        original=step.data["original"],
        place=step.data["place"],
        device=0,
        inode=0,
        trashed=datetime.fromisoformat(step.data["trashed"]),
        payload=json.loads(step.data["payload"]),
    )
