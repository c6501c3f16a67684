"""What the window knows of the inventory, folded from the bridge's facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # Facts come after the first window.
    from insula.domain.environment import Engine, Environment, EnvironmentId, Kind
    from insula.viewmodels.batch import Fact
    from insula.viewmodels.bridge import Bridge


class Phase(StrEnum):
    """Which picture a list shows when it has no rows."""

    LOADING = "loading"
    READY = "ready"
    UNAVAILABLE = "unavailable"
    ERROR = "error"


class InventoryState(QObject):
    """Every environment and engine, as last heard.

    `changed` carries a frozenset of the EnvironmentIds that appeared, differ or are gone; `reset` says that everything
    may differ; both come at most once a batch, after the whole batch is taken in.
    """

    changed = Signal(object)
    reset = Signal()
    engines_changed = Signal()
    phase_changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._environments: dict[EnvironmentId, Environment] = {}
        self._engines: dict[str, Engine] = {}
        self._counts: Counter[Kind | None] = Counter()
        self._unconfirmed: set[EnvironmentId] = set()
        self._listed: set[str] = set()
        self._error: Exception | None = None
        bridge.facts.connect(self._on_facts)
        bridge.failed.connect(self._on_failed)

    def preload(self, environments: Iterable[Environment]) -> None:
        """Show what was known when the window last closed, until each engine has told."""
        for environment in environments:
            self._put(environment)
            self._unconfirmed.add(environment.id)
        self.reset.emit()

    def keep_only(self, backends: Collection[str]) -> None:
        """Forget what was known at the last start of engines that there are no more: nobody will tell of it."""
        strangers = [each for each in self._unconfirmed if self._environments[each].backend not in backends]
        changed: set[EnvironmentId] = set()
        for identity in strangers:
            self._drop(identity, changed)
        if changed:
            self.changed.emit(frozenset(changed))

    def environments(self, kind: Kind | None = None) -> tuple[Environment, ...]:
        """Those outside the trash, of one kind or all."""
        return tuple(each for each in self._environments.values() if each.trashed is None and kind in {None, each.kind})

    def count(self, kind: Kind) -> int:
        """How many of one kind are outside the trash."""
        return self._counts[kind]

    def count_trashed(self) -> int:
        """How many are in the trash."""
        return self._counts[None]

    def trashed(self) -> tuple[Environment, ...]:
        """Those in the trash, the last one first."""
        found = [each for each in self._environments.values() if each.trashed is not None]
        return tuple(sorted(found, key=lambda each: str(each.trashed), reverse=True))

    def get(self, identity: EnvironmentId) -> Environment | None:
        """The environment, in the trash or not; None when it is gone."""
        return self._environments.get(identity)

    def is_confirmed(self, identity: EnvironmentId) -> bool:
        """Whether its engine has told of it since the window opened."""
        return identity not in self._unconfirmed

    def engines(self) -> tuple[Engine, ...]:
        """Those that have told of themselves."""
        return tuple(self._engines.values())

    def engines_of(self, kind: Kind) -> tuple[Engine, ...]:
        """Those of one kind."""
        return tuple(engine for engine in self._engines.values() if engine.kind == kind)

    def engine(self, backend: str) -> Engine | None:
        """The engine of a backend, once it has told of itself."""
        return self._engines.get(backend)

    @property
    def error(self) -> Exception | None:
        """Why the services could not be opened."""
        return self._error

    def phase(self, kind: Kind) -> Phase:
        """What an empty list of this kind means."""
        if self._error is not None:
            return Phase.ERROR
        engines = [engine for engine in self._engines.values() if engine.kind == kind]
        if any(engine.available and engine.backend in self._listed for engine in engines):
            return Phase.READY
        if engines and not any(engine.available for engine in engines):
            return Phase.UNAVAILABLE
        return Phase.LOADING

    def _on_failed(self, error: Exception) -> None:
        self._error = error
        self.phase_changed.emit()

    def _on_facts(self, facts: tuple[Fact, ...]) -> None:
        from insula.domain.change import Changed, EngineChanged, Gone, Listed

        changed: set[EnvironmentId] = set()
        engines = lists = False
        for fact in facts:
            match fact:
                case Changed(environment):
                    self._take(environment, changed)
                case Gone(_, identity):
                    self._drop(identity, changed)
                case Listed(backend, environments):
                    lists = True
                    self._take_list(backend, environments, changed)
                case EngineChanged(engine):
                    engines = True
                    self._engines[engine.backend] = engine
        if engines:
            self.engines_changed.emit()
        if changed:
            self.changed.emit(frozenset(changed))
        if engines or lists:
            self.phase_changed.emit()

    def _put(self, environment: Environment) -> None:
        old = self._environments.get(environment.id)
        if old is not None:
            self._counts[_shelf_of(old)] -= 1
        self._counts[_shelf_of(environment)] += 1
        self._environments[environment.id] = environment

    def _take(self, environment: Environment, changed: set[EnvironmentId]) -> None:
        identity = environment.id
        if identity in self._unconfirmed:
            self._unconfirmed.discard(identity)
        elif self._environments.get(identity) == environment:
            return
        self._put(environment)
        changed.add(identity)

    def _drop(self, identity: EnvironmentId, changed: set[EnvironmentId]) -> None:
        self._unconfirmed.discard(identity)
        gone = self._environments.pop(identity, None)
        if gone is not None:
            self._counts[_shelf_of(gone)] -= 1
            changed.add(identity)

    def _take_list(self, backend: str, environments: tuple[Environment, ...], changed: set[EnvironmentId]) -> None:
        self._listed.add(backend)
        present = {environment.id for environment in environments}
        gone = [
            identity
            for identity, environment in self._environments.items()
            if environment.backend == backend and identity not in present
        ]
        for identity in gone:
            self._drop(identity, changed)
        for environment in environments:
            self._take(environment, changed)


def _shelf_of(environment: Environment) -> Kind | None:
    """Where it is counted; None is the trash."""
    return environment.kind if environment.trashed is None else None
