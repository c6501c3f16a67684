"""The window: navigation at the left, the pages, and the line of running work below them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from insula.domain.environment import EnvironmentId
from insula.domain.errors import InsulaError
from insula.domain.overriding import override
from insula.viewmodels.lists.kinds import LISTS
from insula.viewmodels.lists.pages import PageDescription
from insula.viewmodels.translation import translate
from insula.views import registry
from insula.views.context import Context
from insula.views.list_page import ListPage
from insula.views.navigation import Navigation, Place
from insula.views.theme.icons import application_icon
from insula.views.widgets.labels import Hairline

if TYPE_CHECKING:  # Not needed by the first window.
    from insula.views.dialogs.error import ErrorDialog

SMALLEST = (1024, 640)
USUAL = (1280, 800)
_TITLE_BAR = 36
_BAR_HEIGHT = 44
"""That of OperationsBar, which comes after the first paint."""
DESCRIPTIONS = LISTS


class MainWindow(QMainWindow):
    """`first_painted` follows the first time that the window was seen; `close_wanted` when it was asked to close."""

    first_painted = Signal()
    close_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle("Insula")
        self.setMinimumSize(*SMALLEST)
        self._context = context
        self._painted = False
        self._refusals: ErrorDialog | None = None
        self._pages: dict[str, QWidget] = {}
        self._descriptions = {each.key: each for each in DESCRIPTIONS}
        places = tuple(each for each in _places(DESCRIPTIONS) if each.key in self._descriptions.keys() | registry.PAGES)
        self._keys = [place.key for place in places]
        self._navigation = Navigation(places)
        self._stack = QStackedWidget()
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(20, 0, 20, 0)
        self._notices.setSpacing(8)
        right = self._right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(self._notices)
        right.addWidget(self._stack, 1)
        right.addSpacing(_BAR_HEIGHT)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._navigation)
        row.addWidget(Hairline(Qt.Orientation.Vertical))
        row.addLayout(right, 1)
        self.setCentralWidget(central)
        self._navigation.chosen.connect(self.show_page)
        for number, key in enumerate(self._keys, start=1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda key=key: self._turn_to(key))
        QShortcut(QKeySequence("Ctrl+Q"), self, self.close)
        context.inventory.changed.connect(self._count)
        context.inventory.reset.connect(self._count)
        context.operations.changed.connect(self._count)
        context.intents.refused.connect(self._on_refused)
        self._restore()
        self._count()

    @property
    def current_page(self) -> QWidget:
        """The page on show."""
        return self._stack.currentWidget() or self._stack

    def show_page(self, key: str) -> None:
        """Turn to a page, making it if need be."""
        if key not in self._keys:
            return
        page = self._pages.get(key)
        if page is None:
            page = self._pages[key] = self._make(key)
            self._stack.addWidget(page)
        focus_moves = not self._navigation.has_focus()
        self._stack.setCurrentWidget(page)
        if focus_moves:
            self._give_keyboard()
        self._navigation.set_current(key)
        self._context.preferences.remember(page=key)

    def show_environment(self, identity: EnvironmentId) -> None:
        """Turn to the page of its kind and select it; in the trash, turn to that."""
        environment = self._context.inventory.get(identity)
        if environment is None:
            return
        if environment.trashed is not None:
            self.show_page("trash")
            return
        for description in DESCRIPTIONS:
            if description.kind == environment.kind:
                self.show_page(description.key)
                page = self._pages[description.key]
                if isinstance(page, ListPage):
                    page.show_environment(identity)

    def add_notice(self, notice: QWidget) -> None:
        """Show a strip above the pages until it is closed or deleted."""
        # Its own, so that nothing is left of it when it goes.
        notice.setContentsMargins(0, 12, 0, 0)
        self._notices.addWidget(notice)

    def raise_to_front(self, token: str = "") -> None:
        """Come back from the taskbar and ask for the focus."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        if token:
            import os

            # Qt for Wayland looks for it there.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self.activateWindow()

    def remember_geometry(self) -> None:
        """Keep size and place for the next start."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._context.preferences.remember(geometry=geometry)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # The services close first, without a nested loop; then the application ends.
        event.ignore()
        self.close_wanted.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._painted:
            self._give_keyboard()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._context.bridge.is_ready:
            self._context.intents.refresh()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._on_painted)

    def _on_painted(self) -> None:
        """Add what is not missed at the first glance."""
        from insula.views.operations_bar import OperationsBar

        self.setWindowIcon(application_icon())
        self._right.takeAt(self._right.count() - 1)
        self._right.addWidget(OperationsBar(self._context))
        self.first_painted.emit()

    def _turn_to(self, key: str) -> None:
        """Turn to a page and give it the keyboard."""
        self.show_page(key)
        self._give_keyboard()

    def _give_keyboard(self) -> None:
        """To what the page wants to have it, else to the first that can; nowhere on a page with nothing to press."""
        page = self.current_page
        able = (each for each in page.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        # No focus proxy: Tab would then leave out what is before it on the page.
        table = getattr(page, "table", None)
        wanted = (table,) if isinstance(table, QWidget) else ()
        for widget in (*wanted, *able):
            if widget.isVisible() and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()

    def _make(self, key: str) -> QWidget:
        description = self._descriptions.get(key)
        page = registry.PAGES[key](self._context) if description is None else ListPage(description, self._context)
        if isinstance(page, registry.Remembering):
            state = self._context.preferences.remembered("pages").get(key)
            if isinstance(state, Mapping):
                page.restore(state)
            page.remembered.connect(lambda state: self._remember_page(key, state))
        return page

    def _remember_page(self, key: str, state: Mapping[str, Any]) -> None:
        pages = self._context.preferences.remembered("pages")
        self._context.preferences.remember(pages={**pages, key: dict(state)})

    def _restore(self) -> None:
        window = self._context.preferences.current.window
        geometry = window.get("geometry")
        restored = isinstance(geometry, str) and self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        if not restored:
            available = QGuiApplication.primaryScreen().availableGeometry().size()
            # Its title bar needs room too.
            self.resize(min(USUAL[0], available.width()), min(USUAL[1], available.height() - _TITLE_BAR))
        page = window.get("page")
        self.show_page(page if page in self._keys else DESCRIPTIONS[0].key)

    def _count(self) -> None:
        inventory = self._context.inventory
        counts: dict[str, int | None] = {each.key: inventory.count(each.kind) or None for each in DESCRIPTIONS}
        counts["activity"] = len(self._context.operations.running()) or None
        counts["trash"] = inventory.count_trashed() or None
        self._navigation.set_counts({key: count for key, count in counts.items() if key in self._keys})

    def _on_refused(self, identity: EnvironmentId | None, error: InsulaError) -> None:
        """One dialog for all of a bulk."""
        from insula.views.dialogs.error import ErrorDialog

        environment = None if identity is None else self._context.inventory.get(identity)
        subject = "" if environment is None else environment.name
        if self._refusals is not None:
            self._refusals.add(error, subject)
            return
        self._refusals = ErrorDialog(error, self, subject=subject)
        self._refusals.finished.connect(self._on_refusals_read)
        self._refusals.open()

    def _on_refusals_read(self) -> None:
        self._refusals = None


def _places(descriptions: tuple[PageDescription, ...]) -> tuple[Place, ...]:
    return (
        Place("overview", "layout-dashboard", lambda: translate("Navigation", "Overview")),
        *(Place(each.key, each.icon, each.title) for each in descriptions),
        Place(
            "images",
            "layers",
            lambda: translate("Navigation", "Images"),
            section=lambda: translate("Navigation", "Resources"),
        ),
        Place("connections", "share-2", lambda: translate("Navigation", "Connections")),
        Place(
            "activity",
            "activity",
            lambda: translate("Navigation", "Activity"),
            section=lambda: translate("Navigation", "Follow-up"),
        ),
        Place("trash", "trash-2", lambda: translate("Navigation", "Trash")),
        Place("settings", "settings", lambda: translate("Navigation", "Settings"), at_bottom=True),
    )
