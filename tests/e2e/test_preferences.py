"""Language and look switched while the window is open; window, columns and order kept for the next start."""

from __future__ import annotations

import pytest

from tests.e2e.insula import Insula, make_by_hand
from tests.e2e.words import Language

pytestmark = pytest.mark.e2e


@pytest.fixture
def language() -> Language:
    """The one to begin with."""
    return "en"


def choose_by_letter(insula: Insula, number: int, letter: str) -> None:
    """Choose in one of the boxes of the settings, as a person does with the keyboard."""
    boxes = insula.all("combo box", "")
    bus = insula.desktop.accessibility
    insula.waits(lambda: "focused" in bus.states(boxes[0]), "the page to have the keyboard")
    for box in boxes[1 : number + 1]:
        insula.desktop.key("Tab")
        insula.waits(lambda box=box: "focused" in bus.states(box), "the box to have the keyboard")  # type: ignore[misc]
    insula.desktop.key(letter)


def speak(insula: Insula, language: Language) -> None:
    """Choose a language in the settings, and wait for its words."""
    insula.language = language
    choose_by_letter(insula, 0, {"fr": "f", "en": "e"}[language])
    insula.find("check box", insula.say("Overview"))


def order(insula: Insula) -> list[str]:
    """The names in the list, from top to bottom."""
    return [each.name.removeprefix("Name: ") for each in insula.all("cell", "^Name: ")]


def columns(insula: Insula) -> list[str]:
    """Those that have cells."""
    return sorted({each.name.partition(":")[0] for each in insula.all("cell", ": ")})


def test_the_language_is_switched_live_and_kept(insula: Insula) -> None:
    make_by_hand(insula.projects / "blog")
    insula.start()
    insula.sees_row("blog")
    insula.shows_page("Settings")

    speak(insula, "fr")
    for page in ("Overview", "Python environments", "Activity", "Trash", "Settings"):
        insula.find("check box", insula.say(page))
    insula.shows_page("Python environments")
    insula.sees_row("blog")
    insula.find("push button", insula.say("New environment"))
    insula.sees(insula.say("Nothing is running"))

    insula.restart()
    insula.sees_row("blog")
    insula.find("push button", insula.say("New environment"))
    assert "Aucun environnement" in insula.command("show", "venv/nobody", code=1)

    insula.shows_page("Settings")
    speak(insula, "en")
    insula.shows_page("Python environments")
    insula.find("push button", "New environment")


def test_dark_is_switched_live_and_kept(insula: Insula) -> None:
    insula.start()
    insula.shows_page("Settings")
    assert brightness(insula) > 200

    choose_by_letter(insula, 1, "d")
    insula.waits(lambda: brightness(insula) < 80, "the window to turn dark")

    insula.restart()
    assert brightness(insula) < 80
    choose_by_letter(insula, 1, "l")
    insula.waits(lambda: brightness(insula) > 200, "the window to turn light")


def test_size_columns_order_and_page_are_kept(insula: Insula) -> None:
    for name in ("aa", "bb", "cc"):
        make_by_hand(insula.projects / name)
    insula.start((1240, 790))
    insula.sees_row("cc")
    assert order(insula) == ["aa", "bb", "cc"]

    insula.desktop.click(insula.find("column header", "Name"))
    insula.waits(lambda: order(insula) == ["cc", "bb", "aa"], "the rows to be the other way round")
    before = columns(insula)
    insula.press("Columns")
    insula.desktop.key("Down", "Return")
    insula.waits(lambda: columns(insula) != before, "a column to go")
    left = columns(insula)
    assert len(left) == len(before) - 1

    insula.restart()
    insula.sees_row("aa")

    assert order(insula) == ["cc", "bb", "aa"]
    assert columns(insula) == left
    assert insula.desktop.size() == (1240, 790)

    insula.shows_page("Trash")
    insula.restart()
    insula.sees("The trash is empty")


def brightness(insula: Insula) -> int:
    """Of the ground of the page, 0 to 255."""
    x, y, width, height = insula.desktop.accessibility.box(insula.find("frame", "Insula"))
    return insula.desktop.brightness(x + width - 6, y + height // 2)
