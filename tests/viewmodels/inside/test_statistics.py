from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from insula.domain.environment import State
from insula.domain.errors import EngineUnavailableError
from insula.domain.usage import Usage
from insula.viewmodels.inside.statistics import Chart, StatisticsViewModel
from tests.viewmodels.container_doubles import MIB, container, usages
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks

RUNNING = container()
Make = Callable[..., StatisticsViewModel]


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def tasks() -> Tasks:
    return Tasks()


@pytest.fixture
def make(qapp: QApplication, answers: Answers, tasks: Tasks, tmp_path: Path) -> Iterator[Make]:
    """Each measurement comes two seconds after the one before, or as `step` says."""
    made = []

    def make(step: float = 2.0) -> StatisticsViewModel:
        clock = itertools.count(0.0, step)
        bridge = BridgeDouble(answers, tasks, tmp_path)
        made.append(StatisticsViewModel(RUNNING, bridge, clock=lambda: next(clock)))
        made[-1].setProperty("bridge", bridge)
        return made[-1]

    yield make
    for each in made:
        each.watch(seen=False)


def _charts(view_model: StatisticsViewModel) -> dict[str, Chart]:
    return {chart.key: chart for chart in view_model.charts()}


async def _measured(view_model: StatisticsViewModel, tasks: Tasks) -> dict[str, Chart]:
    view_model.watch(seen=True)
    await tasks.settle()
    for _ in range(5):
        await tasks.settle()
    return _charts(view_model)


async def test_before_the_first_measurement_it_is_loading(make: Make, answers: Answers, tasks: Tasks) -> None:
    view_model = make()

    assert view_model.loading
    assert view_model.charts() == ()
    await tasks.settle()
    assert answers.inside.asked == []


async def test_figures_are_those_of_now_and_curves_those_of_the_last_minutes(
    make: Make, answers: Answers, tasks: Tasks
) -> None:
    answers.inside.batches = usages(RUNNING.id, 4)

    charts = await _measured(make(), tasks)

    assert charts["processor"].figures == "9.3%"
    assert charts["processor"].lines == (((4.0, 0.031), (2.0, 0.062), (0.0, 0.093)),)
    assert (charts["processor"].top, charts["processor"].scale) == (0.1, "10.0%")
    assert charts["memory"].figures == "209\u00a0MiB of 512\u00a0MiB"
    assert (charts["memory"].top, len(charts["memory"].lines[0])) == (512 * MIB, 4)
    assert charts["network"].figures == "↓ 20\u00a0KiB/s   ↑ 4\u00a0KiB/s"
    assert charts["network"].lines[0] == ((4.0, 20_000.0), (2.0, 20_000.0), (0.0, 20_000.0))
    assert charts["disk"].figures == "read 512\u00a0bytes/s   written 2.0\u00a0MiB/s"
    assert charts["disk"].top == 2 * MIB


async def test_without_a_limit_the_scale_is_above_what_is_used(make: Make, answers: Answers, tasks: Tasks) -> None:
    answers.inside.batches = [(Usage(RUNNING.id, memory=200 * MIB, processor=3.2),)]

    charts = await _measured(make(), tasks)

    assert (charts["memory"].figures, charts["memory"].top) == ("200\u00a0MiB", 256 * MIB)
    assert (charts["processor"].figures, charts["processor"].scale) == ("320%", "500%")


async def test_a_network_that_is_the_hosts_is_said_to_be(make: Make, answers: Answers, tasks: Tasks) -> None:
    answers.inside.batches = [(Usage(RUNNING.id, memory=1),)]

    assert (await _measured(make(), tasks))["network"].figures == "that of this computer"


async def test_only_five_minutes_are_kept(make: Make, answers: Answers, tasks: Tasks) -> None:
    answers.inside.batches = usages(RUNNING.id, 40)

    (line,) = (await _measured(make(20.0), tasks))["memory"].lines

    assert (line[0][0], line[-1][0]) == (300.0, 0.0)


async def test_no_rate_is_made_up_over_a_pause_or_a_new_start(make: Make, answers: Answers, tasks: Tasks) -> None:
    answers.inside.batches = usages(RUNNING.id, 3)
    assert (await _measured(make(60.0), tasks))["network"].figures == "—"

    first, second, third = usages(RUNNING.id, 3)
    answers.inside.batches = [second, third, first]
    assert len((await _measured(make(), tasks))["network"].lines[0]) == 1


async def test_it_measures_while_it_is_seen_and_runs_and_not_otherwise(
    make: Make, answers: Answers, tasks: Tasks
) -> None:
    view_model = make()
    view_model.set_environment(replace(RUNNING, state=State.STOPPED))
    view_model.watch(seen=True)
    await tasks.settle()
    assert not view_model.running
    assert answers.inside.asked == []

    view_model.set_environment(RUNNING)
    await tasks.settle()
    assert answers.inside.count("follow") == 1


async def test_a_failure_is_told_and_trying_again_measures(make: Make, answers: Answers, tasks: Tasks) -> None:
    answers.inside.batches = EngineUnavailableError("Docker", "gone")
    view_model = make()
    await _measured(view_model, tasks)
    assert "Docker" in view_model.sentence

    answers.inside.batches = usages(RUNNING.id, 2)
    view_model.retry()
    assert await _measured(view_model, tasks)
    assert view_model.sentence == ""
