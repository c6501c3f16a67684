"""All that the engine knows of an environment, as a tree to search and copy from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.inside.inside_desk import InsideDesk
from insula.viewmodels.inside.inspecting import InspectViewModel
from insula.viewmodels.inside.json_tree import Path, copied, path_words
from insula.viewmodels.translation import translate
from insula.views.context import Context
from insula.views.details.live_tab import LiveTab
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.json_tree_view import JsonTreeView
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.search_field import SearchField


class InspectTab(LiveTab):
    """It is read when it is first seen, and again after each change while it is seen."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(context, environment, parent)
        self.setObjectName("inspect-tab")
        self._view_model = InspectViewModel(environment, InsideDesk(context.bridge), context.bridge.spawn, self)
        self._read: Environment | None = None
        self._search = SearchField()
        self._search.setObjectName("search-inspect")
        self._previous = self._button("chevron-up", "previous-match", lambda: self._view_model.step(-1))
        self._next = self._button("chevron-down", "next-match", lambda: self._view_model.step(1))
        self._reveal = IconButton("key-round", kind=ButtonKind.GHOST, quiet=True)
        self._reveal.setObjectName("reveal-secrets")
        self._reveal.setCheckable(True)
        self._reveal.toggled.connect(self._on_reveal)
        self._copy = IconButton("copy", kind=ButtonKind.GHOST, quiet=True)
        self._copy.setObjectName("copy-inspect")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(lambda: self._fill(self._menu))
        self._copy.setMenu(self._menu)
        self._found = TextLabel("", TextRole.SMALL)
        self._tree = _Tree(self._view_model, self._copy_value)
        self._picture = EmptyState()
        self._picture.primary_clicked.connect(self._view_model.load)
        self._stack = QStackedWidget()
        self._lay_out()
        self._search.textChanged.connect(self._view_model.search)
        self._search.returnPressed.connect(self._on_return)
        self._search.descended.connect(self._tree.setFocus)
        self._tree.customContextMenuRequested.connect(self._on_menu)
        self._view_model.changed.connect(self._render)
        self._view_model.reached.connect(self._on_reached)
        self.render_environment()

    def _button(self, icon: str, name: str, act: Callable[[], None]) -> IconButton:
        button = IconButton(icon, kind=ButtonKind.GHOST, quiet=True)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(2)
        tools.addWidget(self._search, 1)
        for button in (self._previous, self._next, self._reveal, self._copy):
            tools.addWidget(button)
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self._picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addLayout(tools)
        column.addWidget(self._stack, 1)
        column.addWidget(self._found)

    @override
    def render_environment(self) -> None:
        self._search.set_placeholder(translate("InspectTab", "Search names and values"))
        self._previous.set_name(translate("InspectTab", "Previous match"))
        self._next.set_name(translate("InspectTab", "Next match"))
        self._copy.set_name(translate("InspectTab", "Copy"))
        self._tree.setAccessibleName(translate("InspectTab", "Inspect"))
        self._view_model.model.retranslate()
        self._view_model.set_environment(self.environment)
        self._render()
        self._look()

    @override
    def seen_changed(self) -> None:
        self._look()

    def _look(self) -> None:
        if self.seen and self._read != self.environment:
            self._read = self.environment
            self._view_model.load()

    def _render(self) -> None:
        view_model = self._view_model
        picture = self._picture_now()
        if picture is not None:
            self._picture.set_picture(picture)
        self._stack.setCurrentIndex(0 if picture is None else 1)
        for button in (self._previous, self._next):
            button.setEnabled(view_model.matches > 0)
        self._reveal.set_name(
            translate("InspectTab", "Mask secrets") if view_model.revealed else translate("InspectTab", "Show secrets")
        )
        self._found.setText(view_model.found)
        self._tree.set_needle(view_model.needle)

    def _picture_now(self) -> Picture | None:
        """What stands in the place of the tree."""
        if self._view_model.sentence:
            return Picture(
                PictureKind.ERROR,
                translate("InspectTab", "It cannot be read"),
                self._view_model.sentence,
                translate("InspectTab", "Try again"),
            )
        if self._view_model.loading:
            return Picture(PictureKind.LOADING, translate("InspectTab", "Asking the engine…"))
        return None

    def _on_reached(self, path: Path) -> None:
        self._tree.show_path(path)

    def _on_return(self) -> None:
        backwards = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self._view_model.step(-1 if backwards else 1)

    def _on_reveal(self, shown: bool) -> None:  # noqa: FBT001
        self._view_model.reveal(shown=shown)

    def _on_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.popup(self._tree.viewport().mapToGlobal(position))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        menu.setAccessibleName(translate("InspectTab", "Copy"))
        chosen = self._tree.currentIndex().isValid()
        for words, act, needs_one in (
            (translate("InspectTab", "Copy value"), self._copy_value, True),
            (translate("InspectTab", "Copy path"), self._copy_path, True),
            (translate("InspectTab", "Copy everything"), self._copy_all, False),
        ):
            action = QAction(words, menu)
            action.setEnabled(chosen or not needs_one)
            action.triggered.connect(act)
            menu.addAction(action)

    def _copy_value(self) -> None:
        index = self._tree.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(copied(self._view_model.model.value_of(index)))

    def _copy_path(self) -> None:
        index = self._tree.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(path_words(self._view_model.model.path_of(index)))

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(copied(self._view_model.model.value))


class _Tree(JsonTreeView):
    """Ctrl+C copies the value."""

    def __init__(self, view_model: InspectViewModel, copy: Callable[[], None]) -> None:
        super().__init__(view_model.model)
        self.setObjectName("inspect")
        self._copy = copy

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)
