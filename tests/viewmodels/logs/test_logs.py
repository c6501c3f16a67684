from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from insula.domain.environment import EnvironmentId
from insula.domain.errors import EngineRefusedError, EngineUnavailableError, NoSpaceError
from insula.domain.logs import LONGEST, LogLine, LogStream
from insula.viewmodels.logs import logs
from insula.viewmodels.logs.logs import FIRST_TAIL, LogPhase, LogsViewModel
from tests.viewmodels.doubles import Tasks
from tests.viewmodels.log_desks import DeskDouble, turns

ID = EnvironmentId("c1")


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[DeskDouble]:
    made = DeskDouble(tmp_path)
    yield made
    made.close()


@pytest.fixture
async def view_model(desk: DeskDouble) -> AsyncIterator[LogsViewModel]:
    tasks = Tasks()
    made = LogsViewModel(ID, desk, tasks)
    made.open()
    await turns()
    yield made
    made.close()
    await tasks.settle()


def _texts(view_model: LogsViewModel) -> list[str]:
    lines = [view_model.line(number) for number in range(view_model.count)]
    return [line.text for line in lines if line is not None]


def _phase(view_model: LogsViewModel) -> LogPhase:
    return view_model.phase


async def test_the_last_lines_come_first_and_then_what_is_written(desk: DeskDouble, view_model: LogsViewModel) -> None:
    grown = QSignalSpy(view_model.grown)
    assert _phase(view_model) == LogPhase.LOADING

    desk.write(b"one", b"two")
    desk.write(b"three")

    assert (desk.asked[0].tail, desk.asked[0].follow, desk.asked[0].restarts) == (FIRST_TAIL, True, True)
    assert _texts(view_model) == ["one", "two", "three"]
    assert _phase(view_model) == LogPhase.LIVE
    assert grown.count() == 2


async def test_nothing_written_yet_is_not_the_same_as_loading(desk: DeskDouble, view_model: LogsViewModel) -> None:
    desk.tell()

    assert (_phase(view_model), view_model.count) == (LogPhase.LIVE, 0)


async def test_all_lines_take_the_place_of_the_last_ones_once_there_are_some(
    desk: DeskDouble, view_model: LogsViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "FIRST_TAIL", 2)
    desk.write(b"8", b"9")
    assert bool(view_model.has_earlier)

    view_model.load_all()
    await turns()
    assert _texts(view_model) == ["8", "9"]
    desk.write(b"1", b"2", b"3")

    assert desk.cancelled == 1
    assert desk.asked[1].tail is None
    assert _texts(view_model) == ["1", "2", "3"]
    assert not bool(view_model.has_earlier)
    assert desk.spills[0].count == 0


async def test_an_engine_that_is_away_is_told_and_forgotten(desk: DeskDouble, view_model: LogsViewModel) -> None:
    desk.write(b"one")
    desk.tell(EngineUnavailableError("Docker", "refused"))
    assert _phase(view_model) == LogPhase.WAITING
    assert "Docker" in view_model.problem

    desk.write(b"two")

    assert (_phase(view_model), view_model.problem) == (LogPhase.LIVE, "")


async def test_the_end_and_a_full_disk_leave_the_lines(desk: DeskDouble, view_model: LogsViewModel) -> None:
    desk.write(b"one")
    desk.tell(NoSpaceError("/cache"), ended=True)
    await turns()
    assert _phase(view_model) == LogPhase.FAILED
    assert "/cache" in view_model.problem
    assert _texts(view_model) == ["one"]

    view_model.open()
    await turns()
    desk.write(b"two")
    desk.tell(ended=True)
    await turns()

    assert _phase(view_model) == LogPhase.ENDED
    assert _texts(view_model) == ["two"]


async def test_a_log_that_cannot_be_read_says_why_and_can_be_asked_for_again(
    desk: DeskDouble, view_model: LogsViewModel
) -> None:
    desk.refusal = EngineRefusedError("Docker", 501, "does not support reading")
    view_model.open()
    await turns()
    assert _phase(view_model) == LogPhase.FAILED
    assert "does not support reading" in view_model.problem

    desk.refusal = None
    view_model.open()
    await turns()
    desk.write(b"one")

    assert _texts(view_model) == ["one"]


async def test_closed_it_reads_no_more_and_leaves_no_file_open(desk: DeskDouble, view_model: LogsViewModel) -> None:
    desk.write(b"one")
    view_model.close()
    await turns()

    assert desk.cancelled == 1
    assert view_model.count == 0
    assert all(spill._is_closed for spill in desk.spills)


async def test_moments_are_shown_on_demand(desk: DeskDouble, view_model: LogsViewModel) -> None:
    desk.write(b"one", moment=1_700_000_000_000_000_000)
    view_model.set_moments(True)

    assert _texts(view_model)[0].endswith(":20.000 one")
    view_model.set_moments(False)
    assert _texts(view_model) == ["one"]


async def test_a_long_line_is_read_as_far_as_it_is_seen(desk: DeskDouble, view_model: LogsViewModel) -> None:
    desk.write(b"\x1b[31m.\x1b[0m" * (LONGEST // 20))

    first = view_model.line(0, 100)
    further = view_model.line(0, 3000)
    whole = view_model.line(0)

    assert first is not None
    assert further is not None
    assert whole is not None
    assert 100 <= first.columns < further.columns
    assert further.columns >= 3000
    assert whole.is_whole
    assert view_model.line(1) is None


async def test_copying_gives_what_is_between_two_places(desk: DeskDouble, view_model: LogsViewModel) -> None:
    desk.write(b"one", b"\x1b[1mtwo\x1b[0m", b"three")
    copied, failed = QSignalSpy(view_model.copied), QSignalSpy(view_model.failed)

    view_model.copy((0, 1), (2, 2))
    await turns()
    view_model.copy((0, 0), (1_000_000, 0))

    assert copied.at(0)[0] == "ne\ntwo\nth"
    assert "too much to copy" in failed.at(0)[0]


async def test_saving_tells_where_or_why_not(desk: DeskDouble, view_model: LogsViewModel, tmp_path: Path) -> None:
    desk.append([LogLine(LogStream.OUT, 0, b"\xff"), LogLine(LogStream.OUT, 0, b"rest", continues=True)])
    saved, failed = QSignalSpy(view_model.saved), QSignalSpy(view_model.failed)

    view_model.save(tmp_path / "x.log")
    await turns()
    view_model.save(tmp_path / "nowhere" / "x.log")
    await turns()

    assert saved.at(0)[0] == str(tmp_path / "x.log")
    assert (tmp_path / "x.log").read_bytes() == b"\xffrest\n"
    assert failed.count() == 1
