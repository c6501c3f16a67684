"""The details of what is selected in a list: nothing, one environment in tabs, or several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.overriding import override
from insula.viewmodels.lists.pages import PageDescription
from insula.viewmodels.translation import translate
from insula.views import registry
from insula.views.context import Context
from insula.views.details.header import DetailsHeader
from insula.views.details.many import ManySelected
from insula.views.details.tab import DetailTab
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind

WIDTH = 360


class DetailsPanel(QWidget):
    """Tabs are made when they are first looked at. `closed` says that the person closed the panel."""

    closed = Signal()

    def __init__(self, context: Context, page: PageDescription, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(WIDTH)
        self._context = context
        self._page = page
        self._shown: EnvironmentId | None = None
        self._nothing = EmptyState()
        self._header = DetailsHeader(context, page)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("detail-tabs")
        self._tabs.setDocumentMode(True)
        self._many = ManySelected(context, page)
        one = QWidget()
        column = QVBoxLayout(one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._tabs, 1)
        self._stack = QStackedLayout(self)
        for widget in (self._nothing, one, self._many):
            self._stack.addWidget(widget)
        self._header.closed.connect(self.closed)
        self._many.closed.connect(self.closed)
        self._tabs.currentChanged.connect(self._fill_current)
        for description in page.tabs:
            self._tabs.addTab(_Place(), description.title())
        self._retranslate()

    @property
    def tab(self) -> str:
        """The key of the tab in front."""
        return self._page.tabs[self._tabs.currentIndex()].key

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front; unknown keys change nothing."""
        for at, description in enumerate(self._page.tabs):
            if description.key == key:
                self._tabs.setCurrentIndex(at)

    def set_selected(self, environments: Sequence[Environment]) -> None:
        """Show these; the same one again is only brought up to date."""
        if len(environments) != 1:
            self._shown = None
            self._empty_tabs()
            if environments:
                self._many.set_environments(environments)
            self._stack.setCurrentIndex(2 if environments else 0)
            return
        environment = environments[0]
        self._header.set_environment(environment)
        if environment.id != self._shown:
            self._shown = environment.id
            self._empty_tabs()
            self._fill_current()
        self._stack.setCurrentIndex(1)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _empty_tabs(self) -> None:
        for at in range(self._tabs.count()):
            place = self._tabs.widget(at)
            if isinstance(place, _Place):
                place.clear()

    def _fill_current(self, _at: int = 0) -> None:
        place = self._tabs.currentWidget()
        environment = None if self._shown is None else self._context.inventory.get(self._shown)
        if isinstance(place, _Place) and place.is_empty and environment is not None:
            widget = registry.DETAIL_TABS[self.tab](self._context, environment)
            if isinstance(widget, DetailTab):
                widget.tab_wanted.connect(self.show_tab)
            place.fill(widget)

    def _retranslate(self) -> None:
        for at, description in enumerate(self._page.tabs):
            self._tabs.setTabText(at, description.title())
        self._tabs.tabBar().setAccessibleName(translate("DetailsPanel", "Details"))
        self._nothing.set_picture(
            Picture(
                PictureKind.EMPTY,
                translate("DetailsPanel", "Nothing selected"),
                translate("DetailsPanel", "Choose a row to see what it is made of."),
                icon=self._page.icon,
            )
        )


class _Place(QWidget):
    """Holds the widget of one tab, once there is one."""

    def __init__(self) -> None:
        super().__init__()
        self._widget: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def is_empty(self) -> bool:
        return self._widget is None

    def fill(self, widget: QWidget) -> None:
        self._widget = widget
        self._column.addWidget(widget)

    def clear(self) -> None:
        if self._widget is not None:
            self._widget.hide()
            self._widget.deleteLater()
            self._widget = None
