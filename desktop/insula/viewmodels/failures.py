"""A failure in three parts: what did not work, why and what to do, and the details."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.domain.errors import InsulaError, ProgramFailedError, ProgramMissingError
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe

# Programs that go by what they are for: any of several would do.
_MISSING: Mapping[str, Callable[[], str]] = {
    "terminal": lambda: translate(
        "Failures", "There is no terminal on this computer: install GNOME Terminal, Konsole, xterm or another one."
    ),
    "file-manager": lambda: translate(
        "Failures", "There is no file manager on this computer: install xdg-utils with Files, Dolphin or another one."
    ),
}


def title_for(error: InsulaError) -> str:
    """What did not work, in a few words."""
    match error:
        case ProgramMissingError(program="terminal"):
            return translate("Failures", "No terminal to open")
        case ProgramMissingError(program="file-manager"):
            return translate("Failures", "No file manager to open")
        case _:
            return translate("Failures", "That did not work")


def sentence_of(error: InsulaError) -> str:
    """Why, and what to do."""
    if isinstance(error, ProgramMissingError) and error.program in _MISSING:
        return _MISSING[error.program]()
    return describe(error)


def details_of(error: InsulaError) -> str:
    """What a program said, for those who want to know; empty when there is no more to tell."""
    return error.output.strip() if isinstance(error, ProgramFailedError) else ""
