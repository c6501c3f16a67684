from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from insula.domain.errors import NoSpaceError
from insula.domain.progress import Progress, Step
from insula.services.reporting import LONGEST_LOG, Report


async def _forget(_step: Step) -> None:
    pass


async def test_the_first_report_is_told_at_once_and_the_rest_together() -> None:
    told: list[Progress | None] = []
    report = Report(_forget, lambda: told.append(report.current))

    for number in range(50):
        report.progress("counting", number / 50, file=str(number))
    await asyncio.sleep(0.02)
    report.progress("ending", 1.0)
    await asyncio.sleep(0.02)
    assert told == [Progress("counting", 0.98, {"file": "49"})]

    await asyncio.sleep(0.12)
    assert told[1:] == [Progress("ending", 1.0)]


async def test_a_line_of_the_log_alone_is_told_too() -> None:
    told: list[bool] = []
    report = Report(_forget, lambda: told.append(True))

    report.log("one")
    await asyncio.sleep(0.02)

    assert told == [True]
    assert report.lines() == ("one",)


async def test_a_step_counts_even_if_it_could_not_be_written() -> None:
    async def fail(_step: Step) -> None:
        raise NoSpaceError("/journal")

    report = Report(fail, lambda: None)

    with pytest.raises(NoSpaceError):
        await report.declare(Step("make"))

    assert report.steps == (Step("make"),)


async def test_the_log_is_kept_in_batches_and_whole_at_the_end() -> None:
    batches: list[Sequence[str]] = []

    async def write(lines: Sequence[str]) -> None:
        batches.append(lines)

    report = Report(_forget, lambda: None)
    keeping = asyncio.create_task(report.keep(write))
    for number in range(1000):
        report.log(str(number))
    await asyncio.sleep(0)
    report.end()
    await keeping

    assert len(batches) == 1
    assert list(batches[0]) == [str(number) for number in range(1000)]


async def test_who_watches_a_log_gets_each_line_once_in_portions() -> None:
    report = Report(_forget, lambda: None)
    for number in range(5):
        report.log(str(number))

    assert report.lines_after(0, 3) == (3, ("0", "1", "2"))
    assert report.lines_after(3, 3) == (5, ("3", "4"))
    assert report.lines_after(5, 3) == (5, ())

    for number in range(5, LONGEST_LOG + 7):
        report.log(str(number))
    # The first seven are no longer kept.
    assert report.lines_after(5, 2) == (9, ("7", "8"))
