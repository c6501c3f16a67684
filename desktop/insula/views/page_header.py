"""The head of a page that is no list: its title, a few words, and its buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import TextLabel, TextRole


class PageHeader(QWidget):
    """Buttons stand at the right, in the order given."""

    def __init__(self, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel("", TextRole.TITLE)
        self._summary = ElidingLabel(role=TextRole.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._summary, 1)
        for button in buttons:
            row.addWidget(button)
        self.setMinimumHeight(30)

    def set_words(self, title: str, summary: str = "") -> None:
        self._title.setText(title)
        self._summary.setText(summary)
