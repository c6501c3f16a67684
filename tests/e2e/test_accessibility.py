"""What a screen reader and a small screen make of every page and dialog, in a language 40 % longer than English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.accessibility import Node
from tests.e2e.desktop import Desktop
from tests.e2e.insula import Insula, make_by_hand

pytestmark = pytest.mark.e2e

PAGES = ("overview", "environments", "containers", "images", "connections", "activity", "trash", "settings")
SMALL = (1024, 700)
SCREEN = (SMALL[0] + 16, SMALL[1] + 40)
"""With room for what a window manager draws around the window."""
_SEEN_WHOLE = {"push button", "button menu", "check box", "combo box", "text", "spin box", "page tab list", "table"}


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    """The smallest screen that Insula is for."""
    with Desktop(size="{}x{}".format(*SCREEN)) as desktop:
        yield desktop


@pytest.fixture
def insula(desktop: Desktop, tmp_path: Path) -> Iterator[Insula]:
    """The window in the pseudo-language, with an environment and one in the trash."""
    environment = dict(desktop.environment)
    insula = Insula(desktop, tmp_path, "en")
    insula.variables["INSULA_LANGUAGE"] = "pseudo"
    make_by_hand(insula.projects / "an-environment-with-a-long-name")
    insula.command("create", "venv", "gone")
    insula.command("trash", "venv/gone")
    desktop.environment.update(insula.variables)
    desktop.start()
    desktop.window("Insula")
    desktop.resize(*SMALL)
    assert desktop.size() == SMALL
    insula.waits(lambda: bool(insula.all("cell", "an-environment")), "the row")
    yield insula
    desktop.end(tmp_path)
    desktop.environment = environment


def places(insula: Insula) -> Iterator[str]:
    """Every page and dialog in turn; what shows when its name comes is that one."""
    keys = insula.desktop.key
    for number, page in enumerate(PAGES, start=1):
        keys(f"ctrl+{number}")
        insula.waits(lambda number=number: _is_shown(insula, number), page)  # type: ignore[misc]
        yield page
    keys("ctrl+7")
    yield from _dialogs(insula, "gone", {"delete for ever": "Delete", "restore elsewhere": "Restore elsewhere"})
    yield from _dialogs(insula, "gone", {"empty the trash": "Empty trash"})
    keys("ctrl+2")
    yield from _dialogs(
        insula,
        "an-environment",
        {"new": "ctrl+n", "rename": "F2", "clone": "ctrl+d", "trash": "Delete", "folders": "Folders"},
    )
    yield "details"
    insula.desktop.click(insula.all("check box", "^All operations")[0])
    insula.waits(lambda: bool(insula.all("push button", "^Copy log")), "the list of operations")
    yield "operations"


def _is_shown(insula: Insula, number: int) -> bool:
    entries = insula.all("check box", "^(Overview|Python env|Containers|Images|Connections|Activity|Trash|Settings)")
    return "checked" in entries[number - 1].states


def _dialogs(insula: Insula, row: str, ways: dict[str, str]) -> Iterator[str]:
    """Select a row, then open each dialog by its key or button, and close it after its name came."""
    insula.waits(lambda: bool(insula.all("cell", row)), row)
    insula.desktop.click(insula.all("cell", row)[0])
    insula.waits(lambda: "selected" in insula.all("cell", row)[0].states, f"{row} to be selected")
    for name, way in ways.items():
        buttons = insula.all("push button", f"^{way}…")
        if buttons:
            insula.desktop.click(buttons[0])
        else:
            insula.desktop.key(way)
        insula.waits(lambda: any("active" in each.states for each in insula.all("dialog", "")), name)
        yield name
        insula.desktop.key("Escape")
        insula.sees_no_dialog()


def test_everything_that_takes_the_keyboard_has_a_name_and_lies_within_its_window(insula: Insula) -> None:
    nameless: list[str] = []
    outside: list[str] = []
    seen = []
    for place in places(insula):
        seen.append(place)
        shown = insula.desktop.shown()
        nameless += [f"{place}: {each}" for each in shown if _is_nameless(insula, each)]
        outside += [f"{place}: {each}" for each in _outside(insula, shown)]

    assert len(seen) == 18
    assert nameless == []
    assert outside == []


def _is_nameless(insula: Insula, node: Node) -> bool:
    if "focusable" not in node.states or node.name.strip() or node.role == "cell":
        return False
    # The frame of tabs hands the keyboard on to them.
    return not any(child.role == "page tab list" for child in insula.desktop.accessibility.children(node))


def _outside(insula: Insula, shown: list[Node]) -> Iterator[str]:
    """Widgets that the edge of their window, or of the screen, cuts at the left or right; buttons also below."""
    bus = insula.desktop.accessibility
    window = (0, 0, *SCREEN)
    for node in shown:
        if node.role in {"frame", "dialog"}:
            window = bus.box(node)
            if not _holds((0, 0, *SCREEN), window):
                yield f"{node} at {window} is larger than the screen"
        elif node.role in _SEEN_WHOLE and not _holds(window, bus.box(node)):
            yield f"{node} at {bus.box(node)} leaves {window}"


def _holds(outer: tuple[int, int, int, int], inner: tuple[int, int, int, int]) -> bool:
    """Whether `inner` is within `outer` from left to right: pages may be scrolled up and down."""
    return outer[0] <= inner[0] and inner[0] + inner[2] <= outer[0] + outer[2]
