"""What every tab of the details has: one environment, as it is now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.views.context import Context


class DetailTab(QWidget):
    """Follows its environment; a subclass overrides `render_environment` and calls it at the end of its constructor."""

    tab_wanted = Signal(str)
    """The key of another tab, to which the person wants to turn."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.environment = environment
        context.inventory.changed.connect(self._on_changed)
        context.inventory.reset.connect(self._on_changed)

    def render_environment(self) -> None:
        """The environment, or the language, is not as it was."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.render_environment()
        super().changeEvent(event)

    def _on_changed(self, _ids: object = None) -> None:
        known = self.context.inventory.get(self.environment.id)
        if known is not None and known != self.environment:
            self.environment = known
            self.render_environment()
