"""The log of one environment with all that belongs to it, in the details or in a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from insula.domain.environment import EnvironmentId
from insula.domain.overriding import override
from insula.viewmodels.logs.log_desk import LogDesk
from insula.viewmodels.logs.logs import FIRST_TAIL, LogPhase, LogsViewModel
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import count_of
from insula.views.context import Context
from insula.views.logs.lines import LogLines
from insula.views.logs.tools import LogTools
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.file_chooser import FileChooser
from insula.views.widgets.notice import Notice, Severity


class LogPanel(QWidget):
    """Reads for as long as it lives. `window_asked`: the person wants more room for it."""

    window_asked = Signal()

    def __init__(self, context: Context, environment: EnvironmentId, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log-panel")
        self._name = name
        self._failure = ""
        self._saved = ""
        self._chooser = FileChooser(self)
        self._chooser.chosen.connect(self._on_file)
        view_model = LogsViewModel(environment, LogDesk(context.bridge), context.bridge.spawn)
        self._view_model = view_model
        self.lines = LogLines(view_model)
        self.tools = LogTools(view_model, self.lines)
        self._notice = Notice()
        self._notice.activated.connect(self._on_notice)
        self._picture = EmptyState()
        self._picture.primary_clicked.connect(view_model.open)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._framed(self.lines))
        self._stack.addWidget(self._picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.tools)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)
        self.tools.save_asked.connect(self.choose_file)
        self.tools.window_asked.connect(self.window_asked)
        self.lines.save_asked.connect(self.choose_file)
        for changed in (view_model.changed, view_model.grown, view_model.replaced, view_model.finding.changed):
            changed.connect(self._render)
        view_model.failed.connect(self._on_failed)
        view_model.saved.connect(self._on_saved)
        self.destroyed.connect(view_model.abandon)
        self._retranslate()
        view_model.open()

    @property
    def view_model(self) -> LogsViewModel:
        return self._view_model

    def choose_file(self) -> None:
        """Ask where to save the log; one dialog at a time."""
        self._chooser.save(translate("LogPanel", "Save the log"), f"{self._name}.log", "log")

    @override
    def event(self, event: QEvent) -> bool:
        # The window has these keys too, for its list.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        finding = self._view_model.finding
        if event.matches(QKeySequence.StandardKey.Find):
            self.tools.search.seek()
        elif event.key() == Qt.Key.Key_F3 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            finding.go_back()
        elif event.key() == Qt.Key.Key_F3:
            finding.go_forward()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._view_model.retranslate()
            self._retranslate()
        super().changeEvent(event)

    def _framed(self, widget: QWidget) -> QFrame:
        frame = QFrame()
        frame.setProperty("frame", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(widget)
        return frame

    def _render(self) -> None:
        picture = self._picture_now()
        if picture is not None:
            self._picture.set_picture(picture)
        self._stack.setCurrentIndex(0 if picture is None else 1)
        self._render_notice(is_bare=picture is not None)

    def _render_notice(self, *, is_bare: bool) -> None:
        view_model = self._view_model
        shown: tuple[Severity, str, str, str] | None = None
        if self._failure:
            shown = (Severity.DANGER, translate("LogPanel", "That did not work"), self._failure, "")
        elif view_model.finding.complaint:
            shown = (Severity.WARNING, view_model.finding.complaint, "", "")
        elif is_bare:
            shown = None
        elif view_model.phase is LogPhase.FAILED:
            again = translate("LogPanel", "Try again")
            shown = (Severity.DANGER, translate("LogPanel", "No more lines come"), view_model.problem, again)
        elif view_model.phase is LogPhase.WAITING:
            title = translate("LogPanel", "The engine does not answer")
            shown = (Severity.WARNING, title, translate("LogPanel", "The log goes on as soon as it does."), "")
        elif view_model.phase is LogPhase.ENDED:
            shown = (Severity.INFO, translate("LogPanel", "It is gone: no more lines will come"), "", "")
        elif self._saved:
            shown = (Severity.INFO, translate("LogPanel", "Saved"), self._saved, "")
        elif view_model.has_earlier:
            words = translate("LogPanel", "The last {count} lines were read at first.").format(
                count=count_of(FIRST_TAIL)
            )
            shown = (Severity.INFO, "", words, translate("LogPanel", "Read all"))
        self._notice.setVisible(shown is not None)
        if shown is not None:
            self._notice.set_content(*shown)

    def _picture_now(self) -> Picture | None:
        """What stands in the place of the lines."""
        view_model = self._view_model
        if view_model.count:
            return None
        match view_model.phase:
            case LogPhase.LOADING:
                return Picture(PictureKind.LOADING, translate("LogPanel", "Reading the log…"))
            case LogPhase.WAITING:
                return Picture(
                    PictureKind.NOT_AVAILABLE,
                    translate("LogPanel", "The engine does not answer"),
                    translate("LogPanel", "The log is read as soon as it does."),
                )
            case LogPhase.FAILED:
                return Picture(
                    PictureKind.ERROR,
                    translate("LogPanel", "The log cannot be read"),
                    view_model.problem,
                    translate("LogPanel", "Try again"),
                )
            case _:
                return Picture(
                    PictureKind.EMPTY,
                    translate("LogPanel", "Nothing was written yet"),
                    translate("LogPanel", "What the program writes appears here at once."),
                    icon="file-text",
                )

    def _on_notice(self) -> None:
        if self._view_model.phase is LogPhase.FAILED:
            self._view_model.open()
        else:
            self._view_model.load_all()

    def _on_failed(self, sentence: str) -> None:
        self._failure, self._saved = sentence, ""
        self._render()

    def _on_saved(self, path: str) -> None:
        self._failure, self._saved = "", path
        self._render()

    def _on_file(self, path: str) -> None:
        self._failure = self._saved = ""
        self._view_model.save(Path(path))

    def _retranslate(self) -> None:
        self.lines.setAccessibleName(translate("LogPanel", "Log"))
        self._render()


def _is_ours(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Find) or event.key() == Qt.Key.Key_F3
