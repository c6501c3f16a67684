"""How a container comes to be: under a temporary name, which the list does not show, then under its own.

Whoever makes one (a creation, a clone, an edit) declares these steps, and undoes them here:
VOLUME {name, token} for each named volume that was not there; MAKE {temporary, image}; PLACE {id, temporary, name};
KEEP {id} once nothing can fail any more.
"""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from insula.backends.containers.changes import handling
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.specification.naming import temporary_name
from insula.backends.containers.specification.specifying import CreateBody
from insula.domain.environment import EnvironmentId
from insula.domain.errors import (
    EngineRefusedError,
    EngineUnavailableError,
    InsulaError,
    InvalidPathError,
    NoSpaceError,
    NotFoundError,
    PathProblem,
)
from insula.domain.image_errors import ImageMissingError, OtherPlatformError
from insula.domain.progress import ProgressSink, Recovered, Step

VOLUME, MAKE, PLACE, KEEP = "volume", "make", "place", "keep"
TOKEN_LABEL = "insula.made"  # noqa: S105 - it names who made a volume or network, and is no secret.
LOCAL = "local"
_FOREIGN, _NO_PROGRAM = "does not match the detected host platform", "exec format error"
# Docker's words, and Podman's.
_MISSING_SOURCE = re.compile(
    r"(?:bind source path does not exist: |statfs )(/[^\n]*?)(?:: no such file or directory)?$"
)
_IN_FLIGHT = 60.0
_LOOKS = 10
_PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class Made:
    """A container that is there under its temporary name; `foreign` if its image is for another processor."""

    id: EnvironmentId
    temporary: str
    foreign: bool = False


async def make_volumes(connection: Connection, names: Iterable[str], report: ProgressSink) -> None:
    """Make those volumes that are not there: else the engine would, and nobody could tell whose they are."""
    for name in dict.fromkeys(names):
        if await find_volume(connection, name) is None:
            token = secrets.token_hex(8)
            await report.declare(Step(VOLUME, {"name": name, "token": token}))
            await make_volume(connection, name, token)


async def make(connection: Connection, plan: CreateBody, report: ProgressSink) -> Made:
    """Make the container that `plan` describes, and join its networks; it is not started.

    Raises:
        ImageMissingError, OtherPlatformError: the engine does not have the image, or not for that platform.
        NoSpaceError: the engine's disk is full.
        EngineRefusedError: it does not take the description; it says why.
    """
    temporary, image = temporary_name(), str(plan.body["Image"])
    await report.declare(Step(MAKE, {"temporary": temporary, "image": image}))
    try:
        answer = await handling.settled(
            connection.post(
                "/containers/create",
                dict(plan.body),
                patience=handling.LONG,
                name=temporary,
                platform=plan.platform or None,
            )
        )
    except EngineRefusedError as error:
        raise _failure(connection, image, error) from error
    warnings: list[str] = answer.get("Warnings") or []
    made = Made(EnvironmentId(answer["Id"]), temporary, any(_FOREIGN in each for each in warnings))
    for warning in warnings:
        report.log(warning)
    for each in plan.networks:
        body: dict[str, Any] = {"Container": made.id, "EndpointConfig": dict(each.endpoint)}
        await handling.settled(connection.post(f"/networks/{each.network}/connect", body))
    return made


async def put_in_place(connection: Connection, made: Made, name: str, report: ProgressSink) -> None:
    """Give it its own name; NameTakenError where somebody was faster."""
    await report.declare(Step(PLACE, {"id": made.id, "temporary": made.temporary, "name": name}))
    await handling.rename(connection, made.id, name)


async def start(connection: Connection, made: Made, image: str) -> None:
    """Start it.

    Raises:
        OtherPlatformError: it ends at once, since the machine cannot run what the image has.
        PortTakenError, EngineRefusedError: as `handling.start`.
    """
    await handling.start(connection, made.id)
    if made.foreign and (said := await _last_words(connection, made.id)):
        raise OtherPlatformError(connection.title, image, said)


async def keep(identity: EnvironmentId, report: ProgressSink) -> None:
    """Nothing can fail any more: from here on it stays."""
    await report.declare(Step(KEEP, {"id": identity}))


async def recover_making(connection: Connection, steps: Sequence[Step]) -> Recovered:
    """Finished if it was kept, else whatever was made goes."""
    if any(each.name == KEEP for each in steps):
        return Recovered.FINISHED
    await undo_making(connection, steps)
    await undo_volumes(connection, steps)
    return Recovered.UNDONE


