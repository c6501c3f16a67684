"""What becomes of interrupted work: the one way back, for a cancel, a failure and a crash alike."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from insula.backends.threads import in_thread
from insula.backends.venvs import moving, naming, placing, transfer, trash
from insula.backends.venvs.bench import Workbench
from insula.domain.environment import Verb
from insula.domain.progress import Recovered, Step

Steps = Mapping[str, Step]
Way = Callable[[Workbench, Steps], Awaitable[Recovered]]


async def recover(bench: Workbench, _verb: Verb, steps: Sequence[Step]) -> Recovered:
    """Undo what `steps` did, or finish it past its point of return. The steps say all; idempotent.

    Raises:
        StorageError: the file system refused; what is left can be recovered another time.
    """
    last = {step.name: step for step in steps}
    way = next((way for name, way in _WAYS.items() if name in last), None)
    return Recovered.UNDONE if way is None else await way(bench, last)


async def _build(_bench: Workbench, steps: Steps) -> Recovered:
    return await in_thread(placing.recover_build, steps[placing.BUILD], steps.get(placing.PLACE))


async def _prompt(_bench: Workbench, steps: Steps) -> Recovered:
    return await in_thread(naming.recover_prompt, steps)


# A transfer builds too, so it comes first.
_WAYS: dict[str, Way] = {
    transfer.TRANSFER: lambda bench, steps: transfer.recover_transfer(
        bench, steps[transfer.TRANSFER], steps[placing.BUILD]
    ),
    placing.BUILD: _build,
    naming.STAGE_PROMPT: _prompt,
    moving.MOVE: lambda bench, steps: moving.recover_move(bench, steps[moving.MOVE]),
    trash.TRASH: lambda bench, steps: trash.recover_trash(bench, steps[trash.TRASH]),
    trash.PURGE: lambda bench, steps: trash.recover_purge(bench, steps[trash.PURGE]),
}
