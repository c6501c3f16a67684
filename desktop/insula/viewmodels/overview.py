"""What the first page tells, derived from everything that is known."""

from __future__ import annotations

from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.environment import Environment, EnvironmentId, Kind, State
from insula.domain.operation import Operation
from insula.domain.usage import Usage
from insula.viewmodels.facts import disk_usage_of
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.state import InventoryState, Phase
from insula.viewmodels.trash.trash import expiry_of
from insula.viewmodels.work.operations import OperationsState

LARGEST = 5
RECENT = 5
ATTENTION = 6


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many environments of one kind there are, and how they are: `troubled` ones have a problem, broken or not."""

    kind: Kind
    total: int
    ready: int
    running: int
    troubled: int


@dataclass(frozen=True, slots=True)
class Footprint:
    """One environment's bytes on the disk."""

    environment: Environment
    own: int
    shared: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page at one moment. `own` is in bytes, None while no size is known; `unmeasured` are without size."""

    kinds: tuple[KindCount, ...]
    attention: tuple[Environment, ...]
    own: int | None
    unmeasured: int
    largest: tuple[Footprint, ...]
    trashed: int
    trash_own: int | None
    next_expiry: datetime | None
    recent: tuple[Operation, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell yet."""
        return not self.kinds and not self.trashed


def overview_of(
    environments: Sequence[Environment],
    trashed: Sequence[Environment],
    operations: Sequence[Operation],
    trash_days: int,
    measured: Mapping[EnvironmentId, Usage],
    weighed: Collection[Kind] = tuple(Kind),
) -> Overview:
    """Derive the page; `operations` come the newest first, and only kinds that are `weighed` have sizes."""
    on_disk = [each for each in environments if each.kind in weighed]
    footprints = _footprints(on_disk, measured)
    in_trash = _footprints([each for each in trashed if each.kind in weighed], measured)
    expiries = [moment for each in trashed if (moment := expiry_of(each, trash_days)) is not None]
    return Overview(
        kinds=tuple(count for kind in Kind if (count := _count(kind, environments)).total),
        attention=tuple(filter(_is_troubled, environments))[:ATTENTION],
        own=sum(each.own for each in footprints) if footprints else None,
        unmeasured=len(on_disk) - len(footprints),
        largest=tuple(sorted(footprints, key=lambda each: each.own + each.shared, reverse=True)[:LARGEST]),
        trashed=len(trashed),
        trash_own=sum(each.own for each in in_trash) if in_trash else None,
        next_expiry=min(expiries, default=None),
        recent=tuple(operations[:RECENT]),
    )


def _footprints(environments: Sequence[Environment], measured: Mapping[EnvironmentId, Usage]) -> list[Footprint]:
    return [
        Footprint(each, usage.own_disk or 0, usage.shared_disk or 0)
        for each in environments
        if (usage := disk_usage_of(each, measured)) is not None
    ]


def _is_troubled(environment: Environment) -> bool:
    """Whether it needs attention, as far as its engine can tell."""
    return environment.state is State.BROKEN or (bool(environment.problems) and environment.state is not State.UNKNOWN)


def _count(kind: Kind, environments: Sequence[Environment]) -> KindCount:
    ours = [each for each in environments if each.kind == kind]
    states = [each.state for each in ours]
    troubled = sum(map(_is_troubled, ours))
    return KindCount(kind, len(ours), states.count(State.READY), states.count(State.RUNNING), troubled)


class OverviewQuestions(Protocol):
    """What is asked of the engine room."""

    def measure(self, environments: Sequence[EnvironmentId]) -> Coroutine[Any, Any, Mapping[EnvironmentId, Usage]]: ...


class OverviewViewModel(QObject):
    """Folds the inventory and the operations. `changed` comes only when the page differs."""

    changed = Signal()

    def __init__(
        self,
        inventory: InventoryState,
        operations: OperationsState,
        questions: OverviewQuestions,
        trash_days: Callable[[], int],
        spawn: Spawn,
        weighed: Collection[Kind] = tuple(Kind),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._weighed = weighed
        self._inventory = inventory
        self._operations = operations
        self._questions = questions
        self._trash_days = trash_days
        self._measures = Latest(spawn)
        self._measured: dict[EnvironmentId, Usage] = {}
        self._asked: set[EnvironmentId] = set()
        self._loading = True
        self._overview = self._derive()
        inventory.changed.connect(self._on_changed)
        inventory.reset.connect(self._on_changed)
        inventory.phase_changed.connect(self._on_changed)
        operations.changed.connect(self._on_changed)
        operations.loaded.connect(self._on_changed)
        self._on_changed()

    @property
    def overview(self) -> Overview:
        return self._overview

    @property
    def loading(self) -> bool:
        """Whether no engine has told of its environments yet."""
        return self._loading

    def measure(self) -> None:
        """Find out the sizes that are not known yet, each asked for once."""
        everything = (*self._inventory.environments(), *self._inventory.trashed())
        unknown = [
            each.id
            for each in everything
            if each.kind in self._weighed and disk_usage_of(each, self._measured) is None and each.id not in self._asked
        ]
        if unknown and not self._measures.waiting:
            self._asked.update(unknown)
            self._measures.ask(lambda: self._questions.measure(unknown), self._on_measured, lambda _error: None)

    def refresh(self) -> None:
        """Derive again: a preference may have changed."""
        self._on_changed()

    def _on_measured(self, found: Mapping[EnvironmentId, Usage]) -> None:
        self._measured.update(found)
        self._on_changed()

    def _on_changed(self, _fact: object = None) -> None:
        loading = all(self._inventory.phase(kind) is Phase.LOADING for kind in Kind)
        overview = self._derive()
        if (overview, loading) != (self._overview, self._loading):
            self._overview, self._loading = overview, loading
            self.changed.emit()

    def _derive(self) -> Overview:
        operations = (*reversed(self._operations.running()), *self._operations.recent())
        return overview_of(
            self._inventory.environments(),
            self._inventory.trashed(),
            operations,
            self._trash_days(),
            self._measured,
            self._weighed,
        )
