"""Facts about one thing: what it is called at the left, what it is at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from insula.domain.overriding import override
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.buttons import ButtonKind, IconButton, LinkButton
from insula.views.widgets.labels import TextLabel, TextRole

_FRAME = 13
"""Pixels that a value's focus ring and margins take, both sides."""
_NARROWEST = 60


@dataclass(frozen=True, slots=True)
class Fact:
    """One row. `monospace` is for paths, ports, versions and commands; `action` is the word of a link after it.

    `name` is told to screen readers where there is no label, as in the second row of a list; `copied` is what a copy
    takes where that is not the value.
    """

    key: str
    label: str
    value: str
    monospace: bool = False
    copyable: bool = False
    action: str = ""
    name: str = ""
    copied: str = ""


class KeyValueGrid(QWidget):
    """Values can be selected; those too long for their place are cut until they have the focus."""

    activated = Signal(str)
    """The key of the fact whose link was pressed."""

    def __init__(self, label_width: int = 110, row_height: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self._rows: dict[str, _Row] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._grid.setColumnStretch(1, 1)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these; the same keys in the same order keep selection and focus."""
        if list(self._rows) != [fact.key for fact in facts]:
            self._build(facts)
        for fact in facts:
            self._rows[fact.key].set_fact(fact)

    def _build(self, facts: Sequence[Fact]) -> None:
        for row in self._rows.values():
            for widget in (row.label, row):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for place, fact in enumerate(facts):
            row = _Row(fact.key, self)
            row.activated.connect(self.activated)
            self._grid.addWidget(row.label, place, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(row, place, 1)
            self._grid.setRowMinimumHeight(place, self._row_height)
            self._rows[fact.key] = row


class _Row(QWidget):
    activated = Signal(str)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self._name = self._copied = ""
        self.label = TextLabel("", TextRole.SECONDARY, parent)
        self._value = ValueField(self)
        self._action = LinkButton(parent=self)
        self._copy = IconButton("copy", kind=ButtonKind.GHOST, parent=self, quiet=True, small=True)
        self.label.setBuddy(self._value)
        self._action.clicked.connect(self._on_action)
        self._copy.clicked.connect(self._on_copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._value)
        row.addWidget(self._action)
        row.addWidget(self._copy)
        row.addStretch()

    def set_fact(self, fact: Fact) -> None:
        self._name = fact.label or fact.name
        self._copied = fact.copied or fact.value
        self.label.setText(fact.label)
        self._value.setAccessibleName(self._name)
        self._value.set_value(fact.value, monospace=fact.monospace)
        self._action.setText(fact.action)
        self._action.setVisible(bool(fact.action))
        self._action.setAccessibleName(f"{fact.action} {fact.value}" if fact.action else "")
        self._copy.setVisible(fact.copyable)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._copy.set_name(QCoreApplication.translate("KeyValueGrid", "Copy: {label}").format(label=self._name))

    def _on_action(self) -> None:
        self.activated.emit(self._key)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)


class ValueField(QLineEdit):
    """A value to read, select and copy. Cut where it does not fit (paths in their middle), whole when focused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._mode = Qt.TextElideMode.ElideRight
        self.setReadOnly(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", "value")

    @property
    def value(self) -> str:
        """The whole of it."""
        return self._value

    @override
    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._value) + _FRAME, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(_NARROWEST, self.sizeHint().width()), super().minimumSizeHint().height())

    def set_value(self, value: str, *, monospace: bool = False) -> None:
        self._value = value
        self._mode = Qt.TextElideMode.ElideMiddle if monospace else Qt.TextElideMode.ElideRight
        if monospace:
            self.setFont(fixed_font())
        self.updateGeometry()
        self._show()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setText(self._value)
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._value, self._mode, self.width() - _FRAME + 1)
        self.setToolTip(self._value if shown != self._value else "")
        wanted = self._value if self.hasFocus() else shown
        if self.text() != wanted:
            self.setText(wanted)
            self.setCursorPosition(0)
