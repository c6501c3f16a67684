"""What the person wants, sent to the engine room."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from insula.domain.environment import Verb
from insula.domain.errors import InsulaError

if TYPE_CHECKING:
    from insula.domain.containers import EditRequest, UpdateRequest
    from insula.domain.environment import EnvironmentId
    from insula.domain.operation import Operation, OperationId
    from insula.domain.specification import CloneRequest, Specification
    from insula.services.lifecycle import Lifecycle
    from insula.services.operations import RunningOperation
    from insula.viewmodels.bridge import Bridge, Services

Deed = Callable[["Lifecycle"], "RunningOperation"]


class Intents(QObject):
    """Each method returns at once; the work shows up as an operation.

    `refused` carries (EnvironmentId or None, InsulaError) when no operation began. The `submit_…` variants are for
    dialogs: they give the operation that began, or raise the InsulaError.
    """

    refused = Signal(object, object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def create(self, specification: Specification) -> None:
        self._start(None, lambda lifecycle: lifecycle.create(specification.kind, specification))

    def clone(self, identity: EnvironmentId, request: CloneRequest) -> None:
        self._start(identity, lambda lifecycle: lifecycle.clone(identity, request))

    def rename(self, identity: EnvironmentId, name: str) -> None:
        self._start(identity, lambda lifecycle: lifecycle.rename(identity, name))

    def move(self, identity: EnvironmentId, destination: Path) -> None:
        self._start(identity, lambda lifecycle: lifecycle.move(identity, destination))

    def act(self, identities: Iterable[EnvironmentId], verb: Verb) -> None:
        """START, STOP, RESTART, PAUSE, RESUME or KILL."""
        self._start_each(identities, lambda lifecycle, identity: lifecycle.act(identity, verb), verb)

    def trash(self, identities: Iterable[EnvironmentId]) -> None:
        self._start_each(identities, lambda lifecycle, identity: lifecycle.trash(identity), Verb.TRASH)

    def restore(self, identities: Iterable[EnvironmentId]) -> None:
        self._start_each(identities, lambda lifecycle, identity: lifecycle.restore(identity), Verb.RESTORE)

    def restore_to(self, identity: EnvironmentId, destination: Path) -> None:
        self._start(identity, lambda lifecycle: lifecycle.restore(identity, destination))

    def purge(self, identities: Iterable[EnvironmentId]) -> None:
        self._start_each(identities, lambda lifecycle, identity: lifecycle.purge(identity), Verb.PURGE)

    def empty_trash(self) -> None:
        async def empty(services: Services) -> None:
            await services.lifecycle.empty_trash()

        self._bridge.spawn(self._do(None, empty))

    def cancel(self, operation: OperationId) -> None:
        async def cancel(services: Services) -> None:
            for running in services.operations.running():
                if running.operation.id == operation:
                    running.cancel()

        self._bridge.spawn(self._do(None, cancel))

    def refresh(self) -> None:
        """Look again at once."""

        async def refresh(services: Services) -> None:
            await services.inventory.refresh()

        self._bridge.spawn(self._do(None, refresh))

    def wake(self, backend: str) -> None:
        """Start an engine that Insula can start."""

        async def wake(services: Services) -> None:
            await services.engines.wake(backend)

        self._bridge.spawn(self._do(None, wake))

    async def submit_create(self, specification: Specification) -> Operation:
        return await self._submit(lambda lifecycle: lifecycle.create(specification.kind, specification))

    async def submit_clone(self, identity: EnvironmentId, request: CloneRequest) -> Operation:
        return await self._submit(lambda lifecycle: lifecycle.clone(identity, request))

    async def submit_rename(self, identity: EnvironmentId, name: str) -> Operation:
        return await self._submit(lambda lifecycle: lifecycle.rename(identity, name))

    async def submit_edit(self, identity: EnvironmentId, request: EditRequest) -> Operation:
        return await self._submit(lambda lifecycle: lifecycle.edit(identity, request))

    async def submit_update(self, identity: EnvironmentId, request: UpdateRequest) -> Operation:
        return await self._submit(lambda lifecycle: lifecycle.update(identity, request))

    async def submit_move(self, identity: EnvironmentId, destination: Path) -> Operation:
        return await self._submit(lambda lifecycle: lifecycle.move(identity, destination))

    async def submit_restore(self, identity: EnvironmentId, destination: Path | None = None) -> Operation:
        return await self._submit(lambda lifecycle: lifecycle.restore(identity, destination))

    async def submit_restore_as(self, identity: EnvironmentId, name: str) -> Operation:
        return await self._submit(lambda lifecycle: lifecycle.restore(identity, name=name))

    def _start(self, identity: EnvironmentId | None, deed: Deed) -> None:
        async def start(services: Services) -> None:
            deed(services.lifecycle)

        self._bridge.spawn(self._do(identity, start))

    def _start_each(
        self,
        identities: Iterable[EnvironmentId],
        deed: Callable[[Lifecycle, EnvironmentId], RunningOperation],
        verb: Verb,
    ) -> None:
        async def start(services: Services) -> list[tuple[EnvironmentId, InsulaError]]:
            return await _begin_each(services, tuple(identities), deed, verb)

        async def tell() -> None:
            for identity, error in await self._bridge.call(start):
                self.refused.emit(identity, error)

        self._bridge.spawn(tell())

    async def _do(self, identity: EnvironmentId | None, make: Callable[[Services], Coroutine[Any, Any, None]]) -> None:
        try:
            await self._bridge.call(make)
        except InsulaError as error:
            self.refused.emit(identity, error)

    async def _submit(self, deed: Deed) -> Operation:
        async def begin(services: Services) -> Operation:
            return deed(services.lifecycle).operation

        return await self._bridge.call(begin)


async def _begin_each(
    services: Services,
    identities: tuple[EnvironmentId, ...],
    deed: Callable[[Lifecycle, EnvironmentId], RunningOperation],
    verb: Verb,
) -> list[tuple[EnvironmentId, InsulaError]]:
    """A few at a time; the refusals, once all have ended."""
    from insula.services.bulk import at_once, in_bulk

    refused: list[tuple[EnvironmentId, InsulaError]] = []

    def begin(identity: EnvironmentId) -> RunningOperation:
        try:
            return deed(services.lifecycle, identity)
        except InsulaError as error:
            refused.append((identity, error))
            raise

    await in_bulk(identities, begin, most=at_once(verb))
    return refused
