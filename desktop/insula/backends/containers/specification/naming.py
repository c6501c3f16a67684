"""The names of containers: what may be one, and those that are ours while work is going on and in the trash."""

from __future__ import annotations

import secrets

from insula.domain.container_names import LONGEST, TEMPORARY, TRASHED, check_container_name
from insula.domain.environment import EnvironmentId

__all__ = ["TEMPORARY", "TRASHED", "check_container_name", "temporary_name", "trash_name"]


def temporary_name() -> str:
    """A name for a container that is being made; the list does not show it."""
    return TEMPORARY + secrets.token_hex(8)


def trash_name(identity: EnvironmentId, name: str) -> str:
    """The name that a container bears in the trash, so that its own is free."""
    return f"{TRASHED}{identity[:12]}-{name}"[:LONGEST]
