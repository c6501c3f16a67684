"""Every change to an environment goes through here: checked, locked, run as an operation, undone if it fails."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from insula.backends.protocol import Backend, Editable, Movable, Renaming, Startable, VenvWorkshop
from insula.backends.registry import Backends
from insula.domain.containers import EditRequest, UpdateRequest
from insula.domain.environment import Environment, EnvironmentId, Kind, ReasonCode, Verb
from insula.domain.errors import ActionUnavailableError, BusyError, EngineUnavailableError, NotFoundError
from insula.domain.operation import Operation, OperationId
from insula.domain.progress import ProgressSink
from insula.domain.specification import CloneRequest, Specification
from insula.services.bulk import BulkResult, at_once, in_bulk
from insula.services.inventory import Inventory
from insula.services.operations import Operations, RunningOperation, Work
from insula.services.recovery import RecoveryReport, recover
from insula.storage.journal import Journal
from insula.storage.locks import EnvironmentLocks

Exchange = Callable[[Editable, ProgressSink], Coroutine[Any, Any, EnvironmentId]]

_logger = logging.getLogger(__name__)
_CATCH_UP_SECONDS = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What one verb needs: what it locks, what tells that the list shows it, and what the title says."""

    verb: Verb
    backend: Backend
    subject: str
    environment: EnvironmentId | None = None
    data: Mapping[str, str] = field(default_factory=dict)
    name: str | None = None
    place: Path | None = None


