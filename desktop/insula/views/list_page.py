"""A page that lists environments of one kind, built from its description."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.overriding import override
from insula.viewmodels.lists.pages import Link, PageDescription, Tally
from insula.viewmodels.lists.pictures import PictureAction
from insula.viewmodels.lists.table import EnvironmentTableModel
from insula.viewmodels.translation import translate
from insula.views import links, registry
from insula.views.action_bar import ActionBar
from insula.views.context import Context
from insula.views.environment_table import EnvironmentTable
from insula.views.list_body import ListBody
from insula.views.list_tools import ListTools
from insula.views.measuring import measuring
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import TextRole

if TYPE_CHECKING:
    from insula.views.details.panel import DetailsPanel

DETAILS_WIDTH = 396
_DETAILS_LEAST = 360
_LIST_LEAST = 400
_MARGIN = 20


class ListPage(QWidget):
    """`remembered` carries what the page wants to find again, as JSON, after the person changed it."""

    remembered = Signal(object)

    def __init__(self, page: PageDescription, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"page-{page.key}")
        self._page = page
        self._context = context
        # Before the model hears of it: what comes first is then put in its groups at once, and not twice in its place.
        context.inventory.changed.connect(self._group_as_usual)
        context.inventory.reset.connect(self._group_as_usual)
        self._model = EnvironmentTableModel(page, context.inventory, self)
        self._sources: int | None = None
        self._grouping_chosen = False
        self._details: DetailsPanel | None = None
        self._details_width = DETAILS_WIDTH
        self._details_wanted = True
        self._title = ElidingLabel(role=TextRole.TITLE)
        self._summary = ElidingLabel(role=TextRole.SECONDARY)
        self._new = IconButton("plus", " ", ButtonKind.PRIMARY)
        self._new.setObjectName("new")
        self.tools = ListTools(page, self._model)
        self.actions_bar = ActionBar(page)
        self.table = EnvironmentTable(self._model)
        self._body = ListBody(page, self.table)
        self._measuring = measuring(context, self._model, self.table, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._assemble()
        self._connect()
        self._add_shortcuts()
        self._retranslate()
        self._group_as_usual()

    @property
    def model(self) -> EnvironmentTableModel:
        return self._model

    def start_new(self) -> None:
        """Open the dialog that makes one."""
        if make := registry.CREATION_DIALOGS.get(self._page.kind):
            make(self._context).open()

    def show_environment(self, identity: EnvironmentId) -> None:
        """Select it and show its details; a search or a filter that hides it is lifted."""
        if not self.table.select(identity):
            self.tools.clear_search()
            self.tools.set_filter(self._page.filters[0].key)
            self.table.select(identity)
        self.open_details()

    def open_details(self) -> None:
        self._details_wanted = True
        self._show_details()

    def close_details(self) -> None:
        self._details_wanted = False
        if self._details is not None and self._details.isVisible():
            inside = _has_focus(self._details)
            self._details.hide()
            if inside:
                self.table.setFocus()
        self._remember()

    def toggle_details(self) -> None:
        if self._details is not None and self._details.isVisible():
            self.close_details()
        else:
            self.open_details()
            self._remember()

    def restore(self, state: Mapping[str, Any]) -> None:
        """As `remembered` gave it; what makes no sense is left out."""
        columns = state.get("columns")
        if isinstance(columns, Mapping):
            self.table.columns.restore(columns)
        if state.get("filter") in {each.key for each in self._page.filters}:
            self.tools.set_filter(state["filter"])
        if state.get("grouping") in {"", *(each.key for each in self._page.groupings)}:
            self._grouping_chosen = True
            self.tools.set_grouping(state["grouping"])
        width = state.get("details_width")
        if isinstance(width, int) and _DETAILS_LEAST <= width <= 2000:
            self._details_width = width
        self._details_wanted = state.get("details") is not False

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._listing and event.type() == QEvent.Type.Resize:
            self._fit_head()
        return super().eventFilter(watched, event)

    def _fit_head(self) -> None:
        """The figures go before the button's words, these before the title's."""
        self._new.setText(self._page.new_title())
        room = self._listing.width() - 2 * _MARGIN - self._title.sizeHint().width() - 20
        self._summary.setVisible(room - self._new.sizeHint().width() >= min(self._summary.sizeHint().width(), 90))
        if room < self._new.sizeHint().width():
            self._new.setText("")

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._summary, 1)
        head.addStretch(0)
        head.addWidget(self._new)
        listing = self._listing = QWidget()
        listing.setMinimumWidth(_LIST_LEAST)
        listing.installEventFilter(self)
        page = QVBoxLayout(listing)
        page.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        page.setSpacing(10)
        page.addLayout(head)
        page.addSpacing(2)
        page.addWidget(self.tools)
        page.addWidget(self.actions_bar)
        page.addWidget(self._body, 1)
        self._splitter.addWidget(listing)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._splitter)

    def _connect(self) -> None:
        self._new.clicked.connect(self.start_new)
        self.tools.search.descended.connect(self._on_descended)
        self.tools.extra.connect(self._on_extra)
        self.tools.changed.connect(self._remember)
        self.tools.grouping_chosen.connect(self._on_grouping_chosen)
        self.tools.columns.clicked.connect(self._on_columns_clicked)
        self.actions_bar.triggered.connect(self._on_action)
        self.table.opened.connect(self.open_details)
        self.table.links_clicked.connect(self._on_links_clicked)
        self.table.selected_changed.connect(self._on_selected_changed)
        self.table.customContextMenuRequested.connect(self._on_menu_requested)
        self.table.columns.changed.connect(self._remember)
        self._body.asked.connect(self._on_asked)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self._model.counts_changed.connect(self._show_state)
        self._context.inventory.phase_changed.connect(self._show_state)
        self._context.intents.refused.connect(self._on_refused)
        if self._context.bridge.is_ready:
            self._count_sources()
        else:
            self._context.bridge.ready.connect(self._count_sources)

    def _add_shortcuts(self) -> None:
        for keys, do in (
            ("Ctrl+N", self.start_new),
            ("Ctrl+F", self.tools.search.seek),
            ("F4", self.toggle_details),
            ("F5", self._context.intents.refresh),
        ):
            QShortcut(QKeySequence(keys), self, do)
        for action in self._page.actions:
            if action.shortcut:
                # Keys that also edit text are for the table alone.
                owner = self.table if action.shortcut == "Del" else self
                shortcut = QShortcut(QKeySequence(action.shortcut), owner)
                if owner is self.table:
                    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(lambda key=action.key: self.actions_bar.trigger(key))

    def _on_selected_changed(self) -> None:
        selected = self.table.selected()
        self.actions_bar.set_selected(selected)
        if self._details_wanted and (selected or self._details is not None):
            self._show_details(selected)

    def _show_details(self, selected: tuple[Environment, ...] | None = None) -> None:
        selected = self.table.selected() if selected is None else selected
        appears = self._details is None or not self._details.isVisible()
        if self._details is None:
            if not selected:
                return
            self._details = registry.details_panel(self._context, self._page)
            self._details.setMinimumWidth(_DETAILS_LEAST)
            self._details.closed.connect(self.close_details)
            self._splitter.addWidget(self._details)
            self._splitter.setStretchFactor(0, 1)
            self._splitter.setStretchFactor(1, 0)
        self._details.set_selected(selected)
        if appears:
            self._details.setVisible(bool(selected))
            self._splitter.setSizes([self._splitter.width() - self._details_width, self._details_width])

    def _count_sources(self) -> None:
        count = self._page.count_sources
        if count is None:
            return

        async def ask() -> None:
            self._sources = await self._context.bridge.call(count)
            self._show_state()

        self._context.bridge.spawn(ask())

    def _show_state(self) -> None:
        self._summary.setText(self._page.summary(self._tally()))
        self._fit_head()
        self._body.show_state(self._model, self._context.inventory)
        self.actions_bar.setVisible(self._model.total > 0)

    def _tally(self) -> Tally:
        counts = {each.key: self._model.count(each.key) for each in self._page.filters}
        return Tally(self._model.total, counts, self._sources, self._context.inventory.engines_of(self._page.kind))

    def _group_as_usual(self, changed: frozenset[EnvironmentId] | None = None) -> None:
        """As suits what there is, of which only some has changed, until the person chooses."""
        usual = self._page.grouped_by
        if usual is None or self._grouping_chosen or self._model.grouping is not None:
            return
        inventory = self._context.inventory
        every = inventory.environments(self._page.kind) if changed is None else map(inventory.get, changed)
        if key := usual(each for each in every if each is not None and each.kind == self._page.kind):
            self.tools.set_grouping(key)

    def _on_asked(self, action: PictureAction, backend: str) -> None:
        match action:
            case PictureAction.NEW:
                self.start_new()
            case PictureAction.CLEAR_SEARCH:
                self.tools.clear_search()
                self.tools.search.setFocus()
            case PictureAction.SHOW_ALL:
                self.tools.set_filter(self._page.filters[0].key)
                self._remember()
            case PictureAction.EXTRA:
                self._on_extra(self._page.extras[0].key)
            case PictureAction.REFRESH:
                self._context.intents.refresh()
            case PictureAction.WAKE:
                self._wake(backend)

    def _wake(self, backend: str) -> None:
        self._context.intents.wake(backend)
        engine = self._context.inventory.engine(backend)
        if engine is not None and self._model.total == 0:
            self._body.show_starting(engine)

    def _on_action(self, key: str) -> None:
        if act := registry.ACTIONS.get(key):
            act(self._context, self.table.selected())

    def _on_extra(self, key: str) -> None:
        if act := registry.PAGE_ACTIONS.get(key):
            act(self._context)

    def _on_grouping_chosen(self) -> None:
        self._grouping_chosen = True
        self._remember()

    def _on_refused(self) -> None:
        self._show_state()

    def _on_descended(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.table.currentIndex().isValid() and self._model.rowCount():
            self.table.setCurrentIndex(self._model.index(0, 0))

    def _on_links_clicked(self, chosen: tuple[Link, ...]) -> None:
        links.open_one(chosen, self)

    def _on_columns_clicked(self) -> None:
        button = self.tools.columns
        self.table.show_columns_menu(button.mapToGlobal(QPoint(0, button.height())))

    def _on_menu_requested(self, position: QPoint) -> None:
        by_mouse = self.table.indexAt(position).isValid()
        menu = QMenu(self)
        menu.setObjectName("context-menu")
        menu.setAccessibleName(translate("ListPage", "Actions"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        self.actions_bar.fill(menu)
        where = self.table.viewport().mapToGlobal(position) if by_mouse else self.table.menu_position()
        menu.popup(where)

    def _on_splitter_moved(self) -> None:
        if self._details is not None and self._details.isVisible():
            self._details_width = self._details.width()
            self._remember()

    def _remember(self) -> None:
        grouping = self._model.grouping
        self.remembered.emit(
            {
                "columns": self.table.columns.state(),
                "filter": self._model.filter_key,
                "grouping": (grouping.key if grouping is not None else "") if self._grouping_chosen else None,
                "details": self._details_wanted,
                "details_width": self._details_width,
            }
        )

    def _retranslate(self) -> None:
        self._title.setText(self._page.title())
        self._new.setAccessibleName(self._page.new_title())
        self._new.set_hint(self._page.new_title(), QKeySequence("Ctrl+N"))
        self._fit_head()
        self.table.setAccessibleName(self._page.title())
        self._model.retranslate()
        self.actions_bar.retell()
        self._show_state()


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is widget or (focused is not None and widget.isAncestorOf(focused))
