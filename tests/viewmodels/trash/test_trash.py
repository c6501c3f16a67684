from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from insula.domain.usage import Usage
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.state import InventoryState
from insula.viewmodels.trash.trash import TrashViewModel, days_left, expiry_of
from tests.viewmodels.doubles import MIB, NOW, Answers, BridgeDouble, Tasks, venv

OLD = venv("old", trashed=timedelta(days=29), own_disk=900 * MIB)
NEW = venv("new", trashed=timedelta(days=1), own_disk=None, shared_disk=None)


class Desk:
    """The view-model with what stands around it."""

    def __init__(self, days: int = 30) -> None:
        self.answers, self.tasks, self.days = Answers(), Tasks(), days
        self.bridge = BridgeDouble(self.answers, self.tasks, Path("/tmp/none"))
        self.inventory = InventoryState(self.bridge)
        self.bridge.tell_list(venv("alive"), OLD, NEW)
        self.view_model = TrashViewModel(self.inventory, self.answers, lambda: self.days, self.tasks)
        QAbstractItemModelTester(
            self.view_model.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, self.view_model
        )

    def cells(self, row: int) -> list[object]:
        rows = self.view_model.rows
        return [rows.index(row, column).data() for column in range(rows.columnCount())]


def test_only_the_trashed_are_shown_the_last_one_first() -> None:
    desk = Desk()

    assert desk.cells(0) == [
        "new", "Python environment", "/home/ana/code/new/.venv", "yesterday", "—", "29 day(s)"
    ]  # fmt: skip
    assert desk.cells(1)[0] == "old"
    assert desk.cells(1)[-1] == "1 day(s)"
    assert desk.view_model.rows.index(1, 5).data(Role.TONE) == "paused"
    assert desk.view_model.summary == "2 environment(s) · 900\u00a0MiB"


async def test_sizes_that_are_not_known_are_measured_once() -> None:
    desk = Desk()
    desk.answers.usages = {NEW.id: Usage(NEW.id, 12 * MIB)}

    desk.view_model.measure()
    await desk.tasks.settle()
    desk.view_model.measure()
    await desk.tasks.settle()

    assert desk.answers.asked == [("measure", (NEW.id,))]
    assert desk.cells(0)[4] == "12\u00a0MiB"


async def test_what_cannot_be_measured_is_not_asked_for_again_and_again() -> None:
    desk = Desk()

    for _ in range(3):
        desk.view_model.measure()
        await desk.tasks.settle()

    assert len(desk.answers.asked) == 1


def test_a_trash_that_is_never_emptied_keeps() -> None:
    desk = Desk(days=0)

    assert desk.cells(0)[-1] == "Kept"
    assert desk.view_model.rule == "What is here stays until you delete it."
    assert expiry_of(OLD, 0) is None
    desk.days = 30
    assert desk.view_model.rule == "What is here is deleted for ever after 30 day(s)."


def test_a_restored_environment_leaves_the_list() -> None:
    desk = Desk()

    desk.bridge.tell_list(venv("alive"), venv("old"), NEW)

    assert desk.view_model.rows.rowCount() == 1


def test_days_left_are_whole_and_never_negative() -> None:
    now = datetime.now(UTC)

    assert days_left(venv("a", trashed=NOW - now + timedelta(days=2, hours=1)), 30, now) == 28
    assert days_left(venv("a", trashed=timedelta(days=90)), 30, now) == 0
    assert days_left(venv("a"), 30, now) is None
