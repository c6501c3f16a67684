"""The packages of a Python environment."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.questions import Questions
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.packages import PackagesViewModel
from insula.views.context import Context
from insula.views.details.tab import DetailTab
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.search_field import SearchField
from insula.views.widgets.table_style import DETAIL_ROW, style_table


class PackagesTab(DetailTab):
    """A table to search and sort; it is read again when the environment has changed."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(context, environment, parent)
        self.setObjectName("packages-tab")
        self._view_model = PackagesViewModel(environment.id, Questions(context.bridge), context.bridge.spawn)
        self._read = environment
        self._search = SearchField()
        self._search.setObjectName("search-packages")
        self._total = TextLabel("", TextRole.SMALL)
        self._table = QTableView()
        self._table.setObjectName("packages")
        self._table.setModel(self._view_model.shown)
        style_table(self._table, DETAIL_ROW)
        self._table.setSortingEnabled(True)
        self._table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self._picture = EmptyState()
        self._picture.primary_clicked.connect(self._view_model.load)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._picture)
        self._lay_out()
        self._search.textChanged.connect(self._view_model.search)
        self._search.descended.connect(self._on_descended)
        self._view_model.changed.connect(self._render)
        self.render_environment()
        self._view_model.load()

    def _lay_out(self) -> None:
        header = self._table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(2, 84)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addWidget(self._search)
        column.addWidget(self._stack, 1)
        column.addWidget(self._total)

    @override
    def render_environment(self) -> None:
        self._search.set_placeholder(translate("PackagesTab", "Search packages"))
        self._table.setAccessibleName(translate("PackagesTab", "Packages"))
        self._view_model.retranslate()
        if self.environment.facts.get("packages") != self._read.facts.get("packages"):
            self._read = self.environment
            self._view_model.load()

    def _on_descended(self) -> None:
        self._table.setFocus()
        if not self._table.currentIndex().isValid():
            first = self._view_model.shown.index(0, 0)
            self._table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _render(self) -> None:
        view_model = self._view_model
        picture = self._picture_now()
        if picture is not None:
            self._picture.set_picture(picture)
        self._stack.setCurrentIndex(0 if picture is None else 1)
        held = view_model.model.rowCount() > 0
        self._search.setEnabled(held)
        self._total.setText(view_model.total if held else "")

    def _picture_now(self) -> Picture | None:
        """What stands in the place of the table."""
        view_model = self._view_model
        if view_model.shown.rowCount():
            return None
        if view_model.sentence:
            return Picture(
                PictureKind.ERROR,
                translate("PackagesTab", "The packages cannot be read"),
                view_model.sentence,
                translate("PackagesTab", "Try again"),
            )
        if view_model.loading:
            return Picture(PictureKind.LOADING, translate("PackagesTab", "Reading packages…"))
        if view_model.model.rowCount():
            return Picture(PictureKind.EMPTY, translate("PackagesTab", "No package matches"), icon="search")
        return Picture(
            PictureKind.EMPTY,
            translate("PackagesTab", "No package yet"),
            translate("PackagesTab", "What you install in this environment appears here."),
            icon="package",
        )
