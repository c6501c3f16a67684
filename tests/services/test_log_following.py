from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path

import pytest

from insula.domain.environment import EnvironmentId
from insula.domain.errors import EngineUnavailableError, InsulaError, NoSpaceError, NotFoundError
from insula.domain.logs import LogLine, LogOptions, LogPiece, LogStream
from insula.services import log_following
from insula.services.log_following import LogNews, follow_log
from insula.storage.spill import Spill

ID = EnvironmentId("c1")
FOLLOW = LogOptions(follow=True, restarts=True, tail=100)


class Source:
    """Each reading gives its batches, then fails or, without a failure, ends."""

    def __init__(self, *readings: tuple[Sequence[Sequence[LogPiece]], InsulaError | None]) -> None:
        self.readings = list(readings)
        self.asked: list[LogOptions] = []
        self.left = 0

    async def logs(self, _environment: EnvironmentId, options: LogOptions) -> AsyncIterator[Sequence[LogPiece]]:
        self.asked.append(options)
        batches, error = self.readings.pop(0)
        try:
            for batch in batches:
                yield batch
            if error is not None:
                raise error
            if not self.readings and options.follow:
                await asyncio.Event().wait()
        finally:
            self.left += 1


@pytest.fixture
def spill(tmp_path: Path) -> Iterator[Spill]:
    made = Spill(tmp_path, reserve=0)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_following, "_FIRST_PAUSE", 0.01)


def _piece(moment: int, text: bytes) -> LogPiece:
    return LogPiece(LogStream.OUT, moment, text)


async def _until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not true():
            await asyncio.sleep(0.01)


async def test_lines_are_spilled_and_the_end_told_with_what_has_no_line_end(spill: Spill) -> None:
    told: list[LogNews] = []
    source = Source(([[], [_piece(1, b"a\nb")], [_piece(2, b"c\nd")]], None))

    await follow_log(source, ID, LogOptions(), spill, told.append)

    assert [line.text for line in spill.lines(0, 9)] == [b"a", b"bc", b"d"]
    assert told[-1] == LogNews(3, None, ended=True)


async def test_news_come_ten_times_a_second_at_most_and_the_last_is_not_forgotten(spill: Spill) -> None:
    told: list[LogNews] = []
    source = Source(([[_piece(number, b"x\n")] for number in range(500)], None))
    task = asyncio.create_task(follow_log(source, ID, FOLLOW, spill, told.append))

    await _until(lambda: bool(told) and told[-1].count == 500)
    task.cancel()

    assert len(told) < 50
    with pytest.raises(asyncio.CancelledError):
        await task
    assert source.left == 1


async def test_an_engine_that_goes_away_is_waited_for_and_nothing_is_read_twice(spill: Spill) -> None:
    told: list[LogNews] = []
    gone = EngineUnavailableError("Docker", "refused")
    source = Source(([[_piece(5, b"a\n")]], gone), ([], gone), ([[_piece(9, b"b\n")]], None))
    task = asyncio.create_task(follow_log(source, ID, FOLLOW, spill, told.append))

    await _until(lambda: spill.count == 2 and told[-1].problem is None)
    task.cancel()
    await asyncio.wait([task])

    assert [(each.tail, each.since) for each in source.asked] == [(100, None), (None, 6), (None, 6)]
    assert gone in [news.problem for news in told]
    assert not any(news.ended for news in told)


async def test_what_cannot_be_read_ends_with_its_reason(spill: Spill) -> None:
    told: list[LogNews] = []
    error = NotFoundError("c1")

    await follow_log(Source(([], error)), ID, FOLLOW, spill, told.append)

    assert told == [LogNews(0, error, ended=True)]


async def test_a_full_disk_ends_the_reading_and_keeps_what_was_read(
    spill: Spill, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[LogNews] = []
    source = Source(([[_piece(1, b"a\n")], [_piece(2, b"b\n")], [_piece(3, b"c\n")]], None))
    append = spill.append

    def full(lines: Sequence[LogLine]) -> None:
        if spill.count == 2:
            raise NoSpaceError("/cache")
        append(lines)

    monkeypatch.setattr(spill, "append", full)
    await follow_log(source, ID, FOLLOW, spill, told.append)

    assert told[-1].ended
    assert isinstance(told[-1].problem, NoSpaceError)
    assert told[-1].count == 2
    assert source.left == 1
