"""What every command has at hand."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass

from insula.cli.terminal import Terminal
from insula.wiring import Services


@dataclass(frozen=True, slots=True)
class Session:
    """The open services, what was typed, and where to answer."""

    services: Services
    arguments: Namespace
    terminal: Terminal
