"""How the engine finds out whether it is well."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.lines import ChoiceLine, TextLine, side_by_side
from insula.views.dialogs.container_form.page import SectionPage


class HealthPage(SectionPage):
    """The check of the image, one of its own, or none."""

    def __init__(self, form: ContainerForm, parent: QWidget | None = None) -> None:
        section = form.health
        super().__init__(section, parent)
        self._health = section
        self._kind = ChoiceLine(section.kind)
        command = TextLine(
            section.command,
            lambda: "curl -fs http://localhost:8000/ || exit 1",
            lambda: translate("HealthPage", "Run by the shell of the container; it is well while this ends with 0."),
        )
        interval = TextLine(section.interval, lambda: "30s")
        timeout = TextLine(section.timeout, lambda: "30s")
        start = TextLine(
            section.start_period,
            lambda: "0s",
            lambda: translate("HealthPage", "Failures do not count in that time."),
        )
        retries = TextLine(section.retries, lambda: "3")
        self._details = QWidget()
        details = QVBoxLayout(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(14)
        details.addWidget(command)
        details.addLayout(side_by_side(interval, timeout))
        details.addLayout(side_by_side(start, retries))
        self.column.addWidget(self._kind)
        self.column.addWidget(self._details)
        self.finish()

    @override
    def render_state(self) -> None:
        super().render_state()
        self._details.setVisible(self._health.shows(self._health.command))
