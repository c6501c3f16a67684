"""Clones containers: the same configuration and networks, volumes as asked, and on request the files.

Steps: PAUSE {ids} and, once all go on, RESUMED {}, beside those of `making` and `committing`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from insula.backends.containers.changes import committing, handling, making
from insula.backends.containers.changes.cloned_volumes import VolumePlan, make_volumes, plan_volumes
from insula.backends.containers.changes.copying import Source, copy_of
from insula.backends.containers.changes.volume_copying import copy_volume
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engine_names import names_of, reference_of
from insula.backends.containers.specification.image_defaults import image_of
from insula.backends.containers.specification.naming import check_container_name
from insula.domain.containers import ContainerCloneRequest
from insula.domain.environment import EnvironmentId, State
from insula.domain.errors import EngineRefusedError, NotFoundError
from insula.domain.image_errors import ImageMissingError
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.domain.specification import CloneRequest

PAUSE, RESUMED = "pause", "resumed"


async def clone(place: Workplace, source: EnvironmentId, request: CloneRequest, report: ProgressSink) -> EnvironmentId:
    """Make another container like `source`, which goes on; it and whoever uses a copied volume pause meanwhile.

    Raises:
        InvalidNameError, NameTakenError, InvalidSpecificationError: nothing was touched.
        NotFoundError: the source is gone.
        ImageMissingError: its image is.
        PortTakenError, EngineRefusedError, EngineUnavailableError: the engine's.
    """
    if not isinstance(request, ContainerCloneRequest):
        request = ContainerCloneRequest(name=request.name)
    check_container_name(request.name)
    connection = place.connection
    inspected = await handling.inspect(connection, source)
    if await place.trash.get(source) is not None:
        raise NotFoundError(source)
    await handling.check_name_free(connection, request.name)
    image = await image_of(connection, inspected["Image"])
    if not image:
        raise ImageMissingError("image", str(inspected["Config"]["Image"]))
    volumes = await plan_volumes(connection, inspected, request)
    report.progress("prepare")
    await make_volumes(connection, volumes.new, report)
    reference = await _copies(connection, inspected, image, volumes, report, filesystem=request.filesystem)
    body = copy_of(
        Source(inspected, image, await names_of(place), reference),
        volumes.uses,
        request.ports,
        committed=request.filesystem,
    )
    report.progress("create-container")
    made = await making.make(connection, body, report)
    await making.put_in_place(connection, made, request.name, report)
    if request.start:
        report.progress("starting")
        await handling.start(connection, made.id)
    await making.keep(made.id, report)
    return made.id


async def recover(place: Workplace, steps: Sequence[Step]) -> Recovered:
    """Let everybody go on; then all of it goes, unless the clone was kept."""
    connection = place.connection
    await _resume(connection, steps)
    if any(each.name == making.KEEP for each in steps):
        return Recovered.FINISHED
    await making.undo_making(connection, steps)
    await making.undo_volumes(connection, steps)
    await committing.undo_commit(place, steps)
    return Recovered.UNDONE


async def _copies(
    connection: Connection,
    inspected: Mapping[str, Any],
    image: Mapping[str, Any],
    volumes: VolumePlan,
    report: ProgressSink,
    *,
    filesystem: bool,
) -> str:
    """Copy what is to be copied while nobody writes to it; what the clone is to be made from."""
    paused = await _writers(connection, inspected, volumes, filesystem=filesystem)
    if paused:
        await report.declare(Step(PAUSE, {"ids": ",".join(paused)}))
        report.progress("pausing")
        for each in paused:
            await _freeze(connection, each)
    reference = await reference_of(connection, inspected)
    if filesystem:
        reference = await committing.commit(connection, inspected, report)
    for volume in volumes.copies:
        await copy_volume(connection, volume.source, volume.name, image, report)
    if paused:
        for each in paused:
            await _go_on(connection, each)
        await report.declare(Step(RESUMED))
    return reference


async def _writers(
    connection: Connection, inspected: Mapping[str, Any], volumes: VolumePlan, *, filesystem: bool
) -> list[str]:
    """Whoever runs and could write to what is copied."""
    copied = {each.source for each in volumes.copies}
    found = []
    for summary in await connection.get("/containers/json", filters={"status": ["running"]}) or ():
        mounted = {each.get("Name") for each in summary.get("Mounts") or ()}
        if (filesystem and summary["Id"] == inspected["Id"]) or mounted & copied:
            found.append(str(summary["Id"]))
    return found


async def _freeze(connection: Connection, identity: str) -> None:
    """It need not be there any more."""
    try:
        await handling.pause(connection, identity)
    except (NotFoundError, EngineRefusedError):
        found = await handling.find(connection, identity)
        if found is not None and handling.state_in(found) is not State.STOPPED:
            raise


async def _go_on(connection: Connection, identity: str) -> None:
    """Who is gone or stopped meanwhile is left."""
    found = await handling.find(connection, identity)
    if found is not None and handling.state_in(found) is State.PAUSED:
        await handling.resume(connection, identity)


async def _resume(connection: Connection, steps: Sequence[Step]) -> None:
    if any(each.name == RESUMED for each in steps):
        return
    for step in steps:
        if step.name == PAUSE:
            for each in step.data["ids"].split(","):
                await _go_on(connection, each)
