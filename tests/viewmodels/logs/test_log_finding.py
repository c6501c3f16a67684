from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from insula.domain.logs import LogLine, LogStream
from insula.storage.spill import Spill
from insula.viewmodels.logs import log_finding
from insula.viewmodels.logs.log_finding import LogFinding
from tests.viewmodels.doubles import Tasks
from tests.viewmodels.log_desks import DeskDouble, turns


class Rig:
    def __init__(self, folder: Path) -> None:
        self.spill = Spill(folder, reserve=0)
        self.finding = LogFinding(DeskDouble(folder), Tasks())
        self.finding.set_spill(self.spill)

    async def write(self, *texts: str) -> None:
        self.spill.append([LogLine(LogStream.OUT, 0, text.encode()) for text in texts])
        self.finding.grow(self.spill.count)
        await turns()


@pytest.fixture
async def rig(tmp_path: Path) -> AsyncIterator[Rig]:
    made = Rig(tmp_path)
    yield made
    made.spill.close()


async def test_the_first_from_where_one_looks_is_gone_to_by_itself(rig: Rig) -> None:
    await rig.write("error a", "b", "error c", "d", "error e")
    reached = QSignalSpy(rig.finding.reached)

    rig.finding.look_for("error", regular=False, origin=1)
    await turns()

    assert rig.finding.current == 2
    assert rig.finding.words == "2 of 3"
    assert [reached.at(at)[0] for at in range(reached.count())] == [2]


async def test_next_and_previous_go_round(rig: Rig) -> None:
    await rig.write("x1", "y", "x2", "x3")
    rig.finding.look_for("x", regular=False, origin=0)
    await turns()

    lines = [rig.finding.current]
    for step in (rig.finding.go_forward, rig.finding.go_forward, rig.finding.go_forward, rig.finding.go_back):
        step()
        lines.append(rig.finding.current)

    assert lines == [0, 2, 3, 0, 3]


async def test_new_lines_are_searched_too_and_move_nothing(rig: Rig) -> None:
    await rig.write("x1")
    rig.finding.look_for("x", regular=False, origin=0)
    await turns()
    reached = QSignalSpy(rig.finding.reached)

    await rig.write("y", "x2")

    assert (rig.finding.words, reached.count()) == ("1 of 2", 0)
    assert [rig.finding.has(line) for line in range(3)] == [True, False, True]


async def test_many_lines_are_searched_step_by_step(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_finding, "_STEP", 10)
    await rig.write(*[f"line {number}" for number in range(95)])
    changed = QSignalSpy(rig.finding.changed)

    rig.finding.look_for("7$", regular=True, origin=50)
    await turns(100)

    assert rig.finding.total == 9
    assert rig.finding.current == 57
    assert changed.count() >= 10


async def test_nothing_found_and_nothing_looked_for_are_told(rig: Rig) -> None:
    await rig.write("a")
    rig.finding.look_for("x", regular=False, origin=0)
    assert rig.finding.words == "Searching…"
    await turns()
    assert rig.finding.words == "No match"
    rig.finding.go_forward()

    rig.finding.look_for("", regular=False, origin=0)

    assert (rig.finding.words, rig.finding.pattern, rig.finding.current) == ("", None, -1)


async def test_what_is_no_expression_or_too_costly_is_told_in_a_sentence(rig: Rig) -> None:
    await rig.write("a" * 50_000 + "!")

    rig.finding.look_for("a(b", regular=True, origin=0)
    assert "missing closing parenthesis" in rig.finding.complaint
    rig.finding.look_for("(a+)+$", regular=True, origin=0)
    await turns()

    assert "too long" in rig.finding.complaint
    assert rig.finding.pattern is None
    rig.finding.look_for("a!", regular=True, origin=0)
    await turns()
    assert (rig.finding.complaint, rig.finding.words) == ("", "1 of 1")
