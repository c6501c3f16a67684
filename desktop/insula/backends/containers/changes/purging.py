"""Deletes containers of the trash for ever, with the volumes and the image that were made for them alone."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from insula.backends.containers.changes import handling, making
from insula.backends.containers.changes.committing import REPOSITORY
from insula.backends.containers.changes.copying_mounts import ANONYMOUS_LABEL
from insula.backends.containers.changes.handling import Inspected
from insula.backends.containers.changes.trash import record_in, record_of, step_data
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock import images
from insula.domain.environment import EnvironmentId, Reason, ReasonCode, State, Verb
from insula.domain.errors import ActionUnavailableError, EngineRefusedError, NotFoundError
from insula.domain.image_errors import InUseError
from insula.domain.progress import ProgressSink, Recovered, Step

PURGE = "purge"


async def purge(place: Workplace, identity: EnvironmentId, report: ProgressSink) -> None:
    """Delete it, never by force; one that somebody has removed is forgotten.

    Raises:
        NotFoundError: it is not in the trash.
        ActionUnavailableError: somebody has started it in the trash; it stays.
        EngineUnavailableError, EngineRefusedError: the engine's.
    """
    record = await record_in(place, identity)
    found = await handling.find(place.connection, identity)
    running = ActionUnavailableError(record.name, Verb.PURGE, Reason(ReasonCode.STARTED_IN_TRASH))
    if found is not None and handling.state_in(found) is not State.STOPPED:
        raise running
    report.progress("purge")
    belongings = {} if found is None else await _belongings(place.connection, found)
    step = Step(PURGE, {**step_data(record), **belongings})
    await report.declare(step)
    if await recover_purge(place, [step]) is Recovered.UNDONE:
        raise running


async def recover_purge(place: Workplace, steps: Sequence[Step]) -> Recovered:
    """Delete what is left of it; it stays if somebody has started it meanwhile."""
    step = next(each for each in steps if each.name == PURGE)
    record = record_of(step)
    try:
        await handling.remove(place.connection, record.environment)
    except EngineRefusedError as error:
        if error.status != handling.CONFLICT:
            raise
        return Recovered.UNDONE
    await place.trash.remove(record.environment)
    place.touch(record.environment)
    for name in filter(None, step.data.get("volumes", "").split(",")):
        await making.remove_volume(place.connection, name)
    for name in filter(None, step.data.get("images", "").split(",")):
        with suppress(InUseError):
            await images.delete(place.connection, name, keep_parents=True)
    return Recovered.FINISHED


async def _belongings(connection: Connection, inspected: Inspected) -> dict[str, str]:
    """Names of what goes along, with commas between; volumes and images that others use stay nevertheless."""
    labels = inspected["Config"].get("Labels") or {}
    return {
        "volumes": labels.get(ANONYMOUS_LABEL, ""),
        "images": ",".join(await _own_images(connection, str(inspected["Image"]))),
    }


async def _own_images(connection: Connection, identity: str) -> list[str]:
    """The names of an image that was made for a clone; none where it bears a name that somebody gave it."""
    try:
        image: dict[str, Any] = await connection.get(f"/images/{identity}/json", reference=identity)
    except NotFoundError:
        return []
    names: list[str] = image.get("RepoTags") or []
    return names if all(each.startswith(f"{REPOSITORY}:") for each in names) else []
