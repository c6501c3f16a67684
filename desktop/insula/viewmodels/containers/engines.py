"""The engines of one kind, with what each says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from insula.domain.environment import Engine, Kind
from insula.domain.errors import InsulaError
from insula.viewmodels.state import InventoryState
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import count_of, size_of
from insula.viewmodels.wording.problems import describe_problem, name_of_problem

if TYPE_CHECKING:
    from insula.domain.engine_details import EngineDetails
    from insula.viewmodels.bridge import Bridge, Services


@dataclass(frozen=True, slots=True)
class EngineFact:
    """One thing that is known of an engine. `code` is for addresses, paths and commands."""

    key: str
    label: str
    value: str
    code: bool = False


@dataclass(frozen=True, slots=True)
class EngineView:
    """One engine in words. `state` is a key of the states; `wake` the words of the button that starts it, or ""."""

    backend: str
    name: str
    state: str
    word: str
    sentence: str
    facts: tuple[EngineFact, ...]
    wake: str = ""


class EnginesViewModel(QObject):
    """Asks each engine that answers for more, once, and again when it comes back. `changed` follows every change."""

    changed = Signal()

    def __init__(self, kind: Kind, inventory: InventoryState, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._inventory = inventory
        self._bridge = bridge
        self._details: dict[str, EngineDetails] = {}
        self._asked: set[str] = set()
        self._waking: set[str] = set()
        self._complaints: dict[str, str] = {}
        inventory.engines_changed.connect(self._on_engines_changed)
        self._ask()

    @property
    def engines(self) -> tuple[EngineView, ...]:
        """Those that answer first."""
        engines = sorted(self._inventory.engines_of(self._kind), key=lambda each: not each.available)
        return tuple(map(self._view, engines))

    def wake(self, backend: str) -> None:
        """Start it; what goes wrong is told in its sentence."""
        if backend not in self._waking:
            self._waking.add(backend)
            self._complaints.pop(backend, None)
            self._bridge.spawn(self._wake(backend))
            self.changed.emit()

    def _view(self, engine: Engine) -> EngineView:
        waking = engine.backend in self._waking and not engine.available
        wake = translate("Engines", "Start {engine}").format(engine=engine.name)
        return EngineView(
            engine.backend,
            engine.name,
            "running" if engine.available else "stopped",
            translate("Engines", "Starting…") if waking else _word_of(engine),
            self._complaints.get(engine.backend) or (describe_problem(engine.problem) if engine.problem else ""),
            tuple(each for each in self._facts(engine) if each.value),
            wake if engine.facts.get("wakeable") is True and not waking else "",
        )

    def _facts(self, engine: Engine) -> Iterator[EngineFact]:
        address = str(engine.facts.get("address") or "")
        yield EngineFact("version", translate("Engines", "Version"), engine.version or "")
        yield EngineFact("address", translate("Engines", "Address"), address, code=True)
        remedy = str(engine.facts.get("remedy") or "")
        yield EngineFact("remedy", translate("Engines", "In a terminal"), remedy, code=True)
        details = self._details.get(engine.backend) if engine.available else None
        if details is not None:
            yield EngineFact("storage", translate("Engines", "Storage"), details.storage)
            yield EngineFact("place", translate("Engines", "Folder"), details.place, code=True)
            yield EngineFact("holds", translate("Engines", "Holds"), _held_by(details))
            yield EngineFact("machine", translate("Engines", "Computer"), _machine_of(details))

    def _on_engines_changed(self) -> None:
        for engine in self._inventory.engines_of(self._kind):
            if not engine.available:
                self._asked.discard(engine.backend)
        self._ask()
        self.changed.emit()

    def _ask(self) -> None:
        for engine in self._inventory.engines_of(self._kind):
            if engine.available and engine.backend not in self._asked:
                self._asked.add(engine.backend)
                self._bridge.spawn(self._describe(engine.backend))

    async def _describe(self, backend: str) -> None:
        async def ask(services: Services) -> EngineDetails | None:
            return await services.engines.describe(backend)

        try:
            details = await self._bridge.call(ask)
        except InsulaError:
            # It has just gone away, which is told by itself.
            self._asked.discard(backend)
            return
        if details is not None:
            self._details[backend] = details
            self.changed.emit()

    async def _wake(self, backend: str) -> None:
        async def wake(services: Services) -> None:
            await services.engines.wake(backend)

        try:
            await self._bridge.call(wake)
        except InsulaError as error:
            from insula.viewmodels.failures import details_of, sentence_of

            self._complaints[backend] = "\n".join(filter(None, (sentence_of(error), details_of(error))))
        finally:
            self._waking.discard(backend)
            self.changed.emit()


def _word_of(engine: Engine) -> str:
    if engine.available:
        return translate("Engines", "Answers")
    return name_of_problem(engine.problem) if engine.problem is not None else translate("Engines", "Looking…")


def _held_by(details: EngineDetails) -> str:
    words = [
        translate("Engines", "%n container(s)", "", details.containers),
        translate("Engines", "%n running", "", details.running) if details.running else "",
        translate("Engines", "%n image(s)", "", details.images),
    ]
    return " · ".join(filter(None, words))


def _machine_of(details: EngineDetails) -> str:
    words = [details.system]
    if details.processors is not None:
        words.append(translate("Engines", "{number} processors").format(number=count_of(details.processors)))
    if details.memory is not None:
        words.append(size_of(details.memory))
    if details.rootless:
        words.append(translate("Engines", "without root"))
    return " · ".join(filter(None, words))
