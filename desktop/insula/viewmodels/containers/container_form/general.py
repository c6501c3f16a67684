"""What the container is called, what it is made from and what runs in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from insula.domain.containers import ContainerSpecification, RestartPolicy
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.fields import ChoiceField, FlagField, FormField, TextField
from insula.viewmodels.containers.container_form.formats import ARGUMENTS, COUNT, PLAIN
from insula.viewmodels.containers.container_form.naming import ContainerNameField
from insula.viewmodels.containers.container_form.section import Section
from insula.viewmodels.translation import translate


def restart_options() -> tuple[tuple[RestartPolicy, str], ...]:
    """When the engine starts it again by itself."""
    return (
        (RestartPolicy.NO, translate("ContainerForm", "Never")),
        (RestartPolicy.ON_FAILURE, translate("ContainerForm", "When it fails")),
        (RestartPolicy.UNLESS_STOPPED, translate("ContainerForm", "Unless it was stopped")),
        (RestartPolicy.ALWAYS, translate("ContainerForm", "Always")),
    )


class _ImageField(TextField[str]):
    """Nothing is said of it before something was typed."""

    @property
    @override
    def sentence(self) -> str:
        return super().sentence if self.text.strip() else ""


class GeneralSection(Section):
    """Name, image, command, and when it runs."""

    key = "general"

    def __init__(self, parent: QObject | None = None) -> None:
        self.name = ContainerNameField()
        self.image = _ImageField("image", lambda: translate("ContainerForm", "Image"), PLAIN)
        self.command = TextField("command", lambda: translate("ContainerForm", "Command"), ARGUMENTS)
        self.entrypoint = TextField("entrypoint", lambda: translate("ContainerForm", "Entry point"), ARGUMENTS)
        self.restart = ChoiceField("restart", lambda: translate("ContainerForm", "Restart"), restart_options)
        self.tries = TextField("restart_tries", lambda: translate("ContainerForm", "Number of tries"), COUNT, none=0)
        self.auto_remove = FlagField("auto_remove", lambda: translate("ContainerForm", "Remove it once it ends"))
        self.start = FlagField("start", lambda: translate("ContainerForm", "Start it right away"))
        super().__init__(
            (
                self.name,
                self.image,
                self.command,
                self.entrypoint,
                self.restart,
                self.tries,
                self.auto_remove,
                self.start,
            ),
            parent,
        )

    @property
    @override
    def title(self) -> str:
        return translate("ContainerForm", "General")

    @property
    @override
    def is_set(self) -> bool:
        """A name and an image, which every container has, do not count."""
        return any(
            value != self._baseline.get(name, value)
            for name, value in self.values().items()
            if name not in {"name", "image"} or self._baseline.get("image")
        )

    @property
    def asks_for_tries(self) -> bool:
        """Whether a number of tries goes with what was chosen."""
        return self.restart.value is RestartPolicy.ON_FAILURE

    @override
    def load(self, specification: ContainerSpecification) -> None:
        super().load(specification)
        self.name.know(bool(specification.name))

    @override
    def shows(self, field: FormField) -> bool:
        return field is not self.tries or self.asks_for_tries

    @override
    def values(self) -> dict[str, Any]:
        found = super().values()
        return found if self.asks_for_tries else {**found, "restart_tries": 0}
