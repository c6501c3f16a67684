"""Work in a window of its own: how far it is, what it says, and what to do when it fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from insula.domain.errors import InsulaError
from insula.domain.operation import Operation, OperationState
from insula.domain.overriding import override
from insula.viewmodels.questions import Questions
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.operations import name_of_operation_state
from insula.viewmodels.work.activity import STATES
from insula.viewmodels.work.watched_work import WatchedWork
from insula.views.context import Context
from insula.views.theme.states import look_of
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.file_chooser import FileChooser
from insula.views.widgets.labels import Hairline, TextLabel, TextRole
from insula.views.widgets.notice import Notice, Severity
from insula.views.widgets.progress_line import Progress, ProgressLine

_WIDTH, _HEIGHT = 820, 560
_TICK_MS = 1_000


class WorkContent(Protocol):
    """What fills the window: it follows the work, and gives all that was said as text."""

    @property
    def widget(self) -> QWidget: ...

    @property
    def first(self) -> QWidget:
        """What gets the keyboard."""

    def text(self) -> str: ...

    def tick(self) -> None: ...

    def retranslate(self) -> None: ...


class WorkWindow(QDialog):
    """Beside the main window, and gone with it. To close it leaves the work alone.

    `again_asked` tells that the same is wanted once more, after a failure; `container_asked` that one is wanted from
    what was brought, where `makes_image`.
    """

    again_asked = Signal()
    container_asked = Signal()

    def __init__(
        self,
        context: Context,
        operation: Operation,
        make_content: Callable[[WatchedWork], WorkContent],
        parent: QWidget | None = None,
        *,
        can_repeat: bool = False,
        makes_image: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("work-window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlags(Qt.WindowType.Window)
        self._context = context
        self._can_repeat = can_repeat
        self._makes_image = makes_image
        questions = Questions(context.bridge)
        self._work = WatchedWork(operation, context.operations, questions, context.bridge.spawn, self)
        self._content = make_content(self._work)
        self._title = TextLabel("", TextRole.TITLE, wrap=True)
        self._line = ProgressLine()
        self._line.setObjectName("work-line")
        self._failure = Notice(Severity.DANGER)
        self._failure.setObjectName("failure")
        self._copy = IconButton("copy", " ", ButtonKind.GHOST, quiet=True)
        self._copy.setObjectName("copy-output")
        self._save = IconButton("download", " ", ButtonKind.GHOST, quiet=True)
        self._save.setObjectName("save-output")
        self._next = IconButton("plus", " ", ButtonKind.PRIMARY)
        self._next.setObjectName("new-container")
        self._next.hide()
        self._close = IconButton(text=" ")
        self._close.setObjectName("close-window")
        self._chooser = FileChooser(self)
        self._chooser.chosen.connect(self._on_file)
        self._lay_out()
        self._line.cancelled.connect(self._on_cancel)
        self._failure.activated.connect(self._on_again)
        self._copy.clicked.connect(self._on_copy)
        self._save.clicked.connect(self._on_save)
        self._next.clicked.connect(self._on_next)
        self._close.clicked.connect(self.close)
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._on_tick)
        self._work.changed.connect(self._render)
        self._work.ended.connect(self._on_ended)
        self._ticks.start()
        self.resize(_WIDTH, _HEIGHT)
        for button in self.findChildren(QPushButton):
            # Enter must not press what stops the work.
            button.setAutoDefault(False)
        self._content.first.setFocus()
        self._retranslate()
        self._work.read()

    @property
    def work(self) -> WatchedWork:
        return self._work

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._content.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(10)
        inside.addWidget(self._title)
        inside.addWidget(self._line)
        inside.addWidget(self._failure)
        inside.addWidget(self._content.widget, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self._copy)
        foot.addWidget(self._save)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._next)
        page.addLayout(inside, 1)
        page.addWidget(Hairline())
        page.addLayout(foot)

    def _render(self) -> None:
        work = self._work
        self.setWindowTitle(work.title)
        self._title.setText(work.title)
        state, icon = STATES[work.operation.state]
        self._line.set_progress(
            Progress(
                name_of_operation_state(work.operation.state),
                " · ".join(filter(None, (work.stage, work.time if work.running else ""))),
                icon,
                "accent" if work.running else look_of(state).tint,
                running=work.running,
                fraction=work.fraction,
                cancellable=work.running,
            )
        )
        self._next.setVisible(self._makes_image and work.operation.state is OperationState.SUCCEEDED)
        self._failure.setVisible(bool(work.failure))
        if work.failure:
            again = translate("WorkWindow", "Change it and try again…") if self._can_repeat else ""
            title = translate("WorkWindow", "What went wrong")
            self._failure.set_content(Severity.DANGER, title, work.failure, again)

    def _on_tick(self) -> None:
        if self._work.running:
            self._render()
            self._content.tick()

    def _on_ended(self) -> None:
        self._ticks.stop()
        self._render()

    def _on_cancel(self) -> None:
        self._context.intents.cancel(self._work.operation.id)

    def _on_again(self) -> None:
        self.again_asked.emit()
        self.close()

    def _on_next(self) -> None:
        self.container_asked.emit()
        self.close()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._content.text())

    def _on_save(self) -> None:
        name = self._work.operation.subject.replace("/", "-").replace(":", "-")
        title = translate("WorkWindow", "Save the output")
        self._chooser.save(title, f"{self._work.operation.verb}-{name}.log", "log")

    def _on_file(self, path: str) -> None:
        text = self._content.text() + "\n"

        async def save() -> None:
            try:
                await Questions(self._context.bridge).save_text(Path(path), text)
            except InsulaError as error:
                from insula.views.dialogs.opening import show_error

                show_error(self._context, error)

        self._context.bridge.spawn(save())

    def _retranslate(self) -> None:
        self._copy.setText(translate("WorkWindow", "Copy"))
        self._save.setText(translate("WorkWindow", "Save…"))
        self._next.setText(translate("WorkWindow", "New container…"))
        self._close.setText(translate("WorkWindow", "Close"))
        self._close.set_hint(translate("WorkWindow", "The work goes on without this window."))
        self._render()
