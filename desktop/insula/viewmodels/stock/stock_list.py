"""What engines have in stock (images, volumes, networks), as a table that follows them."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.errors import EngineUnavailableError, InsulaError
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column, FilteredRows, RowsModel, matches
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe

if TYPE_CHECKING:
    from insula.viewmodels.state import InventoryState

_GATHER_MS = 150
ENGINE_COLUMN = "engine"


class Stored(Protocol):
    """What an image, a volume and a network have in common."""

    @property
    def engine(self) -> str: ...
    @property
    def containers(self) -> tuple[EnvironmentId, ...]: ...


Row = TypeVar("Row", bound=Stored)
Measured = Mapping[str, int]
"""Sizes in bytes, by what the engine calls the thing."""


@dataclass(frozen=True, slots=True)
class User:
    """A container that needs something; `trashed` ones do too."""

    id: EnvironmentId
    name: str
    trashed: bool = False

    @property
    def told(self) -> str:
        """For instance "api" or "old-api (trash)"."""
        return translate("StockList", "{name} (trash)").format(name=self.name) if self.trashed else self.name


Titles = Callable[[str], str]
"""What people call the engine of a backend."""


class Users(Protocol):
    """Tells which container has an id; what is unknown goes by the beginning of its id."""

    def __call__(self, identity: EnvironmentId, /) -> User: ...


def unknown_user(identity: EnvironmentId) -> User:
    """For where containers are not known."""
    return User(identity, identity[:12])


@dataclass(frozen=True, slots=True, kw_only=True)
class Described(Generic[Row]):
    """How rows of one sort are asked for and shown. `identity` is what the engine calls one.

    `measure` asks one engine for what takes long, which `with_size` writes into the row.
    """

    ask: Callable[[], Coroutine[Any, Any, Sequence[Row]]]
    follow: Callable[[Callable[[], None]], Coroutine[Any, Any, None]]
    columns: Sequence[Column[Row]]
    identity: Callable[[Row], str]
    words: Callable[[Row], Iterable[str]]
    measure: Callable[[str], Coroutine[Any, Any, Measured]] | None = None
    with_size: Callable[[Row, int], Row] = lambda row, _size: row


class StockList(QObject, Generic[Row]):
    """`changed` follows every change of the picture. Once loaded it follows what the engines tell."""

    changed = Signal()
    _happened = Signal()

    def __init__(self, described: Described[Row], spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._described = described
        self._spawn = spawn
        self._loads = Latest(spawn)
        self._measures: dict[str, Latest] = {}
        self._sizes: dict[Hashable, int] = {}
        self._measured: dict[str, frozenset[str]] = {}
        self._error: InsulaError | None = None
        self._loaded = False
        self._following = False
        self._resting = False
        self.model: RowsModel[Row] = RowsModel(described.columns, self.key_of, self)
        self.rows: FilteredRows[Row] = FilteredRows(self.model, self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self.load)
        self._happened.connect(self.load_soon)

    def key_of(self, row: Row) -> tuple[str, str]:
        """By what a row is recognised: its engine and its identity there."""
        return row.engine, self._described.identity(row)

    @property
    def loaded(self) -> bool:
        """Whether an engine has told, or that none answers."""
        return self._loaded

    @property
    def available(self) -> bool:
        """Whether an engine answers."""
        return not isinstance(self._error, EngineUnavailableError)

    @property
    def sentence(self) -> str:
        """Why they cannot be listed, empty when they can."""
        return describe(self._error) if self._error is not None else ""

    @property
    def engines(self) -> tuple[str, ...]:
        """The backends that have any of these."""
        return tuple(dict.fromkeys(row.engine for row in self.model.rows()))

    def load(self) -> None:
        """Ask for them, again if it was done before."""
        self._resting = False
        self._loads.ask(self._described.ask, self._on_rows, self._on_refused)
        if not self._following:
            self._following = True
            self._spawn(self._described.follow(self._happened.emit))

    def load_soon(self) -> None:
        """Ask again in a moment; what is told meanwhile is taken together."""
        if not self._resting and not self._gather.isActive():
            self._gather.start()

    def rest(self) -> None:
        """Nobody looks: what engines tell is not followed until the next `load`."""
        self._resting = True
        self._gather.stop()

    def search(self, text: str) -> None:
        """Show those that hold every word of `text`."""
        self.rows.show_only(lambda row: matches(text, *self._described.words(row)))
        self.changed.emit()

    def measure(self) -> None:
        """Ask for the sizes again, which may have grown."""
        self._measured.clear()
        self._ask_sizes()

    def retranslate(self) -> None:
        self.model.retell()
        self.changed.emit()

    def _on_rows(self, rows: Sequence[Row]) -> None:
        self._error, self._loaded = None, True
        self._show(rows)
        self._ask_sizes()

    def _on_refused(self, error: InsulaError) -> None:
        self._error, self._loaded = error, True
        self.changed.emit()

    def _show(self, rows: Sequence[Row]) -> None:
        self.model.set_rows([self._sized(row) for row in rows])
        self.changed.emit()

    def _sized(self, row: Row) -> Row:
        size = self._sizes.get(self.key_of(row))
        return row if size is None else self._described.with_size(row, size)

    def _ask_sizes(self) -> None:
        """Of the engines whose stock is not what was measured last."""
        measure = self._described.measure
        if measure is None:
            return
        for engine in self.engines:
            held = frozenset(self._described.identity(row) for row in self.model.rows() if row.engine == engine)
            if self._measured.get(engine) == held:
                continue
            self._measured[engine] = held
            latest = self._measures.setdefault(engine, Latest(self._spawn))
            latest.ask(partial(measure, engine), partial(self._on_sizes, engine), partial(self._on_unmeasured, engine))

    def _on_sizes(self, engine: str, sizes: Measured) -> None:
        self._sizes.update({(engine, identity): size for identity, size in sizes.items()})
        self._show(self.model.rows())

    def _on_unmeasured(self, engine: str, _error: InsulaError) -> None:
        """The sizes stay unknown, and are asked for again after the next change."""
        self._measured.pop(engine, None)


def uses_of(environment: Environment) -> tuple[object, ...]:
    """What must differ for the stock to be used otherwise, or to be told otherwise."""
    facts = environment.facts
    return environment.name, environment.trashed is not None, facts.get("networks"), facts.get("mounts")


def engine_column(titles: Titles) -> Column[Any]:
    """For where several engines are."""
    return Column(
        ENGINE_COLUMN,
        lambda: translate("StockList", "Engine"),
        lambda row: titles(row.engine),
        roles=lambda _row: {Role.SECONDARY: True},
    )


def titles_in(inventory: InventoryState) -> Titles:
    """As the window knows them, else the end of the backend's name."""

    def find(backend: str) -> str:
        engine = inventory.engine(backend)
        return backend.partition(":")[2] or backend if engine is None else engine.name

    return find


def users_in(inventory: InventoryState) -> Users:
    """As the window knows them."""

    def find(identity: EnvironmentId) -> User:
        known = inventory.get(identity)
        return unknown_user(identity) if known is None else User(identity, known.name, known.trashed is not None)

    return find
