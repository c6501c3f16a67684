from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTableView, QWidget

from insula.views.activity_page import ActivityPage
from insula.views.log_view import LogView
from insula.views.widgets.chips import Chip
from insula.views.widgets.search_field import SearchField
from tests.viewmodels.doubles import operation
from tests.views.every_page import DONE, FAILED, RUNNING, page
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def _page(window: WindowDouble) -> ActivityPage:
    made = await page("activity", window)
    assert isinstance(made, ActivityPage)
    return made


def _titles(shown: QWidget) -> list[str]:
    model = find(shown, QTableView, "operations").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _chip(shown: QWidget, key: str) -> Chip:
    return next(chip for chip in shown.findChildren(Chip) if chip.key == key)


async def test_operations_are_listed_the_last_first_with_their_outcome(window: WindowDouble) -> None:
    shown = await _page(window)

    assert _titles(shown) == ["Creating “new”", "Renamed “docs” to “docs-2”", "Creating “shop-api”"]
    model = find(shown, QTableView, "operations").model()
    assert [model.index(row, 1).data() for row in range(3)] == ["Running · 62%", "Done", "Failed"]
    assert _chip(shown, "failed").text() == "Failed · 1"


async def test_filters_and_search_narrow_the_list_and_show_all_lifts_them(window: WindowDouble) -> None:
    shown = await _page(window)

    _chip(shown, "failed").click()
    assert _titles(shown) == ["Creating “shop-api”"]
    QTest.keyClicks(find(shown, SearchField, "search-operations"), "docs")
    assert "No operation like that" in texts(shown)
    next(each for each in shown.findChildren(QPushButton) if each.text() == "Show all").click()

    assert len(_titles(shown)) == 3


async def test_beside_the_log_the_titles_of_a_narrow_list_can_be_read(window: WindowDouble) -> None:
    shown = await _page(window)
    table = find(shown, QTableView, "operations")

    for width, hidden in ((900, False), (400, True), (900, False)):
        table.resize(width, 300)
        assert table.isColumnHidden(2) is hidden
        assert table.columnWidth(0) >= 140


async def test_the_log_is_shown_beside_and_running_work_is_cancelled_there(window: WindowDouble) -> None:
    shown = await _page(window)

    shown.show_operation(FAILED.id)
    await window.tasks.settle()
    assert find(shown, QPlainTextEdit, "log").toPlainText() == "copying\nno space left on device"
    shown.show_operation(RUNNING.id)
    await window.tasks.settle()
    next(each for each in shown.findChildren(QPushButton) if each.text() == "Cancel").click()

    assert window.requests.made == [("cancel", RUNNING.id)]


async def test_the_log_is_saved_where_the_person_says(window: WindowDouble, tmp_path: Path) -> None:
    shown = await _page(window)
    shown.show_operation(FAILED.id)
    await window.tasks.settle()

    shown.findChildren(LogView)[0].save_asked.emit(tmp_path / "failed.log")
    await window.tasks.settle()

    assert (tmp_path / "failed.log").read_text(encoding="utf-8") == "copying\nno space left on device\n"


async def test_an_operation_that_ends_is_told_where_it_stands(window: WindowDouble) -> None:
    shown = await _page(window)

    window.bridge.tell(operation(RUNNING.verb, "new", identity=RUNNING.id, ago=RUNNING.started - DONE.started))

    assert "Created “new”" in _titles(shown)
    assert _chip(shown, "running").text() == "Running"


async def test_ctrl_f_goes_to_the_search(window: WindowDouble) -> None:
    shown = await _page(window)
    window.frame.activateWindow()
    QTest.qWaitForWindowActive(window.frame, 2000)
    find(shown, QTableView, "operations").setFocus()

    QTest.keyClick(find(shown, QTableView, "operations"), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert find(shown, SearchField, "search-operations").hasFocus()


async def test_an_empty_journal_explains_itself(window: WindowDouble) -> None:
    shown = await page("activity", window, empty=True)

    assert "Nothing has happened yet" in texts(shown)
