from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from insula.viewmodels.translation import Language
from insula.views.theme.theme import Scheme
from insula.views.widgets.dialog_frame import DialogFrame
from tests.views.conftest import Speak
from tests.views.dialogs.every import DIALOGS
from tests.views.readable import clipped_at_rest, nameless
from tests.views.window import WindowDouble

every_dialog = pytest.mark.parametrize("name", DIALOGS)


async def _opened(name: str, window: WindowDouble, qtbot: QtBot) -> DialogFrame:
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    await window.tasks.settle()
    dialog.open()
    QTest.qWaitForWindowExposed(dialog, 2000)
    QApplication.sendPostedEvents()
    return dialog


@every_dialog
@pytest.mark.parametrize("language", ["en", "fr", "pseudo"])
async def test_every_dialog_can_be_read_in_every_language(
    name: str, language: Language, window: WindowDouble, speak: Speak, qtbot: QtBot
) -> None:
    speak(language)

    dialog = await _opened(name, window, qtbot)

    assert dialog.windowTitle()
    assert dialog.primary.text()
    assert dialog.width() <= 1024
    assert clipped_at_rest(dialog) == []


@every_dialog
async def test_every_dialog_follows_the_language_while_it_is_open(
    name: str, window: WindowDouble, speak: Speak, qtbot: QtBot
) -> None:
    dialog = await _opened(name, window, qtbot)
    assert "·" not in dialog.windowTitle()

    speak("pseudo")

    assert dialog.windowTitle().endswith("·")
    assert dialog.primary.text().endswith("·")
    assert clipped_at_rest(dialog) == []


@every_dialog
async def test_everything_that_tab_reaches_has_a_name(name: str, window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _opened(name, window, qtbot)

    assert nameless(dialog) == []


@every_dialog
async def test_escape_closes_and_asks_for_nothing(name: str, window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _opened(name, window, qtbot)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert not window.requests.made


@every_dialog
async def test_every_dialog_follows_the_scheme_while_it_is_open(name: str, window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _opened(name, window, qtbot)
    light = dialog.grab().toImage()

    window.context.theme.apply(Scheme.DARK)
    QApplication.sendPostedEvents()

    assert dialog.grab().toImage() != light
    assert dialog.grab().toImage().pixelColor(3, 3).lightness() < 60
