"""Ends what a dead process left in the middle."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace

from insula.backends.protocol import Backend, Tidying
from insula.domain.errors import BusyError, EngineUnavailableError, InsulaError, InterruptedWorkError, UnexpectedError
from insula.domain.operation import Failed, Operation
from insula.domain.progress import Recovered
from insula.services.operations import finished, with_outcome
from insula.storage.journal import Journal, Unfinished
from insula.storage.locks import EnvironmentLocks

_logger = logging.getLogger(__name__)
_STARTING_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """`ended` are the operations that were undone or finished; `failed` those that wait for another start, and why.

    At the `busy` ones a living process works.
    """

    ended: tuple[Operation, ...] = ()
    failed: tuple[tuple[Operation, InsulaError], ...] = ()
    busy: tuple[Operation, ...] = ()


async def recover(journal: Journal, locks: EnvironmentLocks, backends: Mapping[str, Backend]) -> RecoveryReport:
    """Have its backend undo or finish each operation of the journal that no living process works at.

    What cannot be ended now (its engine is down, a permission is missing) keeps its entry for another start.
    """
    report = await _recover_once(journal, locks, backends)
    if report.busy:
        # A program that the dead process was just about to start holds its locks until it has begun.
        await asyncio.sleep(_STARTING_SECONDS)
        again = await _recover_once(journal, locks, backends)
        report = replace(again, ended=(*report.ended, *again.ended))
    return report


async def _recover_once(journal: Journal, locks: EnvironmentLocks, backends: Mapping[str, Backend]) -> RecoveryReport:
    ended: list[Operation] = []
    failed: list[tuple[Operation, InsulaError]] = []
    busy: list[Operation] = []
    for entry in await journal.unfinished():
        operation = entry.operation
        try:
            with ExitStack() as holding:
                holding.enter_context(locks.lock(f"op:{operation.id}", operation.subject))
                if operation.environment is not None:
                    holding.enter_context(locks.lock(f"env:{operation.environment}", operation.subject))
                if await _is_unfinished(journal, entry):
                    ended.append(await _end(journal, entry, backends))
        except BusyError:
            busy.append(operation)
        except EngineUnavailableError as error:
            _logger.info("%s of %s waits for its engine", operation.verb, operation.subject)
            failed.append((operation, error))
        except InsulaError as error:
            _logger.warning("%s of %s could not be undone", operation.verb, operation.subject, exc_info=True)
            failed.append((operation, error))
        except Exception as error:
            _logger.exception("%s of %s could not be undone", operation.verb, operation.subject)
            failed.append((operation, UnexpectedError(f"{type(error).__name__}: {error}")))
    return RecoveryReport(tuple(ended), tuple(failed), tuple(busy))


async def tidy(backends: Mapping[str, Backend]) -> bool:
    """Have backends remove what engines made only after its work was undone; whether there is more to wait for."""
    waiting = False
    for name, backend in tuple(backends.items()):
        if isinstance(backend, Tidying):
            try:
                waiting |= await backend.tidy()
            except InsulaError as error:
                _logger.info("What %s may have left is looked for another time: %s", name, error)
                waiting = True
    return waiting


async def _is_unfinished(journal: Journal, entry: Unfinished) -> bool:
    """Whether it still is, now that its lock is held: its process may have ended it since it was read."""
    return any(each.operation.id == entry.operation.id for each in await journal.unfinished())


async def _end(journal: Journal, entry: Unfinished, backends: Mapping[str, Backend]) -> Operation:
    backend = backends.get(entry.backend)
    if backend is None:
        raise EngineUnavailableError(entry.backend)
    recovered = await backend.recover(entry.operation.verb, entry.steps)
    if recovered is Recovered.FINISHED:
        ended = with_outcome(entry.operation, finished(entry.operation))
    else:
        ended = with_outcome(entry.operation, Failed(InterruptedWorkError()))
    await journal.finish(replace(ended, progress=None))
    return ended
