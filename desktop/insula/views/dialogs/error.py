"""Something failed: the sentence, and the details for whoever wants them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from insula.domain.errors import InsulaError
from insula.domain.overriding import override
from insula.viewmodels.failures import details_of, sentence_of, title_for
from insula.viewmodels.translation import translate
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.labels import TextLabel

_MOST_LINES = 10


class ErrorDialog(DialogFrame):
    """One failure, with its details to read and to copy."""

    def __init__(self, error: InsulaError, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=520)
        self.setObjectName("error")
        self._error_shown = error
        self.leave_out_cancel()
        self._sentence = TextLabel("", wrap=True)
        self._details = QPlainTextEdit()
        self._details.setObjectName("error-details")
        self._details.setReadOnly(True)
        self._details.setFont(fixed_font())
        self._details.setTabChangesFocus(True)
        self._copy = IconButton("copy", " ", ButtonKind.GHOST, quiet=True)
        self._copy.setObjectName("copy-error")
        self._copy.clicked.connect(self._on_copy)
        self.body.setSpacing(12)
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._details)
        self.body.addStretch(1)
        self.aside.addWidget(self._copy)
        self._retell()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
        super().changeEvent(event)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._sentence.text()}\n\n{self._details.toPlainText()}".strip())
        self._copy.setText(translate("ErrorDialog", "Copied"))

    def _retell(self) -> None:
        self.set_title(title_for(self._error_shown))
        self.set_primary(translate("ErrorDialog", "Close"))
        self._sentence.setText(sentence_of(self._error_shown))
        details = details_of(self._error_shown)
        self._details.setPlainText(details)
        self._details.setVisible(bool(details))
        lines = min(_MOST_LINES, max(3, details.count("\n") + 1))
        self._details.setFixedHeight(lines * self._details.fontMetrics().lineSpacing() + 24)
        self._details.setAccessibleName(translate("ErrorDialog", "Details"))
        self._copy.setText(translate("ErrorDialog", "Copy"))
