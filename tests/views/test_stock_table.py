from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from insula.views.connections_page import ConnectionsPage
from insula.views.stock_table import StockTable
from tests.viewmodels.stock_doubles import VOLUMES
from tests.views.every_page import page
from tests.views.finding import find
from tests.views.window import WindowDouble


async def _shown(window: WindowDouble) -> ConnectionsPage:
    shown = await page("connections", window)
    assert isinstance(shown, ConnectionsPage)
    return shown


def _columns(shown: ConnectionsPage) -> list[str]:
    table = shown.table
    keys = [column.key for column in shown.volumes.model.columns]
    return [key for at, key in enumerate(keys) if not table.isColumnHidden(at)]


async def test_columns_leave_where_there_is_little_room(window: WindowDouble) -> None:
    shown = await _shown(window)
    assert _columns(shown) == ["name", "users", "size", "driver", "created"]
    shown.resize(440, 500)
    QTest.qWait(0)
    assert _columns(shown) == ["name", "users", "size"]


async def test_the_engine_is_told_only_where_there_are_several(window: WindowDouble) -> None:
    window.answers.stock.kept = (*VOLUMES, replace(VOLUMES[0], engine="docker:rootless"))
    shown = await _shown(window)
    assert _columns(shown)[-1] == "engine"
    cells = {str(shown.table.model().index(row, 5).data()) for row in range(4)}
    assert cells == {"default", "rootless"}


async def test_the_context_menu_offers_what_the_buttons_do(window: WindowDouble) -> None:
    shown = await _shown(window)
    table = shown.table
    assert isinstance(table, StockTable)
    table.customContextMenuRequested.emit(QPoint(5, 5))
    assert shown.findChild(QMenu, "context-menu") is None

    table.selectRow(0)
    table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = find(shown, QMenu, "context-menu")
    assert [each.text() for each in menu.actions()] == ["Remove…"]
    menu.close()


async def test_down_in_the_search_goes_to_the_first_row(window: WindowDouble) -> None:
    shown = await _shown(window)
    window.frame.activateWindow()
    assert QTest.qWaitForWindowActive(window.frame, 2000)
    QTest.keyClick(shown._search, Qt.Key.Key_Down)
    assert shown.table.hasFocus()
    assert shown.table.currentIndex().row() == 0
    assert shown.selected == ()
