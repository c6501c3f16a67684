"""Turns what was seen of an environment into what the layers above see of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from insula.backends.venvs.reading import Sighting
from insula.backends.venvs.sizes import Sizes
from insula.domain.environment import (
    Environment,
    EnvironmentId,
    FactValue,
    Kind,
    ProblemCode,
    Reason,
    ReasonCode,
    State,
    Verb,
)
from insula.storage.records import TrashRecord

BACKEND = "venvs"

_UNUSABLE = frozenset({ProblemCode.PYTHON_GONE, ProblemCode.DAMAGED})


def environment_of(environment: EnvironmentId, seen: Sighting, sizes: Sizes | None) -> Environment:
    """The environment outside the trash that looks like `seen`."""
    return Environment(
        id=environment,
        kind=Kind.VENV,
        name=seen.name,
        state=seen.state,
        backend=BACKEND,
        created=seen.created,
        made_from=seen.made_from,
        problems=seen.problems,
        actions=actions_of(seen),
        facts=_with_sizes(seen.facts, sizes),
    )


def trashed_environment(record: TrashRecord, seen: Sighting | None, sizes: Sizes | None) -> Environment:
    """The environment of `record`; `seen` is what lies in its place in the trash, None when nothing does."""
    gone = Reason(ReasonCode.PLACE_GONE, {"path": record.place}) if seen is None else None
    facts: dict[str, FactValue] = dict(seen.facts) if seen else {}
    facts |= {"original": record.original, "location": record.place}
    facts.pop("activation", None)
    # In the trash its scripts rightly point to where it was.
    problems = tuple(each for each in seen.problems if each.code is not ProblemCode.MOVED_BY_HAND) if seen else ()
    return Environment(
        id=record.environment,
        kind=Kind.VENV,
        name=record.name,
        state=State.UNKNOWN if seen is None else seen.state,
        backend=BACKEND,
        created=seen.created if seen else None,
        made_from=seen.made_from if seen else None,
        problems=problems,
        actions={Verb.RESTORE: gone, Verb.PURGE: None},
        facts=_with_sizes(facts, sizes),
        trashed=record.trashed,
    )


def actions_of(seen: Sighting) -> Mapping[Verb, Reason | None]:
    """What can be done with an environment outside the trash."""
    codes = {each.code for each in seen.problems}
    forbidden = Reason(ReasonCode.NOT_PERMITTED, {"path": seen.path})
    if ProblemCode.UNREADABLE in codes:
        return dict.fromkeys((Verb.CLONE, Verb.RENAME, Verb.MOVE, Verb.TRASH), forbidden)
    inside = None if os.access(seen.path, os.W_OK | os.X_OK) else forbidden
    away = inside if os.access(os.path.dirname(seen.path), os.W_OK | os.X_OK) else forbidden
    if _is_ours(seen.path):
        away = Reason(ReasonCode.IN_USE, {"path": seen.path})
    foreign = Reason(ReasonCode.FOREIGN_FILES, {"files": ", ".join(seen.foreign)}) if seen.foreign else None
    broken = Reason(ReasonCode.BROKEN) if codes & _UNUSABLE else None
    return {Verb.CLONE: broken, Verb.RENAME: inside, Verb.MOVE: away or foreign, Verb.TRASH: away or foreign}


def _is_ours(path: str) -> bool:
    """Whether Insula itself runs from the environment `path`."""
    try:
        return os.path.samefile(path, sys.prefix)
    except OSError:
        return False


def _with_sizes(facts: Mapping[str, FactValue], sizes: Sizes | None) -> Mapping[str, FactValue]:
    return {**facts, "own_disk": sizes.own, "shared_disk": sizes.shared} if sizes else facts
