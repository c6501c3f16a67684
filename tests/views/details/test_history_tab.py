from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QTableView

from insula.views.details.history_tab import HistoryTab
from tests.views.details.every import BROKEN, DONE, FAILED, HERE
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def test_what_was_done_is_listed_and_its_log_shown(window: WindowDouble) -> None:
    window.answers.journal = (FAILED, DONE)
    window.answers.logs = {FAILED.id: ("copying", "no space left on device")}
    tab = HistoryTab(window.context, HERE, window.frame)
    window.frame.show()
    await window.tasks.settle()
    table = find(tab, QTableView, "history")
    assert [table.model().index(row, 0).data() for row in range(2)] == ["Moving “analysis”", "Created “analysis”"]

    table.selectRow(0)
    await window.tasks.settle()

    assert find(tab, QPlainTextEdit, "log").toPlainText() == "copying\nno space left on device"
    assert "The disk of “/srv” is full" in texts(tab)


async def test_without_operations_it_says_so(window: WindowDouble) -> None:
    tab = HistoryTab(window.context, BROKEN, window.frame)
    window.frame.show()
    await window.tasks.settle()

    assert "No operation yet" in texts(tab)
