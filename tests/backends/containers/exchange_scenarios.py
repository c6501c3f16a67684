"""Clones, edits and updates, ready to be killed by tests/kill9.py; see `scenarios`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from insula.backends.containers.changes import cloning, editing, updating, verification
from insula.backends.containers.changes.asking import specification_of
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.containers import ContainerCloneRequest, EditRequest, Mount, MountKind, UpdateRequest
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.progress import ProgressSink
from tests.backends.containers.scenarios import do, one
from tests.kill9 import Moments

Deed = Callable[[Workplace, EnvironmentId, ProgressSink], Awaitable[object]]


async def clone_of(place: Workplace, source: EnvironmentId, report: ProgressSink) -> None:
    """With its files and copies of its volumes, started."""
    await cloning.clone(
        place, source, ContainerCloneRequest(name="insula-test-new", filesystem=True, start=True), report
    )


async def edit_of(place: Workplace, old: EnvironmentId, report: ProgressSink) -> None:
    """Another user, and a volume that is not there."""
    present = await specification_of(place.connection, old)
    mounts = (*present.mounts, Mount(MountKind.VOLUME, "insula-test-made", "/made"))
    asked = replace(present, user="7:7", mounts=mounts)
    await editing.edit(place, old, EditRequest(specification=asked), report)


async def update_of(place: Workplace, old: EnvironmentId, report: ProgressSink) -> None:
    """To what its image's name now means; where it is the same, to the image by its id."""
    inspected = await place.connection.get(f"/containers/{old}/json")
    image = await place.connection.get(f"/images/{inspected['Config']['Image']}/json")
    named = None if image["Id"] != inspected["Image"] else image["Id"]
    await updating.update(place, old, UpdateRequest(image=named, pull=False), report)


async def clone(folder: Path, moments: Moments) -> None:
    await _do(folder, moments, Verb.CLONE, clone_of)


async def clone_alone(folder: Path, moments: Moments) -> None:
    async def deed(place: Workplace, source: EnvironmentId, report: ProgressSink) -> None:
        await cloning.clone(place, source, ContainerCloneRequest(name="insula-test-new"), report)

    await _do(folder, moments, Verb.CLONE, deed)


async def edit(folder: Path, moments: Moments) -> None:
    await _do(folder, moments, Verb.EDIT, edit_of)


async def update(folder: Path, moments: Moments) -> None:
    await _do(folder, moments, Verb.UPDATE, update_of)


async def _do(folder: Path, moments: Moments, verb: Verb, deed: Deed) -> None:
    verification.STEADY = 0.3

    async def of_one(place: Workplace, sink: ProgressSink) -> None:
        await deed(place, await one(place), sink)

    await do(folder, moments, verb, of_one)
