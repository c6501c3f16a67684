from __future__ import annotations

import argparse
import subprocess
import sys

import pytest

from insula.cli import parser
from insula.cli.parser import build_parser, parse
from insula.cli.running import COMMANDS
from insula.cli.words import untranslated
from tests.cli.conftest import Insula


def test_each_command_has_something_to_do() -> None:
    (commands,) = (
        action
        for action in build_parser(argparse.ArgumentParser, untranslated)._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    assert set(commands.choices) == set(COMMANDS)


@pytest.mark.parametrize(
    "typed",
    [
        "list --json",
        "create venv NAME --path DIR --python 3.12 --requirements FILE",
        "clone venv/NAME NEWNAME --path DIR",
        "rename ID NEWNAME",
        "move ID DIR",
        "trash ID",
        "destroy ID ID2",
        "restore ID",
        "purge ID",
        "packages ID --json",
        "trash list --json",
        "operations --json",
        "engines --json",
    ],
)
def test_what_the_manual_says_is_understood(typed: str) -> None:
    assert parse(typed.split()).command == typed.split(maxsplit=1)[0]


@pytest.mark.parametrize(
    "typed",
    ["nonsense", "list --nonsense", "show", "create", "create venv", "create box x", "operations --limit many"],
)
def test_wrong_usage_is_exit_code_two_and_told_on_standard_error(insula: Insula, typed: str) -> None:
    answer = insula(*typed.split())

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("usage: insula")
    assert "error: " in answer.err


def test_without_arguments_the_window_opens(insula: Insula, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[bool] = []

    def open_window() -> int:
        opened.append(True)
        return 0

    monkeypatch.setattr("insula.app.main", open_window)

    assert insula().code == 0
    assert opened == [True]


def test_help_is_printed_on_standard_output(insula: Insula) -> None:
    answer = insula("create", "venv", "--help")

    assert (answer.code, answer.err) == (0, "")
    assert "--requirements" in answer.out


def test_the_help_of_a_command_says_what_it_does(insula: Insula) -> None:
    assert "Move environments to the trash; `trash list` shows" in insula("trash", "--help").out


def test_the_version_is_printed(insula: Insula) -> None:
    assert insula("--version").out.startswith("insula ")


def test_options_are_not_guessed_from_their_beginning(insula: Insula) -> None:
    assert insula("list", "--js").code == 2


def test_every_word_of_help_and_errors_is_in_the_persons_language(
    insula: Insula, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pseudo-language ends every text that is translated with dots."""
    monkeypatch.setenv("INSULA_LANGUAGE", "pseudo")

    text = insula("create", "venv", "--help").out + insula("--help").out
    for words in (
        "usage: ",
        "options",
        "arguments",
        "show this help",
        "show the version",
        "its name",
        "do not ask",
        "COMMAND",
        "NAME",
    ):
        assert f"{words}·" in text
        assert f"{words}\n" not in text
    assert "usage: ·" in insula("list", "--nonsense").err
    assert "not understood: --nonsense·" in insula("list", "--nonsense").err


@pytest.fixture(autouse=True)
def _argparse_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_", "ngettext"):
        monkeypatch.setattr(argparse, name, vars(argparse)[name])


def test_a_right_command_line_needs_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> str:
        raise AssertionError

    monkeypatch.setattr(parser, "in_the_persons_language", never)
    assert parse(["list", "--json"]).json


@pytest.mark.parametrize("typed", [["list", "--json"], ["operations", "--json"], ["engines", "--json"]])
def test_json_is_read_without_importing_qt(typed: list[str]) -> None:
    code = "import sys; from insula.cli import main; code = main(sys.argv[1:]); print(code, 'PySide6' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code, *typed], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "0 False"
    assert done.stderr == ""
