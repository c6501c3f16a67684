"""A field under its name, over what is wrong with it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.views.widgets.labels import SectionLabel, TextLabel, TextRole
from insula.views.widgets.path_field import PathField, PathPurpose
from insula.views.widgets.styling import set_style_property


class LabelledField(QWidget):
    """`field` gets its accessible name from the label; the sentence below takes room only when there is one."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._label = SectionLabel("", field)
        self._sentence = TextLabel("", TextRole.ERROR, wrap=True)
        self._hint = TextLabel("", TextRole.SMALL, wrap=True)
        self._sentence.hide()
        self._hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._label, field, self._sentence, self._hint):
            column.addWidget(widget)
        column.addStretch(1)

    @property
    def sentence(self) -> str:
        """What is said to be wrong, empty when nothing is."""
        return self._sentence.text()

    def set_label(self, text: str, hint: str = "") -> None:
        """Name the field; `hint` says in small words what it does."""
        self._label.setText(text)
        self._field.setAccessibleName(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; the empty text takes it back."""
        if sentence == self._sentence.text():
            return
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._field.setAccessibleDescription(sentence)
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, sentence))


class JudgedField(LabelledField):
    """One that is edged in the colour of errors while something is wrong with it."""

    @override
    def set_error(self, sentence: str) -> None:
        super().set_error(sentence)
        set_style_property(self._field, "invalid", bool(sentence))


class LabelledPath(LabelledField):
    """A path to type or choose; its line has the name and the edge."""

    def __init__(self, purpose: PathPurpose, name: str, parent: QWidget | None = None) -> None:
        self.path = PathField(purpose)
        super().__init__(self.path, parent)
        self.path.setObjectName(name)

    @override
    def set_label(self, text: str, hint: str = "") -> None:
        super().set_label(text, hint)
        self.path.set_name(text)

    @override
    def set_error(self, sentence: str) -> None:
        super().set_error(sentence)
        self.path.set_invalid(invalid=bool(sentence))
