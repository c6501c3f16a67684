"""Something that the reader should know here and now."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from insula.views.widgets.buttons import LinkButton
from insula.views.widgets.labels import IconLabel, TextLabel, TextRole
from insula.views.widgets.styling import set_style_property


class Severity(StrEnum):
    INFO = "info"
    WARNING = "warning"
    DANGER = "danger"


_LOOKS = {
    Severity.INFO: ("info", "accent"),
    Severity.WARNING: ("triangle-alert", "paused"),
    Severity.DANGER: ("circle-alert", "broken"),
}


class Notice(QFrame):
    """A strip: its icon and edge tell how grave, its link what can be done."""

    activated = Signal()
    """The link was pressed."""

    def __init__(
        self,
        severity: Severity = Severity.INFO,
        title: str = "",
        sentence: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("frame", "notice")
        self._icon = IconLabel()
        self._title = TextLabel("", TextRole.STRONG, wrap=True)
        self._sentence = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._action = LinkButton()
        self._action.clicked.connect(self.activated)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeft)
        # Under each other: a link keeps three pixels for its focus ring.
        for label in (self._title, self._sentence):
            label.setContentsMargins(3, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 14, 10)
        row.setSpacing(7)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.set_content(severity, title, sentence, action)

    def set_content(self, severity: Severity, title: str, sentence: str, action: str = "") -> None:
        """Say something else."""
        set_style_property(self, "severity", severity.value)
        self._icon.set_icon(*_LOOKS[severity])
        for widget, text in ((self._title, title), (self._sentence, sentence), (self._action, action)):
            widget.setText(text)
            widget.setVisible(bool(text))
        self.setAccessibleName(title or sentence)
        self.setAccessibleDescription(sentence if title else "")
