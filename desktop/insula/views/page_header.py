"""The head of a page that is no list: its title, a few words, and its buttons."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from insula.domain.overriding import override
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import TextLabel, TextRole

_SPACING = 10


class PageHeader(QWidget):
    """Buttons stand at the right, in the order given. The few words give way to them rather than be cut."""

    def __init__(self, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel("", TextRole.TITLE)
        self._summary = ElidingLabel(role=TextRole.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self._title)
        row.addWidget(self._summary, 1)
        row.addStretch(0)
        self._buttons = buttons
        for button in buttons:
            row.addWidget(button)
        self.setMinimumHeight(30)

    def set_words(self, title: str, summary: str = "") -> None:
        self._title.setText(title)
        self._summary.setText(summary)
        self.fit()

    def fit(self) -> None:
        """The title or a button is wider now, or comes or goes."""
        shown = [self._title, *(each for each in self._buttons if not each.isHidden())]
        taken = sum(each.sizeHint().width() + _SPACING for each in shown)
        self._summary.setVisible(taken + self._summary.sizeHint().width() <= self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
