from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from insula.domain.environment import EnvironmentId, Verb
from insula.domain.operation import OperationId, OperationState
from insula.domain.progress import Progress
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.work.activity import ActivityViewModel, Shown, outcome_words, seconds_of
from insula.viewmodels.work.operations import OperationsState
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks, operation

DONE = operation(Verb.CREATE, "analysis", ago=timedelta(hours=1))
FAILED = operation(Verb.CREATE, "shop", state=OperationState.FAILED, ago=timedelta(hours=2), error="NoSpace")
RUNNING = operation(Verb.CLONE, "docs", state=OperationState.RUNNING, progress=Progress("prepare", 0.62))


class Desk:
    """The view-model with what stands around it."""

    def __init__(self, environment: EnvironmentId | None = None) -> None:
        self.answers, self.tasks = Answers(journal=(DONE, FAILED)), Tasks()
        self.bridge = BridgeDouble(self.answers, self.tasks, Path("/tmp/none"))
        self.operations = OperationsState(self.bridge)
        self.view_model = ActivityViewModel(self.operations, self.answers, self.tasks, environment)
        QAbstractItemModelTester(
            self.view_model.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, self.view_model
        )

    async def loaded(self) -> ActivityViewModel:
        self.view_model.load()
        await self.tasks.settle()
        return self.view_model

    def shown(self) -> list[OperationId]:
        rows = self.view_model.rows
        return [rows.row_at(row).id for row in range(rows.rowCount())]


async def test_the_journal_and_what_runs_are_one_list_the_last_first() -> None:
    desk = Desk()
    desk.bridge.tell(RUNNING)
    assert not desk.view_model.loaded

    view_model = await desk.loaded()

    assert view_model.loaded
    assert desk.shown() == [RUNNING.id, DONE.id, FAILED.id]
    assert (view_model.counts.total, view_model.counts.running, view_model.counts.failed) == (3, 1, 1)


async def test_progress_and_outcome_are_told_in_the_row() -> None:
    desk = Desk()
    view_model = await desk.loaded()
    desk.bridge.tell(RUNNING)
    index = view_model.rows.index(0, 1)
    assert index.data() == "Running · 62%"
    assert index.data(Role.STATE) == "running"

    desk.bridge.tell(operation(Verb.CLONE, "docs", identity=RUNNING.id))

    assert view_model.rows.index(0, 1).data() == "Done"
    assert view_model.counts.running == 0


async def test_filter_and_search_work_together() -> None:
    desk = Desk()
    desk.bridge.tell(RUNNING)
    view_model = await desk.loaded()

    view_model.show_only(Shown.FAILED)
    assert desk.shown() == [FAILED.id]
    view_model.show_only(Shown.RUNNING)
    assert desk.shown() == [RUNNING.id]
    view_model.search("shop")
    assert desk.shown() == []
    view_model.show_only(Shown.ALL)
    assert desk.shown() == [FAILED.id]


async def test_the_log_of_the_chosen_one_is_read_and_goes_on_while_it_runs() -> None:
    desk = Desk()
    desk.bridge.tell(RUNNING)
    view_model = await desk.loaded()
    told = QSignalSpy(view_model.log_changed)
    desk.answers.logs[RUNNING.id] = ("one",)
    view_model.choose(RUNNING.id)
    await desk.tasks.settle()
    assert list(view_model.log) == ["one"]

    desk.answers.logs[RUNNING.id] = ("one", "two")
    view_model.tick()
    await desk.tasks.settle()
    assert list(view_model.log) == ["one", "two"]
    assert view_model.current is not None
    assert view_model.current.id == RUNNING.id
    before = told.count()
    view_model.tick()
    await desk.tasks.settle()
    assert told.count() == before

    view_model.choose(None)
    assert view_model.log == ()


async def test_what_another_process_wrote_is_read_and_nothing_is_read_while_nothing_is_written() -> None:
    desk = Desk()
    view_model = await desk.loaded()
    for _ in range(3):
        view_model.follow()
        await desk.tasks.settle()
    read = [what for what, _ in desk.answers.asked].count("operations")

    theirs = operation(Verb.CREATE, "theirs", identity="theirs")
    desk.answers.journal, desk.answers.version = (theirs, DONE, FAILED), 2
    view_model.follow()
    await desk.tasks.settle()

    assert OperationId("theirs") in desk.shown()
    assert [what for what, _ in desk.answers.asked].count("operations") == read + 1
    assert read <= 2


async def test_only_what_was_done_to_one_environment_is_shown() -> None:
    desk = Desk(EnvironmentId("id-shop"))
    view_model = await desk.loaded()

    desk.bridge.tell(RUNNING)
    assert desk.shown() == [FAILED.id]
    desk.bridge.tell(operation(Verb.CLONE, "docs", identity="other", result=EnvironmentId("id-shop")))

    assert desk.shown() == [OperationId("other"), FAILED.id]
    assert view_model.counts.total == 2


def test_words_and_seconds_of_an_outcome() -> None:
    assert outcome_words(FAILED) == "Failed"
    assert outcome_words(operation(state=OperationState.CANCELLED)) == "Cancelled"
    assert outcome_words(operation(state=OperationState.RUNNING)) == "Running"
    assert seconds_of(operation(took=timedelta(seconds=75))) == 75
    assert seconds_of(operation(state=OperationState.RUNNING, ago=timedelta(seconds=30))) >= 30
