"""Asks what environments cost, for the rows on screen only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from insula.domain.errors import InsulaError
from insula.domain.overriding import override

if TYPE_CHECKING:
    from insula.domain.environment import EnvironmentId
    from insula.domain.usage import Usage
    from insula.viewmodels.bridge import Services
    from insula.viewmodels.lists.table import EnvironmentTableModel
    from insula.views.context import Context
    from insula.views.environment_table import EnvironmentTable

_AT_ONCE = 4


def measuring(
    context: Context, model: EnvironmentTableModel, table: EnvironmentTable, parent: QObject | None = None
) -> QObject:
    """What measures the rows of a page, as its description says: each once, or those that run again and again."""
    seconds = model.page.usage_seconds
    if seconds is None:
        return Measuring(context, model, table, parent)
    return RepeatedMeasuring(context, model, table, seconds, parent)


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


class RepeatedMeasuring(QObject):
    """Of the rows on screen that run, while the table can be seen: not on another page, nor in a minimised window."""

    def __init__(
        self,
        context: Context,
        model: EnvironmentTableModel,
        table: EnvironmentTable,
        seconds: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        # Not needed by the first window, which lists no page of this sort.
        from insula.viewmodels.lists.usage_columns import MEASURED
        from insula.viewmodels.lists.usage_following import UsageFollowing

        self._bridge = context.bridge
        self._model = model
        self._table = table
        self._states = MEASURED
        self._seen = table.isVisible()
        self._following = UsageFollowing(context.bridge, seconds, self)
        self._following.told.connect(model.set_usages)
        table.installEventFilter(self)
        table.settled.connect(self._look)
        context.bridge.ready.connect(self._look)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt tells the widgets of a minimised window that they are hidden, though they count as visible.
        match event.type():
            case QEvent.Type.Show:
                self._seen = True
                self._look()
            case QEvent.Type.Hide:
                self._seen = False
                self._following.stop()
            case _:
                pass
        return False

    def _look(self) -> None:
        wanted = self._seen and self._bridge.is_ready and self._table.columns.needs_usage()
        self._following.follow(self._on_screen() if wanted else ())

    def _on_screen(self) -> list[EnvironmentId]:
        first, last = self._table.rows_on_screen()
        shown = (self._model.environment_at(row) for row in range(first, last + 1))
        return [each.id for each in shown if each is not None and each.state in self._states]
