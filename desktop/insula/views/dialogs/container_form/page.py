"""What every section's page has: it scrolls, says the section's risks in red, and speaks the language of now."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from insula.domain.containers import Risk
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.section import Section
from insula.viewmodels.wording.risks import describe_risk, name_of_risk
from insula.views.dialogs.container_form.lines import ChoiceLine, FlagLine, SuggestingLine, TextLine
from insula.views.dialogs.container_form.rows_editor import RowsEditor
from insula.views.widgets.notice import Notice, Severity

_HEIGHT = 290
"""What a page asks for, in pixels; it does with less."""


class _Retold(Protocol):
    def retell(self) -> None: ...


class SectionPage(QScrollArea):
    """A subclass fills `column`, then calls `finish`."""

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._section = section
        self._risks: dict[Risk, Notice] = {}
        content = QWidget()
        content.setProperty("ground", "none")
        self.column = QVBoxLayout()
        self.column.setSpacing(14)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(8)
        outer = QVBoxLayout(content)
        outer.setContentsMargins(16, 2, 6, 12)
        outer.setSpacing(14)
        outer.addLayout(self._warnings)
        outer.addLayout(self.column)
        outer.addStretch(1)
        self.setObjectName(f"page-{section.key}")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def finish(self) -> None:
        """Follow the section from now on."""
        self._section.changed.connect(self.render_state)
        self._section.judged.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Show what the fields do not show by themselves."""
        found = self._section.found_risks
        for risk in found:
            if risk not in self._risks:
                notice = Notice(Severity.DANGER)
                notice.setObjectName(f"risk-{risk.value}")
                self._tell(risk, notice)
                self._risks[risk] = notice
                notice.activated.connect(self.mend)
                self._warnings.addWidget(notice)
        for risk, notice in self._risks.items():
            notice.setVisible(risk in found)

    def retell(self) -> None:
        """Everything in the language of the moment."""
        lines: list[_Retold] = [*self.findChildren(TextLine), *self.findChildren(SuggestingLine)]
        lines += [*self.findChildren(ChoiceLine), *self.findChildren(FlagLine), *self.findChildren(RowsEditor)]
        for line in lines:
            line.retell()
        for risk, notice in self._risks.items():
            self._tell(risk, notice)
        self.render_state()

    def remedy(self) -> str:
        """What can be done at once about the section's risk, empty where that is the person's to find."""
        return ""

    def mend(self) -> None:
        """Do that."""

    def _tell(self, risk: Risk, notice: Notice) -> None:
        notice.set_content(Severity.DANGER, name_of_risk(risk), describe_risk(risk), self.remedy())

    @override
    def sizeHint(self) -> QSize:
        """The dialog decides on the height."""
        content = self.widget()
        width = content.minimumSizeHint().width() if content is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 160)
