"""The first tab of a Python environment: what is wrong, and what it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from insula.domain.environment import Environment, EnvironmentId, State
from insula.domain.errors import InsulaError
from insula.domain.overriding import override
from insula.domain.usage import Usage
from insula.viewmodels.facts import disk_usage_of
from insula.viewmodels.latest import Latest
from insula.viewmodels.lists.actions import needs_its_python
from insula.viewmodels.questions import Questions
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.summary import Form, SummaryRow, venv_summary
from insula.viewmodels.wording.problems import describe_problem, describe_reason, title_of_problem
from insula.views.context import Context
from insula.views.details.summary_page import SummaryPage
from insula.views.details.tab import DetailTab
from insula.views.dialogs import opening
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.key_value_grid import Fact, KeyValueGrid
from insula.views.widgets.notice import Notice, Severity


class VenvSummaryTab(DetailTab):
    """Problems with their remedy, the facts with a copy where one would want it, and the two ways in."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(context, environment, parent)
        self.setObjectName("summary-tab")
        self._questions = Questions(context.bridge)
        self._measures = Latest(context.bridge.spawn)
        self._usage: Usage | None = None
        self._terminal = IconButton("square-terminal", " ")
        self._terminal.setObjectName("open-terminal")
        self._folder = IconButton("folder-open", " ")
        self._folder.setObjectName("open-folder")
        self._terminal.clicked.connect(self._on_terminal)
        self._folder.clicked.connect(self._on_folder)
        self._facts = KeyValueGrid(label_width=104)
        self._page = SummaryPage((self._terminal, self._folder), self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self.render_environment()

    @override
    def render_environment(self) -> None:
        self._terminal.setText(translate("VenvSummaryTab", "Terminal"))
        self._terminal.set_hint(translate("VenvSummaryTab", "Open a terminal in which it is active"))
        self._folder.setText(translate("VenvSummaryTab", "Show folder"))
        reason = needs_its_python(self.environment)
        self._terminal.set_obstacle(None if reason is None else describe_reason(reason))
        self._render_problems()
        self._facts.set_facts([_fact(row) for row in venv_summary(self.environment, self._usage)])
        self._measure()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()

    def _render_problems(self) -> None:
        severity = Severity.DANGER if self.environment.state is State.BROKEN else Severity.WARNING
        self._page.set_notices(
            Notice(severity, title_of_problem(problem), describe_problem(problem))
            for problem in self.environment.problems
        )

    def _measure(self) -> None:
        if self._usage is None and self.isVisible() and not self._measures.waiting:
            known = disk_usage_of(self.environment)
            if known is None:
                self._measures.ask(
                    lambda: self._questions.measure([self.environment.id]), self._on_measured, self._on_unmeasured
                )

    def _on_measured(self, found: Mapping[EnvironmentId, Usage]) -> None:
        self._usage = found.get(self.environment.id, Usage(self.environment.id))
        self._facts.set_facts([_fact(row) for row in venv_summary(self.environment, self._usage)])

    def _on_unmeasured(self, _error: InsulaError) -> None:
        self._usage = Usage(self.environment.id)

    def _on_terminal(self) -> None:
        opening.terminal(self.context, [self.environment])

    def _on_folder(self) -> None:
        opening.folder(self.context, [self.environment])


def _fact(row: SummaryRow) -> Fact:
    return Fact(row.key, row.label, row.value, monospace=row.form is not Form.TEXT, copyable=row.copied is not None)
