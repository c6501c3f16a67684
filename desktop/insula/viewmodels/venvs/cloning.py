"""A clone as it takes shape in its dialog."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.errors import InvalidRequestError
from insula.domain.overriding import override
from insula.domain.specification import CloneRequest
from insula.domain.usage import Usage
from insula.domain.venvs import VenvCloneRequest
from insula.viewmodels.equivalent_command import clone_command, command_line, reference_of
from insula.viewmodels.facts import disk_usage_of
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.naming import NameField, copy_name, names_of
from insula.viewmodels.requesting import Request
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.placing import PlaceField, PlaceQuestions
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.figures import size_of


class CloneQuestions(PlaceQuestions, Protocol):
    """What is asked of the engine room while one types."""

    def measure(self, environments: Sequence[EnvironmentId]) -> Coroutine[Any, Any, Mapping[EnvironmentId, Usage]]: ...


class CloneIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_clone(self, environment: EnvironmentId, request: CloneRequest) -> Coroutine[Any, Any, object]:
        """Return once the operation has begun; raise InsulaError when it is refused before."""


class CloneViewModel(Request):
    """Name, place and independence of a clone, and what it costs. `begun` tells that the work has begun."""

    def __init__(
        self,
        source: Environment,
        questions: CloneQuestions,
        intents: CloneIntents,
        environments: Callable[[], Sequence[Environment]],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(spawn, parent)
        self._source = source
        self._questions = questions
        self._intents = intents
        self._environments = environments
        self._independent = False
        self._usage = disk_usage_of(source)
        self._measures = Latest(spawn)
        suggestion = copy_name(source.name, names_of(environments()))
        self.name = NameField(suggestion, self)
        self.place = PlaceField(questions, spawn, parent=self)
        self.name.changed.connect(self._on_name_changed)
        self.place.changed.connect(self.changed)

    def begin(self) -> None:
        """Find out the usual place and, unless it is known, what the source weighs."""
        self.place.follow(self.name.text if self.name.problem is None else "")
        if self._usage is None:
            self._measures.ask(lambda: self._questions.measure([self._source.id]), self._on_usage, lambda _error: None)

    @property
    def name_sentence(self) -> str:
        """What to show below the name, empty when there is nothing to say."""
        return self.name.sentence or self.place.name_sentence

    @property
    def source(self) -> Environment:
        return self._source

    @property
    def independent(self) -> bool:
        """Whether every file is copied, none shared."""
        return self._independent

    def set_independent(self, *, independent: bool) -> None:
        self._independent = independent
        self.changed.emit()

    @property
    def cost(self) -> str:
        """What the clone takes on the disk, in one sentence."""
        if self._usage is None:
            return (
                translate("Cloning", "Takes as much room as the original.")
                if self._independent
                else translate("Cloning", "Takes little room: unchanged files are shared with the original.")
            )
        own, shared = self._usage.own_disk or 0, self._usage.shared_disk or 0
        size = size_of(own + shared)
        if self._independent:
            return translate("Cloning", "Takes {size} of its own and shares nothing.").format(size=size)
        return translate(
            "Cloning", "Takes a few megabytes of its own; up to {size} is shared with the original on the same disk."
        ).format(size=size)

    @override
    def _obstacle(self) -> str:
        problem = self.name.problem or self.place.problem
        return describe(problem) if problem is not None else ""

    @property
    def can_clone(self) -> bool:
        return not self.why_not

    def request(self) -> VenvCloneRequest:
        """What is asked for, as it is now."""
        path = None if self.place.follows else self.place.path
        return VenvCloneRequest(name=self.name.text, path=path, independent=self._independent)

    def commands(self) -> tuple[str, ...]:
        """Lines to paste that do the same; empty while the name is not usable."""
        if self.name.problem is not None:
            return ()
        source = reference_of(self._source, self._environments())
        return (command_line(clone_command(source, self.request())),)

    def clone(self) -> None:
        """Ask for it."""
        if self.can_clone:
            self._send(self._intents.submit_clone(self._source.id, self.request()), self._blame)

    def _blame(self, error: InvalidRequestError) -> None:
        match error.field:
            case "name":
                self.name.refuse(error)
            case "path":
                self.place.refuse(error)
            case _:
                self._refusal = error

    def _on_name_changed(self) -> None:
        self._refusal = None
        self.place.follow(self.name.text if self.name.problem is None else "")
        self.changed.emit()

    def _on_usage(self, found: Mapping[EnvironmentId, Usage]) -> None:
        self._usage = found.get(self._source.id)
        self.changed.emit()
