"""Moves an environment to another file system: copied, verified, renamed; only then the old one goes to the trash."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.cloning import Duplicate, build
from insula.backends.venvs.passage import Passage
from insula.backends.venvs.placing import is_at, recover_build, remove_parents, rename_into, typed_errors
from insula.domain.environment import EnvironmentId, Kind
from insula.domain.errors import InsulaError
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.storage.records import TrashRecord
from insula.storage.removal import remove_tree
from insula.storage.trash import trash_place

TRANSFER = "transfer"


async def transfer(bench: Workbench, passage: Passage, report: ProgressSink) -> None:
    """Move the environment; it keeps its identity, and its old folder gets one of its own in the trash.

    Raises:
        VerificationError: the copy is not as it must be.
        StorageError: a file system refused.
    """
    prompt = await in_thread(_prompt, passage)
    duplicate = Duplicate(passage.source, passage.place, passage.old, prompt, independent=True)
    await build(duplicate, report)
    step = await in_thread(_step, bench, passage)
    await report.declare(step)
    await in_thread(_rename, passage.place.temporary, passage.place.path)
    await _retire(bench, step)


async def recover_transfer(bench: Workbench, step: Step, built: Step) -> Recovered:
    """Moved, if the copy had reached its place and the old one can go; else as it was."""
    data = step.data
    if not is_at(data["destination"], int(data["new_device"]), int(data["new_inode"])):
        return await in_thread(recover_build, built, None)
    try:
        await _retire(bench, step)
    except InsulaError:
        device, inode = int(data["device"]), int(data["inode"])
        if data["trashed"] or not is_at(data["source"], device, inode):
            raise
        await bench.identities.replace(EnvironmentId(data["id"]), data["source"], device, inode)
        await in_thread(_remove_copy, step, built)
        return Recovered.UNDONE
    return Recovered.FINISHED


def _prompt(_cancellation: Cancellation, passage: Passage) -> str | None:
    return passage.prompt()


def _step(_cancellation: Cancellation, bench: Workbench, passage: Passage) -> Step:
    with typed_errors(passage.place.temporary):
        status = os.lstat(passage.place.temporary)
    unique = os.path.basename(passage.place.temporary).rpartition("-")[2]
    bin_place = "" if passage.trashed else str(trash_place(Path(passage.source), bench.paths, unique))
    return Step(
        TRANSFER,
        {
            "id": passage.identity,
            "name": passage.name,
            "source": passage.source,
            "device": str(passage.device),
            "inode": str(passage.inode),
            "destination": passage.place.path,
            "new_device": str(status.st_dev),
            "new_inode": str(status.st_ino),
            "place": bin_place,
            "moment": datetime.now(UTC).isoformat(),
            "trashed": "yes" if passage.trashed else "",
        },
    )


async def _retire(bench: Workbench, step: Step) -> None:
    """Let the identity follow, and put the old folder in the trash, or delete it where it was there already."""
    data = step.data
    device, inode = int(data["device"]), int(data["inode"])
    identity = EnvironmentId(data["id"])
    new = int(data["new_device"]), int(data["new_inode"])
    if data["trashed"]:
        await in_thread(_delete, data["source"], device, inode)
        await bench.identities.replace(identity, data["destination"], *new)
        await bench.trash_records.remove(identity)
        return
    if is_at(data["source"], device, inode):
        await in_thread(_rename, data["source"], data["place"])
    await bench.identities.replace(identity, data["destination"], *new)
    if not is_at(data["place"], device, inode):
        return
    record = TrashRecord(
        environment=await bench.identities.identify(Kind.VENV, Path(data["place"]), device, inode),
        kind=Kind.VENV,
        name=data["name"],
        original=data["source"],
        place=data["place"],
        device=device,
        inode=inode,
        trashed=datetime.fromisoformat(data["moment"]),
        payload={},
    )
    if await bench.trash_records.get(record.environment) is None:
        await bench.trash_records.add(record)


def _rename(_cancellation: Cancellation, source: str, target: str) -> None:
    rename_into(source, target)


def _delete(_cancellation: Cancellation, path: str, device: int, inode: int) -> None:
    if is_at(path, device, inode):
        remove_tree(Path(path), device, inode)


def _remove_copy(_cancellation: Cancellation, step: Step, built: Step) -> None:
    remove_tree(Path(step.data["destination"]), int(step.data["new_device"]), int(step.data["new_inode"]))
    remove_parents(built.data["made"].split(os.pathsep))
