"""What one would type instead, shown on request."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.labels import TextLabel, TextRole

_LINES = 5


class EquivalentCommand(QWidget):
    """The commands, to read and copy. `button`, for the foot of the dialog, shows and hides it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands: tuple[str, ...] = ()
        self.button = IconButton("terminal", " ", ButtonKind.GHOST, quiet=True)
        self.button.setObjectName("equivalent-command")
        self.button.setCheckable(True)
        self.button.toggled.connect(self.setVisible)
        self._text = QPlainTextEdit()
        self._text.setObjectName("command-text")
        self._text.setReadOnly(True)
        self._text.setFont(fixed_font())
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._copy = IconButton("copy", " ")
        self._copy.setObjectName("copy-command")
        self._copy.clicked.connect(self._on_copy)
        self._label = TextLabel("", TextRole.SECTION)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label, 1)
        head.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._text)
        self.hide()
        self._retranslate()

    @property
    def commands(self) -> tuple[str, ...]:
        return self._commands

    def set_commands(self, commands: Sequence[str]) -> None:
        """Show these, one below the other; without any, the reason why stands there."""
        if tuple(commands) == self._commands and self._text.toPlainText():
            return
        self._commands = tuple(commands)
        self._copy.setEnabled(bool(commands))
        self._text.setPlainText("\n".join(commands) or translate("EquivalentCommand", "Give it a name first."))
        lines = min(_LINES, sum(1 + len(command) // 70 for command in commands) or 1)
        height = self._text.fontMetrics().lineSpacing() * max(2, lines)
        self._text.setFixedHeight(height + 2 * int(self._text.document().documentMargin()) + 12)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._commands))
        self._copy.setText(translate("EquivalentCommand", "Copied"))

    def _retranslate(self) -> None:
        self.button.setText(translate("EquivalentCommand", "Equivalent command"))
        self._label.setText(translate("EquivalentCommand", "The same in a terminal"))
        self._text.setAccessibleName(self._label.text())
        self._copy.setText(translate("EquivalentCommand", "Copy"))
        if not self._commands:
            self._text.clear()
            self.set_commands(())
