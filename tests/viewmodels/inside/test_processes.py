from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication

from insula.domain.containers import ProcessTable
from insula.domain.environment import State
from insula.domain.errors import EngineRefusedError
from insula.viewmodels.inside.processes import ProcessesViewModel
from tests.viewmodels.container_doubles import PROCESSES, InsideAnswers, container
from tests.viewmodels.doubles import Tasks


@pytest.fixture
def inside() -> InsideAnswers:
    return InsideAnswers()


@pytest.fixture
def tasks() -> Tasks:
    return Tasks()


@pytest.fixture
def view_model(qapp: QApplication, inside: InsideAnswers, tasks: Tasks) -> ProcessesViewModel:
    return ProcessesViewModel(container(), inside, tasks)


def _cells(view_model: ProcessesViewModel) -> list[list[str]]:
    model = view_model.shown
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


async def test_processes_are_told_with_the_command_first_and_figures_to_read(
    view_model: ProcessesViewModel, tasks: Tasks
) -> None:
    tester = QAbstractItemModelTester(view_model.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view_model.load()
    await tasks.settle()

    assert view_model.keys == ("COMMAND", "%CPU", "RSS", "PID", "UID", "ELAPSED")
    assert _cells(view_model)[0] == [
        *("uvicorn app:api --port 8000", "0.4%", "64\u00a0MiB", "4242", "1000", "02:14:07")
    ]
    assert view_model.total == "3 process(es)"
    assert tester.model() is view_model.model


async def test_a_later_reading_replaces_what_differs(
    view_model: ProcessesViewModel, inside: InsideAnswers, tasks: Tasks
) -> None:
    view_model.load()
    await tasks.settle()
    resets = QSignalSpy(view_model.model.modelReset)
    inside.table = ProcessTable(PROCESSES.titles, PROCESSES.rows[1:])

    view_model.load()
    await tasks.settle()

    assert [cells[3] for cells in _cells(view_model)] == ["4243", "4260"]
    assert resets.count() == 0


async def test_other_columns_make_another_model(
    view_model: ProcessesViewModel, inside: InsideAnswers, tasks: Tasks
) -> None:
    replaced = QSignalSpy(view_model.replaced)
    inside.table = ProcessTable(("USER", "PID", "TIME", "CMD"), (("ana", "7", "00:00:01", "sh"),))

    view_model.load()
    await tasks.settle()

    assert replaced.count() == 1
    assert _cells(view_model) == [["sh", "ana", "7", "00:00:01"]]


async def test_a_search_narrows_them(view_model: ProcessesViewModel, tasks: Tasks) -> None:
    view_model.load()
    await tasks.settle()

    view_model.search("PYTHON spawn")

    assert [cells[3] for cells in _cells(view_model)] == ["4243"]
    assert view_model.total == "1 of 3 process(es)"


async def test_they_are_not_asked_for_twice_at_once_nor_when_nothing_runs(
    view_model: ProcessesViewModel, inside: InsideAnswers, tasks: Tasks
) -> None:
    inside.gate = asyncio.Event()
    view_model.load()
    view_model.load()
    inside.gate.set()
    await tasks.settle()
    assert inside.count("processes") == 1

    view_model.set_environment(replace(container(), state=State.STOPPED))
    view_model.load()
    await tasks.settle()
    assert inside.count("processes") == 1
    assert _cells(view_model) == []


async def test_a_refusal_is_told_and_the_next_reading_mends_it(
    view_model: ProcessesViewModel, inside: InsideAnswers, tasks: Tasks
) -> None:
    inside.table = EngineRefusedError("Docker", 500, "no ps here")
    view_model.load()
    await tasks.settle()
    assert "no ps here" in view_model.sentence

    inside.table = PROCESSES
    view_model.load()
    await tasks.settle()
    assert view_model.sentence == ""
