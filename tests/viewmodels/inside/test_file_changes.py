from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from insula.domain.containers import FileChange, FileChangeKind
from insula.domain.errors import EngineUnavailableError
from insula.viewmodels.inside.file_changes import FileChangesViewModel, filtered
from insula.viewmodels.lists.roles import Role
from tests.viewmodels.container_doubles import CHANGES, InsideAnswers, container
from tests.viewmodels.doubles import Tasks


class _Desk(InsideAnswers):
    async def filter_changes(
        self, changes: Sequence[FileChange], kind: FileChangeKind | None, text: str
    ) -> tuple[FileChange, ...]:
        return filtered(changes, kind, text)

    @override
    async def changes(self, environment: object) -> tuple[FileChange, ...]:
        return await self._give("changes", environment, self.found)


@pytest.fixture
def inside() -> _Desk:
    return _Desk()


@pytest.fixture
def tasks() -> Tasks:
    return Tasks()


@pytest.fixture
async def view_model(qapp: QApplication, inside: _Desk, tasks: Tasks) -> FileChangesViewModel:
    view_model = FileChangesViewModel(container(), inside, tasks)
    tester = QAbstractItemModelTester(view_model.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert view_model.loading
    view_model.load()
    await tasks.settle()
    assert tester.model() is view_model.model
    return view_model


def _paths(view_model: FileChangesViewModel) -> list[str]:
    return [str(view_model.model.index(row, 1).data()) for row in range(view_model.model.rowCount())]


async def test_all_changes_are_listed_and_counted(view_model: FileChangesViewModel) -> None:
    assert _paths(view_model) == [change.path for change in CHANGES]
    assert view_model.total == "5 change(s)"
    assert [(key, count) for key, _words, count in view_model.filters()] == [
        *(("", None), ("added", 2), ("modified", 2), ("deleted", 1))
    ]
    look = view_model.model.index(1, 0).data(Role.LOOK)
    assert (look.text, look.tone) == ("Deleted", "broken")


async def test_kind_and_words_narrow_them_together(view_model: FileChangesViewModel, tasks: Tasks) -> None:
    view_model.show_kind("added")
    await tasks.settle()
    assert len(_paths(view_model)) == 2

    view_model.search("CACHE tmp")
    await tasks.settle()
    assert _paths(view_model) == ["/tmp/cache"]
    assert view_model.total == "1 of 5 change(s)"

    view_model.search("")
    view_model.show_kind("")
    await tasks.settle()
    assert len(_paths(view_model)) == 5


async def test_a_hundred_thousand_are_shown_at_once(
    view_model: FileChangesViewModel, inside: _Desk, tasks: Tasks
) -> None:
    inside.found = tuple(FileChange(FileChangeKind.ADDED, f"/srv/{number:06}") for number in range(100_000))

    view_model.load()
    await tasks.settle()

    assert view_model.model.rowCount() == 100_000
    assert view_model.model.paths([0, 99_999]) == "/srv/000000\n/srv/099999"


async def test_a_failure_is_told(view_model: FileChangesViewModel, inside: _Desk, tasks: Tasks) -> None:
    inside.found = EngineUnavailableError("Docker", "gone")

    view_model.load()
    await tasks.settle()

    assert "Docker" in view_model.sentence
    assert _paths(view_model) == []
