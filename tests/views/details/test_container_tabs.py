"""The tabs of a container, in the panel, as narrow as it gets."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from insula.domain.environment import Environment
from insula.domain.errors import EngineUnavailableError
from insula.viewmodels.translation import Language
from insula.views.theme.theme import Scheme
from insula.views.widgets.empty_state import EmptyState
from tests.viewmodels.container_doubles import ENDED, InsideAnswers, usages
from tests.views.conftest import Speak
from tests.views.details.containers import (
    FAILED,
    RUNNING,
    TABS,
    at_rest,
    opened,
    panel,
    picture,
    show,
)
from tests.views.finding import texts
from tests.views.readable import clipped_at_rest, nameless
from tests.views.window import WindowDouble

GONE = EngineUnavailableError("Docker", "connection refused")


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("language", ["en", "fr", "pseudo"])
@pytest.mark.parametrize("environment", [RUNNING, FAILED], ids=["running", "failed"])
async def test_every_tab_can_be_read_and_reached_at_its_least_width(
    tab: str, language: Language, environment: Environment, window: WindowDouble, speak: Speak
) -> None:
    speak(language)
    if environment is FAILED:
        window.answers.inside.known = ENDED
    details = await opened(window, tab, environment)

    assert clipped_at_rest(details) == []
    assert nameless(details) == []


@pytest.mark.parametrize("tab", TABS)
async def test_every_tab_follows_the_language_and_the_scheme(tab: str, window: WindowDouble, speak: Speak) -> None:
    details = await opened(window, tab)
    light = details.grab().toImage()

    speak("pseudo")
    window.context.theme.apply(Scheme.DARK)
    QApplication.sendPostedEvents()
    await at_rest(window)

    assert details.grab().toImage() != light
    assert clipped_at_rest(details) == []


@pytest.mark.parametrize(
    ("tab", "breaking"),
    [
        ("statistics", lambda inside: setattr(inside, "batches", GONE)),
        ("processes", lambda inside: setattr(inside, "table", GONE)),
        ("inspect", lambda inside: setattr(inside, "masked", GONE)),
        ("changes", lambda inside: setattr(inside, "found", GONE)),
    ],
)
async def test_a_failure_is_told_and_can_be_tried_again(
    tab: str, breaking: Callable[[InsideAnswers], None], window: WindowDouble
) -> None:
    details = await panel(window)
    breaking(window.answers.inside)
    await show(window, details, RUNNING, tab)
    assert "Docker" in texts(details)

    fresh = InsideAnswers(batches=usages(RUNNING.id))
    for name in ("batches", "table", "masked", "found"):
        setattr(window.answers.inside, name, getattr(fresh, name))
    (again,) = [each for each in details.findChildren(EmptyState) if each.isVisible()]
    again.primary_clicked.emit()
    await at_rest(window)
    await asyncio.sleep(0)

    assert picture(details) == ""
