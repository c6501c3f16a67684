"""A yes or no with what it means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from insula.views.widgets.labels import TextLabel, TextRole


class ToggleRow(QWidget):
    """A check box over a secondary sentence."""

    toggled = Signal(bool)

    def __init__(self, text: str = "", sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox()
        self._sentence = TextLabel("", TextRole.SMALL, wrap=True)
        self._sentence.setContentsMargins(27, 0, 0, 0)
        self._box.toggled.connect(self.toggled)
        self.setFocusProxy(self._box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._box)
        column.addWidget(self._sentence)
        self.set_words(text, sentence)

    @property
    def is_on(self) -> bool:
        return self._box.isChecked()

    def set_on(self, *, on: bool) -> None:
        self._box.setChecked(on)

    def set_words(self, text: str, sentence: str = "") -> None:
        self._box.setText(text)
        self._box.setAccessibleDescription(sentence)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def set_wrong(self, *, wrong: bool) -> None:
        """Whether the sentence says what is wrong."""
        self._sentence.set_role(TextRole.ERROR if wrong else TextRole.SMALL)

    def set_obstacle(self, reason: str | None) -> None:
        """Disable and say why, in the tooltip and to screen readers; None enables."""
        self._box.setEnabled(reason is None)
        self._box.setToolTip(reason or "")
        self._box.setAccessibleDescription(reason or self._sentence.text())
