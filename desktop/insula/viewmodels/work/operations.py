"""What the window knows of operations, folded from the bridge's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # Facts come after the first window.
    from insula.domain.operation import Operation, OperationId
    from insula.viewmodels.batch import Fact
    from insula.viewmodels.bridge import Bridge, Services

HISTORY = 100


class OperationsState(QObject):
    """The operations that run and those that ended.

    `changed` carries an Operation that began, went on or ended; `finished` one that ended while the window looked.
    `loaded` says that the journal's older ones were added to `recent`.
    """

    changed = Signal(object)
    finished = Signal(object)
    loaded = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._running: dict[OperationId, Operation] = {}
        self._ended: dict[OperationId, Operation] = {}
        bridge.facts.connect(self._on_facts)
        bridge.ready.connect(self._on_ready)

    def running(self) -> tuple[Operation, ...]:
        """The oldest first."""
        return tuple(self._running.values())

    def recent(self) -> tuple[Operation, ...]:
        """Those that ended, the last one first, older sessions included."""
        return tuple(sorted(self._ended.values(), key=lambda each: each.ended or each.started, reverse=True))

    def get(self, identity: OperationId) -> Operation | None:
        """The operation, running or ended; None when unknown."""
        return self._running.get(identity) or self._ended.get(identity)

    async def log_of(self, identity: OperationId) -> tuple[str, ...]:
        """Its log by lines, running or from the journal."""

        async def read(services: Services) -> tuple[str, ...]:
            return tuple(await services.operations.log_of(identity))

        return await self._bridge.call(read)

    def _on_ready(self) -> None:
        self._bridge.spawn(self._load())

    async def _load(self) -> None:
        from insula.domain.operation import OperationState

        async def read(services: Services) -> tuple[Operation, ...]:
            return await services.journal.operations(HISTORY)

        for operation in await self._bridge.call(read):
            if operation.state is not OperationState.RUNNING:
                self._ended.setdefault(operation.id, operation)
        self.loaded.emit()

    def _on_facts(self, facts: tuple[Fact, ...]) -> None:
        from insula.domain.operation import Operation

        for fact in facts:
            if isinstance(fact, Operation):
                self._take(fact)

    def _take(self, operation: Operation) -> None:
        from insula.domain.operation import OperationState

        if operation.state is OperationState.RUNNING:
            self._running[operation.id] = operation
            self.changed.emit(operation)
            return
        self._running.pop(operation.id, None)
        self._ended[operation.id] = operation
        self.changed.emit(operation)
        self.finished.emit(operation)
