from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from insula.domain.environment import EnvironmentId
from insula.domain.errors import PermissionDeniedError
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.venvs.packages import PackagesViewModel
from tests.viewmodels.doubles import Answers, Tasks

ID = EnvironmentId("id-analysis")


async def test_packages_are_read_counted_and_summed() -> None:
    answers, tasks = Answers(), Tasks()
    view_model = PackagesViewModel(ID, answers, tasks)
    QAbstractItemModelTester(view_model.shown, QAbstractItemModelTester.FailureReportingMode.Fatal, view_model)
    view_model.load()
    while_reading = view_model.loading
    await tasks.settle()

    assert (while_reading, view_model.loading) == (True, False)
    assert view_model.shown.rowCount() == 5
    assert view_model.total == "5 package(s) · 137\u00a0MiB"
    assert answers.asked == [("packages", ID)]


async def test_a_search_looks_at_names_and_summaries() -> None:
    tasks = Tasks()
    view_model = PackagesViewModel(ID, Answers(), tasks)
    view_model.load()
    await tasks.settle()

    view_model.search("array")

    assert [view_model.shown.row_at(row).name for row in range(view_model.shown.rowCount())] == ["numpy"]
    assert view_model.total == "1 of 5 package(s)"


async def test_an_unknown_size_is_a_dash_and_sorts_before_all_others() -> None:
    tasks = Tasks()
    view_model = PackagesViewModel(ID, Answers(), tasks)
    view_model.load()
    await tasks.settle()

    view_model.shown.sort(2, Qt.SortOrder.AscendingOrder)

    first = view_model.shown.index(0, 2)
    assert first.data() == "—"
    assert first.data(Role.SORT) == -1


async def test_an_editable_package_says_where_it_comes_from() -> None:
    tasks = Tasks()
    view_model = PackagesViewModel(ID, Answers(), tasks)
    view_model.load()
    await tasks.settle()
    row = next(row for row in range(5) if view_model.shown.row_at(row).name == "shop")

    assert view_model.shown.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) == "Editable, from /home/ana/code/shop"


async def test_packages_that_cannot_be_read_say_why_and_can_be_read_again() -> None:
    answers, tasks = Answers(), Tasks()
    answers.held = PermissionDeniedError("/srv/x")
    view_model = PackagesViewModel(ID, answers, tasks)
    view_model.load()
    await tasks.settle()
    assert "/srv/x" in view_model.sentence
    assert view_model.shown.rowCount() == 0

    answers.held = ()
    view_model.load()
    await tasks.settle()
    assert not view_model.sentence
