"""A window that dies in the middle of its work, and the next one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.insula import Insula
from tests.engines.package_index import PackageIndex

pytestmark = pytest.mark.e2e


@pytest.fixture
def slow_index() -> Iterator[PackageIndex]:
    with PackageIndex(slowly=20).add("spam", "1.0") as index:
        yield index


def half_made(insula: Insula) -> list[Path]:
    """What is being made in the folder of named environments."""
    folder = insula.data / "environments"
    return list(folder.iterdir()) if folder.exists() else []


def test_what_a_killed_window_left_half_made_is_undone_and_told_by_the_next(
    insula: Insula, slow_index: PackageIndex
) -> None:
    """Promises 8, 9 and 11."""
    insula.variables["UV_DEFAULT_INDEX"] = slow_index.url
    (insula.projects / "requirements.txt").write_text("spam\n")
    insula.start()
    insula.press("New environment")
    insula.sees_dialog("New Python environment")
    insula.writes("Name", "blog")
    insula.choose("A requirements file")
    insula.writes("Requirements file", str(insula.projects / "requirements.txt"))
    insula.press("Create environment")
    insula.is_told("Creating “{name}”", name="blog")
    insula.waits(lambda: any("spam" in each for each in slow_index.requests), "the download to begin")
    assert half_made(insula)

    insula.desktop.kill()
    insula.start()

    insula.sees(insula.say("Interrupted work was put in order"))
    insula.sees(insula.say("{operation}: undone.", operation=insula.say("Creating “{name}”", name="blog")))
    assert half_made(insula) == []
    assert insula.json("operations")[0]["error"]["code"] == "InterruptedWork"

    insula.press("New environment")
    insula.sees_dialog("New Python environment")
    insula.writes("Name", "blog")
    insula.press("Create environment")
    insula.is_told("Created “{name}”", name="blog")
    insula.sees_row("blog")


def test_damaged_files_are_set_aside_and_told_and_the_window_opens(insula: Insula) -> None:
    for name, content in {"data/journal.sqlite": b"no database" * 500, "config/preferences.json": b"{"}.items():
        path = insula.data / name
        path.parent.mkdir(parents=True)
        path.write_bytes(content)

    insula.start()

    insula.sees(insula.say("2 damaged files set aside"))
    (journal,) = insula.data.glob("data/journal.sqlite.damaged-*")
    (preferences,) = insula.data.glob("config/preferences.json.damaged-*")
    assert (journal.read_bytes(), preferences.read_bytes()) == (b"no database" * 500, b"{")
    insula.restart()
    insula.sees(insula.say("Nothing is running"))
    assert not insula.all("panel|filler|label", insula.say("2 damaged files set aside"))
