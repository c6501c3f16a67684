"""What waits in the trash, as a table."""

from __future__ import annotations

import math
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.usage import Usage
from insula.viewmodels.facts import disk_usage_of, original_of
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column, FilteredRows, RowsModel
from insula.viewmodels.state import InventoryState
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.environments import name_of_kind
from insula.viewmodels.wording.figures import since, size_of


class TrashQuestions(Protocol):
    """What is asked of the engine room."""

    def measure(self, environments: Sequence[EnvironmentId]) -> Coroutine[Any, Any, Mapping[EnvironmentId, Usage]]: ...


def expiry_of(environment: Environment, trash_days: int) -> datetime | None:
    """When it will be deleted; None when it is kept until somebody empties the trash."""
    if not trash_days or environment.trashed is None:
        return None
    return environment.trashed + timedelta(days=trash_days)


def days_left(environment: Environment, trash_days: int, now: datetime) -> int | None:
    """Whole days until it will be deleted, at least 0; None when it is kept."""
    expiry = expiry_of(environment, trash_days)
    return None if expiry is None else max(0, math.ceil((expiry - now) / timedelta(days=1)))


class TrashViewModel(QObject):
    """The trashed environments, the last one first. `changed` follows every change of the list."""

    changed = Signal()

    def __init__(
        self,
        inventory: InventoryState,
        questions: TrashQuestions,
        trash_days: Callable[[], int],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._inventory = inventory
        self._questions = questions
        self._trash_days = trash_days
        self._measures = Latest(spawn)
        self._measured: dict[EnvironmentId, Usage] = {}
        self._asked: set[EnvironmentId] = set()
        self.model: RowsModel[Environment] = RowsModel(self._columns(), lambda environment: environment.id, self)
        self.rows: FilteredRows[Environment] = FilteredRows(self.model, self)
        self.rows.sort(3, Qt.SortOrder.DescendingOrder)
        inventory.changed.connect(self._on_changed)
        inventory.reset.connect(self._on_changed)
        self._on_changed()

    @property
    def measured(self) -> Mapping[EnvironmentId, Usage]:
        return self._measured

    def measure(self) -> None:
        """Find out the sizes that are not known yet, each asked for once."""
        unknown = [
            each.id
            for each in self.model.rows()
            if disk_usage_of(each, self._measured) is None and each.id not in self._asked
        ]
        if unknown and not self._measures.waiting:
            self._asked.update(unknown)
            self._measures.ask(lambda: self._questions.measure(unknown), self._on_measured, lambda _error: None)

    @property
    def summary(self) -> str:
        """For instance "3 · 312 MiB"; empty when the trash is."""
        rows = self.model.rows()
        if not rows:
            return ""
        sizes = [usage.own_disk or 0 for each in rows if (usage := disk_usage_of(each, self._measured)) is not None]
        count = translate("Trash", "%n environment(s)", "", len(rows))
        return f"{count} · {size_of(sum(sizes))}" if sizes else count

    @property
    def rule(self) -> str:
        """How long things stay."""
        days = self._trash_days()
        if not days:
            return translate("Trash", "What is here stays until you delete it.")
        return translate("Trash", "What is here is deleted for ever after %n day(s).", "", days)

    def retranslate(self) -> None:
        self.model.retell()
        self.changed.emit()

    def _on_changed(self, _ids: object = None) -> None:
        self.model.set_rows(self._inventory.trashed())
        self.changed.emit()

    def _on_measured(self, found: Mapping[EnvironmentId, Usage]) -> None:
        self._measured.update(found)
        self.retranslate()

    def _days(self, environment: Environment) -> int | None:
        return days_left(environment, self._trash_days(), datetime.now(UTC))

    def _days_text(self, environment: Environment) -> str:
        days = self._days(environment)
        return translate("Trash", "Kept") if days is None else translate("Trash", "%n day(s)", "", days)

    def _days_roles(self, environment: Environment) -> Mapping[int, object]:
        days = self._days(environment)
        return {Role.TONE: "paused"} if days is not None and days <= 3 else {Role.SECONDARY: True}

    def _size(self, environment: Environment) -> int:
        usage = disk_usage_of(environment, self._measured)
        return -1 if usage is None or usage.own_disk is None else usage.own_disk

    def _size_text(self, environment: Environment) -> str:
        size = self._size(environment)
        return "—" if size < 0 else size_of(size)

    def _columns(self) -> tuple[Column[Environment], ...]:
        return (
            Column(
                "name",
                lambda: translate("Trash", "Name"),
                lambda environment: environment.name,
                roles=lambda _environment: {Role.STRONG: True},
            ),
            Column("kind", lambda: translate("Trash", "Kind"), lambda environment: name_of_kind(environment.kind)),
            Column(
                "place",
                lambda: translate("Trash", "Where from"),
                original_of,
                roles=lambda environment: {
                    Role.MONOSPACE: True,
                    Role.SECONDARY: True,
                    Role.ELIDE: Qt.TextElideMode.ElideMiddle,
                    Qt.ItemDataRole.ToolTipRole: original_of(environment),
                },
            ),
            Column(
                "trashed",
                lambda: translate("Trash", "Moved here"),
                lambda environment: "" if environment.trashed is None else since(environment.trashed),
                sort=lambda environment: 0.0 if environment.trashed is None else environment.trashed.timestamp(),
                roles=lambda _environment: {Role.SECONDARY: True},
            ),
            Column("size", lambda: translate("Trash", "Size"), self._size_text, sort=self._size, numeric=True),
            Column(
                "left",
                lambda: translate("Trash", "Time left"),
                self._days_text,
                sort=lambda environment: -1 if (days := self._days(environment)) is None else days,
                roles=self._days_roles,
                numeric=True,
            ),
        )
