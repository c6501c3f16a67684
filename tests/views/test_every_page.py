from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from insula.viewmodels.translation import Language
from insula.views import registry
from insula.views.theme.theme import Scheme
from tests.views.conftest import Speak
from tests.views.every_page import page
from tests.views.finding import texts
from tests.views.readable import clipped_at_rest, nameless
from tests.views.window import WindowDouble

every_page = pytest.mark.parametrize("name", registry.PAGES)


@every_page
@pytest.mark.parametrize("language", ["en", "fr", "pseudo"])
@pytest.mark.parametrize("content", ["full", "empty"])
async def test_every_page_can_be_read_and_reached_in_the_smallest_window(
    name: str, language: Language, content: str, window: WindowDouble, speak: Speak
) -> None:
    speak(language)
    shown = await page(name, window, empty=content == "empty")

    assert shown.minimumSizeHint().width() <= shown.width()
    assert clipped_at_rest(shown) == []
    assert nameless(shown) == []


@every_page
async def test_every_page_follows_the_language_and_the_scheme(name: str, window: WindowDouble, speak: Speak) -> None:
    shown = await page(name, window)
    before, light = texts(shown), shown.grab().toImage()

    speak("pseudo")
    window.context.theme.apply(Scheme.DARK)
    QApplication.sendPostedEvents()

    assert texts(shown) != before
    assert shown.grab().toImage() != light
