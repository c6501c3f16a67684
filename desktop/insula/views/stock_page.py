"""A page over what engines have in stock: one list, or several of which one is in front, and the details."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from insula.domain.environment import EnvironmentId
from insula.domain.errors import InsulaError
from insula.domain.overriding import override
from insula.viewmodels.stock.stock_list import ENGINE_COLUMN, uses_of
from insula.viewmodels.translation import translate
from insula.views.button_row import ButtonRow
from insula.views.context import Context
from insula.views.details.stock_panel import LEAST, StockPanel
from insula.views.page_header import PageHeader
from insula.views.stock_section import Section, picture_of
from insula.views.stock_table import StockTable
from insula.views.stock_tools import StockTools
from insula.views.widgets.chips import ChipItem
from insula.views.widgets.empty_state import EmptyState, Picture

_LIST_LEAST = 400
_DETAILS_WIDTH = 396
_DETAILS_MOST = 2000
_PATIENCE_MS = 400
"""Engines mostly answer sooner: until then the list stands there, and takes the keyboard."""


class StockPage(QWidget):
    """Read when it is shown, and followed while it is seen. A subclass gives `sections`, then calls `assemble`.

    `remembered` carries what the page wants to find again, as JSON, after the person changed it.
    """

    remembered = Signal(object)

    def __init__(self, context: Context, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"page-{key}")
        self.context = context
        self.sections: Sequence[Section[Any]] = ()
        self._known: dict[EnvironmentId, tuple[object, ...] | None] = {}
        self._panel: StockPanel | None = None
        self._rows: dict[str, ButtonRow] = {}
        self._displaced = False
        self._refuge: QWidget | None = None
        self._details_wanted = True
        self._details_width = _DETAILS_WIDTH
        self._tools = StockTools(key, self)
        self._search, self._chips = self._tools.search, self._tools.chips
        self._picture = EmptyState()
        self._stack = QStackedWidget()
        self._waited = QTimer(self)
        self._waited.setSingleShot(True)
        self._waited.setInterval(_PATIENCE_MS)
        self._waited.timeout.connect(self._render)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)

    @property
    def section(self) -> Section[Any]:
        """The list in front."""
        return next((each for each in self.sections if each.key == self._chips.current), self.sections[0])

    @property
    def table(self) -> StockTable[Any]:
        """What the keyboard goes to first."""
        return self.section.table

    @property
    def selected(self) -> tuple[Any, ...]:
        """The chosen rows of the list in front, from top to bottom."""
        return self.section.table.selected

    def page_title(self) -> str:
        """What the page is called."""
        return self.section.title()

    def make_panel(self) -> StockPanel:
        """The details, once something was chosen."""
        return StockPanel(self.context)

    def attempt(self, asking: Coroutine[Any, Any, object]) -> None:
        """Ask for something; where it is refused, say why."""

        async def ask() -> None:
            try:
                await asking
            except InsulaError as error:
                from insula.views.dialogs.opening import show_error

                show_error(self.context, error)

        self.context.bridge.spawn(ask())

    def show_section(self, key: str) -> None:
        """Bring a list to the front."""
        self._chips.set_current(key)
        self._on_section()

    def restore(self, state: Mapping[str, Any]) -> None:
        """As `remembered` gave it; what makes no sense is left out."""
        tables = state.get("tables")
        for section in self.sections:
            arranged = tables.get(section.key) if isinstance(tables, Mapping) else None
            if isinstance(arranged, Mapping):
                section.table.arrange(arranged)
        width = state.get("details_width")
        if isinstance(width, int) and LEAST <= width <= _DETAILS_MOST:
            self._details_width = width
        self._details_wanted = state.get("details") is not False
        if state.get("section") in {each.key for each in self.sections}:
            self.show_section(state["section"])

    def open_details(self) -> None:
        self._details_wanted = True
        self._show_details()
        self._tell_count()
        self._remember()

    def close_details(self) -> None:
        self._details_wanted = False
        self._remember()
        if self._panel is None or not self._panel.isVisible():
            return
        focused = QApplication.focusWidget()
        inside = focused is not None and self._panel.isAncestorOf(focused)
        self._panel.hide()
        self._tell_count()
        if inside:
            self.section.table.setFocus()

    def assemble(self) -> None:
        """Lay the sections out."""
        self._header = PageHeader(*(button for each in self.sections for button in each.asking))
        self._tools.set_sections(self.sections)
        for section in self.sections:
            self._stack.addWidget(section.table)
            self._rows[section.key] = ButtonRow(section.actions)
        self._stack.addWidget(self._picture)
        listing = QWidget()
        listing.setMinimumWidth(_LIST_LEAST)
        page = QVBoxLayout(listing)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(10)
        page.addWidget(self._header)
        page.addSpacing(2)
        page.addWidget(self._tools)
        for row in self._rows.values():
            page.addWidget(row)
        page.addWidget(self._stack, 1)
        self._splitter.addWidget(listing)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._splitter)
        self._tell_chips()
        self._connect()
        self._retranslate()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not all(section.stock.loaded for section in self.sections):
            self._waited.start()
            self._render()
        for section in self.sections:
            section.stock.load()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for section in self.sections:
            section.stock.rest()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect(self) -> None:
        for section in self.sections:
            section.stock.changed.connect(self._render)
            section.table.selected_changed.connect(self._on_selected)
            section.table.opened.connect(self.open_details)
            section.table.arranged.connect(self._remember)
            section.table.menu_wanted.connect(self._on_menu)
        self._chips.chosen.connect(self._on_section)
        self._chips.chosen.connect(self._remember)
        self._search.textChanged.connect(self._on_search)
        self._search.descended.connect(self._on_descended)
        self._picture.primary_clicked.connect(self._on_picture)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self.context.inventory.engines_changed.connect(self._reload)
        self.context.inventory.changed.connect(self._on_containers)
        for keys, do in (
            ("Ctrl+F", self._search.seek),
            ("Ctrl+N", self._on_new),
            ("F4", self._toggle_details),
            ("F5", self._refresh),
        ):
            QShortcut(QKeySequence(keys), self, do)

    def _reload(self) -> None:
        if self.isVisible():
            for section in self.sections:
                section.stock.load()

    def _refresh(self) -> None:
        """Sizes too, which grow without a word from the engine."""
        for section in self.sections:
            section.stock.load()
            section.stock.measure()

    def _on_containers(self, identities: frozenset[EnvironmentId]) -> None:
        """Who uses what may differ once containers come, go, or are called otherwise."""
        differs = False
        for identity in identities:
            environment = self.context.inventory.get(identity)
            now = None if environment is None else uses_of(environment)
            differs = differs or self._known.get(identity) != now
            self._known[identity] = now
        if differs and self.isVisible():
            for section in self.sections:
                section.stock.retranslate()
                section.stock.load_soon()

    def _on_search(self, text: str) -> None:
        for section in self.sections:
            section.stock.search(text)

    def _on_descended(self) -> None:
        self.section.table.take_focus()

    def _on_new(self) -> None:
        self.section.primary.click()

    def _on_section(self) -> None:
        self._search.set_placeholder(self.section.search_hint())
        self._render()
        self._on_selected()

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("context-menu")
        menu.setAccessibleName(translate("StockPage", "Actions"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        self._rows[self.section.key].fill(menu)
        menu.popup(place)

    def _on_selected(self) -> None:
        self.section.obstruct(self.selected)
        if self._details_wanted:
            self._show_details()
        self._tell_count()

    def _tell_count(self) -> None:
        """In the row of actions, where no details say it."""
        count = len(self.selected)
        told = self._panel is not None and self._panel.isVisible()
        words = translate("StockPage", "%n selected", "", count) if count > 1 and not told else ""
        self._rows[self.section.key].set_count(words)

    def _show_details(self) -> None:
        selected = self.selected
        if self._panel is None:
            if not selected:
                return
            panel = self._panel = self.make_panel()
            panel.closed.connect(self.close_details)
            self._splitter.addWidget(panel)
            self._splitter.setStretchFactor(0, 1)
            self._splitter.setStretchFactor(1, 0)
        if not selected:
            self._panel.hide()
            return
        self._fill(self._panel, selected)
        if not self._panel.isVisible():
            self._panel.show()
            self._splitter.setSizes([self._splitter.width() - self._details_width, self._details_width])

    def _fill(self, panel: StockPanel, selected: Sequence[Any]) -> None:
        if len(selected) == 1:
            self.section.fill(panel, selected[0])
        else:
            panel.show_several(translate("StockPage", "%n selected", "", len(selected)))

    def _toggle_details(self) -> None:
        if self._panel is not None and self._panel.isVisible():
            self.close_details()
        else:
            self.open_details()

    def _on_splitter_moved(self) -> None:
        if self._panel is not None and self._panel.width() >= LEAST:
            self._details_width = self._panel.width()
            self._remember()

    def _remember(self) -> None:
        self.remembered.emit(
            {
                "tables": {section.key: section.table.arrangement() for section in self.sections},
                "section": self.section.key,
                "details": self._details_wanted,
                "details_width": self._details_width,
            }
        )

    def _on_picture(self) -> None:
        section = self.section
        if section.stock.model.rowCount():
            self._search.clear()
        elif section.stock.sentence:
            section.stock.load()
        else:
            section.primary.click()

    def _render(self) -> None:
        front = self.section
        for section in self.sections:
            for button in (*section.asking, *section.extras):
                button.setVisible(section is front)
                button.set_obstacle(None if section.stock.available else section.stock.sentence)
            section.table.leave_out(() if len(section.stock.engines) > 1 else (ENGINE_COLUMN,))
            self._rows[section.key].setVisible(section is front and section.stock.model.rowCount() > 0)
        self._header.set_words(self.page_title(), front.summary())
        picture = self._picture_now()
        if picture is not None:
            self._picture.set_picture(picture)
        self._bring(front.table if picture is None else self._picture)
        self._tell_chips()
        front.obstruct(self.selected)
        if self._panel is not None and self._panel.isVisible():
            self._show_details()

    def _bring(self, wanted: QWidget) -> None:
        """Show the list, or the picture; the keyboard comes back to a list from which a picture took it."""
        shown = self._stack.currentWidget()
        if shown is wanted:
            return
        had_focus = shown is not None and shown.hasFocus()
        self._stack.setCurrentWidget(wanted)
        focused = QApplication.focusWidget()
        if wanted is self._picture:
            self._refuge = focused if had_focus else None
            self._displaced = had_focus
        elif self._displaced:
            self._displaced = False
            if focused is self._refuge:
                wanted.setFocus()

    def _tell_chips(self) -> None:
        items = [
            ChipItem(each.key, each.title(), each.stock.model.rowCount() if each.stock.loaded else None)
            for each in self.sections
        ]
        self._chips.set_items(items)

    def _picture_now(self) -> Picture | None:
        section = self.section
        waits = not section.stock.loaded and self._waited.isActive()
        return None if waits else picture_of(section)

    def _retranslate(self) -> None:
        self._tools.fit()
        for section in self.sections:
            self._rows[section.key].retell()
            section.stock.retranslate()
            section.table.setAccessibleName(section.title())
        self._chips.setAccessibleName(translate("StockPage", "Lists"))
        self._search.set_placeholder(self.section.search_hint())
        self._render()
