"""The window, as one person sees it: rows, pages, dialogs and the bottom line, by mouse, keyboard and what is heard."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.e2e.accessibility import Node
from tests.e2e.desktop import Desktop
from tests.e2e.words import Language, in_words


class Insula:
    """One person's home, and the window in it. Everything waits for what it looks for; nothing waits for a time."""

    def __init__(self, desktop: Desktop, folder: Path, language: Language) -> None:
        self.desktop = desktop
        self.language = language
        self.home = folder / "person"
        self.projects = self.home / "Projets été"
        self.projects.mkdir(parents=True)
        self.data = folder / "insula"
        self.variables = {
            "HOME": str(self.home),
            "INSULA_HOME": str(self.data),
            "UV_CACHE_DIR": str(folder / "uv"),
            "UV_HTTP_RETRIES": "0",
            "LANG": {"en": "C.UTF-8", "fr": "fr_FR.UTF-8"}[language],
            "LANGUAGE": language,
        }

    def say(self, text: str, **data: str) -> str:
        """`text` as it is on the screen."""
        return in_words(self.language, text, **data)

    def start(self, size: tuple[int, int] | None = (1580, 940)) -> None:
        """Open the window, wait until it can be heard, and make it that large; None leaves it as it is."""
        self.desktop.environment.update(self.variables)
        self.desktop.start()
        self.desktop.window("^.*Insula")
        self.find("filler", self.say("Running work"))
        if size is not None:
            self.desktop.resize(*size)

    def restart(self) -> None:
        """Quit as a session manager asks to, and start again."""
        assert self.desktop.quit() == 0
        self.start(None)

    def command(self, *arguments: str | Path, code: int = 0) -> str:
        """What `insula ARGUMENTS` prints, typed in another terminal: its results, or if it is to fail its errors."""
        done = subprocess.run(
            [sys.executable, "-m", "insula", *map(str, arguments)],
            env=self.desktop.environment | self.variables,
            cwd=self.projects,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=60,
        )
        assert done.returncode == code, (done.stdout, done.stderr)
        return done.stderr if code else done.stdout

    def json(self, *arguments: str) -> Any:
        """What it prints with `--json`."""
        return json.loads(self.command(*arguments, "--json"))

    def find(self, role: str, name: str, *, wait: float = 15) -> Node:
        """The first such widget; `role` may be several, with "|" between them."""
        found: list[Node] = []

        def look() -> bool:
            found[:] = self.all(role, f"^{re.escape(name)}$")
            return bool(found)

        self.desktop.wait(look, f"{role} “{name}”", wait, self.desktop.tree)
        return found[0]

    def all(self, role: str, name: str) -> list[Node]:
        """The showing widgets of these roles whose names match the regular expression."""
        return [each for each in self.desktop.shown() if each.role in role.split("|") and re.search(name, each.name)]

    def sees(self, text: str, wait: float = 15) -> None:
        """Somewhere on the screen is this text."""
        self.find("label|filler|dialog|push button|check box|panel|text|cell", text, wait=wait)

    def sees_no(self, role: str, name: str, wait: float = 15) -> None:
        """Such a widget goes away."""
        self.desktop.wait(lambda: not self.all(role, f"^{re.escape(name)}$"), f"{role} “{name}” to go", wait)

    def sees_row(self, name: str, wait: float = 15) -> Node:
        """The list has a row of that name; its first cell."""
        return self.find("cell", self.say("Name: {name}", name=name), wait=wait)

    def sees_no_row(self, name: str, wait: float = 15) -> None:
        """The list has no row of that name."""
        self.sees_no("cell", self.say("Name: {name}", name=name), wait)

    def rows(self) -> list[str]:
        """The names in the list."""
        start = self.say("Name: {name}", name="")
        return sorted(each.name.removeprefix(start) for each in self.all("cell", f"^{re.escape(start)}"))

    def select(self, name: str) -> None:
        """Click on a row, and wait until it is the selected one."""
        self.desktop.click(self.sees_row(name))
        self.waits(lambda: "selected" in self.sees_row(name).states, f"“{name}” to be selected")

    def shows_page(self, name: str) -> None:
        """Click on a page in the navigation."""
        title = self.say(name)
        self.desktop.click(self.find("check box", title))
        self.waits(lambda: "checked" in self.find("check box", title).states, f"the page “{title}”")

    def press(self, name: str, **data: str) -> None:
        """Click on the last such button, which is that of a dialog if one is open, once it can be clicked."""
        label = self.say(name, **data)
        found: list[Node] = []

        def look() -> bool:
            buttons = self.all("push button|button menu", f"^{re.escape(label)}$")
            found[:] = [each for each in buttons if "enabled" in each.states]
            return bool(found)

        self.waits(look, f"the button “{label}”", self.desktop.tree)
        self.desktop.click(found[-1])

    def choose(self, name: str) -> None:
        """Click on a box or card, and wait until it is the chosen one."""
        label = self.say(name)
        self.desktop.click(self.find("check box|radio button", label))
        self.waits(lambda: "checked" in self.find("check box|radio button", label).states, f"“{label}” to be chosen")

    def writes(self, field: str, text: str) -> None:
        """Replace what is in a text field."""
        node = self.find("text", self.say(field))
        self.desktop.accessibility.write(node, text)
        self.waits(lambda: self.desktop.accessibility.text(self.find("text", self.say(field))) == text, field)

    def sees_dialog(self, title: str, **data: str) -> None:
        """A dialog with this title is open and has the keyboard."""
        name = self.say(title, **data)
        self.waits(lambda: any("active" in each.states for each in self.all("dialog", f"^{re.escape(name)}$")), name)

    def sees_no_dialog(self) -> None:
        """Every dialog has closed."""
        self.waits(lambda: not self.all("dialog", ""), "the dialog to close")

    def is_told(self, text: str, **data: str) -> None:
        """The bottom line says this."""
        self.sees(self.say(text, **data))

    def waits(self, until: Callable[[], bool], what: str, explain: Callable[[], str] | None = None) -> None:
        """Wait for a condition."""
        self.desktop.wait(until, what, 15, explain)


def make_by_hand(path: Path) -> Path:
    """An environment that Python itself makes, as in another terminal."""
    run([sys.executable, "-m", "venv", "--without-pip", path])
    return path


def run(command: Sequence[str | Path]) -> str:
    """What a program says; it must succeed."""
    return subprocess.run(command, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL).stdout
