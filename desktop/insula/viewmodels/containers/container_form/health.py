"""How the engine finds out whether the container is well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from insula.domain.container_problems import SpecificationProblem
from insula.domain.containers import ContainerSpecification, HealthCheck
from insula.domain.errors import InvalidRequestError, InvalidSpecificationError
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.fields import ChoiceField, FormField, TextField
from insula.viewmodels.containers.container_form.formats import COUNT, DURATION, PLAIN
from insula.viewmodels.containers.container_form.section import Section
from insula.viewmodels.translation import translate

OF_IMAGE, OWN, OFF = "image", "own", "off"


def _kinds() -> tuple[tuple[str, str], ...]:
    return (
        (OF_IMAGE, translate("ContainerForm", "As the image says")),
        (OWN, translate("ContainerForm", "A command of its own")),
        (OFF, translate("ContainerForm", "None, even if the image has one")),
    )


class _CommandField(TextField[str]):
    """Wanted, but not missed before somebody has typed."""

    wanted = False
    touched = False

    @override
    def type(self, text: str) -> None:
        self.touched = True
        super().type(text)

    @override
    def own_problems(self) -> tuple[InvalidRequestError, ...]:
        empty = self.wanted and not self.text.strip()
        return (InvalidSpecificationError(self.name, "", SpecificationProblem.EMPTY),) if empty else ()

    @property
    @override
    def sentence(self) -> str:
        return super().sentence if self.touched else ""


class HealthSection(Section):
    """One value of the specification, in several fields."""

    key = "health"

    def __init__(self, parent: QObject | None = None) -> None:
        self.kind = ChoiceField("health_kind", lambda: translate("ContainerForm", "Health check"), _kinds)
        self.command = _CommandField("health_command", lambda: translate("ContainerForm", "Command"), PLAIN)
        self.interval = TextField("health_interval", lambda: translate("ContainerForm", "Every"), DURATION)
        self.timeout = TextField("health_timeout", lambda: translate("ContainerForm", "Given up after"), DURATION)
        self.start_period = TextField(
            "health_start_period", lambda: translate("ContainerForm", "Time to start"), DURATION
        )
        self.retries = TextField("health_retries", lambda: translate("ContainerForm", "Failures in a row"), COUNT)
        self._details = (self.command, self.interval, self.timeout, self.start_period, self.retries)
        super().__init__((self.kind, *self._details), parent)
        self.kind.changed.connect(self._on_kind)
        self.kind.loaded.connect(self._on_kind)

    @property
    @override
    def title(self) -> str:
        return translate("ContainerForm", "Health check")

    @override
    def load(self, specification: ContainerSpecification) -> None:
        health = specification.health
        shown = health or HealthCheck("")
        self.command.load(shown.command)
        self.command.touched = False
        self.interval.load(shown.interval)
        self.timeout.load(shown.timeout)
        self.start_period.load(shown.start_period)
        self.retries.load(shown.retries)
        self.kind.load(OF_IMAGE if health is None else OWN if health.command else OFF)

    @override
    def set_baseline(self, specification: ContainerSpecification) -> None:
        self._baseline = {"health": specification.health}

    @override
    def shows(self, field: FormField) -> bool:
        return field is self.kind or self.kind.value == OWN

    @override
    def differences(self, initial: ContainerSpecification) -> Iterator[tuple[str, str, str]]:
        before, after = initial.health, self._health()
        if before != after:
            yield self.title, self._words(before), self._words(after)

    @override
    def values(self) -> dict[str, Any]:
        return {"health": self._health()}

    def _health(self) -> HealthCheck | None:
        if self.kind.value == OF_IMAGE:
            return None
        if self.kind.value == OFF:
            return HealthCheck("")
        check = HealthCheck(self.command.text.strip())
        return replace(
            check,
            interval=self.interval.value,
            timeout=self.timeout.value,
            start_period=self.start_period.value,
            retries=self.retries.value,
        )

    def _words(self, health: HealthCheck | None) -> str:
        if health is None or not health.command:
            return self.kind.show(OF_IMAGE if health is None else OFF)
        details = (
            (self.interval.title, self.interval.show(health.interval)),
            (self.timeout.title, self.timeout.show(health.timeout)),
            (self.start_period.title, self.start_period.show(health.start_period)),
            (self.retries.title, self.retries.show(health.retries)),
        )
        told = (f"{title} {value}" for title, value in details if value)
        return ", ".join([health.command, *told])

    def _on_kind(self) -> None:
        self.command.wanted = self.kind.value == OWN
        self.judged.emit()
