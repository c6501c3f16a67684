from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from insula.viewmodels.containers.container_page import container_page
from insula.viewmodels.intents import Intents
from insula.views.list_page import ListPage
from insula.views.widgets.chips import Chip
from tests.viewmodels.container_doubles import container, told_of
from tests.views.window import Dropped, WindowDouble


@pytest.fixture
def page(window: WindowDouble, qtbot: QtBot) -> Iterator[ListPage]:
    window.bridge._spawn_task = Dropped()
    page = ListPage(container_page(), replace(window.context, intents=Intents(window.bridge)))
    qtbot.addWidget(page)
    page.resize(900, 640)
    page.show()
    yield page
    page.hide()


@pytest.mark.parametrize("width", [400, 440, 520, 760, 1200])
def test_every_filter_can_be_seen_at_every_width(page: ListPage, window: WindowDouble, width: int) -> None:
    window.bridge.tell(*told_of(container("api", risks=("privileged",))))

    page.resize(width, 640)
    QTest.qWait(1)

    for chip in page.findChildren(Chip):
        assert chip.visibleRegion().boundingRect() == chip.rect(), chip.text()


def test_it_is_grouped_as_suits_what_there_is_until_the_person_chooses(page: ListPage, window: WindowDouble) -> None:
    remembered: list[object] = []
    page.remembered.connect(lambda state: remembered.append(state["grouping"]))

    def grouping() -> str:
        return page.model.grouping.key if page.model.grouping is not None else ""

    assert grouping() == ""
    window.bridge.tell(*told_of(container("alone", project=None)))
    assert grouping() == ""
    window.bridge.tell(*told_of(container("api")))
    assert grouping() == "project"
    page.tools.changed.emit()

    page.tools._on_grouping_chosen("")
    window.bridge.tell(*told_of(container("api"), container("web")))

    assert grouping() == ""
    assert remembered == [None, ""]


def test_the_choice_of_no_groups_is_found_again(page: ListPage, window: WindowDouble) -> None:
    page.restore({"grouping": ""})

    window.bridge.tell(*told_of(container("api")))

    assert page.model.grouping is None


def test_what_was_never_chosen_is_not_found_again(page: ListPage, window: WindowDouble) -> None:
    page.restore({"grouping": None})

    window.bridge.tell(*told_of(container("api")))

    assert page.model.grouping is not None
    assert page.model.grouping.key == "project"


def test_details_open_at_the_width_that_was_left_to_them(page: ListPage, window: WindowDouble) -> None:
    page.resize(1400, 640)
    page.restore({"details_width": 420})
    window.bridge.tell(*told_of(container("api")))

    page.show_environment(container("api").id)
    QTest.qWait(1)

    details = page._details
    assert details is not None
    assert details.width() == 420


def test_columns_that_like_it_are_wider_where_there_is_room_unless_the_person_has_set_them(
    page: ListPage, window: WindowDouble
) -> None:
    window.bridge.tell(*told_of(container("api")))
    name, image = 0, 2
    usual = page.model.page.columns[name].width

    page.resize(1500, 640)
    QTest.qWait(1)
    assert page.table.columnWidth(name) > usual
    assert page.table.columnWidth(image) > page.model.page.columns[image].width

    page.table.horizontalHeader().resizeSection(name, 333)
    page.resize(1600, 640)
    QTest.qWait(1)
    assert page.table.columnWidth(name) == 333


def test_the_cursor_tells_that_words_can_be_clicked(page: ListPage, window: WindowDouble) -> None:
    window.bridge.tell(*told_of(container("api", ports=("127.0.0.1:8080->80/tcp",))))
    ports = [column.key for column in page.model.page.columns].index("ports")

    page.table.entered.emit(page.model.index(1, ports))
    assert page.table.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    page.table.entered.emit(page.model.index(1, 0))
    assert page.table.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
