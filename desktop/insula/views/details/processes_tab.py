"""What runs in an environment."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.inside.inside_desk import InsideDesk
from insula.viewmodels.inside.processes import ProcessesViewModel
from insula.viewmodels.translation import translate
from insula.views.context import Context
from insula.views.details.live_tab import LiveTab
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.search_field import SearchField
from insula.views.widgets.table_style import DETAIL_ROW, style_table

_EVERY_MS = 2000
_WIDTHS = {"%CPU": 88, "RSS": 82, "PID": 72, "PPID": 72, "UID": 66, "USER": 90, "ELAPSED": 90}
_IN_NARROW = frozenset({"COMMAND", "CMD", "%CPU", "RSS"})
_NARROW = 460


class ProcessesTab(LiveTab):
    """A table that is read every two seconds while it is seen."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(context, environment, parent)
        self.setObjectName("processes-tab")
        self._view_model = ProcessesViewModel(environment, InsideDesk(context.bridge), context.bridge.spawn, self)
        self._ticks = QTimer(self)
        self._ticks.setInterval(_EVERY_MS)
        self._ticks.timeout.connect(self._view_model.load)
        self._search = SearchField()
        self._search.setObjectName("search-processes")
        self._total = TextLabel("", TextRole.SMALL)
        self._table = QTableView()
        self._table.setObjectName("processes")
        self._table.setModel(self._view_model.shown)
        style_table(self._table, DETAIL_ROW)
        self._table.setSortingEnabled(True)
        self._picture = EmptyState()
        self._picture.primary_clicked.connect(self._view_model.load)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addWidget(self._search)
        column.addWidget(self._stack, 1)
        column.addWidget(self._total)
        self._search.textChanged.connect(self._view_model.search)
        self._search.descended.connect(self._on_descended)
        self._view_model.changed.connect(self._render)
        self._view_model.replaced.connect(self._on_replaced)
        self._arrange()
        self._table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        self.render_environment()

    @override
    def render_environment(self) -> None:
        self._search.set_placeholder(translate("ProcessesTab", "Search processes"))
        self._table.setAccessibleName(translate("ProcessesTab", "Processes"))
        self._view_model.retranslate()
        self._view_model.set_environment(self.environment)
        self._look()

    @override
    def seen_changed(self) -> None:
        self._look()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _look(self) -> None:
        """Read at once and then in turns, while there is something to read and somebody to look."""
        wanted = self.seen and self._view_model.running
        if wanted and not self._ticks.isActive():
            self._view_model.load()
            self._ticks.start()
        elif not wanted:
            self._ticks.stop()

    def _arrange(self) -> None:
        header = self._table.horizontalHeader()
        header.setStretchLastSection(False)
        wide = self.width() >= _NARROW
        for at, key in enumerate(self._view_model.keys):
            stretches = key in {"COMMAND", "CMD"}
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(at, mode)
            if not stretches:
                header.resizeSection(at, _WIDTHS.get(key, 80))
            self._table.setColumnHidden(at, not wide and key not in _IN_NARROW)

    def _on_replaced(self) -> None:
        self._table.setModel(self._view_model.shown)
        self._arrange()

    def _on_descended(self) -> None:
        self._table.setFocus()
        if not self._table.currentIndex().isValid() and self._view_model.shown.rowCount():
            self._table.selectRow(0)

    def _render(self) -> None:
        picture = self._picture_now()
        if picture is not None:
            self._picture.set_picture(picture)
        self._stack.setCurrentIndex(0 if picture is None else 1)
        held = self._view_model.model.rowCount() > 0
        self._search.setEnabled(held)
        self._total.setText(self._view_model.total if held else "")

    def _picture_now(self) -> Picture | None:
        """What stands in the place of the table."""
        view_model = self._view_model
        if not view_model.running:
            return Picture(
                PictureKind.NOT_AVAILABLE,
                translate("ProcessesTab", "It is not running"),
                translate("ProcessesTab", "Its processes appear here while it runs."),
                icon="activity",
            )
        if view_model.shown.rowCount():
            return None
        if view_model.sentence:
            return Picture(
                PictureKind.ERROR,
                translate("ProcessesTab", "The processes cannot be read"),
                view_model.sentence,
                translate("ProcessesTab", "Try again"),
            )
        if view_model.loading:
            return Picture(PictureKind.LOADING, translate("ProcessesTab", "Reading processes…"))
        if view_model.model.rowCount():
            return Picture(PictureKind.EMPTY, translate("ProcessesTab", "No process matches"), icon="search")
        return Picture(PictureKind.EMPTY, translate("ProcessesTab", "Nothing runs in it now"), icon="activity")
