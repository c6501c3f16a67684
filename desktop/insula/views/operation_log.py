"""The log of the operation that is chosen in a list, alive while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from insula.domain.errors import InsulaError
from insula.domain.overriding import override
from insula.viewmodels.questions import Questions
from insula.viewmodels.work.activity import ActivityViewModel
from insula.views.context import Context
from insula.views.dialogs import opening
from insula.views.log_view import LogView

_TICK_MS = 1000


class OperationLog(LogView):
    """Follows its view-model; ticks once a second, and only while it is seen."""

    def __init__(self, view_model: ActivityViewModel, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._context = context
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(view_model.tick)
        view_model.log_changed.connect(self._render_log)
        self.cancel_asked.connect(self._on_cancel)
        self.save_asked.connect(self._on_save)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ticks.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticks.stop()

    def _render_log(self) -> None:
        current = self._view_model.current
        if current is not None:
            self.set_operation(current)
            self.set_lines(self._view_model.log)

    def _on_cancel(self) -> None:
        current = self._view_model.current
        if current is not None:
            self._context.intents.cancel(current.id)

    def _on_save(self, path: Path) -> None:
        text = "\n".join(self._view_model.log) + "\n"

        async def save() -> None:
            try:
                await Questions(self._context.bridge).save_text(path, text)
            except InsulaError as error:
                opening.show_error(self._context, error)

        self._context.bridge.spawn(save())
