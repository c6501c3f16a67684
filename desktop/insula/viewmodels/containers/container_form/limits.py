"""How much of the computer the container may take."""

from __future__ import annotations

from PySide6.QtCore import QObject

from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.fields import TextField
from insula.viewmodels.containers.container_form.formats import COUNT, DECIMAL, SIZE, SWAP, WORDS
from insula.viewmodels.containers.container_form.section import Section
from insula.viewmodels.translation import translate


class LimitsSection(Section):
    """Nothing typed is no limit."""

    key = "limits"

    def __init__(self, parent: QObject | None = None) -> None:
        self.memory = TextField("memory", lambda: translate("ContainerForm", "Memory"), SIZE)
        self.memory_swap = TextField("memory_swap", lambda: translate("ContainerForm", "Memory and swap"), SWAP)
        self.processors = TextField("processors", lambda: translate("ContainerForm", "Processors"), DECIMAL)
        self.processes = TextField("processes", lambda: translate("ContainerForm", "Processes"), COUNT)
        self.shared_memory = TextField("shared_memory", lambda: translate("ContainerForm", "Shared memory"), SIZE)
        self.ulimits = TextField("ulimits", lambda: translate("ContainerForm", "Limits of its programs"), WORDS)
        super().__init__(
            (self.memory, self.memory_swap, self.processors, self.processes, self.shared_memory, self.ulimits), parent
        )

    @property
    @override
    def title(self) -> str:
        return translate("ContainerForm", "Limits")
