from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from insula.domain.environment import EnvironmentId
from insula.viewmodels.logs.logs import LogsViewModel
from insula.views.logs.lines import LogLines
from tests.viewmodels.log_desks import DeskDouble, turns
from tests.views.window import WindowDouble


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[DeskDouble]:
    made = DeskDouble(tmp_path)
    yield made
    made.close()


@pytest.fixture
async def view_model(desk: DeskDouble, window: WindowDouble) -> AsyncIterator[LogsViewModel]:
    made = LogsViewModel(EnvironmentId("c1"), desk, window.tasks)
    made.open()
    await turns()
    yield made
    made.close()
    await window.tasks.settle()


@pytest.fixture
async def lines(view_model: LogsViewModel, window: WindowDouble) -> LogLines:
    """Ten rows high and some forty columns wide."""
    made = LogLines(view_model, window.frame)
    made.setAccessibleName("Log")
    made.resize(330, 10 * made._painter.row_height + 4)
    made.move(0, 0)
    window.frame.resize(340, 300)
    window.frame.show()
    return made
