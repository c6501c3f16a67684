"""The life of an environment by mouse, from nothing to the end, on real Pythons."""

from __future__ import annotations

import pytest

from tests.e2e.insula import Insula, run

pytestmark = pytest.mark.e2e


def test_created_cloned_renamed_trashed_undone_restored_and_deleted_by_mouse(insula: Insula) -> None:
    insula.start()
    insula.sees(insula.say("No Python environment yet"))

    insula.press("New environment")
    insula.sees_dialog("New Python environment")
    insula.writes("Name", "blog")
    insula.press("Create environment")
    insula.sees_no_dialog()
    insula.is_told("Created “{name}”", name="blog")
    insula.sees_row("blog")
    place = insula.data / "environments" / "blog"
    assert run([place / "bin" / "python", "-c", "import sys; print(sys.prefix)"]).strip() == str(place)
    assert run([place / "bin" / "pip", "--version"])

    insula.select("blog")
    insula.press("Clone…")
    insula.sees_dialog("Clone “{name}”", name="blog")
    insula.writes("Name", "copie")
    insula.press("Clone environment")
    insula.sees_no_dialog()
    insula.is_told("Cloned “{name}” to “{new_name}”", name="blog", new_name="copie")
    insula.sees_row("copie")

    insula.select("copie")
    insula.press("Rename…")
    insula.sees_dialog("Rename “{name}”", name="copie")
    insula.writes("New name", "l-été")
    insula.press("Rename")
    insula.sees_no_dialog()
    insula.is_told("Renamed “{name}” to “{new_name}”", name="copie", new_name="l-été")
    insula.sees_row("l-été")
    assert insula.rows() == ["blog", "l-été"]

    insula.select("l-été")
    insula.press("Delete…")
    insula.sees_dialog("Move “{name}” to the trash?", name="l-été")
    insula.press("Move to trash")
    insula.is_told("Moved “{name}” to the trash", name="l-été")
    insula.sees_no_row("l-été")
    insula.press("Undo")
    insula.is_told("Restored “{name}”", name="l-été")
    insula.sees_row("l-été")

    insula.select("l-été")
    insula.press("Delete…")
    insula.sees_dialog("Move “{name}” to the trash?", name="l-été")
    insula.press("Move to trash")
    insula.sees_no_row("l-été")
    insula.shows_page("Trash")
    insula.desktop.click(insula.find("cell", "l-été"))
    insula.press("Restore")
    insula.sees(insula.say("The trash is empty"))
    insula.shows_page("Python environments")
    insula.select("l-été")
    insula.press("Delete…")
    insula.sees_dialog("Move “{name}” to the trash?", name="l-été")
    insula.press("Move to trash")
    insula.sees_no_row("l-été")

    insula.shows_page("Trash")
    insula.desktop.click(insula.find("cell", "l-été"))
    insula.press("Delete for ever…")
    insula.sees_dialog("Delete “{name}” for ever?", name="l-été")
    insula.press("Delete for ever")
    insula.is_told("Deleted “{name}” for ever", name="l-été")
    insula.sees(insula.say("The trash is empty"))

    assert [each["name"] for each in insula.json("list")] == ["blog"]
    assert insula.json("trash", "list") == []
    assert insula.desktop.quit() == 0
    assert "Traceback" not in insula.desktop.output()
