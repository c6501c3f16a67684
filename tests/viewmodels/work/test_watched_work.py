from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from insula.domain.environment import Verb
from insula.domain.operation import Operation, OperationState
from insula.domain.progress import Progress
from insula.viewmodels.questions import Questions
from insula.viewmodels.work.operations import OperationsState
from insula.viewmodels.work.watched_work import PORTION, WatchedWork
from tests.viewmodels.doubles import NOW, Answers, BridgeDouble, Tasks, operation

RUNNING = replace(operation(Verb.BUILD, "blog:1", state=OperationState.RUNNING), progress=Progress("context"))


class Watching:
    """A work that is watched, and all that it told."""

    def __init__(self, home: Path) -> None:
        self.answers, self.tasks = Answers(), Tasks()
        self.bridge = BridgeDouble(self.answers, self.tasks, home)
        self.operations = OperationsState(self.bridge)
        self.work = WatchedWork(RUNNING, self.operations, Questions(self.bridge), self.tasks)
        self.lines: list[str] = []
        self.portions: list[int] = []
        self.ends = 0
        self.work.logged.connect(self._on_logged)
        self.work.ended.connect(self._on_ended)

    async def tell(self, now: Operation, *lines: str) -> None:
        self.answers.logs[now.id] = lines
        self.bridge.tell(now)
        await self.tasks.settle()

    def _on_logged(self, lines: tuple[str, ...]) -> None:
        self.lines += lines
        self.portions.append(len(lines))

    def _on_ended(self) -> None:
        self.ends += 1


@pytest.fixture
def watching(qapp: QApplication, tmp_path: Path) -> Watching:
    return Watching(tmp_path)


async def test_each_line_comes_once_and_the_end_after_the_last(watching: Watching) -> None:
    await watching.tell(RUNNING, "one")
    await watching.tell(RUNNING, "one", "two")
    assert (watching.lines, watching.ends) == (["one", "two"], 0)

    ended = replace(RUNNING, state=OperationState.SUCCEEDED, ended=NOW)
    await watching.tell(ended, "one", "two", "three")
    assert (watching.lines, watching.ends) == (["one", "two", "three"], 1)
    await watching.tell(ended, "one", "two", "three")
    assert watching.ends == 1


async def test_many_lines_come_in_portions(watching: Watching) -> None:
    await watching.tell(RUNNING, *map(str, range(2 * PORTION + 1)))
    assert watching.portions == [PORTION, PORTION, 1]


async def test_what_it_is_at_and_why_it_failed_are_told(watching: Watching) -> None:
    work = watching.work
    assert (work.running, work.title, work.stage) == (True, "Building “blog:1”", "looking through the folder")
    failed = replace(
        RUNNING,
        state=OperationState.FAILED,
        ended=RUNNING.started.replace(microsecond=0),
        error="BuildStepFailed",
        error_data={"step": "RUN make", "reason": "exit code: 2"},
    )
    await watching.tell(failed)
    assert not work.running
    assert "RUN make" in work.failure
    assert work.stage.startswith("after ")


async def test_other_work_is_none_of_its_business(watching: Watching) -> None:
    await watching.tell(operation(Verb.PULL, "debian", state=OperationState.RUNNING), "no")
    assert watching.lines == []
