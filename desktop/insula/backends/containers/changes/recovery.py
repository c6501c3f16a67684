"""What becomes of interrupted work on containers: the one way back, for a cancel, a failure and a crash alike."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from insula.backends.containers.changes import handling, making, purging, renaming, restoring, running, trash
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.environment import Verb
from insula.domain.progress import Recovered, Step

_Way = Callable[[Workplace, Sequence[Step]], Awaitable[Recovered]]


async def recover(place: Workplace, verb: Verb, steps: Sequence[Step]) -> Recovered:
    """Undo what `steps` did, or finish it past its point of return. The steps say all; idempotent.

    Raises:
        EngineUnavailableError, EngineRefusedError: what is left can be recovered another time.
    """
    await handling.check_answers(place.connection)
    if verb in running.ACTING:
        return await running.recover(place, verb, steps[-1])
    return await _WAYS[verb](place, steps)


async def _create(place: Workplace, steps: Sequence[Step]) -> Recovered:
    return await making.recover_making(place.connection, steps)


async def _clone(place: Workplace, steps: Sequence[Step]) -> Recovered:
    from insula.backends.containers.changes import cloning

    return await cloning.recover(place, steps)


async def _edit(place: Workplace, steps: Sequence[Step]) -> Recovered:
    from insula.backends.containers.changes import editing

    return await editing.recover(place, steps)


async def _update(place: Workplace, steps: Sequence[Step]) -> Recovered:
    from insula.backends.containers.changes import updating

    return await updating.recover(place, steps)


_WAYS: Mapping[Verb, _Way] = {
    Verb.CREATE: _create,
    Verb.CLONE: _clone,
    Verb.EDIT: _edit,
    Verb.UPDATE: _update,
    Verb.RENAME: renaming.recover,
    Verb.TRASH: trash.recover_trash,
    Verb.RESTORE: restoring.recover_restore,
    Verb.PURGE: purging.recover_purge,
}
