"""Updates containers: the same one, made from a newer image, takes the place of the old one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from insula.backends.containers.changes import handling, swapping
from insula.backends.containers.changes.committing import REPOSITORY
from insula.backends.containers.changes.copying import Source, own_body
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engine_names import names_of
from insula.backends.containers.specification.image_defaults import defaults_of, image_of
from insula.backends.containers.stock.pulling import image_id, pull
from insula.domain.containers import UpdateRequest
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.image_errors import ImageMissingError, InvalidReferenceError, ReferenceProblem
from insula.domain.image_references import parse_reference
from insula.domain.progress import ProgressSink, Recovered, Step

_ID = re.compile(r"(?:sha256:)?[0-9a-f]{12,64}")


async def update(
    place: Workplace, identity: EnvironmentId, request: UpdateRequest, report: ProgressSink
) -> EnvironmentId:
    """Have the same container on the image that its name now means, or on another one; its volumes stay.

    It runs if this one does; this one goes to the trash. Where the image is no other, nothing is done.

    Raises:
        InvalidRequestError: the image has no name that could mean a newer one; nothing was touched.
        NotFoundError, ActionUnavailableError: it is gone; it would vanish when it stops.
        ImageMissingError, RegistryError, CredentialHelperError: the image cannot be had.
        UnhealthyError, EndedAtOnceError, PortTakenError: the new one does not run.
        EngineUnavailableError, EngineRefusedError: the engine's.
    """
    connection = place.connection
    inspected = await swapping.replaceable(place, identity, Verb.UPDATE, request.health_seconds)
    present = str(inspected["Config"]["Image"])
    asked = (request.image or present).strip()
    if request.image is None and _has_no_newer(asked):
        raise InvalidReferenceError("image", asked, ReferenceProblem.IDENTIFIER)
    report.progress("prepare")
    platform = await _platform_of(connection, inspected)
    found = await _image(connection, asked, platform, report, pulled=request.pull)
    if found == inspected["Image"] and _same(asked, present):
        report.log(f"{asked} = {found}")
        return identity
    defaults = await defaults_of(connection, inspected)
    plan = own_body(Source(inspected, defaults, await names_of(place), asked))
    return await swapping.swap(
        place,
        inspected,
        replace(plan, platform=platform),
        report,
        name=handling.name_in(inspected),
        volumes=(),
        health_seconds=request.health_seconds,
    )


async def recover(place: Workplace, steps: Sequence[Step]) -> Recovered:
    """The old one as it was, or the new one in its place; what was pulled stays, as after a pull."""
    return await swapping.recover(place, steps)


async def _image(connection: Connection, asked: str, platform: str, report: ProgressSink, *, pulled: bool) -> str:
    if pulled and not _ID.fullmatch(asked):
        return await pull(connection, asked, report, platform)
    found = await image_id(connection, asked)
    if found is None:
        raise ImageMissingError("image", asked)
    return found


async def _platform_of(connection: Connection, inspected: Mapping[str, Any]) -> str:
    """That of the present image, where it is not the engine's own."""
    image, engine = await image_of(connection, inspected["Image"]), await connection.get("/version")
    own = (image.get("Os"), image.get("Architecture"))
    return "" if None in own or own == (engine.get("Os"), engine.get("Arch")) else "/".join(map(str, own))


def _has_no_newer(reference: str) -> bool:
    """An id means one image for ever, and so does the name of one that was made for a clone."""
    return _ID.fullmatch(reference) is not None or reference.startswith(f"{REPOSITORY}:")


def _same(asked: str, present: str) -> bool:
    if asked == present or _ID.fullmatch(present) or _ID.fullmatch(asked):
        return asked == present
    return parse_reference(asked).tagged == parse_reference(present).tagged
