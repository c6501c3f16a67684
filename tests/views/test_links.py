from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from insula.viewmodels.lists.pages import Link
from insula.views.links import open_one

ONE, TWO = Link("8080 → 80", "http://127.0.0.1:8080"), Link("8443 → 443", "http://127.0.0.1:8443")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: told.append(url.toString()))
    return told


def test_one_link_is_opened_at_once(opened: list[str]) -> None:
    open_one([ONE], None)

    assert opened == [ONE.url]


def test_of_several_a_menu_asks_which(opened: list[str], qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    open_one([ONE, TWO], parent)

    menu = parent.findChild(QMenu, "links")
    assert menu is not None
    assert opened == []
    menu.actions()[1].trigger()
    menu.close()
    assert opened == [TWO.url]
