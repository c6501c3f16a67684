"""How much of the computer it may take."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.lines import TextLine, side_by_side
from insula.views.dialogs.container_form.page import SectionPage


def _no_limit() -> str:
    return translate("LimitsPage", "no limit")


class LimitsPage(SectionPage):
    """Sizes, cores and counts."""

    def __init__(self, form: ContainerForm, parent: QWidget | None = None) -> None:
        section = form.limits
        super().__init__(section, parent)
        memory = TextLine(section.memory, _no_limit, lambda: translate("LimitsPage", "Such as 512m or 2g."))
        swap = TextLine(
            section.memory_swap,
            lambda: translate("LimitsPage", "twice the memory"),
            lambda: translate("LimitsPage", "Both together; -1 for swap without end."),
        )
        processors = TextLine(
            section.processors, _no_limit, lambda: translate("LimitsPage", "In cores: 0.5 is half of one.")
        )
        processes = TextLine(section.processes, _no_limit)
        shared = TextLine(section.shared_memory, lambda: "64m", lambda: translate("LimitsPage", "What /dev/shm holds."))
        ulimits = TextLine(
            section.ulimits,
            lambda: "nofile=1024:2048",
            lambda: translate("LimitsPage", "Several are separated by spaces."),
        )
        self.column.addLayout(side_by_side(memory, swap))
        self.column.addLayout(side_by_side(processors, processes))
        self.column.addLayout(side_by_side(shared, ulimits))
        self.finish()
