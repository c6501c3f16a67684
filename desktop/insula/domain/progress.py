"""How running work tells where it is, and what would undo it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Progress:
    """`stage` is a code that `viewmodels.wording` turns into words; `fraction` is 0..1 of all, None if unknown."""

    stage: str
    fraction: float | None = None
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """Something about to be done, named so that its backend can undo or finish it after a crash.

    Steps are idempotent to undo: the crash may have come before, during or after the deed.
    """

    name: str
    data: Mapping[str, str] = field(default_factory=dict)


class Recovered(StrEnum):
    """What became of interrupted work."""

    UNDONE = "undone"
    FINISHED = "finished"


class ProgressSink(Protocol):
    """Where running work reports. Safe to call from any thread, but for `declare`."""

    def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
        """Tell the stage and the fraction done."""

    def log(self, line: str) -> None:
        """Add a line, without its newline, to the operation's log."""

    async def declare(self, step: Step) -> None:
        """Write `step` to the journal; when this returns it survives a crash. Call it before the deed."""
