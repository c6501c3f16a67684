from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from insula.views.theme.theme import Scheme, Theme

Show = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The look of the application, in light and in English; undone after the test."""
    palette, font, sheet, locale = qapp.palette(), qapp.font(), qapp.styleSheet(), QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    theme = Theme(qapp)
    theme.apply(Scheme.LIGHT)
    yield theme
    theme.deleteLater()
    QLocale.setDefault(locale)
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a widget as the active window, and close it after the test."""

    def show_active(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        assert QTest.qWaitForWindowActive(widget, 2000)

    return show_active
