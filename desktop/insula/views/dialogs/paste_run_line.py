"""Paste a `docker run` line."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.pasting import RunLinePaste
from insula.viewmodels.translation import translate
from insula.views.dialogs.labelled import JudgedField
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.labels import TextLabel, TextRole

_LINES = 8
_COMMANDS = ("docker ", "podman ", "sudo docker ", "sudo podman ", "$ docker ")


class PasteRunLineDialog(DialogFrame):
    """It reads the line as one types; what stands in the clipboard is offered where it is such a line."""

    def __init__(self, view_model: RunLinePaste, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=640)
        self._view_model = view_model
        self.setObjectName("paste-run-line-dialog")
        self._text = QPlainTextEdit()
        self._text.setObjectName("pasted")
        self._text.setFont(fixed_font())
        self._text.setTabChangesFocus(True)
        self._text.setPlainText(view_model.text)
        self._text.setMinimumHeight(self._text.fontMetrics().lineSpacing() * _LINES)
        self._line = JudgedField(self._text)
        self._told = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._told.setObjectName("left-out")
        self.body.addWidget(self._line)
        self.body.addWidget(self._told)
        self._text.textChanged.connect(self._on_text)
        view_model.changed.connect(self._render)
        self._retell()
        self._render()

    @override
    def submit(self) -> None:
        self._view_model.apply()
        self.accept()

    @override
    def reject(self) -> None:
        """The line, which may hold secrets, is forgotten."""
        self._view_model.type("")
        super().reject()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        copied = QGuiApplication.clipboard().text().strip()
        if not self._text.toPlainText() and copied.startswith(_COMMANDS):
            self._text.setPlainText(copied)
            self._text.selectAll()
        super().showEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
            self._render()
        super().changeEvent(event)

    def _on_text(self) -> None:
        self._view_model.type(self._text.toPlainText())

    def _render(self) -> None:
        view_model = self._view_model
        self._line.set_error(view_model.sentence)
        self._told.setText(view_model.left_out)
        self._told.setVisible(bool(view_model.left_out))
        self.set_obstacle(view_model.why_not or None)

    def _retell(self) -> None:
        self.set_title(
            translate("PasteRunLineDialog", "Paste a docker run line"),
            translate("PasteRunLineDialog", "It fills the form; nothing is run."),
        )
        self.set_primary(translate("PasteRunLineDialog", "Fill the form"))
        self._line.set_label(translate("PasteRunLineDialog", "Command"))
        self._text.setPlaceholderText("docker run --name web -p 127.0.0.1:8080:80 nginx:1.27")
