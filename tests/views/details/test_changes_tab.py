"""What a container has changed in its files, in the panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView

from insula.views.widgets.chips import Chip
from tests.views.details.containers import (
    at_rest,
    column,
    opened,
    picture,
    until,
)
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


async def test_changes_are_filtered_by_kind_and_words(window: WindowDouble) -> None:
    details = await opened(window, "changes")
    assert len(column(details, "changes", 1)) == 5

    chips = {each.text(): each for each in details.findChildren(Chip)}
    assert list(chips) == ["All", "Added · 2", "Modified · 2", "Deleted · 1"]
    chips["Added · 2"].click()
    await until(lambda: len(column(details, "changes", 1)) == 2)
    find(details, QLineEdit, "search-changes").setText("cache")
    await until(lambda: column(details, "changes", 1) == ["/tmp/cache"])
    assert "1 of 5 changes" in texts(details)

    find(details, QLineEdit, "search-changes").setText("zzz")
    await until(lambda: picture(details) == "No change matches")


async def test_without_changes_it_is_as_its_image(window: WindowDouble) -> None:
    window.answers.inside.found = ()
    details = await opened(window, "changes")

    assert picture(details) == "As in its image"


async def test_changes_are_read_again_on_demand_and_copied(window: WindowDouble) -> None:
    details = await opened(window, "changes")
    button(details, "read-changes").click()
    await at_rest(window)
    assert window.answers.inside.count("changes") == 2

    table = find(details, QTableView, "changes")
    table.selectRow(1)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "/etc/motd"
