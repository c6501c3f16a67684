"""The names of containers: what may be one, and those that are ours while work is going on and in the trash."""

from __future__ import annotations

import re
import secrets

from insula.domain.environment import EnvironmentId
from insula.domain.errors import InvalidNameError, NameProblem
from insula.domain.names import check_name

TEMPORARY = "insula-new-"
TRASHED = "insula-trash-"
_LONGEST = 128
_FIRST = re.compile(r"[a-zA-Z0-9]")
_OTHER = re.compile(r"[^a-zA-Z0-9_.-]")


def check_container_name(name: str) -> None:
    """Raise InvalidNameError unless an engine takes the name: letters, digits and _ . -, a letter or digit first."""
    check_name(name)
    if found := _OTHER.search(name):
        raise InvalidNameError("name", name, NameProblem.BAD_CHARACTER, found.group())
    if not _FIRST.match(name):
        raise InvalidNameError("name", name, NameProblem.BAD_START, name[0])
    if len(name) > _LONGEST:
        raise InvalidNameError("name", name, NameProblem.TOO_LONG)
    if name.startswith((TEMPORARY, TRASHED)):
        raise InvalidNameError("name", name, NameProblem.RESERVED)


def temporary_name() -> str:
    """A name for a container that is being made; the list does not show it."""
    return TEMPORARY + secrets.token_hex(8)


def trash_name(identity: EnvironmentId, name: str) -> str:
    """The name that a container bears in the trash, so that its own is free."""
    return f"{TRASHED}{identity[:12]}-{name}"[:_LONGEST]
