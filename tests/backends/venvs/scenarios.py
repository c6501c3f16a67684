"""The verbs, ready to be killed by tests/kill9.py, each on what lies in its folder.

The identity of each environment is what `workshop.known` gives for its first path.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from insula.backends.venvs import cloning, creation, moving, naming, trash
from insula.backends.venvs.bench import Workbench
from insula.domain.environment import Kind, Verb
from insula.domain.operation import Operation, OperationId
from insula.domain.progress import ProgressSink, Step
from insula.domain.venvs import VenvCloneRequest, VenvSpecification
from insula.storage.journal import Journal
from insula.storage.paths import Paths
from insula.storage.records import Identities, TrashRecords
from tests.backends.venvs.workshop import Interpreters, identity_at, known
from tests.kill9 import Moments


@dataclass
class JournalSink:
    """Declares to a real journal."""

    journal: Journal
    operation: OperationId

    def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
        """Nobody looks."""

    def log(self, line: str) -> None:
        """Nobody looks."""

    async def declare(self, step: Step) -> None:
        await self.journal.declare(self.operation, step)


Deed = Callable[[Workbench, ProgressSink], Awaitable[object]]


async def _do(folder: Path, moments: Moments, verb: Verb, deed: Deed) -> None:
    paths = Paths.below(folder / "home")
    paths.create()
    journal = Journal(paths.journal)
    await journal.open()
    records = TrashRecords(journal.database)
    bench = Workbench(paths, Identities(journal.database), records, Interpreters())  # type: ignore[arg-type]
    operation = Operation(OperationId("killed"), verb, Kind.VENV, "one", datetime.now(UTC))
    await journal.begin(operation, "venvs")
    moments.database(journal.database)
    moments.arm()
    await deed(bench, moments.sink(JournalSink(journal, operation.id)))
    moments.disarm()
    await journal.finish(operation)
    await journal.close()


async def create(folder: Path, moments: Moments) -> None:
    path = folder / "envs" / "new one"
    specification = VenvSpecification(name="new one")
    await _do(folder, moments, Verb.CREATE, lambda bench, sink: creation.create(bench, specification, path, sink))


async def create_with_packages(folder: Path, moments: Moments) -> None:
    path = folder / "envs" / "new one"
    specification = VenvSpecification(name="new one", pip=True, requirements=folder / "requirements.txt")
    await _do(folder, moments, Verb.CREATE, lambda bench, sink: creation.create(bench, specification, path, sink))


async def clone(folder: Path, moments: Moments) -> None:
    path = folder / "envs" / "the clone"
    source, request = known(folder / "one"), VenvCloneRequest(name="the clone")
    await _do(folder, moments, Verb.CLONE, lambda bench, sink: cloning.clone(bench, source, request, path, sink))


async def rename(folder: Path, moments: Moments) -> None:
    subject = known(folder / "one")
    await _do(folder, moments, Verb.RENAME, lambda bench, sink: naming.rename(bench, subject, "new name", sink))


async def move(folder: Path, moments: Moments) -> None:
    subject, destination = known(folder / "one"), folder / "envs" / "moved here"
    await _do(folder, moments, Verb.MOVE, lambda bench, sink: moving.move(bench, subject, destination, sink))


async def put_in_trash(folder: Path, moments: Moments) -> None:
    subject = known(folder / "one")
    await _do(folder, moments, Verb.TRASH, lambda bench, sink: trash.trash(bench, subject, sink))


async def restore(folder: Path, moments: Moments) -> None:
    await _do(folder, moments, Verb.RESTORE, lambda bench, sink: _restore(bench, folder, None, sink))


async def restore_to(folder: Path, moments: Moments) -> None:
    destination = folder / "envs" / "restored here"
    await _do(folder, moments, Verb.RESTORE, lambda bench, sink: _restore(bench, folder, destination, sink))


async def purge(folder: Path, moments: Moments) -> None:
    await _do(folder, moments, Verb.PURGE, lambda bench, sink: _purge(bench, folder, sink))


async def _restore(bench: Workbench, folder: Path, destination: Path | None, sink: ProgressSink) -> None:
    record = await bench.trash_records.get(identity_at(folder / "one"))
    assert record is not None
    await trash.restore(bench, record, destination, sink)


async def _purge(bench: Workbench, folder: Path, sink: ProgressSink) -> None:
    record = await bench.trash_records.get(identity_at(folder / "one"))
    assert record is not None
    await trash.purge(bench, record, sink)


def other_disk(folder: Path) -> Path:
    """Where a scenario in `folder` finds another file system."""
    return folder.parent / "disk" / folder.name


async def move_to_disk(folder: Path, moments: Moments) -> None:
    subject, destination = known(folder / "one"), other_disk(folder) / "moved here"
    await _do(folder, moments, Verb.MOVE, lambda bench, sink: moving.move(bench, subject, destination, sink))


async def restore_to_disk(folder: Path, moments: Moments) -> None:
    destination = other_disk(folder) / "restored here"
    await _do(folder, moments, Verb.RESTORE, lambda bench, sink: _restore(bench, folder, destination, sink))
