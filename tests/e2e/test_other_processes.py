"""The open window and what others do meanwhile: other tools, the command, a second window."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from tests.e2e.insula import Insula, make_by_hand
from tests.e2e.words import Language

pytestmark = pytest.mark.e2e

SOON = 5
"""Seconds. A second is promised; a busy test machine may be slower than a person's."""


@pytest.fixture
def language() -> Language:
    """What is seen here are names."""
    return "en"


def test_an_environment_made_or_deleted_in_a_terminal_appears_and_disappears(insula: Insula) -> None:
    insula.start()

    path = make_by_hand(insula.projects / "shop" / ".venv")
    insula.sees_row("shop", wait=SOON)

    shutil.rmtree(path)
    insula.sees_no_row("shop", wait=SOON)
    insula.sees("No Python environment yet")


def test_the_command_works_and_the_window_follows(insula: Insula) -> None:
    insula.start()

    made = insula.command("create", "venv", "blog", "--path", "blog").strip()
    insula.sees_row("blog", wait=SOON)
    insula.command("clone", "venv/blog", "copy", "--path", "copy")
    insula.sees_row("copy", wait=SOON)
    insula.command("rename", made, "shop")
    insula.sees_row("shop", wait=SOON)
    insula.command("move", made, "elsewhere")
    insula.command("trash", made)
    insula.sees_no_row("shop", wait=SOON)
    insula.shows_page("Trash")
    insula.sees("shop")
    insula.command("restore", made)
    insula.sees("The trash is empty")
    insula.command("destroy", made)
    insula.sees("shop")
    insula.command("purge", made)
    insula.sees("The trash is empty")
    insula.shows_page("Python environments")

    insula.select("copy")
    insula.press("Delete…")
    insula.press("Move to trash")
    insula.is_told("Moved “{name}” to the trash", name="copy")
    assert insula.json("list") == []
    assert [each["name"] for each in insula.json("trash", "list")] == ["copy"]


def test_what_the_command_did_is_in_the_activity_of_the_window(insula: Insula) -> None:
    insula.start()
    insula.command("create", "venv", "blog")
    insula.sees_row("blog")

    insula.shows_page("Activity")

    insula.sees("Created “blog”")


def test_a_second_start_raises_the_first_window(insula: Insula) -> None:
    """Promise 11."""
    insula.start()
    first = insula.desktop.active_window()
    insula.desktop.minimize(first)
    insula.waits(lambda: insula.desktop.active_window() != first, "the window to be minimized")

    second = subprocess.run(
        [sys.executable, "-m", "insula"],
        env=insula.desktop.environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )

    assert (second.stdout, second.stderr) == ("", "")
    insula.waits(lambda: insula.desktop.active_window() == first, "the first window to come to the front")


def test_after_a_kill_a_new_window_opens_in_spite_of_the_old_one_s_lock(insula: Insula) -> None:
    insula.start()
    insula.desktop.kill()

    insula.start()

    insula.sees("No Python environment yet")
