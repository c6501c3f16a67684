"""The `docker run` line that does the same, always in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from insula.viewmodels.translation import translate
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.labels import TextLabel, TextRole

_LINES = 2
_TOLD_MS = 2000


class CommandStrip(QWidget):
    """Two lines of it, to read and copy; what is secret is masked until the eye is pressed."""

    revealed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._masked = False
        self._label = TextLabel("", TextRole.CAPTION)
        self._text = QPlainTextEdit()
        self._text.setObjectName("run-line")
        self._text.setReadOnly(True)
        self._text.setFont(fixed_font())
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setTabChangesFocus(True)
        self._text.document().setDocumentMargin(1)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._copy = IconButton("copy", " ", ButtonKind.GHOST, quiet=True)
        self._copy.setObjectName("copy-run-line")
        self._eye = IconButton("eye", kind=ButtonKind.GHOST, quiet=True)
        self._eye.setObjectName("reveal-run-line")
        self._eye.setCheckable(True)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(_TOLD_MS)
        self._told.timeout.connect(self.retell)
        self._copy.clicked.connect(self._on_copy)
        self._eye.clicked.connect(self._on_eye)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._label, 1)
        head.addWidget(self._eye)
        head.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._text)
        self._set_height()

    def set_line(self, line: str, *, masked: bool, revealed: bool) -> None:
        """Show it; the eye is there where something in it is masked, or was."""
        if line != self._text.toPlainText():
            self._text.setPlainText(line)
            self._copy.setEnabled(bool(line))
        self._masked = masked
        self._eye.setVisible(masked or revealed)
        self._eye.setChecked(revealed)
        self._eye.set_icon("eye-off" if revealed else "eye")
        self._name_eye()

    @property
    def line(self) -> str:
        return self._text.toPlainText()

    def retell(self) -> None:
        """In the language of the moment."""
        self._label.setText(translate("CommandStrip", "The same in a terminal"))
        self._text.setAccessibleName(self._label.text())
        self._text.setPlaceholderText(translate("CommandStrip", "Choose an image first."))
        self._copy.setText(translate("CommandStrip", "Copy"))
        self._name_eye()

    def _set_height(self) -> None:
        margins = 2 * int(self._text.document().documentMargin()) + 10
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * _LINES + margins)

    def _name_eye(self) -> None:
        shown = self._eye.isChecked()
        self._eye.set_name(
            translate("CommandStrip", "Mask the secrets") if shown else translate("CommandStrip", "Show the secrets")
        )

    def _on_eye(self) -> None:
        self.revealed.emit(self._eye.isChecked())

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line)
        self._copy.setText(
            translate("CommandStrip", "Copied, masked") if self._masked else translate("CommandStrip", "Copied")
        )
        self._told.start()
