"""A new name, or a new place, for an environment that exists."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.errors import NameTakenError, PlaceTakenError
from insula.domain.names import check_name
from insula.domain.overriding import override
from insula.viewmodels.facts import location_of, original_of
from insula.viewmodels.latest import Spawn
from insula.viewmodels.naming import CheckName, NameField
from insula.viewmodels.requesting import Request
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.placing import PlaceField, PlaceQuestions
from insula.viewmodels.wording.errors import describe


class RenameIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_rename(self, environment: EnvironmentId, name: str) -> Coroutine[Any, Any, object]: ...


class RenameViewModel(Request):
    """Another name. `hint` says what it means for this kind."""

    def __init__(
        self,
        environment: Environment,
        intents: RenameIntents,
        spawn: Spawn,
        parent: QObject | None = None,
        *,
        check: CheckName = check_name,
        hint: Callable[[], str] = str,
    ) -> None:
        super().__init__(spawn, parent)
        self._environment = environment
        self.hint = hint
        self._intents = intents
        self.name = NameField(environment.name, self, check=check)
        self.name.changed.connect(self.changed)

    @property
    def environment(self) -> Environment:
        return self._environment

    @override
    def _obstacle(self) -> str:
        if self.name.text == self._environment.name:
            return translate("Renaming", "That is its name already.")
        problem = self.name.problem
        return describe(problem) if problem is not None else ""

    def rename(self) -> None:
        if not self.why_not:
            self._send(self._intents.submit_rename(self._environment.id, self.name.text), self.name.refuse)


def venv_rename_hint(environment: Environment) -> str:
    """What another name means for a Python environment."""
    place = location_of(environment)
    hint = translate("RenameDialog", "Shown in the list and in the prompt. The folder stays where it is: {place}")
    return hint.format(place=place) if place else ""


class MoveIntents(Protocol):
    """What the dialogs ask for in the end."""

    def submit_move(self, environment: EnvironmentId, destination: Path) -> Coroutine[Any, Any, object]: ...

    def submit_restore(
        self, environment: EnvironmentId, destination: Path | None = None
    ) -> Coroutine[Any, Any, object]: ...


class _PlaceRequest(Request):
    def __init__(
        self, environment: Environment, current: str, questions: PlaceQuestions, spawn: Spawn, parent: QObject | None
    ) -> None:
        super().__init__(spawn, parent)
        self._environment = environment
        self.place = PlaceField(questions, spawn, current, self)
        self.place.changed.connect(self.changed)

    @property
    def environment(self) -> Environment:
        return self._environment

    @override
    def _obstacle(self) -> str:
        problem = self.place.problem
        return describe(problem) if problem is not None else ""


class MoveViewModel(_PlaceRequest):
    """Another folder. `begun` tells that the work has begun."""

    def __init__(
        self,
        environment: Environment,
        questions: PlaceQuestions,
        intents: MoveIntents,
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        self._current = location_of(environment)
        super().__init__(environment, self._current, questions, spawn, parent)
        self._intents = intents

    @property
    def current(self) -> str:
        """Where it is now."""
        return self._current

    @property
    def moved(self) -> bool:
        """Whether the place is another one than now."""
        return self.place.text.strip() != self._current

    @property
    def sentence(self) -> str:
        """What to show below the field."""
        return self.place.sentence if self.moved else ""

    @override
    def _obstacle(self) -> str:
        if not self.moved:
            return translate("Moving", "That is its location already.")
        return super()._obstacle()

    def move(self) -> None:
        if not self.why_not:
            self._send(self._intents.submit_move(self._environment.id, self.place.path), self.place.refuse)


class RestoreAsIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_restore_as(self, environment: EnvironmentId, name: str) -> Coroutine[Any, Any, object]: ...


class RestoreAsViewModel(Request):
    """Out of the trash under another name than its own. `taken` tells whether another has that now."""

    def __init__(
        self,
        environment: Environment,
        intents: RestoreAsIntents,
        check: CheckName,
        suggestion: str,
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(spawn, parent)
        self._environment = environment
        self._intents = intents
        self._check = check
        self.name = NameField(suggestion, self, check=check)
        self.name.changed.connect(self.changed)

    @property
    def environment(self) -> Environment:
        return self._environment

    @property
    def taken(self) -> bool:
        """Whether its own name is another's by now."""
        try:
            self._check(self._environment.name)
        except NameTakenError:
            return True
        return False

    @override
    def _obstacle(self) -> str:
        problem = self.name.problem
        return describe(problem) if problem is not None else ""

    def restore(self) -> None:
        if not self.why_not:
            self._send(self._intents.submit_restore_as(self._environment.id, self.name.text), self.name.refuse)


class RestoreViewModel(_PlaceRequest):
    """Out of the trash to another place than before. `begun` tells that the work has begun."""

    def __init__(
        self,
        environment: Environment,
        questions: PlaceQuestions,
        intents: MoveIntents,
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(environment, original_of(environment), questions, spawn, parent)
        self._intents = intents

    @property
    def original(self) -> str:
        """Where it was before it went to the trash."""
        return original_of(self._environment)

    @property
    def original_is_taken(self) -> bool:
        """Whether something else lies there now."""
        return self.place.text == self.original and isinstance(self.place.problem, PlaceTakenError)

    def restore(self) -> None:
        if not self.why_not:
            self._send(self._intents.submit_restore(self._environment.id, self.place.path), self.place.refuse)
