"""One field of the form each: its name, what is typed or chosen, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from insula.viewmodels.containers.container_form.fields import ChoiceField, FlagField, TextField
from insula.views.dialogs.labelled import JudgedField, LabelledField
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.choice_box import ChoiceBox, SuggestionBox
from insula.views.widgets.toggle_row import ToggleRow

Words = Callable[[], str]


def _nothing() -> str:
    return ""


class TextLine(JudgedField):
    """A text field. `example` stands in it while it is empty; `hint` below it."""

    def __init__(
        self,
        field: TextField[Any],
        example: Words = _nothing,
        hint: Words = _nothing,
        *,
        fixed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit(field.text)
        super().__init__(self.line, parent)
        self._shown = field
        self._example, self._hint_words = example, hint
        self.setObjectName(f"{field.name}-line")
        self.line.setObjectName(field.name)
        if fixed:
            self.line.setFont(fixed_font())
        self.line.textChanged.connect(field.type)
        for signal in (field.loaded, field.judged, field.changed):
            signal.connect(self.render_state)
        self.render_state()

    def retell(self) -> None:
        """In the language of the moment."""
        self.set_label(self._shown.title, self._hint_words())
        self.line.setPlaceholderText(self._example())
        self.render_state()

    def set_example(self, example: str) -> None:
        """Show another example: what the image says."""
        self._example = lambda: example
        self.line.setPlaceholderText(example)

    def render_state(self) -> None:
        """Show what the field holds, and what is wrong with it."""
        if self.line.text() != self._shown.text:
            with QSignalBlocker(self.line):
                self.line.setText(self._shown.text)
        self.set_error(self._shown.sentence)


class SuggestingLine(JudgedField):
    """A text field with what there is to choose from."""

    def __init__(
        self,
        field: TextField[Any],
        example: Words = _nothing,
        hint: Words = _nothing,
        parent: QWidget | None = None,
    ) -> None:
        self.box = SuggestionBox()
        super().__init__(self.box, parent)
        self._shown = field
        self._example, self._hint_words = example, hint
        self.setObjectName(f"{field.name}-line")
        self.box.setObjectName(field.name)
        self.box.text_changed.connect(field.type)
        for signal in (field.loaded, field.judged, field.changed):
            signal.connect(self.render_state)
        self.render_state()

    def retell(self) -> None:
        """In the language of the moment."""
        self.set_label(self._shown.title, self._hint_words())
        self.box.set_placeholder(self._example())
        self.render_state()

    def render_state(self) -> None:
        """Show what the field holds, and what is wrong with it."""
        self.box.set_text(self._shown.text)
        self.set_error(self._shown.sentence)


class ChoiceLine(LabelledField):
    """One of a few."""

    def __init__(self, field: ChoiceField[Any], hint: Words = _nothing, parent: QWidget | None = None) -> None:
        self.box = ChoiceBox()
        super().__init__(self.box, parent)
        self._shown = field
        self._hint_words = hint
        self.setObjectName(f"{field.name}-line")
        self.box.setObjectName(field.name)
        self.box.chosen.connect(field.choose)
        for signal in (field.loaded, field.judged, field.changed):
            signal.connect(self.render_state)
        self.retell()

    def retell(self) -> None:
        """In the language of the moment."""
        self.set_label(self._shown.title, self._hint_words())
        self.box.set_options(self._shown.options)
        self.render_state()

    def render_state(self) -> None:
        """Show what the field holds, and what is wrong with it."""
        self.box.set_value(self._shown.value)
        self.set_error(self._shown.sentence)


class FlagLine(ToggleRow):
    """Yes or no, over what that means."""

    def __init__(self, field: FlagField, meaning: Words = _nothing, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._field = field
        self._meaning = meaning
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addStretch(1)
        self.setObjectName(field.name)
        self.toggled.connect(self._on_toggled)
        for signal in (field.loaded, field.judged, field.changed):
            signal.connect(self.render_state)
        self.render_state()

    def retell(self) -> None:
        """In the language of the moment."""
        self.render_state()

    def render_state(self) -> None:
        """Show what the field holds; what is wrong with it takes the place of what it means."""
        if self.is_on != self._field.value:
            with QSignalBlocker(self):
                self.set_on(on=self._field.value)
        self.set_words(self._field.title, self._field.sentence or self._meaning())
        self.set_wrong(wrong=bool(self._field.sentence))

    def _on_toggled(self, checked: bool) -> None:  # noqa: FBT001
        self._field.set_on(on=checked)


def side_by_side(*widgets: QWidget) -> QHBoxLayout:
    """In columns of one width; one that is hidden keeps its place."""
    row = QHBoxLayout()
    row.setSpacing(16)
    for widget in widgets:
        policy = widget.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        widget.setSizePolicy(policy)
        row.addWidget(widget, 1)
    return row
