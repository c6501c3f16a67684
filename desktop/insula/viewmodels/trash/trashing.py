"""The question before environments go to the trash, while it is found out who would miss them."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.errors import InsulaError
from insula.viewmodels.confirmations import Confirmation, trash_confirmation
from insula.viewmodels.latest import Latest, Spawn


class TrashQuestions(Protocol):
    """What is asked of the engine room meanwhile."""

    def sharers_of(self, environments: Sequence[EnvironmentId]) -> Coroutine[Any, Any, Sequence[str]]: ...


class TrashingViewModel(QObject):
    """`changed` tells that there is more to say; `days` is how long what goes there can be restored, 0 for ever."""

    changed = Signal()

    def __init__(
        self,
        environments: Sequence[Environment],
        questions: TrashQuestions,
        days: Callable[[], int],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._environments = tuple(environments)
        self._questions = questions
        self._days = days
        self._asking = Latest(spawn)
        self._sharers: Sequence[str] = ()

    def begin(self) -> None:
        """Find out who would miss them."""
        chosen = [each.id for each in self._environments]
        self._asking.ask(lambda: self._questions.sharers_of(chosen), self._on_sharers, self._on_silence)

    def confirmation(self) -> Confirmation:
        """The question, in the language of the moment."""
        return trash_confirmation(self._environments, self._days(), sharers=self._sharers)

    def _on_sharers(self, sharers: Sequence[str]) -> None:
        self._sharers = sharers
        if sharers:
            self.changed.emit()

    def _on_silence(self, _error: InsulaError) -> None:
        """An engine that does not answer says so when it is to act."""
