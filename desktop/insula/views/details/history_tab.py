"""What was done to one environment."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtWidgets import QHeaderView, QSplitter, QStackedWidget, QTableView, QVBoxLayout, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.questions import Questions
from insula.viewmodels.translation import translate
from insula.viewmodels.work.activity import ActivityViewModel
from insula.views.context import Context
from insula.views.details.tab import DetailTab
from insula.views.operation_log import OperationLog
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.table_style import DETAIL_ROW, style_table

_DURATION = 3


class HistoryTab(DetailTab):
    """The operations of the journal over the log of the chosen one."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(context, environment, parent)
        self.setObjectName("history-tab")
        self._view_model = ActivityViewModel(
            context.operations, Questions(context.bridge), context.bridge.spawn, environment.id
        )
        self._table = QTableView()
        self._table.setObjectName("history")
        self._table.setModel(self._view_model.rows)
        style_table(self._table, DETAIL_ROW)
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._table.hideColumn(_DURATION)
        self._log = OperationLog(self._view_model, context)
        self._log.hide()
        self._picture = EmptyState()
        self._stack = QStackedWidget()
        self._lay_out()
        self._table.selectionModel().selectionChanged.connect(self._on_selected)
        self._view_model.changed.connect(self._render)
        self.render_environment()
        self._view_model.load()

    def _lay_out(self) -> None:
        header = self._table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._log)
        self._stack.addWidget(split)
        self._stack.addWidget(self._picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.addWidget(self._stack)

    @override
    def render_environment(self) -> None:
        self._table.setAccessibleName(translate("HistoryTab", "History"))
        self._view_model.retranslate()

    def _on_selected(self, selected: QItemSelection) -> None:
        rows = selected.indexes()
        self._view_model.choose(self._view_model.rows.row_at(rows[0].row()).id if rows else None)
        self._log.setVisible(bool(rows))

    def _render(self) -> None:
        held = self._view_model.model.rowCount() > 0
        self._stack.setCurrentIndex(0 if held else 1)
        if not self._view_model.loaded:
            self._picture.set_picture(Picture(PictureKind.LOADING, translate("HistoryTab", "Reading the journal…")))
        elif not held:
            self._picture.set_picture(
                Picture(
                    PictureKind.EMPTY,
                    translate("HistoryTab", "No operation yet"),
                    translate("HistoryTab", "What Insula does to this environment is kept here, with its log."),
                    icon="history",
                )
            )
