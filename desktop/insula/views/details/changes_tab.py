"""The files of an environment that are not as in its image."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QSizePolicy, QStackedWidget, QTableView, QVBoxLayout, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.inside.file_changes import FileChangesViewModel
from insula.viewmodels.inside.inside_desk import InsideDesk
from insula.viewmodels.translation import translate
from insula.views.context import Context
from insula.views.details.live_tab import LiveTab
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.chips import ChipBar, ChipItem
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.search_field import SearchField
from insula.views.widgets.table_style import DETAIL_ROW, style_table


class ChangesTab(LiveTab):
    """Read when it is first seen, when its state has changed, and on demand: the engine compares every file."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(context, environment, parent)
        self.setObjectName("changes-tab")
        self._view_model = FileChangesViewModel(environment, InsideDesk(context.bridge), context.bridge.spawn, self)
        self._read = ""
        self._search = SearchField()
        self._search.setObjectName("search-changes")
        self._again = IconButton("refresh-cw", kind=ButtonKind.GHOST, quiet=True)
        self._again.setObjectName("read-changes")
        self._again.clicked.connect(self._view_model.load)
        self._chips = ChipBar()
        wrapping = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        wrapping.setHeightForWidth(True)
        self._chips.setSizePolicy(wrapping)
        self._chips.chosen.connect(self._view_model.show_kind)
        self._total = TextLabel("", TextRole.SMALL)
        self._table = _Table(self._view_model)
        self._table.setModel(self._view_model.model)
        style_table(self._table, DETAIL_ROW)
        self._picture = EmptyState()
        self._picture.primary_clicked.connect(self._view_model.load)
        self._stack = QStackedWidget()
        self._lay_out()
        self._search.textChanged.connect(self._view_model.search)
        self._search.descended.connect(self._on_descended)
        self._view_model.changed.connect(self._render)
        self.render_environment()

    def _lay_out(self) -> None:
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 106)
        tools = QHBoxLayout()
        tools.setSpacing(2)
        tools.addWidget(self._search, 1)
        tools.addWidget(self._again)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addLayout(tools)
        column.addWidget(self._chips)
        column.addWidget(self._stack, 1)
        column.addWidget(self._total)

    @override
    def render_environment(self) -> None:
        self._search.set_placeholder(translate("ChangesTab", "Search paths"))
        self._again.set_name(translate("ChangesTab", "Read again"))
        self._chips.setAccessibleName(translate("ChangesTab", "Kinds of changes"))
        self._table.setAccessibleName(translate("ChangesTab", "Changes"))
        self._view_model.retranslate()
        self._look()

    @override
    def seen_changed(self) -> None:
        self._look()

    def _look(self) -> None:
        if self.seen and self._read != self.environment.state.value:
            self._read = self.environment.state.value
            self._view_model.load()

    def _on_descended(self) -> None:
        self._table.setFocus()
        if not self._table.currentIndex().isValid() and self._view_model.model.rowCount():
            self._table.selectRow(0)

    def _render(self) -> None:
        view_model = self._view_model
        picture = self._picture_now()
        if picture is not None:
            self._picture.set_picture(picture)
        self._stack.setCurrentIndex(0 if picture is None else 1)
        held = view_model.count > 0
        self._search.setEnabled(held)
        self._chips.setVisible(held)
        self._chips.set_items([ChipItem(key, words, count) for key, words, count in view_model.filters()])
        self._again.setEnabled(not view_model.waiting)
        self._total.setText(view_model.total if held else "")

    def _picture_now(self) -> Picture | None:
        """What stands in the place of the table."""
        view_model = self._view_model
        if view_model.model.rowCount():
            return None
        if view_model.sentence:
            return Picture(
                PictureKind.ERROR,
                translate("ChangesTab", "The changes cannot be read"),
                view_model.sentence,
                translate("ChangesTab", "Try again"),
            )
        if view_model.loading:
            return Picture(PictureKind.LOADING, translate("ChangesTab", "Comparing with the image…"))
        if view_model.count:
            return Picture(PictureKind.EMPTY, translate("ChangesTab", "No change matches"), icon="search")
        return Picture(
            PictureKind.EMPTY,
            translate("ChangesTab", "As in its image"),
            translate("ChangesTab", "Files that it adds, changes or deletes appear here; those in volumes do not."),
            icon="git-compare",
        )


class _Table(QTableView):
    """Ctrl+C copies the selected paths."""

    def __init__(self, view_model: FileChangesViewModel) -> None:
        super().__init__()
        self.setObjectName("changes")
        self._view_model = view_model

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(index.row() for index in self.selectionModel().selectedRows())
            QGuiApplication.clipboard().setText(self._view_model.model.paths(rows))
        else:
            super().keyPressEvent(event)
