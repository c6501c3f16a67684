"""What the command tells the shell."""

from __future__ import annotations

from enum import IntEnum

from insula.domain.errors import EngineUnavailableError, InsulaError
from insula.domain.operation import Cancelled, Failed, Outcome, Succeeded


class Exit(IntEnum):
    """What the command tells the shell."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    ENGINE_UNAVAILABLE = 3
    CANCELLED = 130
    BROKEN_PIPE = 141


def exit_of(error: InsulaError) -> Exit:
    """The exit code of a failure."""
    return Exit.ENGINE_UNAVAILABLE if isinstance(error, EngineUnavailableError) else Exit.FAILED


def exit_code_of(outcome: Outcome) -> Exit:
    """What the command ends with."""
    match outcome:
        case Succeeded():
            return Exit.DONE
        case Failed(error=error):
            return exit_of(error)
        case Cancelled():
            return Exit.CANCELLED
