"""Asks what environments cost, for the rows on screen only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from insula.domain.errors import InsulaError

if TYPE_CHECKING:
    from insula.domain.environment import EnvironmentId
    from insula.domain.usage import Usage
    from insula.viewmodels.bridge import Services
    from insula.viewmodels.table import EnvironmentTableModel
    from insula.views.context import Context
    from insula.views.environment_table import EnvironmentTable

_AT_ONCE = 4


class Measuring(QObject):
    """A few at a time, so that what scrolls away is not waited for."""

    def __init__(
        self, context: Context, model: EnvironmentTableModel, table: EnvironmentTable, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = context.bridge
        self._model = model
        self._table = table
        self._running = False
        self._asked: set[EnvironmentId] = set()
        table.settled.connect(self._on_settled)
        context.bridge.ready.connect(self._on_settled)
        context.inventory.changed.connect(self._on_changed)

    def _on_settled(self) -> None:
        if not self._running and self._bridge.is_ready and self._table.isVisible() and self._next():
            self._running = True
            self._bridge.spawn(self._measure())

    def _on_changed(self, identities: frozenset[EnvironmentId]) -> None:
        self._asked -= identities

    def _next(self) -> list[EnvironmentId]:
        if not self._table.columns.needs_usage():
            return []
        unmeasured = self._model.unmeasured(*self._table.rows_on_screen())
        self._asked.intersection_update(unmeasured)
        return [identity for identity in unmeasured if identity not in self._asked][:_AT_ONCE]

    async def _measure(self) -> None:
        try:
            while wanted := self._next():
                self._asked.update(wanted)
                self._model.set_usages(await self._ask(wanted))
        finally:
            self._running = False

    async def _ask(self, wanted: list[EnvironmentId]) -> list[Usage]:
        async def measure(services: Services) -> list[Usage]:
            return [usage async for usage in services.queries.measure(wanted)]

        try:
            return await self._bridge.call(measure)
        except InsulaError:
            # What cannot be measured now is asked again when it is next on screen.
            return []
