"""What every command has at hand."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from enum import IntEnum

from insula.cli.terminal import Terminal
from insula.domain.errors import EngineUnavailableError, InsulaError
from insula.wiring import Services


class Exit(IntEnum):
    """What the command tells the shell."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    ENGINE_UNAVAILABLE = 3
    CANCELLED = 130
    BROKEN_PIPE = 141


@dataclass(frozen=True, slots=True)
class Session:
    """The open services, what was typed, and where to answer."""

    services: Services
    arguments: Namespace
    terminal: Terminal


def exit_of(error: InsulaError) -> Exit:
    """The exit code of a failure."""
    return Exit.ENGINE_UNAVAILABLE if isinstance(error, EngineUnavailableError) else Exit.FAILED
