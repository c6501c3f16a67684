from __future__ import annotations

import io

import pytest
from typing_extensions import override

from insula.cli.terminal import Terminal, printable, table, width_of


class Screen(io.StringIO):
    """A terminal to write on."""

    @override
    def isatty(self) -> bool:
        return True


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


def test_progress_is_one_line_that_is_rewritten_on_a_terminal(out: io.StringIO) -> None:
    err = Screen()
    terminal = Terminal(out, err, io.StringIO())

    terminal.progress("Creating", "10%")
    terminal.progress("Creating", "20%")
    terminal.note("Created")

    assert err.getvalue() == "Creating 10%\r\x1b[KCreating 20%\r\x1b[KCreated\n"


def test_progress_is_never_longer_than_the_terminal(out: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    err = Screen()
    Terminal(out, err, io.StringIO()).progress("x" * 50)
    assert len(err.getvalue()) == 19


def test_progress_is_a_line_for_each_title_elsewhere(out: io.StringIO) -> None:
    err = io.StringIO()
    terminal = Terminal(out, err, io.StringIO())

    for detail in ("10%", "20%"):
        terminal.progress("Creating", detail)
    terminal.progress("Verifying", "90%")
    terminal.progress("Creating", "95%")

    assert err.getvalue() == "Creating\nVerifying\n"


def test_quiet_leaves_errors_and_results(out: io.StringIO) -> None:
    err = io.StringIO()
    terminal = Terminal(out, err, io.StringIO(), quiet=True)

    terminal.progress("Creating")
    terminal.note("Created")
    terminal.problem("Failed")
    terminal.write("id")

    assert (out.getvalue(), err.getvalue()) == ("id\n", "Failed\n")


def test_only_somebody_at_a_terminal_is_asked(out: io.StringIO) -> None:
    assert Terminal(out, Screen(), Screen()).is_interactive
    assert not Terminal(out, Screen(), io.StringIO()).is_interactive
    assert not Terminal(out, io.StringIO(), Screen()).is_interactive


def test_columns_line_up_for_accents_and_wide_letters() -> None:
    text = table(("Name", "X"), [("e\u0301te\u0301", "1"), ("日本", "2"), ("abcd", "3")])
    lines = text.splitlines()

    assert {width_of(line) for line in lines} == {7}
    assert [line[-1] for line in lines] == ["X", "1", "2", "3"]


def test_no_line_of_a_table_ends_with_spaces() -> None:
    assert table(("A", "B"), [("long", ""), ("x", "y")]).splitlines() == ["A     B", "long", "x     y"]


@pytest.mark.parametrize("bad", ["\x1b[2J", "\r", "\n", "\x07", "\u202e", "\u2028", "\x9b"])
def test_control_characters_are_escaped(bad: str) -> None:
    assert bad not in printable(f"a{bad}b")
    assert printable("été 日本 x") == "été 日本 x"


def test_a_danger_is_red_on_a_terminal_that_shows_colours(out: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    screen, colourless, file = Screen(), Screen(), io.StringIO()

    Terminal(out, screen, io.StringIO()).warning("Open\x1b[0m")
    Terminal(out, file, io.StringIO(), quiet=True).warning("Open")
    monkeypatch.setenv("NO_COLOR", "1")
    Terminal(out, colourless, io.StringIO()).warning("Open")

    assert screen.getvalue() == "\x1b[31mOpen\\x1b[0m\x1b[0m\n"
    assert (colourless.getvalue(), file.getvalue()) == ("Open\n", "Open\n")
