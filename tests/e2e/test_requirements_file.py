"""An environment from a requirements file: looked at first, installed with progress, cancelled without a trace."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.insula import Insula, run
from tests.engines.package_index import PackageIndex

pytestmark = pytest.mark.e2e


@pytest.fixture
def index(insula: Insula) -> Iterator[PackageIndex]:
    """The person's usual index."""
    with PackageIndex().add("spam", "1.0", script="spam").add("eggs", "2.0", requires=("spam",)) as index:
        insula.variables["UV_DEFAULT_INDEX"] = index.url
        yield index


def describe(insula: Insula, name: str, requirements: str) -> None:
    """Fill the dialog, without pip."""
    path = insula.projects / "requirements.txt"
    path.write_text(requirements)
    insula.press("New environment")
    insula.sees_dialog("New Python environment")
    insula.writes("Name", name)
    insula.choose("A requirements file")
    insula.writes("Requirements file", str(path))


def test_what_the_file_asks_for_is_shown_then_installed(insula: Insula, index: PackageIndex) -> None:
    insula.start()
    describe(insula, "blog", "eggs\n")
    insula.sees(insula.say("Asks for 1 package, and for what they need."))
    assert index.requests == []

    insula.press("Create environment")
    insula.is_told("Created “{name}”", name="blog")

    insula.sees_row("blog")
    assert {each["name"] for each in insula.json("packages", "venv/blog")} >= {"eggs", "spam"}
    assert run([insula.data / "environments" / "blog" / "bin" / "spam"]) == "spam 1.0\n"


def test_an_index_of_its_own_is_shown_and_waits_for_a_yes(insula: Insula) -> None:
    with PackageIndex().add("spam", "1.0") as own:
        insula.start()
        describe(insula, "blog", f"--index-url {own.url}\nspam\n")
        insula.sees(insula.say("1 line to check before you go on"))
        shown = insula.desktop.tree()
        create = insula.find("push button", insula.say("Create environment"))
        assert own.url in shown
        assert "enabled" not in create.states
        assert own.requests == []

        insula.choose("I have read these lines and trust them")
        insula.press("Create environment")
        insula.is_told("Created “{name}”", name="blog")

        assert own.requests


def test_cancelled_half_way_nothing_is_left(insula: Insula) -> None:
    with PackageIndex(slowly=20).add("spam", "1.0") as slow:
        insula.variables["UV_DEFAULT_INDEX"] = slow.url
        insula.start()
        describe(insula, "blog", "spam\n")
        insula.press("Create environment")
        insula.is_told("Creating “{name}”", name="blog")
        insula.waits(lambda: any(each.startswith("/file/") for each in slow.requests), "the download to begin")
        assert list((insula.data / "environments").iterdir())

        insula.press("Cancel")
        insula.is_told("cancelled, and undone")

    insula.sees(insula.say("No Python environment yet"))
    assert list((insula.data / "environments").iterdir()) == []
    assert insula.json("operations")[0]["state"] == "cancelled"


def test_a_name_that_is_taken_or_bad_is_told_in_the_dialog(insula: Insula) -> None:
    insula.command("create", "venv", "blog")
    insula.start()
    insula.press("New environment")
    insula.sees_dialog("New Python environment")

    insula.writes("Name", "blog")
    insula.sees(insula.say("“{name}” is taken: choose another name.", name="blog"))
    assert "enabled" not in insula.find("push button", insula.say("Create environment")).states

    insula.writes("Name", "a/b")
    told = "“{character}” cannot be in a name: use letters, digits, spaces and . _ - + @."
    insula.sees(insula.say(told, character="/"))
    assert "enabled" not in insula.find("push button", insula.say("Create environment")).states

    insula.desktop.key("Escape")
    insula.sees_no_dialog()
    assert insula.rows() == ["blog"]
