"""Puts environments in the trash by one rename, takes them out of it, and deletes them for ever."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs.bench import KnownVenv, Workbench
from insula.backends.venvs.moving import pass_over
from insula.backends.venvs.passage import Passage
from insula.backends.venvs.placing import Place, choose_place, is_at, is_step_at, rename_into
from insula.backends.venvs.proof import prove
from insula.backends.venvs.relocation import spellings
from insula.domain.environment import EnvironmentId, Kind
from insula.domain.errors import NotProvenError
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.storage.records import TrashRecord
from insula.storage.removal import remove_tree
from insula.storage.trash import trash_place

TRASH = "trash"
PURGE = "purge"


async def trash(bench: Workbench, known: KnownVenv, report: ProgressSink) -> None:
    """Put the environment in the trash of its file system.

    Raises:
        NotProvenError: the folder is not the environment alone; nothing was touched.
        StorageError: the file system refused.
    """
    path = str(known.path)
    await in_thread(_prove, path, known.device, known.inode)
    report.progress("trash")
    place = await in_thread(_trash_place, known, bench)
    record = TrashRecord(
        environment=known.environment.id,
        kind=Kind.VENV,
        name=known.environment.name,
        original=path,
        place=place,
        device=known.device,
        inode=known.inode,
        trashed=datetime.now(UTC),
        payload={},
    )
    await put_away(bench, record, report)


async def put_away(bench: Workbench, record: TrashRecord, report: ProgressSink) -> None:
    """Rename the folder that `record` tells into the trash."""
    await report.declare(Step(TRASH, step_data(record)))
    await bench.trash_records.add(record)
    await in_thread(_rename, record.original, record.place)


async def restore(bench: Workbench, record: TrashRecord, destination: Path | None, report: ProgressSink) -> None:
    """Take the environment out of the trash, to where it was or to `destination`; missing parents are made.

    Raises:
        InvalidPathError: it cannot be there; nothing was touched.
        PlaceTakenError: something is there; nothing was touched.
        NotProvenError: what is in the trash is not the environment.
        StorageError: the file system refused.
    """
    place = await in_thread(_choose, destination or Path(record.original))
    await in_thread(_prove, record.place, record.device, record.inode)
    passage = Passage(
        identity=record.environment,
        name=record.name,
        source=record.place,
        device=record.device,
        inode=record.inode,
        place=place,
        old=await in_thread(_known_as, record),
        trashed=True,
    )
    await pass_over(bench, passage, report)


async def purge(bench: Workbench, record: TrashRecord, report: ProgressSink) -> None:
    """Delete an environment that is in the trash, for ever. One that somebody has deleted is forgotten.

    Raises:
        NotProvenError: what is in the trash is not the environment; nothing was touched.
        StorageError: the file system refused.
    """
    report.progress("purge")
    if await in_thread(_is_there, record.place):
        await in_thread(_prove, record.place, record.device, record.inode)
    step = Step(PURGE, step_data(record))
    await report.declare(step)
    await recover_purge(bench, step)


async def recover_trash(bench: Workbench, step: Step) -> Recovered:
    """In the trash with its record, else where it was without one."""
    record = record_of(step)
    if is_step_at(record.place, step):
        if await bench.trash_records.get(record.environment) is None:
            await bench.trash_records.add(record)
        return Recovered.FINISHED
    await bench.trash_records.remove(record.environment)
    return Recovered.UNDONE


async def recover_purge(bench: Workbench, step: Step) -> Recovered:
    """Delete all, whatever is left of it: it was proved before the step was declared."""
    record = record_of(step)
    await in_thread(_delete, record)
    await bench.trash_records.remove(record.environment)
    await bench.identities.forget(record.environment)
    return Recovered.FINISHED


def step_data(record: TrashRecord) -> dict[str, str]:
    """`record` as a step keeps it."""
    return {
        "id": record.environment,
        "name": record.name,
        "original": record.original,
        "place": record.place,
        "device": str(record.device),
        "inode": str(record.inode),
        "trashed": record.trashed.isoformat(),
    }


def record_of(step: Step) -> TrashRecord:
    """The record that a step kept."""
    return TrashRecord(
        environment=EnvironmentId(step.data["id"]),
        kind=Kind.VENV,
        name=step.data["name"],
        original=step.data["original"],
        place=step.data["place"],
        device=int(step.data["device"]),
        inode=int(step.data["inode"]),
        trashed=datetime.fromisoformat(step.data["trashed"]),
        payload={},
    )


def _prove(_cancellation: Cancellation, path: str, device: int, inode: int) -> None:
    prove(path, device, inode)


def _trash_place(_cancellation: Cancellation, known: KnownVenv, bench: Workbench) -> str:
    return str(trash_place(known.path, bench.paths, str(known.environment.id)))


def _choose(_cancellation: Cancellation, destination: Path) -> Place:
    return choose_place(destination)


def _known_as(_cancellation: Cancellation, record: TrashRecord) -> tuple[str, ...]:
    return tuple(dict.fromkeys((record.original, *spellings(record.place))))


def _is_there(_cancellation: Cancellation, path: str) -> bool:
    return os.path.lexists(path)


def _rename(_cancellation: Cancellation, source: str, target: str) -> None:
    rename_into(source, target)


def _delete(_cancellation: Cancellation, record: TrashRecord) -> None:
    if not os.path.lexists(record.place):
        return
    if not is_at(record.place, record.device, record.inode):
        raise NotProvenError(record.place)
    remove_tree(Path(record.place), record.device, record.inode)