async def undo_making(connection: Connection, steps: Sequence[Step]) -> None:
    """Remove each container that was made, be it still being made."""
    placed = {each.data["temporary"]: each.data["id"] for each in steps if each.name == PLACE}
    for step in steps:
        if step.name == MAKE:
            temporary = step.data["temporary"]
            if temporary in placed:
                await handling.remove(connection, placed[temporary], force=True)
            else:
                await _remove_made(connection, temporary, step.data["image"])


async def undo_volumes(connection: Connection, steps: Sequence[Step]) -> None:
    """Remove the volumes that were made, unless somebody has begun to use them."""
    for step in steps:
        if step.name != VOLUME:
            continue
        name, token = step.data["name"], step.data["token"]
        if step is steps[-1]:
            # It may be being made: the engine does one after the other, and gives what is there.
            await make_volume(connection, name, token, driver=step.data.get("driver", LOCAL))
        found = await find_volume(connection, name)
        if found is not None and (found.get("Labels") or {}).get(TOKEN_LABEL) == token:
            await remove_volume(connection, name)


async def find_volume(connection: Connection, name: str) -> Mapping[str, Any] | None:
    """What the engine tells of the volume, None where there is none."""
    try:
        found: Mapping[str, Any] = await connection.get(f"/volumes/{name}", reference=name)
    except NotFoundError:
        return None
    return found


async def remove_volume(connection: Connection, name: str) -> None:
    """Delete it, unless somebody uses it."""
    try:
        await connection.delete(f"/volumes/{name}", reference=name)
    except NotFoundError:
        return
    except EngineRefusedError as error:
        if error.status != handling.CONFLICT:
            raise


async def make_volume(
    connection: Connection,
    name: str,
    token: str,
    *,
    driver: str = LOCAL,
    options: Mapping[str, str] | None = None,
    labels: Mapping[str, str] | None = None,
) -> None:
    """The deed of a step VOLUME, which names a `driver` that is not the engine's own too."""
    marked = {**(labels or {}), TOKEN_LABEL: token}
    body: dict[str, Any] = {"Name": name, "Driver": driver, "DriverOpts": dict(options or {}), "Labels": marked}
    await handling.settled(connection.post("/volumes/create", body))


async def _remove_made(connection: Connection, temporary: str, image: str) -> None:
    """Remove the container of that name, which the engine may still be making."""
    clock = asyncio.get_running_loop().time
    latest = clock() + _IN_FLIGHT
    while (found := await handling.find_named(connection, temporary)) is None:
        if not await _is_being_made(connection, temporary, image):
            return
        if clock() > latest:
            raise EngineUnavailableError(connection.title, f"{temporary} is not ready")
        await asyncio.sleep(_PAUSE)
    await handling.remove(connection, found["Id"], force=True)


async def _is_being_made(connection: Connection, temporary: str, image: str) -> bool:
    """Whether the name is taken, as it is from the first moment, though no container is there: found by taking it."""
    try:
        body: dict[str, Any] = {"Image": image, "Cmd": [temporary]}
        answer = await handling.settled(connection.post("/containers/create", body, reference=image, name=temporary))
    except NotFoundError:
        return False
    except EngineRefusedError as error:
        return error.status == handling.CONFLICT
    await handling.remove(connection, answer["Id"])
    return False


async def _last_words(connection: Connection, identity: EnvironmentId) -> str:
    """What a container said that could not be run, "" if it could: it may be emulated."""
    for _ in range(_LOOKS):
        found = await handling.find(connection, identity)
        if found is None or not found["State"]["Running"]:
            said = (await asyncio.to_thread(_log, connection, identity)).decode(errors="replace").strip()
            return said if _NO_PROGRAM in said else ""
        await asyncio.sleep(_PAUSE)
    return ""


def _log(connection: Connection, identity: EnvironmentId) -> bytes:
    path = f"/containers/{identity}/logs"
    stream = connection.stream(path, reference=identity, stdout=True, stderr=True, tail=5)
    try:
        return b"".join(stream)
    finally:
        stream.close()


def _failure(connection: Connection, image: str, error: EngineRefusedError) -> InsulaError:
    """The typed failure for what the engine said."""
    if "No such image" in error.message:
        return ImageMissingError("image", image)
    if "does not match the specified platform" in error.message:
        return OtherPlatformError(connection.title, image, error.message)
    if "no space left" in error.message:
        return NoSpaceError(connection.title, error.message)
    if missing := _MISSING_SOURCE.search(error.message):
        return InvalidPathError("mounts", missing[1], PathProblem.MISSING)
    return error
