"""What stands side by side in a row of a list: texts, choices, a mask over what is secret."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.choice_box import ChoiceBox, SuggestionBox
from insula.views.widgets.styling import set_style_property

Words = Callable[[], str]


class Cell(QWidget):
    """Shows one part of a row. `edited` carries the name of the part and its new value."""

    edited = Signal(str, object)

    def __init__(self, part: str) -> None:
        super().__init__()
        self.part = part
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    def show_row(self, row: Any) -> None:  # noqa: ANN401 - one of the form's rows
        """Show its part of that row."""
        raise NotImplementedError

    def focus_field(self) -> None:
        """Where one types or chooses."""
        item = self._row.itemAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def blame(self, part: str) -> None:
        """Show that this part is wrong, if it is its own."""

    def tell(self, title: str) -> None:
        """Tell what it is, in the language of the moment."""
        raise NotImplementedError


class TextCell(Cell):
    """A line of text."""

    def __init__(self, part: str, example: Words | None = None) -> None:
        super().__init__(part)
        self._example = example
        self.line = QLineEdit()
        self.line.setObjectName(part)
        self.line.setFont(fixed_font())
        self.line.setMinimumWidth(24)
        self.line.textChanged.connect(self._on_text)
        self._row.addWidget(self.line, 1)

    @override
    def show_row(self, row: Any) -> None:
        text = getattr(row, self.part)
        if text != self.line.text():
            with QSignalBlocker(self.line):
                self.line.setText(text)
            if not self.line.hasFocus():
                self.line.setCursorPosition(0)

    @override
    def blame(self, part: str) -> None:
        set_style_property(self.line, "invalid", part == self.part)

    @override
    def tell(self, title: str) -> None:
        self.line.setAccessibleName(title)
        if self._example is not None:
            self.line.setPlaceholderText(self._example())

    def _on_text(self, text: str) -> None:
        self.edited.emit(self.part, text)


class SecretCell(TextCell):
    """A text that may be masked; the eye reveals it, and masks it again."""

    def __init__(self, part: str, example: Words | None = None) -> None:
        super().__init__(part, example)
        self.eye = IconButton("eye", kind=ButtonKind.GHOST, quiet=True)
        self.eye.setObjectName("reveal")
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._on_eye)
        policy = self.eye.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.eye.setSizePolicy(policy)
        self.eye.hide()
        self._row.addWidget(self.eye)

    def set_masked(self, *, masked: bool, secret: bool) -> None:
        """Mask it or not; the eye is there where there is something `secret`."""
        mode = QLineEdit.EchoMode.Password if masked else QLineEdit.EchoMode.Normal
        if self.line.echoMode() is not mode:
            self.line.setEchoMode(mode)
        self.eye.setVisible(secret)
        with QSignalBlocker(self.eye):
            self.eye.setChecked(secret and not masked)
        self.eye.set_icon("eye" if masked else "eye-off")
        self._name_eye()

    @override
    def tell(self, title: str) -> None:
        super().tell(title)
        self._name_eye()

    def _name_eye(self) -> None:
        shown = self.eye.isChecked()
        self.eye.set_name(
            translate("FormCells", "Mask the value") if shown else translate("FormCells", "Show the value")
        )

    def _on_eye(self, checked: bool) -> None:  # noqa: FBT001
        self.edited.emit("revealed", checked)


class SuggestingCell(Cell):
    """A line of text with what there is to choose from."""

    def __init__(self, part: str, example: Words | None = None) -> None:
        super().__init__(part)
        self._example = example
        self.box = SuggestionBox()
        self.box.setObjectName(part)
        self.box.setMinimumContentsLength(4)
        self.box.text_changed.connect(self._on_text)
        self._row.addWidget(self.box, 1)

    def set_suggestions(self, names: Sequence[str]) -> None:
        """Offer these."""
        self.box.set_suggestions(names)

    @override
    def show_row(self, row: Any) -> None:
        self.box.set_text(getattr(row, self.part))

    @override
    def blame(self, part: str) -> None:
        self.box.set_invalid(invalid=part == self.part)

    @override
    def tell(self, title: str) -> None:
        self.box.setAccessibleName(title)
        # What Qt calls a combo box on Linux is its text, and no label is its buddy.
        self.box.setAccessibleDescription(title)
        if self._example is not None:
            self.box.set_placeholder(self._example())

    def _on_text(self, text: str) -> None:
        self.edited.emit(self.part, text)


class ChoiceCell(Cell):
    """One of a few."""

    def __init__(self, part: str, options: Callable[[], Sequence[tuple[object, str]]]) -> None:
        super().__init__(part)
        self._options = options
        self.box = ChoiceBox()
        self.box.setObjectName(part)
        self.box.setMinimumContentsLength(3)
        self.box.set_options(options())
        self.box.chosen.connect(self._on_chosen)
        self._row.addWidget(self.box, 1)

    @override
    def show_row(self, row: Any) -> None:
        self.box.set_value(getattr(row, self.part))

    @override
    def tell(self, title: str) -> None:
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(title)
        self.box.set_options(self._options())

    def _on_chosen(self, value: object) -> None:
        self.edited.emit(self.part, value)


class FlagCell(Cell):
    """Yes or no; its name stands above the column."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.box = QCheckBox()
        self.box.setObjectName(part)
        self.box.toggled.connect(self._on_toggled)
        self._row.addWidget(self.box, 1, Qt.AlignmentFlag.AlignVCenter)

    @override
    def show_row(self, row: Any) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(bool(getattr(row, self.part)))

    @override
    def tell(self, title: str) -> None:
        self.box.setAccessibleName(title)
        self.box.setToolTip(title)

    def _on_toggled(self, checked: bool) -> None:  # noqa: FBT001
        self.edited.emit(self.part, checked)
