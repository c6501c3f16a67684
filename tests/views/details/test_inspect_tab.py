"""All that the engine knows of a container, in the panel."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QTreeView

from insula.domain.environment import State
from tests.views.details.containers import (
    FAILED,
    RUNNING,
    at_rest,
    opened,
    tell,
)
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


async def test_the_inspect_is_searched_with_the_keyboard(window: WindowDouble) -> None:
    details = await opened(window, "inspect")
    field, tree = find(details, QLineEdit, "search-inspect"), find(details, QTreeView, "inspect")
    assert not button(details, "next-match").isEnabled()

    QTest.keyClicks(field, "8000")
    assert tree.currentIndex().data() == "8000/tcp"
    assert "1 of 2" in texts(details)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert tree.currentIndex().data() == "HostPort"
    button(details, "previous-match").click()
    assert tree.currentIndex().data() == "8000/tcp"

    field.setText("zzz")
    assert "nothing found" in texts(details)


async def test_values_paths_and_everything_are_copied(window: WindowDouble) -> None:
    details = await opened(window, "inspect")
    find(details, QLineEdit, "search-inspect").setText("8000")
    tree = find(details, QTreeView, "inspect")
    menu = button(details, "copy-inspect").menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    clipboard = QGuiApplication.clipboard()

    copied = []
    for action in menu.actions():
        action.trigger()
        copied.append(clipboard.text())

    assert copied[0].startswith('[\n  {\n    "HostIp": ""')
    assert copied[1] == '.HostConfig.PortBindings["8000/tcp"]'
    assert '"Memory": 536870912' in copied[2]
    QTest.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == copied[0]


async def test_secrets_are_shown_only_on_demand(window: WindowDouble) -> None:
    details = await opened(window, "inspect")
    assert button(details, "reveal-secrets").accessibleName() == "Show secrets"

    button(details, "reveal-secrets").click()
    await at_rest(window)

    assert window.answers.inside.asked[-1] == ("inspect", True)
    assert button(details, "reveal-secrets").accessibleName() == "Mask secrets"


async def test_the_inspect_is_read_again_after_a_change_and_keeps_what_is_unfolded(window: WindowDouble) -> None:
    details = await opened(window, "inspect")
    find(details, QLineEdit, "search-inspect").setText("HostPort")
    tree = find(details, QTreeView, "inspect")
    changed = {**window.answers.inside.masked, "Name": "/api"}  # type: ignore[dict-item]
    window.answers.inside.masked = changed

    tell(window, replace(RUNNING, state=State.PAUSED), FAILED)
    await at_rest(window)

    assert window.answers.inside.count("inspect") == 2
    assert tree.currentIndex().data() == "HostPort"
    assert tree.isExpanded(tree.currentIndex().parent())
