"""The processes of a container, in the panel."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from insula.domain.containers import ProcessTable
from insula.views.details.processes_tab import ProcessesTab
from tests.views.details.containers import (
    at_rest,
    column,
    opened,
    picture,
)
from tests.views.finding import find
from tests.views.window import WindowDouble


async def test_processes_are_read_again_while_they_are_seen(window: WindowDouble) -> None:
    details = await opened(window, "processes")
    assert column(details, "processes", 0)[0] == "python -c from multiprocessing import spawn"
    tab = details.findChild(ProcessesTab)
    assert isinstance(tab, ProcessesTab)
    assert tab._ticks.isActive()
    window.answers.inside.table = ProcessTable(("PID", "COMMAND"), (("1", "sh"),))

    tab._ticks.timeout.emit()
    await at_rest(window)
    assert column(details, "processes", 0) == ["sh"]

    details.show_tab("inspect")
    await at_rest(window)
    assert not tab._ticks.isActive()


async def test_a_search_among_processes_may_find_none(window: WindowDouble) -> None:
    details = await opened(window, "processes")

    find(details, QLineEdit, "search-processes").setText("nothing like it")

    assert picture(details) == "No process matches"
