"""On which engine something is made, where there are several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from insula.viewmodels.translation import translate
from insula.views.dialogs.labelled import LabelledField


class EngineChoice(LabelledField):
    """`engines` are backends with what people call them; hidden where there is nothing to choose."""

    chosen = Signal(str)
    """The backend."""

    def __init__(self, engines: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        self._box = QComboBox()
        super().__init__(self._box, parent)
        self._box.setObjectName("engine")
        for backend, title in engines:
            self._box.addItem(title, backend)
        self._box.currentIndexChanged.connect(self._on_chosen)
        self.setVisible(len(engines) > 1)

    def retell(self) -> None:
        self.set_label(translate("EngineChoice", "Engine"))

    def _on_chosen(self, row: int) -> None:
        self.chosen.emit(self._box.itemData(row))
