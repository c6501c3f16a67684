from __future__ import annotations

from insula.domain.errors import BusyError, ProgramFailedError, ProgramMissingError
from insula.viewmodels.failures import details_of, sentence_of, title_for
from insula.viewmodels.wording.errors import describe


def test_a_missing_terminal_says_what_to_install() -> None:
    error = ProgramMissingError("terminal", 127, "")

    assert title_for(error) == "No terminal to open"
    assert "xterm" in sentence_of(error)
    assert "xdg-utils" in sentence_of(ProgramMissingError("file-manager", 127, ""))


def test_any_other_failure_has_its_sentence_and_what_the_program_said() -> None:
    error = ProgramFailedError("uv", 1, "first\nlast\n")

    assert title_for(error) == "That did not work"
    assert sentence_of(error) == describe(error)
    assert details_of(error) == "first\nlast"
    assert details_of(BusyError("a")) == ""
