from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.fake import FakeBackend, sample_environments
from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.errors import EngineUnavailableError, PermissionDeniedError, UnexpectedError
from insula.domain.operation import Operation, OperationId, OperationState
from insula.domain.progress import Recovered, Step
from insula.services.recovery import recover
from insula.storage.journal import Journal
from insula.storage.locks import EnvironmentLocks

ROW = sample_environments(1)[0]


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    """That of a process that came after one that died."""
    dead = Journal(tmp_path / "journal.sqlite")
    await dead.open()
    await dead.begin(operation("dead"), "fake")
    await dead.declare(OperationId("dead"), Step("trash", {"environment": ROW.id}))
    await dead.close()
    journal = Journal(tmp_path / "journal.sqlite")
    await journal.open()
    yield journal
    await journal.close()


@pytest.fixture
def locks(tmp_path: Path) -> EnvironmentLocks:
    return EnvironmentLocks(tmp_path / "locks")


def operation(identity: str, environment: EnvironmentId | None = ROW.id) -> Operation:
    return Operation(
        id=OperationId(identity),
        verb=Verb.TRASH,
        kind=Kind.VENV,
        subject="blog",
        started=datetime.now(UTC),
        environment=environment,
    )


class Recovering(FakeBackend):
    """Notes what it is asked to undo."""

    def __init__(self, error: Exception | None = None, recovered: Recovered = Recovered.UNDONE) -> None:
        super().__init__([ROW])
        self.error = error
        self.recovered = recovered
        self.asked: list[tuple[Verb, tuple[Step, ...]]] = []

    @override
    async def recover(self, verb: Verb, steps: Sequence[Step]) -> Recovered:
        self.asked.append((verb, tuple(steps)))
        if self.error:
            raise self.error
        return self.recovered


async def test_what_a_dead_process_left_is_undone_once(journal: Journal, locks: EnvironmentLocks) -> None:
    backend = Recovering()

    report = await recover(journal, locks, {"fake": backend})

    assert backend.asked == [(Verb.TRASH, (Step("trash", {"environment": ROW.id}),))]
    assert [(each.state, each.error) for each in report.ended] == [(OperationState.FAILED, "InterruptedWork")]
    assert report.failed == ()
    assert await journal.unfinished() == ()
    assert (await recover(journal, locks, {"fake": backend})).ended == ()
    assert len(backend.asked) == 1


async def test_what_the_backend_finishes_has_succeeded(journal: Journal, locks: EnvironmentLocks) -> None:
    report = await recover(journal, locks, {"fake": Recovering(recovered=Recovered.FINISHED)})

    assert [(each.state, each.result) for each in report.ended] == [(OperationState.SUCCEEDED, ROW.id)]


async def test_the_operation_of_a_living_process_is_left_alone(
    journal: Journal, locks: EnvironmentLocks, tmp_path: Path
) -> None:
    backend = Recovering()
    window = EnvironmentLocks(tmp_path / "locks")

    with window.lock("op:dead"):
        report = await recover(journal, locks, {"fake": backend})

    assert (report.ended, report.failed, backend.asked) == ((), (), [])
    assert len(await journal.unfinished()) == 1


async def test_an_environment_at_which_another_process_works_is_left_for_later(
    journal: Journal, locks: EnvironmentLocks, tmp_path: Path
) -> None:
    backend = Recovering()

    with EnvironmentLocks(tmp_path / "locks").lock(f"env:{ROW.id}"):
        await recover(journal, locks, {"fake": backend})

    assert backend.asked == []
    assert len(await journal.unfinished()) == 1


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (EngineUnavailableError("docker"), EngineUnavailableError),
        (PermissionDeniedError("/new", "Permission denied"), PermissionDeniedError),
        (KeyError("bug"), UnexpectedError),
    ],
)
async def test_what_cannot_be_undone_now_is_told_and_kept_for_later(
    journal: Journal, locks: EnvironmentLocks, error: Exception, told: type[Exception]
) -> None:
    report = await recover(journal, locks, {"fake": Recovering(error)})

    assert report.ended == ()
    assert [type(each) for _, each in report.failed] == [told]
    assert len(await journal.unfinished()) == 1
    assert (await recover(journal, locks, {"fake": Recovering()})).ended


async def test_the_work_of_a_backend_that_is_not_here_waits_for_it(journal: Journal, locks: EnvironmentLocks) -> None:
    report = await recover(journal, locks, {})

    assert [type(error) for _, error in report.failed] == [EngineUnavailableError]
    assert len(await journal.unfinished()) == 1


async def test_one_that_cannot_be_undone_does_not_stop_the_others(journal: Journal, locks: EnvironmentLocks) -> None:
    await journal.begin(operation("other", None), "gone")

    report = await recover(journal, locks, {"fake": Recovering()})

    assert [each.id for each in report.ended] == ["dead"]
    assert [each.id for each, _ in report.failed] == ["other"]
