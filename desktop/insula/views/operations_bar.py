"""The line at the bottom: what runs, how the last work ended; it opens upwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import InsulaError
from insula.domain.operation import Operation, OperationState
from insula.domain.overriding import override
from insula.domain.usage import Usage
from insula.viewmodels.bridge import Services
from insula.viewmodels.translation import translate
from insula.viewmodels.work.operation_line import Follow, line_of, more_of, told
from insula.views.context import Context
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.progress_line import Progress, ProgressLine

if TYPE_CHECKING:
    from insula.views.operations_panel import OperationsPanel

HEIGHT = 44
_MEASURED = frozenset({Verb.CREATE, Verb.CLONE})


class OperationsBar(QWidget):
    """One line. `opened_changed` follows when its list is opened or closed."""

    opened_changed = Signal(bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("operations")
        self._context = context
        self._last: Operation | None = None
        self._usage: Usage | None = None
        self._panel: OperationsPanel | None = None
        self._line = ProgressLine()
        self._line.setObjectName("operation-line")
        self._more = IconButton("chevron-up", " ", ButtonKind.GHOST, quiet=True)
        self._more.setObjectName("more-operations")
        self._more.setCheckable(True)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        strip = QFrame()
        strip.setProperty("frame", "footer")
        strip.setMinimumHeight(HEIGHT)
        row = QHBoxLayout(strip)
        row.setContentsMargins(20, 4, 16, 4)
        row.setSpacing(14)
        row.addWidget(self._line, 1)
        row.addWidget(self._more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(strip)
        self._line.cancelled.connect(self._on_cancelled)
        self._line.activated.connect(self._on_followed)
        self._more.toggled.connect(self._on_toggled)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close_panel)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        context.operations.changed.connect(self._on_changed)
        context.operations.finished.connect(self._on_finished)
        self._retranslate()

    def open_panel(self, operation: Operation | None = None) -> None:
        """Open the list; at this operation if one is given."""
        self._more.setChecked(True)
        if self._panel is not None and operation is not None:
            self._panel.choose(operation.id)

    def close_panel(self) -> None:
        self._more.setChecked(False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _told(self) -> Operation | None:
        return told(self._context.operations.running(), self._last)

    def _show(self) -> None:
        operation = self._told()
        line = line_of(operation, self._usage)
        self._line.set_progress(
            Progress(
                line.title,
                line.detail,
                line.icon,
                line.tint,
                running=line.running,
                fraction=line.fraction,
                cancellable=line.running,
                action=line.link,
            )
        )
        self._line.setToolTip(line.detail)
        self._more.setText(more_of(len(self._context.operations.running())))

    def _on_changed(self) -> None:
        self._show()

    def _on_finished(self, operation: Operation) -> None:
        self._last = operation
        self._usage = None
        succeeded = operation.state is OperationState.SUCCEEDED
        if succeeded and operation.verb in _MEASURED and operation.result is not None:
            self._context.bridge.spawn(self._measure(operation, operation.result))
        self._show()

    async def _measure(self, operation: Operation, result: EnvironmentId) -> None:
        async def measure(services: Services) -> list[Usage]:
            return [usage async for usage in services.queries.measure([result])]

        try:
            found = await self._context.bridge.call(measure)
        except InsulaError:
            # The figure is an extra; the result may be gone by now.
            return
        if found and self._last is operation:
            self._usage = found[0]
            self._show()

    def _on_cancelled(self) -> None:
        operation = self._told()
        if operation is not None:
            self._context.intents.cancel(operation.id)

    def _on_followed(self) -> None:
        operation = self._told()
        if operation is None:
            return
        match line_of(operation).follow:
            case Follow.UNDO if operation.environment is not None:
                self._context.intents.restore([operation.result or operation.environment])
            case Follow.SHOW if operation.result is not None:
                self._context.show_environment(operation.result)
            case Follow.EXPLAIN:
                self.open_panel(operation)
            case Follow.WATCH:
                from insula.views.dialogs.opening_images import watch

                watch(self._context, operation)
            case _:
                pass

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001
        if opened and self._panel is None:
            from insula.views.operations_panel import OperationsPanel

            self._panel = OperationsPanel(self._context)
            self._column.insertWidget(0, self._panel)
        if self._panel is not None:
            self._panel.setVisible(opened)
        self._more.set_icon("chevron-down" if opened else "chevron-up")
        self.opened_changed.emit(opened)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("OperationsBar", "Running work"))
        self._more.setAccessibleName(translate("OperationsBar", "All operations and their logs"))
        self._more.set_hint(translate("OperationsBar", "All operations and their logs"))
        self._show()
