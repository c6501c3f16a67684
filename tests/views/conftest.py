from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from insula.viewmodels import translation
from insula.viewmodels.translation import Language
from insula.views.theme.theme import Scheme, Theme
from tests.views.window import WindowDouble, window_double

Speak = Callable[[Language], None]


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    """The look of the application, in light; undone after the test."""
    palette, font, sheet = qapp.palette(), qapp.font(), qapp.styleSheet()
    theme = Theme(qapp)
    theme.apply(Scheme.LIGHT)
    yield theme
    theme.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Speak]:
    """Switches the language, English at first; without a language after the test, as before it."""
    locale = QLocale()

    def switch(language: Language) -> None:
        translation.install(language)
        qapp.sendPostedEvents()

    switch("en")
    yield switch
    for translator in translation._Installed.translators:
        qapp.removeTranslator(translator)
    translation._Installed.translators = ()
    QLocale.setDefault(locale)


@pytest.fixture
def window(qapp: QApplication, look: Theme, speak: Speak, tmp_path: Path) -> Iterator[WindowDouble]:
    """What the main window gives to its views, in English and in light; its frame goes with all it holds."""
    double = window_double(tmp_path)
    yield double
    double.frame.close()
    # The preferences too: what is to be saved a moment later must not be in the middle of another test.
    for each in (double.frame, double.context.preferences):
        each.deleteLater()
        qapp.sendPostedEvents(each, QEvent.Type.DeferredDelete.value)
