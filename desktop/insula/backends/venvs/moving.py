"""Moves environments: to another path, in and out of the trash, to another file system.

Within a file system, the files that change are first written beside the old ones, then the folder is renamed, then the
new files take their places. The rename is the point of return: where recovery finds the folder tells what to do, and
nothing it does needs room on the disk.
"""

from __future__ import annotations

import json
import os
import uuid
from pathlib import Path

from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs import transfer
from insula.backends.venvs.bench import KnownVenv, Workbench
from insula.backends.venvs.naming import staged_folders
from insula.backends.venvs.passage import Passage
from insula.backends.venvs.placing import (
    Place,
    choose_place,
    is_step_at,
    make_parents,
    remove_parents,
    rename_into,
    typed_errors,
)
from insula.backends.venvs.proof import prove
from insula.backends.venvs.relocation import Relocation, link_edits, relocation_edits, spellings
from insula.backends.venvs.rewriting import Edit, commit, discard, folders_of, stage
from insula.domain.environment import EnvironmentId
from insula.domain.progress import ProgressSink, Recovered, Step

MOVE = "move"


async def move(bench: Workbench, known: KnownVenv, destination: Path, report: ProgressSink) -> None:
    """Move the environment to `destination`; its name stays.

    Raises:
        InvalidPathError: it cannot be there; nothing was touched.
        PlaceTakenError: something is there; nothing was touched.
        NotProvenError: the folder is not the environment alone; nothing was touched.
        StorageError: the file system refused.
    """
    source = str(known.path)
    place = await in_thread(_choose, destination)
    await in_thread(_prove, source, known.device, known.inode)
    old = await in_thread(_spellings, source)
    passage = Passage(known.environment.id, known.environment.name, source, known.device, known.inode, place, old)
    await pass_over(bench, passage, report)


async def pass_over(bench: Workbench, passage: Passage, report: ProgressSink) -> None:
    """Rename the folder with all that goes with it, or copy it where it goes to another file system."""
    report.progress("restore" if passage.trashed else "move", 0.0)
    if await in_thread(_is_elsewhere, passage):
        await transfer.transfer(bench, passage, report)
        return
    edits = await in_thread(_plan, passage)
    token = uuid.uuid4().hex[:12]
    step = Step(
        MOVE,
        {
            "id": passage.identity,
            "source": passage.source,
            "destination": passage.place.path,
            "device": str(passage.device),
            "inode": str(passage.inode),
            "token": token,
            "folders": json.dumps(folders_of(edits, passage.source)),
            "made": os.pathsep.join(passage.place.make),
            "trashed": "yes" if passage.trashed else "",
        },
    )
    await report.declare(step)
    await in_thread(_go, passage, edits, token)
    await in_thread(_commit, step)
    await _settle(bench, step)


async def recover_move(bench: Workbench, step: Step) -> Recovered:
    """At its destination with all that goes with it, else where it was."""
    if is_step_at(step.data["destination"], step):
        await in_thread(_commit, step)
        await _settle(bench, step)
        return Recovered.FINISHED
    await in_thread(_give_up, step)
    return Recovered.UNDONE


async def _settle(bench: Workbench, step: Step) -> None:
    identity = EnvironmentId(step.data["id"])
    device, inode = int(step.data["device"]), int(step.data["inode"])
    await bench.identities.replace(identity, step.data["destination"], device, inode)
    if step.data["trashed"]:
        await bench.trash_records.remove(identity)


def _choose(_cancellation: Cancellation, destination: Path) -> Place:
    return choose_place(destination)


def _prove(_cancellation: Cancellation, source: str, device: int, inode: int) -> None:
    prove(source, device, inode)


def _spellings(_cancellation: Cancellation, source: str) -> tuple[str, ...]:
    return spellings(source)


def _is_elsewhere(_cancellation: Cancellation, passage: Passage) -> bool:
    above = passage.place.parent
    while not os.path.lexists(above):
        above = os.path.dirname(above)
    with typed_errors(above):
        return os.stat(above).st_dev != passage.device


def _plan(_cancellation: Cancellation, passage: Passage) -> list[Edit]:
    if passage.place.path in passage.old and passage.trashed:
        return []
    with typed_errors(passage.source):
        relocation = Relocation(passage.old, passage.place.path, passage.prompt())
        return [*relocation_edits(passage.source, relocation), *link_edits(passage.source, relocation)]


def _go(_cancellation: Cancellation, passage: Passage, edits: list[Edit], token: str) -> None:
    stage(edits, token)
    make_parents(_cancellation, passage.place.make)
    rename_into(passage.source, passage.place.path)


def _commit(_cancellation: Cancellation, step: Step) -> None:
    commit(staged_folders(step.data, step.data["destination"]), step.data["token"])


def _give_up(_cancellation: Cancellation, step: Step) -> None:
    if is_step_at(step.data["source"], step):
        discard(staged_folders(step.data, step.data["source"]), step.data["token"])
    remove_parents(step.data["made"].split(os.pathsep))
