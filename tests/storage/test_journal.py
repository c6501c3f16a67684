from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.operation import Operation, OperationId, OperationState
from insula.domain.progress import Step
from insula.storage import journal as journal_module
from insula.storage.journal import Journal, Unfinished

STARTED = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)


def an_operation(name: str = "one", **changes: object) -> Operation:
    operation = Operation(id=OperationId(name), verb=Verb.CREATE, kind=Kind.VENV, subject="été", started=STARTED)
    return replace(operation, **changes)  # type: ignore[arg-type]


@pytest_asyncio.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    opened = Journal(tmp_path / "data" / "journal.sqlite")
    await opened.open()
    yield opened
    await opened.close()


async def test_an_operation_is_unfinished_until_it_has_an_outcome_and_then_its_steps_are_forgotten(
    journal: Journal,
) -> None:
    operation = an_operation(data={"path": "/a b"})
    await journal.begin(operation, "venvs")
    await journal.declare(operation.id, Step("make-folder", {"path": "/a b"}))
    await journal.declare(operation.id, Step("rename"))

    assert await journal.unfinished() == (
        Unfinished(operation, "venvs", (Step("make-folder", {"path": "/a b"}), Step("rename"))),
    )

    ended = replace(operation, state=OperationState.SUCCEEDED, ended=datetime.now(UTC), result=EnvironmentId("made"))
    await journal.finish(ended)

    assert await journal.unfinished() == ()
    assert await journal.operations(10) == (ended,)
    assert await journal.database.read(lambda it: it.execute("SELECT count(*) FROM steps").fetchone()) == (0,)


async def test_a_failure_keeps_its_code_and_data(journal: Journal) -> None:
    await journal.begin(an_operation(), "venvs")
    failed = an_operation(
        state=OperationState.FAILED, ended=STARTED, error="NoSpace", error_data={"path": "/x", "reason": "full"}
    )
    await journal.finish(failed)

    assert await journal.operations(10) == (failed,)


async def test_names_that_are_not_utf_8_come_back_as_they_were(journal: Journal) -> None:
    operation = an_operation(subject="caf\udce9", data={"path": "/caf\udce9"})
    await journal.begin(operation, "venvs")
    await journal.log(operation.id, ["made caf\udce9", "fini ✓"])

    assert await journal.operations(1) == (operation,)
    assert await journal.log_of(operation.id) == ("made caf\udce9", "fini ✓")


async def test_what_was_declared_is_there_for_the_next_process(tmp_path: Path) -> None:
    first, second = Journal(tmp_path / "j.sqlite"), Journal(tmp_path / "j.sqlite")
    await first.open()
    await first.begin(an_operation(), "venvs")
    await first.declare(OperationId("one"), Step("rename", {"to": "x"}))
    await second.open()

    assert [each.steps for each in await second.unfinished()] == [(Step("rename", {"to": "x"}),)]
    await first.close()
    await second.close()


async def test_the_newest_operation_comes_first_even_if_the_clock_went_back(journal: Journal) -> None:
    await journal.begin(an_operation("late"), "venvs")
    await journal.begin(an_operation("early", started=datetime(2001, 1, 1, tzinfo=UTC)), "venvs")

    assert [each.id for each in await journal.operations(10)] == ["early", "late"]
    assert [each.id for each in await journal.operations(1)] == ["early"]


async def test_only_the_last_finished_operations_are_kept_and_no_running_one_is_lost(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "KEPT_OPERATIONS", 3)
    await journal.begin(an_operation("running"), "venvs")
    for number in range(6):
        await journal.begin(an_operation(str(number)), "venvs")
        await journal.log(OperationId(str(number)), ["said"])
        await journal.finish(an_operation(str(number), state=OperationState.SUCCEEDED))

    assert [each.id for each in await journal.operations(10)] == ["5", "4", "3", "running"]
    assert await journal.log_of(OperationId("0")) == ()
    assert await journal.log_of(OperationId("5")) == ("said",)


async def test_a_log_keeps_its_last_lines(journal: Journal) -> None:
    await journal.begin(an_operation(), "venvs")
    for start in range(0, 12_000, 1_000):
        await journal.log(OperationId("one"), [str(number) for number in range(start, start + 1_000)])

    lines = await journal.log_of(OperationId("one"))
    assert len(lines) == 10_000
    assert (lines[0], lines[-1]) == ("2000", "11999")


async def test_many_declare_at_once_and_each_keeps_its_order(journal: Journal) -> None:
    async def work(name: str) -> None:
        await journal.begin(an_operation(name), "venvs")
        for number in range(20):
            await journal.declare(OperationId(name), Step(f"step {number}"))

    await asyncio.gather(*(work(str(number)) for number in range(20)))

    found = await journal.unfinished()
    assert len(found) == 20
    assert all([step.name for step in each.steps] == [f"step {n}" for n in range(20)] for each in found)


async def test_the_version_tells_of_changes_by_others(tmp_path: Path, journal: Journal) -> None:
    other = Journal(tmp_path / "data" / "journal.sqlite")
    await other.open()
    before = journal.version()
    assert journal.version() == before

    await other.begin(an_operation(), "venvs")

    assert journal.version() > before
    await other.close()
