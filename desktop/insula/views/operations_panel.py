"""The operations with their logs, above the line at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from insula.domain.operation import OperationId, OperationState
from insula.domain.overriding import override
from insula.viewmodels.questions import Questions
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.operations import describe_failure
from insula.viewmodels.work.activity import ActivityViewModel
from insula.views.context import Context
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.table_style import DETAIL_ROW, style_table

HEIGHT = 260
_LINES = 5_000
_TICK_MS = 1_000
_STARTED = 2
_ALL_COLUMNS_FROM = 560
"""Below that width of the table, when each started gives way to what each is."""


class OperationsPanel(QFrame):
    """A table of operations, and at its right what the chosen one said."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("operations-panel")
        self.setProperty("frame", "footer")
        self.setFixedHeight(HEIGHT)
        self._context = context
        self._view_model = ActivityViewModel(
            context.operations, Questions(context.bridge), context.bridge.spawn, parent=self
        )
        self._table = QTableView()
        self._table.setObjectName("operations-table")
        self._table.setModel(self._view_model.rows)
        style_table(self._table, DETAIL_ROW)
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._table.installEventFilter(self)
        header = self._table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, width in enumerate((140, 110, 84), start=1):
            header.resizeSection(place, width)
        self._why = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._log = QPlainTextEdit()
        self._log.setObjectName("operation-log")
        self._log.setReadOnly(True)
        self._log.setMaximumBlockCount(_LINES)
        self._log.setFont(fixed_font())
        self._log.setTabChangesFocus(True)
        self._log.setMinimumHeight(4 * QFontMetrics(fixed_font()).lineSpacing())
        self._cancel = IconButton("ban", " ")
        self._cancel.setObjectName("cancel-operation")
        self._copy = IconButton("clipboard-copy", " ", ButtonKind.GHOST, quiet=True)
        self._copy.setObjectName("copy-log")
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._view_model.tick)
        self._assemble()
        self._table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self._cancel.clicked.connect(self._on_cancel)
        self._copy.clicked.connect(self._on_copy)
        self._view_model.changed.connect(self._on_changed)
        self._view_model.log_changed.connect(self._show_log)
        self._view_model.load()
        self._retranslate()

    def choose(self, identity: OperationId) -> None:
        """Show the log of this operation."""
        for row in range(self._view_model.rows.rowCount()):
            if self._view_model.rows.row_at(row).id == identity:
                self._table.selectRow(row)
                return
        self._view_model.choose(identity)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._table and event.type() == QEvent.Type.Resize:
            self._table.setColumnHidden(_STARTED, self._table.width() < _ALL_COLUMNS_FROM)
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _assemble(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._why, 1)
        buttons.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(buttons)
        column.addWidget(self._log, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._table)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 12)
        row.addWidget(splitter)

    def _on_row_changed(self) -> None:
        row = self._table.currentIndex()
        if row.isValid():
            self._view_model.choose(self._view_model.rows.row_at(row.row()).id)
        self._show_log()

    def _on_changed(self) -> None:
        if not self._table.currentIndex().isValid() and self._view_model.rows.rowCount():
            self._table.selectRow(0)
        self._show_log()

    def _show_log(self) -> None:
        current = self._view_model.current
        self._why.setText(describe_failure(current) if current is not None else "")
        self._cancel.setVisible(current is not None and current.state is OperationState.RUNNING)
        text = "\n".join(self._view_model.log)
        if text != self._log.toPlainText():
            self._log.setPlainText(text)
            self._log.verticalScrollBar().setValue(self._log.verticalScrollBar().maximum())
        self._copy.set_obstacle(None if text else translate("OperationsPanel", "The log is empty."))

    def _on_cancel(self) -> None:
        if self._view_model.current is not None:
            self._context.intents.cancel(self._view_model.current.id)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._log.toPlainText())

    def _retranslate(self) -> None:
        self._table.setAccessibleName(translate("OperationsPanel", "Operations"))
        self._log.setAccessibleName(translate("OperationsPanel", "Log"))
        self._log.setPlaceholderText(translate("OperationsPanel", "Its log is empty."))
        self._cancel.setText(translate("OperationsPanel", "Cancel"))
        self._copy.setText(translate("OperationsPanel", "Copy log"))
        self._view_model.retranslate()
