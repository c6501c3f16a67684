"""Where one chooses from a list, or types what is not in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from insula.domain.overriding import override
from insula.views.widgets.styling import set_style_property


class ChoiceBox(QComboBox):
    """The wheel turns it only while it has the focus, so that scrolling a form changes nothing."""

    chosen = Signal(object)
    """The value of what the person chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(self._on_activated)

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Values with their words; the choice stays where it can."""
        if self._values == tuple(value for value, _ in options):
            for row, (_, words) in enumerate(options):
                self.setItemText(row, words)
            return
        held = self._values[self.currentIndex()] if self._values and self.currentIndex() >= 0 else None
        with QSignalBlocker(self):
            self.clear()
            self._values = tuple(value for value, _ in options)
            self.addItems([words for _, words in options])
        self.set_value(held)

    def set_value(self, value: object) -> None:
        """Choose, without telling; the first where there is no such value."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_activated(self, row: int) -> None:
        self.chosen.emit(self._values[row])


class SuggestionBox(QComboBox):
    """A line to type into, with what is there to choose from; matches are offered as one types."""

    text_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        completer = self.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.editTextChanged.connect(self.text_changed)

    @property
    def text(self) -> str:
        return self.currentText()

    def set_text(self, text: str) -> None:
        """Show this, without telling."""
        if text != self.currentText():
            with QSignalBlocker(self):
                self.setEditText(text)
            line = self.lineEdit()
            if line is not None and not line.hasFocus():
                line.setCursorPosition(0)

    def set_suggestions(self, names: Sequence[str]) -> None:
        """Offer these; what is typed stays."""
        if [self.itemText(row) for row in range(self.count())] == list(names):
            return
        typed = self.currentText()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(list(names))
            self.setCurrentIndex(-1)
            self.setEditText(typed)

    def set_placeholder(self, text: str) -> None:
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(text)

    def set_invalid(self, *, invalid: bool) -> None:
        """Edge it in the colour of errors."""
        set_style_property(self, "invalid", invalid)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
