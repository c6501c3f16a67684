from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtTest import QSignalSpy

from insula.domain.environment import Kind, Problem, ProblemCode, State
from insula.domain.usage import Usage
from insula.viewmodels.overview import OverviewViewModel, overview_of
from insula.viewmodels.state import InventoryState
from insula.viewmodels.work.operations import OperationsState
from tests.viewmodels.doubles import MIB, Answers, BridgeDouble, Tasks, operation, venv

BROKEN = venv("broken", state=State.BROKEN, problems=(Problem(ProblemCode.PYTHON_GONE),), own_disk=10 * MIB)
MOVED = venv("moved", problems=(Problem(ProblemCode.MOVED_BY_HAND),), own_disk=20 * MIB)
WELL = [venv(f"well-{number}", own_disk=number * MIB, shared_disk=0) for number in range(1, 7)]
UNKNOWN = venv("unknown", own_disk=None, shared_disk=None)


def test_kinds_attention_and_footprint_are_derived() -> None:
    overview = overview_of([BROKEN, MOVED, *WELL, UNKNOWN], [], [], 30, {})

    assert [(each.kind, each.total, each.ready, each.troubled) for each in overview.kinds] == [(Kind.VENV, 9, 8, 2)]
    assert overview.attention == (BROKEN, MOVED)
    assert overview.own == (10 + 20 + 1 + 2 + 3 + 4 + 5 + 6) * MIB
    assert overview.unmeasured == 1
    assert [each.environment.name for each in overview.largest] == ["moved", "broken", "well-6", "well-5", "well-4"]
    assert not overview.is_empty


def test_a_measurement_outranks_what_was_remembered() -> None:
    overview = overview_of([WELL[0]], [], [], 30, {WELL[0].id: Usage(WELL[0].id, 7 * MIB, 1)})

    assert overview.own == 7 * MIB


def test_the_trash_tells_its_size_and_what_goes_first() -> None:
    first = venv("first", trashed=timedelta(days=20), own_disk=5 * MIB)
    last = venv("last", trashed=timedelta(days=1), own_disk=7 * MIB)
    assert first.trashed is not None

    overview = overview_of([], [last, first], [], 30, {})

    assert (overview.trashed, overview.trash_own) == (2, 12 * MIB)
    assert overview.next_expiry == first.trashed + timedelta(days=30)
    assert overview_of([], [last, first], [], 0, {}).next_expiry is None


def test_nothing_at_all_is_an_empty_overview() -> None:
    assert overview_of([], [], [], 30, {}).is_empty
    assert not overview_of([], [venv("a", trashed=timedelta(days=1))], [], 30, {}).is_empty


class Desk:
    """The view-model with what stands around it."""

    def __init__(self) -> None:
        self.answers, self.tasks = Answers(), Tasks()
        self.bridge = BridgeDouble(self.answers, self.tasks, Path("/tmp/none"))
        self.inventory, self.operations = InventoryState(self.bridge), OperationsState(self.bridge)
        self.view_model = OverviewViewModel(self.inventory, self.operations, self.answers, lambda: 30, self.tasks)
        self.changes = QSignalSpy(self.view_model.changed)


def test_it_loads_until_an_engine_has_told() -> None:
    desk = Desk()
    at_first = desk.view_model.loading

    desk.bridge.tell_list()

    assert (at_first, desk.view_model.loading) == (True, False)
    assert desk.view_model.overview.is_empty


def test_only_differences_are_told() -> None:
    desk = Desk()
    desk.bridge.tell_list(BROKEN)
    before = desk.changes.count()

    desk.bridge.tell_list(BROKEN)
    assert desk.changes.count() == before
    desk.bridge.tell_list(BROKEN, MOVED)

    assert desk.changes.count() == before + 1


def test_recent_operations_are_the_running_ones_and_then_the_last() -> None:
    desk = Desk()
    done = operation(ago=timedelta(hours=1))
    desk.bridge.tell(done)

    assert desk.view_model.overview.recent == (done,)


async def test_each_unknown_size_is_asked_for_once() -> None:
    desk = Desk()
    desk.bridge.tell_list(UNKNOWN)
    desk.answers.usages = {UNKNOWN.id: Usage(UNKNOWN.id, 3 * MIB)}
    for _ in range(3):
        desk.view_model.measure()
        await desk.tasks.settle()

    assert desk.answers.asked == [("measure", (UNKNOWN.id,))]
    assert desk.view_model.overview.own == 3 * MIB
