"""All that the engine knows of one environment, as a tree to search and copy from."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.errors import InsulaError
from insula.storage.json_value import JSON
from insula.viewmodels.inside.json_tree import JsonTreeModel, Path
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe


class InspectQuestions(Protocol):
    """What is asked of the engine room."""

    async def inspect(self, environment: EnvironmentId, /, *, reveal: bool) -> JSON: ...


class InspectViewModel(QObject):
    """`changed` follows every change of the picture; `reached` carries the Path of the match to show."""

    changed = Signal()
    reached = Signal(object)

    def __init__(
        self, environment: Environment, questions: InspectQuestions, spawn: Spawn, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._environment = environment
        self._questions = questions
        self._loads = Latest(spawn)
        self._error: InsulaError | None = None
        self._read = False
        self._reveal = False
        self._search = ""
        self._matches: tuple[Path, ...] = ()
        self._at = 0
        self.model = JsonTreeModel(self)

    @property
    def loading(self) -> bool:
        return not self._read and self._error is None

    @property
    def sentence(self) -> str:
        """Why it cannot be told, empty when it can."""
        return "" if self._error is None else describe(self._error)

    @property
    def revealed(self) -> bool:
        """Whether secrets are shown."""
        return self._reveal

    @property
    def needle(self) -> str:
        """What is searched for."""
        return self._search

    @property
    def matches(self) -> int:
        return len(self._matches)

    @property
    def found(self) -> str:
        """For instance "3 of 12", "nothing found"; empty while nothing is searched for."""
        if not self._search:
            return ""
        if not self._matches:
            return translate("Inspect", "nothing found")
        return translate("Inspect", "{number} of {count}").format(number=self._at + 1, count=len(self._matches))

    def set_environment(self, environment: Environment) -> None:
        """The same one, as it is now."""
        self._environment = environment

    def load(self) -> None:
        """Read it, again if that was done before."""
        self._error = None
        reveal = self._reveal
        self._loads.ask(
            lambda: self._questions.inspect(self._environment.id, reveal=reveal), self._on_read, self._on_refused
        )
        self.changed.emit()

    def reveal(self, *, shown: bool) -> None:
        """Show secrets, or mask them."""
        if shown != self._reveal:
            self._reveal = shown
            self.load()

    def search(self, text: str) -> None:
        """Look for a text in names and values, and go to the first match."""
        self._search = text
        self._matches = self.model.find(text)
        self._at = 0
        self._go()

    def step(self, by: int) -> None:
        """Go to a later match, or, below zero, to an earlier one; round the end."""
        if self._matches:
            self._at = (self._at + by) % len(self._matches)
        self._go()

    def _go(self) -> None:
        self.changed.emit()
        if self._matches:
            self.reached.emit(self._matches[self._at])

    def _on_read(self, value: JSON) -> None:
        self._read = True
        self.model.set_value(value)
        self._matches = self.model.find(self._search)
        self._at = min(self._at, max(len(self._matches) - 1, 0))
        self.changed.emit()

    def _on_refused(self, error: InsulaError) -> None:
        self._error = error
        self.changed.emit()
