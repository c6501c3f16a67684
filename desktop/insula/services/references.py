"""How a person names an environment in words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from insula.domain.environment import Environment
from insula.domain.errors import AmbiguousNameError, NotFoundError

SHORTEST_PREFIX = 6


def find(environments: Iterable[Environment], reference: str, *, trashed: bool = False) -> Environment:
    """The environment of an id, of the beginning of one (6 characters or more), or of `kind/name`.

    Names are looked for among the trashed ones if `trashed`, else among the others; ids everywhere. Raises
    NotFoundError, and AmbiguousNameError where several match.
    """
    everything = tuple(environments)
    if exact := [each for each in everything if each.id == reference]:
        return exact[0]
    kind, slash, name = unicodedata.normalize("NFC", reference).partition("/")
    if slash:
        matches = [
            each
            for each in everything
            if each.kind == kind
            and unicodedata.normalize("NFC", each.name) == name
            and (each.trashed is not None) == trashed
        ]
    elif len(reference) >= SHORTEST_PREFIX:
        matches = [each for each in everything if each.id.startswith(reference.lower())]
    else:
        matches = []
    if not matches:
        raise NotFoundError(reference)
    if len(matches) > 1:
        raise AmbiguousNameError(reference, tuple(each.id for each in matches))
    return matches[0]
