"""Every operation with its log."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QSplitter, QStackedLayout, QTableView, QVBoxLayout, QWidget

from insula.domain.operation import OperationId
from insula.domain.overriding import override
from insula.viewmodels.questions import Questions
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import count_of
from insula.viewmodels.work.activity import ActivityViewModel, Shown
from insula.views.context import Context
from insula.views.operation_log import OperationLog
from insula.views.page_header import PageHeader
from insula.views.widgets.chips import ChipBar, ChipItem
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.search_field import SearchField
from insula.views.widgets.table_style import style_table

_STARTED = 2
_WIDTHS = {1: 140, _STARTED: 110, 3: 90}
_ALL_COLUMNS_FROM = 520
_FOLLOW_MS = 1000
"""Pixels of width; below, the beginning leaves its room to the title. It stands above the log too."""


class ActivityPage(QWidget):
    """The list at the left, the log of the chosen one at the right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page-activity")
        self._context = context
        self._view_model = ActivityViewModel(context.operations, Questions(context.bridge), context.bridge.spawn)
        self._header = PageHeader()
        self._search = SearchField()
        self._search.setObjectName("search-operations")
        self._search.setMaximumWidth(240)
        self._chips = ChipBar()
        self._chips.setObjectName("operation-filters")
        self._table = QTableView()
        self._table.setObjectName("operations")
        self._table.setModel(self._view_model.rows)
        self._table.setMinimumWidth(360)
        self._log = OperationLog(self._view_model, context)
        self._log.setContentsMargins(16, 0, 0, 0)
        self._log.setMinimumWidth(280)
        self._log.hide()
        self._picture = EmptyState()
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        self._following = QTimer(self)
        self._following.setInterval(_FOLLOW_MS)
        style_table(self._table)
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._table.setSortingEnabled(True)
        self._table.sortByColumn(_STARTED, Qt.SortOrder.DescendingOrder)
        header = self._table.horizontalHeader()
        self._table.installEventFilter(self)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._search, 1)
        tools.addWidget(self._chips, 1, Qt.AlignmentFlag.AlignVCenter)
        self._stack = QStackedLayout()
        lists = QWidget()
        lists.setLayout(self._stack)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._picture)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(lists)
        split.addWidget(self._log)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(10)
        page.addWidget(self._header)
        page.addSpacing(2)
        page.addLayout(tools)
        page.addWidget(split, 1)

    def _connect(self) -> None:
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._search.seek)
        self._search.textChanged.connect(self._view_model.search)
        self._search.descended.connect(self._table.setFocus)
        self._chips.chosen.connect(self._on_filter)
        self._picture.primary_clicked.connect(self._show_all)
        self._table.selectionModel().selectionChanged.connect(self._on_selected)
        self._view_model.changed.connect(self._render)
        self._following.timeout.connect(self._view_model.follow)

    def show_operation(self, operation: OperationId) -> None:
        """Choose this one; a search or a filter that hides it is lifted."""
        self._show_all()
        for row in range(self._view_model.rows.rowCount()):
            if self._view_model.rows.row_at(row).id == operation:
                self._table.selectRow(row)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view_model.load()
        self._following.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._following.stop()

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

    def _show_all(self) -> None:
        self._search.clear()
        self._chips.set_current(Shown.ALL)
        self._view_model.show_only(Shown.ALL)

    def _on_filter(self, key: str) -> None:
        self._view_model.show_only(Shown(key))

    def _on_selected(self, _selected: QItemSelection) -> None:
        rows = self._table.selectionModel().selectedRows()
        self._view_model.choose(self._view_model.rows.row_at(rows[0].row()).id if rows else None)
        self._log.setVisible(bool(rows))
        self._stack.setContentsMargins(0, 0, 16 if rows else 0, 0)

    def _render(self) -> None:
        counts = self._view_model.counts
        self._header.set_words(translate("ActivityPage", "Activity"), count_of(counts.total) if counts.total else "")
        self._chips.set_items(
            [
                ChipItem(Shown.ALL, translate("ActivityPage", "All")),
                ChipItem(Shown.RUNNING, translate("ActivityPage", "Running"), counts.running or None),
                ChipItem(Shown.FAILED, translate("ActivityPage", "Failed"), counts.failed or None),
            ]
        )
        picture = self._picture_now()
        if picture is not None:
            self._picture.set_picture(picture)
        self._stack.setCurrentIndex(0 if picture is None else 1)

    def _picture_now(self) -> Picture | None:
        """What stands in the place of the list."""
        view_model = self._view_model
        if view_model.rows.rowCount():
            return None
        if view_model.model.rowCount():
            return Picture(
                PictureKind.EMPTY,
                translate("ActivityPage", "No operation like that"),
                translate("ActivityPage", "Neither the search nor the filter matches one."),
                translate("ActivityPage", "Show all"),
                icon="search",
            )
        if not view_model.loaded:
            return Picture(PictureKind.LOADING, translate("ActivityPage", "Reading the journal…"))
        return Picture(
            PictureKind.EMPTY,
            translate("ActivityPage", "Nothing has happened yet"),
            translate("ActivityPage", "Everything that Insula does is kept here, with its log and its outcome."),
            icon="activity",
        )

    def _retranslate(self) -> None:
        self._search.set_placeholder(translate("ActivityPage", "Search operations"))
        self._chips.setAccessibleName(translate("ActivityPage", "Filters"))
        self._table.setAccessibleName(translate("ActivityPage", "Operations"))
        self._view_model.retranslate()
        self._render()
