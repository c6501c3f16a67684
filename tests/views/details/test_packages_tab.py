from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView

from insula.domain.errors import PermissionDeniedError
from insula.views.details.packages_tab import PackagesTab
from insula.views.widgets.search_field import SearchField
from tests.viewmodels.doubles import venv
from tests.views.details.every import HERE
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def _tab(window: WindowDouble) -> PackagesTab:
    tab = PackagesTab(window.context, HERE, window.frame)
    window.frame.show()
    await window.tasks.settle()
    return tab


def _names(tab: PackagesTab) -> list[str]:
    model = find(tab, QTableView, "packages").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


async def test_packages_are_listed_by_name_with_their_total(window: WindowDouble) -> None:
    tab = await _tab(window)

    assert _names(tab) == ["numpy", "pandas", "python-dateutil", "shop", "six"]
    assert "5 packages · 137\u00a0MiB" in texts(tab)


async def test_a_search_narrows_the_list_and_down_goes_there(window: WindowDouble) -> None:
    tab = await _tab(window)
    field = find(tab, SearchField, "search-packages")

    QTest.keyClicks(field, "pan")
    assert _names(tab) == ["pandas"]
    assert "1 of 5 packages" in texts(tab)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert find(tab, QTableView, "packages").currentIndex().row() == 0

    field.setText("nothing like it")
    assert "No package matches" in texts(tab)


async def test_loading_empty_and_error_are_different_pictures(window: WindowDouble) -> None:
    window.answers.gate = asyncio.Event()
    tab = PackagesTab(window.context, HERE, window.frame)
    window.frame.show()
    assert "Reading packages…" in texts(tab)
    window.answers.held = ()
    window.answers.gate.set()
    await window.tasks.settle()
    window.answers.held = PermissionDeniedError("/srv/x")
    window.bridge.tell_list(venv("analysis", packages=3))
    await window.tasks.settle()

    assert "The packages cannot be read" in texts(tab)
    window.answers.held = ()
    next(each for each in tab.findChildren(QPushButton) if each.text() == "Try again").click()
    await window.tasks.settle()
    assert "No package yet" in texts(tab)


async def test_another_number_of_packages_reads_them_again(window: WindowDouble) -> None:
    tab = await _tab(window)

    window.bridge.tell_list(venv("analysis", packages=97))
    await window.tasks.settle()

    assert window.answers.asked.count(("packages", HERE.id)) == 2
    assert tab.environment.facts["packages"] == 97
