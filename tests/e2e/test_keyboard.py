"""Everything by keyboard: a whole life without the mouse, and Tab that reaches all and stays nowhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from tests.e2e.accessibility import Node
from tests.e2e.insula import Insula, make_by_hand
from tests.e2e.words import Language

pytestmark = pytest.mark.e2e

MOST_STOPS = 80
_PARTS = {"cell", "page tab", "column header"}


@pytest.fixture
def language() -> Language:
    """Keys are the same in each."""
    return "en"


def stops(insula: Insula) -> list[Node]:
    """What takes the keyboard by Tab, in the dialog if one is open: not what arrow keys reach inside a widget."""
    bus, shown = insula.desktop.accessibility, insula.desktop.shown()
    dialogs = [each for each in shown if each.role == "dialog"]
    return [
        each
        for each in (bus.walk(dialogs[-1]) if dialogs else shown)
        if {"focusable", "enabled"} <= each.states
        and each.role not in _PARTS
        # The frame of tabs hands the keyboard on to them.
        and not any(child.role == "page tab list" for child in bus.children(each))
    ]


def focused(insula: Insula, among: Sequence[Node]) -> Node | None:
    """The one that has the keyboard."""
    return next((each for each in among if "focused" in insula.desktop.accessibility.states(each)), None)


def press_tab(insula: Insula, among: Sequence[Node]) -> Node:
    """Press Tab; where the keyboard is then."""
    before, now = focused(insula, among), [focused(insula, among)]

    def moved() -> bool:
        now[0] = focused(insula, among)
        return now[0] not in {before, None}

    insula.desktop.key("Tab")
    insula.waits(moved, f"Tab to leave {before}")
    assert now[0] is not None
    return now[0]


def tab_to(insula: Insula, role: str, name: str) -> None:
    """Press Tab until that widget has the keyboard."""
    insula.find(role, name)
    among = stops(insula)
    now = focused(insula, among)
    for _ in range(MOST_STOPS):
        if now is not None and (now.role, now.name) == (role, name):
            return
        now = press_tab(insula, among)
    raise AssertionError(f"Tab does not reach {role} {name!r}:\n{insula.desktop.tree()}")


def choose_last_python(insula: Insula) -> str:
    """Another one than the proposed, if there are several; its version."""
    insula.waits(lambda: bool(insula.all("label", "on this computer$")), "the Pythons to be found")
    (header,) = insula.all("label", "on this computer$")
    (proposed,) = insula.all("combo box", "Python")
    press_tab(insula, stops(insula))
    assert "focused" in insula.desktop.accessibility.states(proposed)
    insula.desktop.key("End")
    if " 1 Python " not in header.name:
        insula.waits(lambda: not insula.all("combo box", f"^{re.escape(proposed.name)}$"), "another Python")
    return insula.all("combo box", "Python")[0].name.split()[1]


def test_created_renamed_trashed_and_undone_without_the_mouse(insula: Insula) -> None:
    insula.start()

    insula.desktop.key("ctrl+n")
    insula.sees_dialog("New Python environment")
    insula.desktop.type("blog")
    insula.waits(lambda: "enabled" in insula.find("push button", "Create environment").states, "the name to be taken")
    version = choose_last_python(insula)
    insula.desktop.key("Return")
    insula.is_told("Created “{name}”", name="blog")
    insula.sees_row("blog")
    assert insula.json("list")[0]["facts"]["python"] == version

    tab_to(insula, "table", "Python environments")
    insula.desktop.key("space")
    insula.waits(lambda: "selected" in insula.sees_row("blog").states, "the row to be selected")
    insula.desktop.key("F2")
    insula.sees_dialog("Rename “{name}”", name="blog")
    insula.desktop.type("shop")
    insula.waits(lambda: "enabled" in insula.find("push button", "Rename").states, "the name to be taken")
    insula.desktop.key("Return")
    insula.is_told("Renamed “{name}” to “{new_name}”", name="blog", new_name="shop")
    insula.sees_row("shop")

    insula.desktop.key("ctrl+d")
    insula.sees_dialog("Clone “{name}”", name="shop")
    insula.desktop.key("Escape")
    insula.sees_no_dialog()

    insula.desktop.key("Delete")
    insula.sees_dialog("Move “{name}” to the trash?", name="shop")
    insula.desktop.key("Return")
    insula.is_told("Moved “{name}” to the trash", name="shop")
    insula.sees_no_row("shop")

    tab_to(insula, "push button", "Undo")
    insula.desktop.key("space")
    insula.is_told("Restored “{name}”", name="shop")
    insula.sees_row("shop")


@pytest.mark.parametrize("page", ["Overview", "Python environments", "Activity", "Trash", "Settings"])
def test_tab_reaches_everything_on_a_page_and_comes_round(insula: Insula, page: str) -> None:
    make_by_hand(insula.projects / "one")
    insula.command("create", "venv", "gone")
    insula.command("trash", "venv/gone")
    insula.start()
    insula.sees_row("one")
    insula.shows_page(page)
    if page == "Python environments":
        insula.select("one")
    elif page == "Trash":
        insula.desktop.click(insula.find("cell", "gone"))

    _check_comes_round(insula)


def test_tab_reaches_everything_in_the_dialog_and_comes_round(insula: Insula) -> None:
    insula.start()
    insula.desktop.key("ctrl+n")
    insula.sees_dialog("New Python environment")
    insula.writes("Name", "blog")
    insula.choose("A requirements file")

    _check_comes_round(insula)


def _check_comes_round(insula: Insula) -> None:
    """From where it is, Tab comes back there, past every widget that takes the keyboard."""
    among = stops(insula)
    insula.waits(lambda: focused(insula, among) is not None, "the keyboard to be somewhere")
    first = focused(insula, among)
    reached: list[Node] = []
    while not reached or reached[-1] != first:
        reached.append(press_tab(insula, among))
        assert len(reached) < MOST_STOPS, [str(each) for each in reached]
    assert [str(each) for each in among if each not in reached] == []
