from __future__ import annotations

import json
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from insula.views.connections_page import ConnectionsPage
from insula.views.details.stock_panel import StockPanel
from insula.views.registry import Remembering
from tests.viewmodels.container_doubles import container
from tests.viewmodels.stock_doubles import NETWORKS, VOLUMES
from tests.views.every_page import page
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


async def _shown(window: WindowDouble) -> ConnectionsPage:
    shown = await page("connections", window)
    assert isinstance(shown, ConnectionsPage)
    return shown


async def test_a_hidden_page_asks_nothing_and_a_shown_one_asks_again(window: WindowDouble) -> None:
    shown = await _shown(window)
    shown.hide()
    before = len(window.answers.stock.asked)
    for listener in window.answers.stock.listeners:
        listener()
    window.context.inventory.engines_changed.emit()
    await window.tasks.settle()
    assert len(window.answers.stock.asked) == before
    shown.show()
    await window.tasks.settle()
    assert len(window.answers.stock.asked) > before


async def test_containers_that_come_or_join_are_asked_about_and_those_that_only_run_are_not(
    window: WindowDouble,
) -> None:
    shown = await _shown(window)
    api = container("api", networks=("bridge",))
    window.bridge.tell_list(api)
    assert shown.networks._gather.isActive()
    shown.networks._gather.stop()
    window.bridge.tell_list(replace(api, problems=(), created=None))
    assert not shown.networks._gather.isActive()
    window.bridge.tell_list(replace(api, facts={**api.facts, "networks": ("bridge", "blog_front")}))
    assert shown.networks._gather.isActive()
    shown.hide()


async def test_several_that_are_chosen_are_told_once(window: WindowDouble) -> None:
    shown = await _shown(window)
    shown.table.selectAll()
    panel = find(shown, StockPanel, "details")
    assert texts(shown).count("3 selected") == 1
    assert not panel.tabs.isVisible()
    shown.close_details()
    assert texts(shown).count("3 selected") >= 1
    shown.table.clearSelection()
    assert not panel.isVisible()
    shown.table.selectRow(0)
    assert not panel.isVisible()


async def test_f4_opens_and_closes_the_details_and_f5_asks_again(window: WindowDouble) -> None:
    shown = await _shown(window)
    window.frame.activateWindow()
    assert QTest.qWaitForWindowActive(window.frame, 2000)
    shown.table.selectRow(0)
    panel = find(shown, StockPanel, "details")
    for visible in (False, True):
        QTest.keyClick(window.frame, Qt.Key.Key_F4)
        assert panel.isVisible() is visible
    button(panel, "close-details").setFocus()
    QTest.keyClick(window.frame, Qt.Key.Key_F4)
    assert shown.table.hasFocus()
    window.answers.stock.asked.clear()
    QTest.keyClick(window.frame, Qt.Key.Key_F5)
    await window.tasks.settle()
    assert {"volumes", "networks", "sizes"} <= set(window.answers.stock.asked)
    QApplication.sendPostedEvents()


async def test_the_row_that_is_shown_follows_what_happens_to_it(window: WindowDouble) -> None:
    shown = await _shown(window)
    shown.show_section("networks")
    model = shown.table.model()
    shown.table.selectRow(next(row for row in range(4) if model.index(row, 0).data() == "blog_inside"))
    panel = find(shown, StockPanel, "details")
    before = len(panel._facts._rows)
    window.answers.stock.joined = (replace(NETWORKS[0], labels={"a": "b"}), *NETWORKS[1:])
    shown.networks.load()
    await window.tasks.settle()
    assert len(panel._facts._rows) == before + 1


async def test_sizes_come_after_the_list(window: WindowDouble) -> None:
    shown = await _shown(window)
    assert window.answers.stock.asked.index("volumes") < window.answers.stock.asked.index("sizes")
    assert all(each.size is not None for each in shown.volumes.model.rows())
    assert all(each.size is None for each in VOLUMES)


async def test_the_keyboard_goes_to_the_list_though_engines_have_not_answered_yet(window: WindowDouble) -> None:
    shown = ConnectionsPage(window.context)
    shown.setParent(window.frame)
    shown.show()
    window.frame.show()
    window.frame.activateWindow()
    assert QTest.qWaitForWindowActive(window.frame, 2000)
    assert shown.table.isVisible()
    shown.table.setFocus()
    shown._waited.stop()
    shown._render()
    assert "Asking the engines…" in texts(shown)
    assert not shown.table.hasFocus()
    await window.tasks.settle()
    assert shown.table.isVisible()
    assert shown.table.hasFocus()


async def test_what_nobody_named_comes_last(window: WindowDouble) -> None:
    shown = await _shown(window)
    names = [str(shown.table.model().index(row, 0).data()) for row in range(3)]
    assert names == ["blog_data", "blog_media", "f" * 64]
    shown.show_section("networks")
    assert [str(shown.table.model().index(row, 0).data()) for row in range(4)] == [
        "blog_front",
        "blog_inside",
        "old_front",
        "bridge",
    ]


async def test_a_page_is_found_again_as_it_was_left(window: WindowDouble) -> None:
    shown = await _shown(window)
    remembered = QSignalSpy(shown.remembered)
    size = [column.key for column in shown.volumes.model.columns].index("size")
    shown.table.horizontalHeader().resizeSection(size, 133)
    shown.table.sortByColumn(size, Qt.SortOrder.DescendingOrder)
    shown.show_section("networks")
    shown.close_details()
    state = json.loads(json.dumps(remembered.at(remembered.count() - 1)[0]))
    shown.hide()

    again = await _shown(window)
    assert isinstance(again, Remembering)
    again.restore(state)

    assert again.section.key == "networks"
    assert not again._details_wanted
    again.show_section("volumes")
    assert again.table.columnWidth(size) == 133
    assert again.table.horizontalHeader().sortIndicatorSection() == size
    assert again.table.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


async def test_a_state_that_makes_no_sense_changes_nothing(window: WindowDouble) -> None:
    shown = await _shown(window)
    before = shown.table.arrangement()
    shown.restore(
        {
            "section": "gone",
            "details_width": -4,
            "tables": {"volumes": {"widths": {"size": "wide", "gone": 3, "driver": 1}, "sorted_by": 7}, "networks": []},
        }
    )
    assert shown.section.key == "volumes"
    assert shown.table.arrangement() == before
