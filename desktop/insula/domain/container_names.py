"""The names of containers: what may be one, and those that are ours while work is going on and in the trash."""

from __future__ import annotations

import re

from insula.domain.errors import InvalidContainerNameError, InvalidNameError, NameProblem
from insula.domain.names import check_name

TEMPORARY = "insula-new-"
TRASHED = "insula-trash-"
SHORTEST, LONGEST = 2, 128
CLONE_IMAGES = "insula-clone"
"""The repository of the images that were made for clones."""

_FIRST = re.compile(r"[a-zA-Z0-9]")
_OTHERWISE = {NameProblem.BAD_CHARACTER, NameProblem.BAD_START}
_OTHER = re.compile(r"[^a-zA-Z0-9_.-]")


def check_container_name(name: str) -> None:
    """Raise InvalidNameError unless an engine takes the name: letters, digits and _ . -, a letter or digit first."""
    try:
        check_name(name)
    except InvalidNameError as error:
        if error.problem in _OTHERWISE:
            raise InvalidContainerNameError("name", name, error.problem, error.character) from None
        raise
    if found := _OTHER.search(name):
        raise InvalidContainerNameError("name", name, NameProblem.BAD_CHARACTER, found.group())
    if not _FIRST.match(name):
        raise InvalidContainerNameError("name", name, NameProblem.BAD_START, name[0])
    if len(name) < SHORTEST:
        raise InvalidContainerNameError("name", name, NameProblem.TOO_SHORT)
    if len(name) > LONGEST:
        raise InvalidContainerNameError("name", name, NameProblem.TOO_LONG)
    if name.startswith((TEMPORARY, TRASHED)):
        raise InvalidContainerNameError("name", name, NameProblem.RESERVED)
