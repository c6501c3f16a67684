"""How a summary lies: ways in, what is wrong, what it is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from insula.views.widgets.flow_layout import FlowLayout
from insula.views.widgets.key_value_grid import KeyValueGrid
from insula.views.widgets.notice import Notice
from insula.views.widgets.scroll_page import ScrollPage


class SummaryPage(ScrollPage):
    """A row of `buttons` over notices over `facts`."""

    def __init__(self, buttons: Iterable[QWidget], facts: KeyValueGrid, parent: QWidget | None = None) -> None:
        content = QWidget()
        row = QWidget()
        flow = FlowLayout(row)
        for button in buttons:
            flow.addWidget(button)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(8)
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(14)
        column.addWidget(row)
        column.addLayout(self._notices)
        column.addWidget(facts)
        column.addStretch(1)
        super().__init__(content, parent)

    def set_notices(self, notices: Iterable[Notice]) -> None:
        """Show these in the place of those that are there."""
        while (item := self._notices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for notice in notices:
            self._notices.addWidget(notice)
