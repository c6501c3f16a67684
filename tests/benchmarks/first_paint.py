"""When a list first shows all that it knows of."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer
from typing_extensions import override

from insula.views.list_page import ListPage


class FirstPaint(QObject):
    """Waits until the table has painted with at least `rows` rows; `moment` is then when, until then 0."""

    def __init__(self, page: ListPage, rows: int) -> None:
        super().__init__()
        self.moment = 0.0
        self._page = page
        self._rows = rows
        page.table.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.moment and self._page.model.rowCount() >= self._rows:
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        self.moment = self.moment or time.perf_counter()
