"""The same container on a newer image, as it takes shape in its dialog."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject

from insula.domain.container_names import CLONE_IMAGES
from insula.domain.containers import ContainerSpecification, UpdateRequest
from insula.domain.environment import Environment, EnvironmentId
from insula.domain.overriding import override
from insula.viewmodels.confirmations import Point, PointKind
from insula.viewmodels.containers.container_commands import update_command
from insula.viewmodels.containers.exchanging import ExchangeQuestions, ExchangeViewModel
from insula.viewmodels.equivalent_command import command_line, reference_of
from insula.viewmodels.latest import Spawn
from insula.viewmodels.stock.image_requests import ReferenceField
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe

_IDENTITY = re.compile(r"(?:sha256:)?[0-9a-f]{12,64}")


class UpdateIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_update(self, environment: EnvironmentId, request: UpdateRequest) -> Coroutine[Any, Any, object]: ...


class UpdateContainerViewModel(ExchangeViewModel):
    """Which image, and whether the registry is asked for a newer one."""

    def __init__(
        self,
        environment: Environment,
        questions: ExchangeQuestions,
        intents: UpdateIntents,
        environments: Callable[[], Sequence[Environment]],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(environment, questions, environments, spawn, parent)
        self._intents = intents
        self._same = True
        self._pull = True
        self.reference = ReferenceField(self)
        self.reference.changed.connect(self.changed)

    @property
    def image(self) -> str:
        """The name of the image that it has now, empty where that has none, or while it is not known."""
        name = "" if self._specification is None else self._specification.image
        fixed = _IDENTITY.fullmatch(name) or "@" in name or name.startswith(f"{CLONE_IMAGES}:")
        return "" if fixed else name

    @property
    def can_be_same(self) -> bool:
        """Whether its image has a name that may have moved on."""
        return self._specification is None or bool(self.image)

    @property
    def same(self) -> bool:
        """Whether it stays with the name of its image."""
        return self._same

    def stay(self, *, same: bool) -> None:
        self._same = same
        self.changed.emit()

    @property
    def pull(self) -> bool:
        """Whether the registry is asked first."""
        return self._pull

    def set_pull(self, *, pull: bool) -> None:
        self._pull = pull
        self.changed.emit()

    def request(self) -> UpdateRequest:
        """What is asked for, as it is now."""
        return UpdateRequest(
            image=None if self._same else self.reference.text, pull=self._pull, health_seconds=self._health_seconds
        )

    def commands(self) -> tuple[str, ...]:
        """A line to paste that does the same; empty while there is no image."""
        if self._imageless:
            return ()
        updated = reference_of(self._environment, self._environments())
        return (command_line(update_command(updated, self.request())),)

    def update(self) -> None:
        """Ask for it."""
        if not self.why_not:
            self._send(self._intents.submit_update(self._environment.id, self.request()), self._blame)

    @property
    def _imageless(self) -> bool:
        return not self._same and self.reference.problem is not None

    @override
    def _kept(self) -> Point:
        return Point(
            PointKind.STAYS, translate("Updating", "Its name, settings, networks, ports and volumes stay as they are.")
        )

    @override
    def _obstacle(self) -> str:
        if obstacle := super()._obstacle():
            return obstacle
        if self._imageless and not self.reference.text:
            return translate("Updating", "Name the image first.")
        problem = self.reference.problem
        return describe(problem) if problem is not None and self._imageless else ""

    @override
    def _seen(self, specification: ContainerSpecification) -> None:
        self._same = self.can_be_same
