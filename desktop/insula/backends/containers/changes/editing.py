"""Edits containers: another one that is as asked takes the place of the old one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from insula.backends.containers.changes import handling, swapping
from insula.backends.containers.changes.clone_images import on_clone_image
from insula.backends.containers.changes.copying import Source, own_body
from insula.backends.containers.changes.merging import merge
from insula.backends.containers.changes.supplying import image_for
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.engine_names import lives_in_trash, names_of, reference_of
from insula.backends.containers.specification.checking import check_specification
from insula.backends.containers.specification.env_files import with_env_files_read
from insula.backends.containers.specification.image_defaults import base_of, defaults_of, image_of
from insula.backends.containers.specification.naming import check_container_name
from insula.backends.containers.specification.specification_reading import specification_of
from insula.backends.containers.specification.specifying import CreateBody, body_of
from insula.backends.threads import Cancellation, in_thread
from insula.domain.containers import ContainerSpecification, EditRequest, MountKind
from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.progress import ProgressSink, Recovered, Step


async def edit(place: Workplace, identity: EnvironmentId, request: EditRequest, report: ProgressSink) -> EnvironmentId:
    """Have a container that is like this one but for what is not the same in its specification and in the one asked.

    It runs if this one does; this one goes to the trash. Where nothing is asked, nothing is done, unless it shares the
    network of a container that is in the trash now: it then shares that of who has taken this one's place.

    Raises:
        InvalidRequestError: something of it cannot be; nothing was touched.
        NotFoundError, ActionUnavailableError: it is gone; it would vanish when it stops.
        ImageMissingError, OtherPlatformError, RegistryError, CredentialHelperError: the image cannot be had.
        UnhealthyError, EndedAtOnceError, PortTakenError: the new one does not run.
        EngineUnavailableError, EngineRefusedError: the engine's.
    """
    connection = place.connection
    check_specification(request.specification)
    inspected = await swapping.replaceable(place, identity, Verb.EDIT, request.health_seconds)
    asked = await in_thread(_read_env_files, request.specification)
    name = handling.name_in(inspected)
    if asked.name != name:
        check_container_name(asked.name)
        await handling.check_name_free(connection, asked.name)
    defaults = await defaults_of(connection, inspected)
    present = specification_of(inspected, defaults)
    trashed = {str(each.environment) for each in await place.trash.all(Kind.CONTAINER)}
    if asked.name == name and body_of(asked) == body_of(present) and not lives_in_trash(inspected, trashed):
        return identity
    report.progress("prepare")
    plan = await _plan(place, inspected, defaults, present, asked, report)
    return await swapping.swap(
        place,
        inspected,
        plan,
        report,
        name=asked.name,
        volumes=[each.source for each in asked.mounts if each.kind is MountKind.VOLUME and each.source],
        health_seconds=request.health_seconds,
    )


async def recover(place: Workplace, steps: Sequence[Step]) -> Recovered:
    """The old one as it was, or the new one in its place."""
    return await swapping.recover(place, steps)


async def _plan(
    place: Workplace,
    inspected: Mapping[str, Any],
    defaults: Mapping[str, Any],
    present: ContainerSpecification,
    asked: ContainerSpecification,
    report: ProgressSink,
) -> CreateBody:
    connection = place.connection
    reference = await reference_of(connection, inspected)
    base = own_body(Source(inspected, defaults, await names_of(place), reference))
    if asked.image != present.image:
        await image_for(connection, asked, report)
        return merge(base, present, asked)
    # Not a newer one: that is what an update is for.
    plan = merge(base, present, replace(asked, image=reference))
    image = await image_of(connection, inspected["Image"])
    if base_of(image) is None:
        return plan
    return replace(plan, body=on_clone_image(plan.body, defaults.get("Config") or {}, image["Config"]))


def _read_env_files(_cancellation: Cancellation, specification: ContainerSpecification) -> ContainerSpecification:
    return with_env_files_read(specification)
