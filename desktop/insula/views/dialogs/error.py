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
    """One failure, with its details to read and to copy; or several of the same bulk, a line for each.

    `subject` is the name of what it is about.
    """

    def __init__(self, error: InsulaError, parent: QWidget | None = None, *, subject: str = "") -> None:
        super().__init__(parent, width=520)
        self.setObjectName("error")
        self._errors = [(subject, error)]
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

    def add(self, error: InsulaError, subject: str = "") -> None:
        """One more that did not work, told by this dialog too."""
        self._errors.append((subject, error))
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
        error = self._errors[0][1]
        self.set_title(title_for(error))
        self.set_primary(translate("ErrorDialog", "Close"))
        several = len(self._errors) > 1
        count = translate("ErrorDialog", "It was not begun for %n of them:", "", len(self._errors))
        self._sentence.setText(count if several else sentence_of(error))
        details = "\n".join(map(_line, self._errors)) if several else details_of(error)
        self._details.setPlainText(details)
        self._details.setVisible(bool(details))
        lines = min(_MOST_LINES, max(3, details.count("\n") + 1))
        self._details.setFixedHeight(lines * self._details.fontMetrics().lineSpacing() + 24)
        self._details.setAccessibleName(translate("ErrorDialog", "Details"))
        self._copy.setText(translate("ErrorDialog", "Copy"))


def _line(failure: tuple[str, InsulaError]) -> str:
    subject, error = failure
    return f"{subject} – {sentence_of(error)}" if subject else sentence_of(error)
