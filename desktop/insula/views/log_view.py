"""The log of one operation, with what became of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from insula.domain.operation import Operation, OperationState
from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import moment_of
from insula.viewmodels.wording.operations import describe_failure, title_of
from insula.viewmodels.wording.stages import describe_stage
from insula.viewmodels.work.activity import outcome_words
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.file_chooser import FileChooser
from insula.views.widgets.labels import TextRole
from insula.views.widgets.notice import Notice, Severity
from insula.views.widgets.progress_line import Progress, ProgressLine


class LogView(QWidget):
    """`set_operation` and `set_lines` fill it. `cancel_asked` and `save_asked` (with the file's path) tell wishes."""

    cancel_asked = Signal()
    save_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operation: Operation | None = None
        self._lines: tuple[str, ...] = ()
        self._chooser = FileChooser(self)
        self._chooser.chosen.connect(self._on_file)
        self._title = ElidingLabel(role=TextRole.STRONG)
        self._when = ElidingLabel(role=TextRole.SMALL)
        self._copy = IconButton("copy", kind=ButtonKind.GHOST, quiet=True)
        self._copy.setObjectName("copy-log")
        self._save = IconButton("download", kind=ButtonKind.GHOST, quiet=True)
        self._save.setObjectName("save-log")
        self._progress = ProgressLine(bar_width=120)
        self._failure = Notice(Severity.DANGER)
        self._text = QPlainTextEdit()
        self._text.setObjectName("log")
        self._text.setReadOnly(True)
        self._text.setFont(fixed_font())
        self._text.setTabChangesFocus(True)
        self._text.setUndoRedoEnabled(False)
        self._lay_out()
        self._copy.clicked.connect(self._on_copy)
        self._save.clicked.connect(self.choose_file)
        self._progress.cancelled.connect(self.cancel_asked)
        self._retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._when)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addLayout(words, 1)
        head.addWidget(self._copy)
        head.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._progress)
        column.addWidget(self._failure)
        column.addWidget(self._text, 1)

    def set_operation(self, operation: Operation) -> None:
        """Show another operation, or another state of the same."""
        self._operation = operation
        self._title.setText(title_of(operation))
        self._when.setText(f"{outcome_words(operation)} · {moment_of(operation.started)}")
        running = operation.state is OperationState.RUNNING
        self._progress.setVisible(running)
        if running:
            at = operation.progress
            self._progress.set_progress(
                Progress(
                    describe_stage(at) if at is not None else "",
                    fraction=at.fraction if at is not None else None,
                    cancellable=True,
                )
            )
        failure = describe_failure(operation)
        self._failure.setVisible(bool(failure))
        if failure:
            self._failure.set_content(Severity.DANGER, translate("LogView", "What went wrong"), failure)

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Show the log; what is new is added at the end, and followed where the end is in sight."""
        known = self._lines
        self._lines = lines
        for button in (self._copy, self._save):
            button.setEnabled(bool(lines))
        if known and lines[: len(known)] == known:
            for line in lines[len(known) :]:
                self._text.appendPlainText(line)
            return
        self._text.setPlainText("\n".join(lines))

    def choose_file(self) -> None:
        """Ask where to save the log; one dialog at a time."""
        operation = self._operation
        name = f"{operation.verb}-{operation.subject}.log" if operation is not None else ""
        self._chooser.save(translate("LogView", "Save the log"), name, "log")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._lines))

    def _on_file(self, path: str) -> None:
        self.save_asked.emit(Path(path))

    def _retranslate(self) -> None:
        self._copy.set_name(translate("LogView", "Copy the log"))
        self._save.set_name(translate("LogView", "Save the log…"))
        self._text.setAccessibleName(translate("LogView", "Log"))
        self._text.setPlaceholderText(translate("LogView", "Nothing was logged."))
        if self._operation is not None:
            self.set_operation(self._operation)
