"""Putting another container in the place of one: what is kept, what stays behind, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject

from insula.domain.containers import ContainerSpecification, UpdateRequest
from insula.domain.environment import Environment, EnvironmentId, Reason, ReasonCode, State
from insula.domain.errors import InsulaError, InvalidRequestError
from insula.domain.overriding import override
from insula.viewmodels.confirmations import Point, PointKind
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.requesting import Request
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.problems import describe_reason
from insula.viewmodels.wording.sharing import describe_loss_by_exchange

LONGEST_WAIT = 3600
"""Seconds."""


class ExchangeQuestions(Protocol):
    """What is asked of the engine room when the dialog opens."""

    def specification_of(self, environment: EnvironmentId) -> Coroutine[Any, Any, ContainerSpecification]: ...

    def sharers_of(self, environments: Sequence[EnvironmentId]) -> Coroutine[Any, Any, Sequence[str]]: ...


class ExchangeViewModel(Request):
    """What editing and updating have in common."""

    def __init__(
        self,
        environment: Environment,
        questions: ExchangeQuestions,
        environments: Callable[[], Sequence[Environment]],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(spawn, parent)
        self._environment = environment
        self._questions = questions
        self._environments = environments
        self._asking, self._asking_around = Latest(spawn), Latest(spawn)
        self._sharers: Sequence[str] = ()
        self._specification: ContainerSpecification | None = None
        self._problem: InsulaError | None = None
        self._health_seconds = UpdateRequest().health_seconds

    def begin(self) -> None:
        """Find out what it is like now, and who lives in its namespaces."""
        identity = self._environment.id
        self._asking.ask(lambda: self._questions.specification_of(identity), self._on_seen, self._on_refused)
        self._asking_around.ask(
            lambda: self._questions.sharers_of([identity]), self._on_sharers, lambda _told_by_the_other: None
        )

    @property
    def environment(self) -> Environment:
        return self._environment

    @property
    def specification(self) -> ContainerSpecification | None:
        """What it is like now; None while the engine is asked."""
        return self._specification

    @property
    def runs(self) -> bool:
        """Whether it has to be stopped for it."""
        return self._environment.state in {State.RUNNING, State.PAUSED}

    @property
    def waits_for_health(self) -> bool:
        """Whether a health check must pass before the old one may go."""
        specification = self._specification
        if specification is not None and specification.health is not None:
            return bool(specification.health.command)
        return self._environment.facts.get("health") is not None

    @property
    def health_seconds(self) -> float:
        """How long it may take to pass."""
        return self._health_seconds

    def wait_for_health(self, seconds: float) -> None:
        self._health_seconds = seconds
        self.changed.emit()

    @property
    def points(self) -> tuple[Point, ...]:
        """What to know before saying yes."""
        points = (
            self._kept(),
            Point(
                PointKind.CAUTION,
                translate(
                    "Exchanging", "What was written inside it, outside its volumes, stays behind with the old one."
                ),
            ),
            Point(PointKind.CAUTION, describe_loss_by_exchange(self._sharers)),
            Point(PointKind.WAY_BACK, self._way_back()),
        )
        return tuple(point for point in points if point.text)

    def _kept(self) -> Point:
        return Point(PointKind.STAYS, "")

    def _way_back(self) -> str:
        if not self.runs:
            return translate("Exchanging", "The old one goes to the trash, from where it can be restored.")
        if self.waits_for_health:
            return translate(
                "Exchanging",
                "The old one is stopped and goes to the trash. If the new one does not start, or its health check does"
                " not pass, the old one runs again as before.",
            )
        return translate(
            "Exchanging",
            "The old one is stopped and goes to the trash. If the new one does not start, the old one runs again as"
            " before.",
        )

    @override
    def _obstacle(self) -> str:
        if self._problem is not None:
            return describe(self._problem)
        if self._specification is None:
            return translate("Exchanging", "The engine is still being asked what it is like.")
        if self._specification.auto_remove and self.runs:
            return describe_reason(Reason(ReasonCode.REMOVES_ITSELF))
        return ""

    def _seen(self, specification: ContainerSpecification) -> None:
        """For fields that begin with what is there."""

    def _on_seen(self, specification: ContainerSpecification) -> None:
        self._specification = specification
        self._seen(specification)
        self.changed.emit()

    def _on_sharers(self, sharers: Sequence[str]) -> None:
        self._sharers = sharers
        self.changed.emit()

    def _on_refused(self, error: InsulaError) -> None:
        self._problem = error
        self.changed.emit()

    def _blame(self, error: InvalidRequestError) -> None:
        self._refusal = error
