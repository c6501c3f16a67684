"""One verb on many environments: a few at a time, and a result per row."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import InsulaError
from insula.domain.operation import Failed, Outcome
from insula.services.operations import RunningOperation

AT_ONCE = 4
_AT_ONCE_BY_VERB = {Verb.STOP: 50, Verb.KILL: 50}
"""These wait for what runs to end, which may take seconds each, and cost nothing meanwhile."""


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What became of one row. One that was refused before an operation began has failed too."""

    environment: EnvironmentId
    outcome: Outcome


def at_once(verb: Verb) -> int:
    """How many a bulk of `verb` has under way at a time."""
    return _AT_ONCE_BY_VERB.get(verb, AT_ONCE)


async def in_bulk(
    identities: Iterable[EnvironmentId],
    begin: Callable[[EnvironmentId], RunningOperation],
    on_result: Callable[[BulkResult], None] = lambda _result: None,
    *,
    most: int = AT_ONCE,
) -> tuple[BulkResult, ...]:
    """Do `begin` for each, at most `most` at a time; results in the order of `identities`.

    `on_result` is called as each ends. Cancelling this cancels what runs, begins no more, and raises CancelledError
    once all is over.
    """
    free = asyncio.Semaphore(most)

    async def do(identity: EnvironmentId) -> BulkResult:
        async with free:
            try:
                running = begin(identity)
            except InsulaError as error:
                result = BulkResult(identity, Failed(error))
            else:
                result = BulkResult(identity, await running.ended())
        on_result(result)
        return result

    results = await asyncio.gather(*(do(each) for each in dict.fromkeys(identities)), return_exceptions=True)
    done = []
    for result in results:
        if isinstance(result, BaseException):
            raise result
        done.append(result)
    return tuple(done)
