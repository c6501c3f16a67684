"""A state: its icon, its colour and its word."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from insula.views.theme.states import look_of
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import IconLabel


class StateBadge(QWidget):
    """`state` is a key of STATE_LOOKS, `word` its name in the reader's language, with more if it helps."""

    def __init__(self, state: str = "unknown", word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel()
        self._word = ElidingLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._word, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_state(state, word)

    @property
    def word(self) -> str:
        return self._word.text()

    def set_state(self, state: str, word: str, icon: str = "") -> None:
        """`icon` stands for the state's own, for what is happening to it."""
        look = look_of(state)
        self._icon.set_icon(icon or look.icon, look.tint)
        self._word.setText(word)
        self.setAccessibleName(word)
