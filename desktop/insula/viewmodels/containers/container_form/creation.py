"""A new container as it takes shape in its dialog."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.environment import Engine, Environment
from insula.domain.errors import InvalidRequestError
from insula.domain.overriding import override
from insula.domain.specification import Specification
from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.containers.container_form.naming import name_for
from insula.viewmodels.containers.container_form.pasting import RunLinePaste
from insula.viewmodels.containers.container_form.questions import FormQuestions
from insula.viewmodels.latest import Spawn
from insula.viewmodels.requesting import Request
from insula.viewmodels.translation import translate


class CreationIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_create(self, specification: Specification) -> Coroutine[Any, Any, object]: ...


class ContainerCreation(Request):
    """The form of a new container. The name follows the image until somebody types one."""

    engines_changed = Signal()

    def __init__(
        self,
        questions: FormQuestions,
        intents: CreationIntents,
        engines: Sequence[Engine],
        environments: Callable[[], Sequence[Environment]],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        """`engines` are those that answer, `environments` the containers that there are."""
        super().__init__(spawn, parent)
        self._intents = intents
        self._environments = environments
        self.engines: tuple[Engine, ...] = ()
        # Neither is a child: an answer that comes once this is gone still finds them.
        self.form = ContainerForm(questions, spawn)
        self.paste = RunLinePaste(questions, self.form, spawn)
        self.set_engines(engines)
        self.form.changed.connect(self._on_form_changed)
        self.form.judged.connect(self.changed)

    def set_engines(self, engines: Sequence[Engine]) -> None:
        """Those that answer now; the one that was chosen stays where it can."""
        if tuple(engines) == self.engines:
            return
        self.engines = tuple(engines)
        if self.engines and all(each.backend != self.form.engine for each in self.engines):
            self.form.choose_engine(self.engines[0].backend)
        self.engines_changed.emit()
        self.changed.emit()

    def begin(self, image: str = "", engine: str | None = None) -> None:
        """Start from an image of an engine, or from nothing."""
        if any(each.backend == engine for each in self.engines):
            self.form.choose_engine(engine)
            self.engines_changed.emit()
        self.form.begin()
        if image:
            self.form.general.image.load(image)
            self.form.touch()

    @override
    def _obstacle(self) -> str:
        if not self.engines:
            return translate("ContainerForm", "No container engine answers.")
        if not self.form.general.image.text.strip():
            return translate("ContainerForm", "Choose an image.")
        return self.form.obstacle

    def create(self) -> None:
        """Ask for it; `begun` tells that the work has begun."""
        if not self.why_not:
            self._send(self._intents.submit_create(self.form.specification), self._blame)

    def _blame(self, error: InvalidRequestError) -> None:
        if not self.form.refuse(error):
            self._refusal = error

    def _on_form_changed(self) -> None:
        self._refusal = None
        engine = self.form.engine
        taken = {each.name for each in self._environments() if each.backend == engine}
        self.form.general.name.suggest(name_for(self.form.general.image.text, taken))
        self.changed.emit()
