"""What an environment writes, live."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from insula.domain.environment import Environment
from insula.views.context import Context
from insula.views.details.tab import DetailTab
from insula.views.logs.panel import LogPanel
from insula.views.logs.window import LogWindow


class LogsTab(DetailTab):
    """Begins when it is first shown, and goes on until another environment is chosen."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(context, environment, parent)
        self.setObjectName("logs-tab")
        self.panel = LogPanel(context, environment.id, environment.name)
        self.panel.window_asked.connect(self._on_window_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.addWidget(self.panel)

    def _on_window_asked(self) -> None:
        LogWindow(self.context, self.environment, self.context.window()).show()
