from __future__ import annotations

from insula.domain.environment import EnvironmentId, State
from insula.domain.usage import Usage
from insula.viewmodels.lists.pages import Cell
from insula.viewmodels.lists.usage_columns import usage_columns
from tests.viewmodels.container_doubles import MIB, container

PROCESSOR, MEMORY = usage_columns()
USAGE = Usage(EnvironmentId("x"), memory=212 * MIB, processor=0.031, memory_limit=512 * MIB)


def test_figures_are_told_with_their_units_and_the_limit_on_demand() -> None:
    running = container()

    assert PROCESSOR.cell(running, USAGE) == Cell("3.1%")
    assert MEMORY.cell(running, USAGE) == Cell("212\u00a0MiB", "of 512\u00a0MiB")
    assert MEMORY.cell(running, Usage(EnvironmentId("x"), memory=MIB)) == Cell("1.0\u00a0MiB")
    assert PROCESSOR.cell(running, Usage(EnvironmentId("x"), processor=1.5)) == Cell("150%")


def test_what_is_not_known_is_a_dash_and_sorts_first() -> None:
    running = container()
    for column in (PROCESSOR, MEMORY):
        assert column.cell(running, None) == Cell("—")
        assert column.sort(running, None) < column.sort(running, USAGE)  # type: ignore[operator]
        assert column.needs_usage


def test_what_was_measured_before_it_stopped_is_not_shown() -> None:
    stopped = container(state=State.STOPPED)

    assert PROCESSOR.cell(stopped, USAGE) == Cell("—")
    assert MEMORY.sort(stopped, USAGE) == -1
    assert MEMORY.cell(container(state=State.PAUSED), USAGE).text == "212\u00a0MiB"
