"""A log in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.views.context import Context
from insula.views.logs.panel import LogPanel

_WIDTH, _HEIGHT = 1000, 640


class LogWindow(QDialog):
    """Beside the main window, and gone with it. Its reading is its own."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log-window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlags(Qt.WindowType.Window)
        self._name = environment.name
        self.panel = LogPanel(context, environment.id, environment.name)
        self.panel.tools.window_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.addWidget(self.panel)
        self.resize(_WIDTH, _HEIGHT)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("LogWindow", "{name}: log").format(name=self._name))
