"""The usage of the rows on screen, followed while the list can be seen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from insula.domain.environment import EnvironmentId, Kind, State
from insula.domain.usage import Usage
from insula.viewmodels.intents import Intents
from insula.viewmodels.lists.usage_columns import usage_columns
from insula.viewmodels.venvs.venv_page import venv_page
from insula.views.list_page import ListPage
from tests.viewmodels.container_doubles import MIB, container
from tests.views.details.containers import tell
from tests.views.window import WindowDouble

ROWS = [container(f"c-{number:03}") for number in range(60)]
COLUMNS = tuple(column for column in venv_page().columns if column.key in {"name", "state"})
PAGE = replace(venv_page(), kind=Kind.CONTAINER, columns=(*COLUMNS, *usage_columns()), usage_seconds=2.0)


@pytest.fixture
async def page(window: WindowDouble) -> AsyncIterator[ListPage]:
    window.bridge._is_ready = True
    window.answers.inside.endless = True
    window.answers.inside.batches = [
        tuple(Usage(each.id, memory=38 * MIB, processor=0.004) for each in ROWS),
    ]
    tell(window, *ROWS)
    stack = QStackedWidget(window.frame)
    context = replace(window.context, intents=Intents(window.bridge))
    page = ListPage(PAGE, context)
    stack.addWidget(page)
    stack.addWidget(QWidget())
    stack.resize(1000, 640)
    window.frame.resize(1000, 640)
    window.frame.show()
    await _settle()
    yield page
    window.frame.hide()
    await _turns()


async def _turns(count: int = 20) -> None:
    for _ in range(count):
        QApplication.sendPostedEvents()
        await asyncio.sleep(0)


async def _settle() -> None:
    """As long as the table waits until it looks."""
    for _ in range(5):
        await _turns()
        QTest.qWait(80)
    await _turns()


def _followed(window: WindowDouble) -> frozenset[EnvironmentId]:
    following = window.answers.inside.following
    assert len(following) <= 1
    return following[0] if following else frozenset()


def _shown(page: ListPage) -> frozenset[EnvironmentId]:
    first, last = page.table.rows_on_screen()
    found = (page.model.environment_at(row) for row in range(first, last + 1))
    return frozenset(each.id for each in found if each is not None)


async def test_the_rows_on_screen_are_measured_and_no_others(page: ListPage, window: WindowDouble) -> None:
    assert _followed(window) == _shown(page)
    assert 5 < len(_followed(window)) < 30
    assert window.answers.inside.asked[0] == ("follow", 2.0)
    assert [page.model.index(0, column).data() for column in (2, 3)] == ["0.4%", "38\u00a0MiB"]
    assert page.model.index(59, 2).data() == "—"


async def test_scrolling_measures_what_comes_into_sight_instead(page: ListPage, window: WindowDouble) -> None:
    before = _followed(window)

    page.table.scrollToBottom()
    await _settle()

    assert _followed(window) == _shown(page)
    assert ROWS[-1].id in _followed(window)
    assert not before & _followed(window)


async def test_what_stops_is_not_measured_any_more_and_its_figures_go(page: ListPage, window: WindowDouble) -> None:
    tell(window, replace(ROWS[0], state=State.STOPPED), *ROWS[1:])
    await _settle()

    assert ROWS[0].id not in _followed(window)
    assert ROWS[1].id in _followed(window)
    assert page.model.index(0, 2).data() == "—"


async def test_nothing_is_measured_on_another_page(page: ListPage, window: WindowDouble) -> None:
    stack = page.parent()
    assert isinstance(stack, QStackedWidget)

    stack.setCurrentIndex(1)
    await _turns()
    assert _followed(window) == frozenset()

    stack.setCurrentIndex(0)
    await _settle()
    assert _followed(window) == _shown(page)


async def test_nothing_is_measured_in_a_minimised_window(page: ListPage, window: WindowDouble) -> None:
    window.frame.showMinimized()
    await _settle()
    assert _followed(window) == frozenset()

    window.frame.showNormal()
    await _settle()
    assert _followed(window) == _shown(page)


async def test_nothing_is_measured_for_columns_that_are_hidden(page: ListPage, window: WindowDouble) -> None:
    page.table.columns.choose("cpu", shown=False)
    page.table.columns.choose("memory", shown=False)
    page.table.settled.emit()
    await _turns()

    assert _followed(window) == frozenset()


async def test_an_engine_that_is_gone_is_not_asked(page: ListPage, window: WindowDouble) -> None:
    tell(window, *(replace(each, state=State.UNKNOWN) for each in ROWS), available=False)
    await _settle()

    assert _followed(window) == frozenset()
