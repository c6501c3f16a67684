"""What the file system tells, whichever way the platform tells it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Happening(Enum):
    """What became of a file or folder. A rename is VANISHED at the old path and APPEARED at the new."""

    APPEARED = "appeared"
    VANISHED = "vanished"
    WRITTEN = "written"
    LOST = "lost"
    """Events were lost: look everywhere. Its path is empty."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened in a watched folder, or to it."""

    path: str
    happening: Happening
    folder: bool = False


class Interest(Enum):
    """Why a folder is watched."""

    SEARCHED = "searched"
    """New folders may hold environments."""
    ENVIRONMENT = "environment"
    """It is one, and its files matter too."""
    NEARBY = "nearby"
    """A few names in it matter."""


class FolderWatcher(Protocol):
    """Tells what happens directly in folders."""

    @property
    def complete(self) -> bool:
        """Whether all folders asked for are watched; the system may allow too few."""

    async def follow(self, folders: Mapping[str, Interest]) -> None:
        """Watch these folders too. Those that are gone by now are passed over."""

    def forget(self, folders: Collection[str]) -> None:
        """Watch `folders` and all below them no more."""

    def is_followed(self, folder: str, interest: Interest) -> bool:
        """Whether `folder` is watched for `interest`."""

    async def events(self) -> list[Event]:
        """Wait until something happens, and tell all that has."""

    def close(self) -> None: ...