class Lifecycle:
    """Changes environments. It lives in the loop of its inventory.

    Each method checks, locks, and gives the operation that began; it raises an InsulaError when none began:
    NotFoundError, ActionUnavailableError, BusyError or EngineUnavailableError. What the backend refuses (bad names,
    taken places) is the operation's outcome.
    """

    def __init__(
        self,
        inventory: Inventory,
        operations: Operations,
        journal: Journal,
        locks: EnvironmentLocks,
        backends: Backends,
    ) -> None:
        self._inventory = inventory
        self._operations = operations
        self._journal = journal
        self._locks = locks
        self._backends = backends

    def create(self, where: str | Kind, specification: Specification) -> RunningOperation:
        """Make an environment in the backend of that name, or the first of that kind that answers."""
        backend = self._backend(specification.engine or where)
        place = _place_of(backend, specification, specification.name)

        async def work(report: ProgressSink) -> EnvironmentId:
            made = await backend.create(specification, report)
            await self._shown(lambda: self._inventory.known(made) is not None)
            return made

        change = _Change(
            verb=Verb.CREATE, backend=backend, subject=specification.name, name=specification.name, place=place
        )
        return self._start(change, work)

    def clone(self, identity: EnvironmentId, request: CloneRequest) -> RunningOperation:
        """Make a copy under another name."""
        source, backend = self._able(identity, Verb.CLONE)

        async def work(report: ProgressSink) -> EnvironmentId:
            made = await backend.clone(identity, request, report)
            await self._shown(lambda: self._inventory.known(made) is not None)
            return made

        change = _Change(
            verb=Verb.CLONE,
            backend=backend,
            subject=source.name,
            environment=identity,
            data={"new_name": request.name},
            name=request.name,
            place=_place_of(backend, request, request.name),
        )
        return self._start(change, work)

    def rename(self, identity: EnvironmentId, name: str) -> RunningOperation:
        """Give it another name; its place stays."""
        renamed, backend = self._able(identity, Verb.RENAME)

        async def work(report: ProgressSink) -> EnvironmentId:
            await backend.rename(identity, name, report)
            await self._shown(lambda: self._is(identity, lambda now: now.name == name))
            return identity

        change = _Change(
            verb=Verb.RENAME,
            backend=backend,
            subject=renamed.name,
            environment=identity,
            data={"new_name": name},
            name=name,
        )
        return self._start(change, work)

    def move(self, identity: EnvironmentId, destination: Path) -> RunningOperation:
        """Give it another place; its name stays."""
        moved, backend = self._able(identity, Verb.MOVE)
        if not isinstance(backend, Movable):
            raise ActionUnavailableError(moved.name, Verb.MOVE, None)

        async def work(report: ProgressSink) -> EnvironmentId:
            await backend.move(identity, destination, report)
            return identity

        change = _Change(
            verb=Verb.MOVE,
            backend=backend,
            subject=moved.name,
            environment=identity,
            data={"destination": str(destination)},
            place=destination,
        )
        return self._start(change, work)

    def act(self, identity: EnvironmentId, verb: Verb) -> RunningOperation:
        """START, STOP, RESTART, PAUSE, RESUME or KILL."""
        acted, backend = self._able(identity, verb)
        if not isinstance(backend, Startable):
            raise ActionUnavailableError(acted.name, verb, None)

        async def work(report: ProgressSink) -> EnvironmentId:
            await backend.act(identity, verb, report)
            return identity

        return self._start(_Change(verb=verb, backend=backend, subject=acted.name, environment=identity), work)

    def edit(self, identity: EnvironmentId, request: EditRequest) -> RunningOperation:
        """Put another in its place that is as asked; the old one goes to the trash."""
        return self._exchange(
            identity,
            Verb.EDIT,
            lambda backend, report: backend.edit(identity, request, report),
            request.specification.name,
        )

    def update(self, identity: EnvironmentId, request: UpdateRequest) -> RunningOperation:
        """Put another in its place that is made from a newer image; the old one goes to the trash."""
        return self._exchange(identity, Verb.UPDATE, lambda backend, report: backend.update(identity, request, report))

    def trash(self, identity: EnvironmentId) -> RunningOperation:
        """Put it in the trash, from which it can be restored as it was."""
        trashed, backend = self._able(identity, Verb.TRASH)

        async def work(report: ProgressSink) -> EnvironmentId:
            kept = await backend.trash(identity, report)
            await self._shown(lambda: self._is(kept, lambda now: now.trashed is not None))
            return kept

        change = _Change(verb=Verb.TRASH, backend=backend, subject=trashed.name, environment=identity)
        return self._start(change, work)

    def restore(
        self, identity: EnvironmentId, destination: Path | None = None, *, name: str | None = None
    ) -> RunningOperation:
        """Take it out of the trash: as it was, or to `destination`, or under another name."""
        restored, backend = self._able(identity, Verb.RESTORE)
        if destination is not None and not isinstance(backend, Movable):
            raise ActionUnavailableError(restored.name, Verb.MOVE, None)
        if name is not None and not isinstance(backend, Renaming):
            raise ActionUnavailableError(restored.name, Verb.RENAME, None)

        async def work(report: ProgressSink) -> EnvironmentId:
            if destination is not None and isinstance(backend, Movable):
                await backend.restore_to(identity, destination, report)
            elif name is not None and isinstance(backend, Renaming):
                await backend.restore_as(identity, name, report)
            else:
                await backend.restore(identity, report)
            await self._shown(lambda: self._is(identity, lambda now: now.trashed is None))
            return identity

        change = _Change(
            verb=Verb.RESTORE,
            backend=backend,
            subject=restored.name,
            environment=identity,
            data={} if destination is None else {"destination": str(destination)},
            name=name,
            place=destination,
        )
        return self._start(change, work)

    def purge(self, identity: EnvironmentId) -> RunningOperation:
        """Delete it for ever."""
        purged, backend = self._able(identity, Verb.PURGE)

        async def work(report: ProgressSink) -> None:
            await backend.purge(identity, report)
            await self._shown(lambda: self._inventory.known(identity) is None)

        change = _Change(verb=Verb.PURGE, backend=backend, subject=purged.name, environment=identity)
        return self._start(change, work)

    async def trash_many(self, identities: Iterable[EnvironmentId]) -> tuple[BulkResult, ...]:
        """Put each in the trash, four at a time; a result per row, refusals included."""
        return await in_bulk(identities, self.trash)

    async def purge_many(self, identities: Iterable[EnvironmentId]) -> tuple[BulkResult, ...]:
        """Delete each for ever, four at a time; a result per row, refusals included."""
        return await in_bulk(identities, self.purge)

    async def act_many(self, identities: Iterable[EnvironmentId], verb: Verb) -> tuple[BulkResult, ...]:
        """START, STOP, RESTART, PAUSE, RESUME or KILL each, several at a time; a result per row, refusals included."""
        return await in_bulk(identities, lambda identity: self.act(identity, verb), most=at_once(verb))

    async def empty_trash(self) -> tuple[BulkResult, ...]:
        """Delete for ever all that is in the trash now."""
        return await self.purge_many([each.id for each in self._inventory.trashed()])

    async def expire_trash(self, days: int) -> tuple[BulkResult, ...]:
        """Delete for ever what has been in the trash for more than `days` days; nothing if `days` is 0."""
        if days <= 0:
            return ()
        oldest = datetime.now(UTC) - timedelta(days=days)
        old = [each.id for each in self._inventory.trashed() if each.trashed is not None and each.trashed < oldest]
        return await self.purge_many(old)

    async def recover(self) -> RecoveryReport:
        """Undo or finish what dead processes, this one included before it was started, left in the middle."""
        return await recover(self._journal, self._locks, self._backends)

    def _exchange(
        self, identity: EnvironmentId, verb: Verb, exchange: Exchange, name: str | None = None
    ) -> RunningOperation:
        edited, backend = self._able(identity, verb)
        if not isinstance(backend, Editable):
            raise ActionUnavailableError(edited.name, verb, None)

        async def work(report: ProgressSink) -> EnvironmentId:
            made = await exchange(backend, report)
            await self._shown(lambda: self._inventory.known(made) is not None)
            return made

        return self._start(
            _Change(verb=verb, backend=backend, subject=edited.name, environment=identity, name=name or edited.name),
            work,
        )

    def _start(self, change: _Change, work: Work) -> RunningOperation:
        operation = Operation(
            id=OperationId(uuid4().hex),
            verb=change.verb,
            kind=change.backend.kind,
            subject=change.subject,
            started=datetime.now(UTC),
            environment=change.environment,
            data=change.data,
        )
        with ExitStack() as holding:
            for key, name in _keys_of(change, operation.id):
                holding.enter_context(self._locks.lock(key, name))
            if change.environment is not None:
                holding.callback(self._inventory.hold(change.environment, change.verb))
            return self._operations.start(operation, change.backend, work, holding.pop_all().close)

    def _backend(self, where: str | Kind) -> Backend:
        if (named := self._backends.get(where)) is not None:
            return named
        able = [each for each in self._backends.values() if each.kind == where]
        if not able:
            raise EngineUnavailableError(str(where))
        return next((each for each in able if self._inventory.engine(each.name).available), able[0])

    def _able(self, identity: EnvironmentId, verb: Verb) -> tuple[Environment, Backend]:
        """The environment and its backend, if it can do that now."""
        found = self._inventory.get(identity)
        if verb not in found.actions:
            raise ActionUnavailableError(found.name, verb, None)
        reason = found.actions[verb]
        if reason is not None:
            match reason.code:
                case ReasonCode.BUSY:
                    raise BusyError(found.name)
                case ReasonCode.ENGINE_UNAVAILABLE:
                    raise EngineUnavailableError(self._inventory.engine(found.backend).name)
                case _:
                    raise ActionUnavailableError(found.name, verb, reason)
        backend = self._backends.get(found.backend)
        if backend is None:
            raise NotFoundError(identity)
        return found, backend

    def _is(self, identity: EnvironmentId, true: Callable[[Environment], bool]) -> bool:
        known = self._inventory.known(identity)
        return known is not None and true(known)

    async def _shown(self, true: Callable[[], bool]) -> None:
        """Let the list catch up with what was done, so that who waited for the outcome finds it there."""
        if not await self._inventory.until(true, _CATCH_UP_SECONDS):
            _logger.debug("The list has not caught up in time")


def _place_of(backend: Backend, request: Specification | CloneRequest, name: str) -> Path | None:
    """Where the new environment goes, as far as that is known before it is made."""
    place = getattr(request, "path", None)
    if isinstance(place, Path):
        return place
    return backend.default_path(name) if isinstance(backend, VenvWorkshop) else None


def _keys_of(change: _Change, operation: OperationId) -> tuple[tuple[str, str], ...]:
    """The keys to lock, each with what a person calls it."""
    keys = [(f"op:{operation}", change.subject)]
    if change.environment is not None:
        keys.append((f"env:{change.environment}", change.subject))
    if change.name is not None:
        keys.append((f"name:{change.backend.name}:{change.name.casefold()}", change.name))
    if change.place is not None:
        keys.append((f"place:{_resolved(change.place)}", str(change.place)))
    return tuple(keys)


def _resolved(place: Path) -> str:
    """One text for all ways to write a path; the path itself where the system cannot follow it."""
    try:
        return str(place.expanduser().resolve())
    except (OSError, RuntimeError, ValueError):
        return str(place)
