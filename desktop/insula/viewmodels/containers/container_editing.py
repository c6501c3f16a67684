"""A container as it is to become, in its dialog: the form, what is different, and the asking."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.containers import ContainerSpecification, EditRequest
from insula.domain.environment import Environment, EnvironmentId
from insula.domain.errors import InvalidRequestError
from insula.domain.overriding import override
from insula.viewmodels.confirmations import Point, PointKind
from insula.viewmodels.containers.container_form.form import ContainerForm, Difference
from insula.viewmodels.containers.container_form.questions import FormQuestions
from insula.viewmodels.containers.exchanging import ExchangeQuestions, ExchangeViewModel
from insula.viewmodels.latest import Spawn
from insula.viewmodels.translation import translate


class EditQuestions(ExchangeQuestions, FormQuestions, Protocol):
    """What is asked of the engine room while one types."""


class EditIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_edit(self, environment: EnvironmentId, request: EditRequest) -> Coroutine[Any, Any, object]: ...


class EditContainerViewModel(ExchangeViewModel):
    """`opened` tells that the form is there. One fills it, looks at what is different (`reviewing`), and applies it."""

    opened = Signal()

    def __init__(
        self,
        environment: Environment,
        questions: EditQuestions,
        intents: EditIntents,
        environments: Callable[[], Sequence[Environment]],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(environment, questions, environments, spawn, parent)
        self._answers = questions
        self._intents = intents
        self._reviewing = False
        self.form: ContainerForm | None = None

    @property
    def reviewing(self) -> bool:
        """Whether the differences are looked at, not the form."""
        return self._reviewing

    def review(self, *, reviewing: bool) -> None:
        """Look at the differences, or go back to the form."""
        self._reviewing = reviewing and not self.why_not
        self.changed.emit()

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What is not as it is now; secrets are masked."""
        return () if self.form is None else self.form.differences()

    @property
    @override
    def waits_for_health(self) -> bool:
        health = None if self.form is None else self.form.specification.health
        return super().waits_for_health if health is None else bool(health.command)

    def apply(self) -> None:
        """Ask for it."""
        if self.form is not None and not self.why_not:
            request = EditRequest(specification=self.form.specification, health_seconds=self._health_seconds)
            self._send(self._intents.submit_edit(self._environment.id, request), self._blame)

    @override
    def _kept(self) -> Point:
        return Point(PointKind.STAYS, translate("Editing", "Its name, its volumes and all other settings stay."))

    @override
    def _obstacle(self) -> str:
        if obstacle := super()._obstacle():
            return obstacle
        if self.form is None:
            return ""
        if obstacle := self.form.obstacle:
            return obstacle
        return "" if self.form.is_different else translate("Editing", "Nothing is different yet.")

    @override
    def _seen(self, specification: ContainerSpecification) -> None:
        # Another image may have to be fetched.
        present = replace(specification, pull=True)
        self.form = ContainerForm(self._answers, self._spawn, present, replaced=self._environment.id, parent=self)
        self.form.changed.connect(self.changed)
        self.form.judged.connect(self.changed)
        self.form.begin()
        self.opened.emit()

    @override
    def _blame(self, error: InvalidRequestError) -> None:
        if self.form is not None and self.form.refuse(error):
            self._reviewing = False
        else:
            super()._blame(error)
