from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton

from insula.views.theme.stylesheet import stylesheet_of
from insula.views.theme.theme import Scheme, Theme
from insula.views.theme.tokens import DARK, LIGHT


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    palette, font, sheet = qapp.palette(), qapp.font(), qapp.styleSheet()
    theme = Theme(qapp)
    yield theme
    theme.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_a_choice_holds_whatever_the_system_says(qapp: QApplication, theme: Theme) -> None:
    for scheme, tokens in ((Scheme.DARK, DARK), (Scheme.LIGHT, LIGHT)):
        theme.apply(scheme)
        assert theme.tokens is tokens
        assert theme.scheme is scheme
        assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == tokens.window
        assert qapp.styleSheet() == stylesheet_of(tokens)


def test_light_where_the_system_does_not_say(theme: Theme) -> None:
    theme.apply(Scheme.SYSTEM)
    assert theme.tokens is LIGHT


def test_follows_the_system_only_when_asked_to(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = qapp.styleHints()
    theme.apply(Scheme.SYSTEM)
    monkeypatch.setattr(type(hints), "colorScheme", lambda _self: Qt.ColorScheme.Dark)

    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens is DARK

    theme.apply(Scheme.LIGHT)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens is LIGHT


def test_each_switch_is_told_once(theme: Theme) -> None:
    told = QSignalSpy(theme.changed)
    theme.apply(Scheme.LIGHT)
    theme.apply(Scheme.DARK)
    theme.apply(Scheme.DARK)
    assert told.count() == 2


def test_an_open_window_switches_live(qapp: QApplication, theme: Theme, qtbot: object) -> None:
    button = QPushButton("Clone…")
    button.resize(120, 30)
    theme.apply(Scheme.LIGHT)
    button.show()
    light = button.grab().toImage().pixelColor(60, 4).name().upper()
    theme.apply(Scheme.DARK)
    dark = button.grab().toImage().pixelColor(60, 4).name().upper()
    button.close()
    assert (light, dark) == (LIGHT.surface, DARK.surface)
