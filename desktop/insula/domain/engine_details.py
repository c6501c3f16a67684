"""What an engine says of itself when it is asked for all of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EngineDetails:
    """`storage` is how it keeps files ("overlay2"), `place` where; `memory` is in bytes, None when not told."""

    version: str
    system: str
    storage: str
    place: str
    processors: int | None
    memory: int | None
    containers: int
    running: int
    images: int
    rootless: bool
