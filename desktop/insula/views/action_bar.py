"""What can be done with the selected environments: buttons in a row, those that do not fit in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.lists.actions import obstacle_to
from insula.viewmodels.lists.pages import ActionDescription, PageDescription
from insula.views.fitting_row import FittingRow
from insula.views.theme.icons import tinted_icon
from insula.views.widgets.buttons import ButtonKind, IconButton


class ActionBar(FittingRow):
    """`triggered` carries the key of an action that is possible now."""

    triggered = Signal(str)

    def __init__(self, page: PageDescription, parent: QWidget | None = None) -> None:
        buttons = {each.key: self._button(each) for each in page.actions if each.in_row}
        menu_only = any(not each.in_row for each in page.actions)
        super().__init__(list(buttons.values()), parent, menu_only=menu_only)
        self._page = page
        self._selected: Sequence[Environment] = ()
        self._buttons = buttons
        self.retell()

    def set_selected(self, selected: Sequence[Environment]) -> None:
        """Allow what is possible with these; the other buttons say why not."""
        self._selected = selected
        for action in self._page.actions:
            if action.key in self._buttons:
                self._buttons[action.key].set_obstacle(obstacle_to(action, selected))
        self.set_count(self._page.selected(len(selected)) if selected else "")

    def trigger(self, key: str) -> None:
        """As if its button was pressed; nothing if that is not possible now."""
        action = next(each for each in self._page.actions if each.key == key)
        if obstacle_to(action, self._selected) is None:
            self.triggered.emit(key)

    def fill(self, menu: QMenu, only: Sequence[str] | None = None) -> None:
        """Add the actions, or some of them, to a menu."""
        for action in self._page.actions:
            if only is None or action.key in only:
                menu.addAction(self._entry(action, menu))

    @override
    def retell(self) -> None:
        for action in self._page.actions:
            if action.key in self._buttons:
                button = self._buttons[action.key]
                button.setText(action.title())
                button.setAccessibleName(action.title())
                button.set_hint("", QKeySequence(action.shortcut) if action.shortcut else None)
        super().retell()
        self.set_selected(self._selected)

    @override
    def fill_more(self) -> None:
        rest = [
            action.key
            for action in self._page.actions
            if action.key not in self._buttons or self._buttons[action.key].isHidden()
        ]
        self.fill(self.menu, rest)

    def _button(self, action: ActionDescription) -> IconButton:
        button = IconButton(action.icon, " ", ButtonKind.DANGER if action.danger else ButtonKind.SECONDARY)
        button.setObjectName(f"action-{action.key}")
        button.clicked.connect(lambda: self.trigger(action.key))
        return button

    def _entry(self, action: ActionDescription, menu: QMenu) -> QAction:
        obstacle = obstacle_to(action, self._selected)
        entry = QAction(tinted_icon(action.icon, "broken" if action.danger else "text"), action.title(), menu)
        entry.setEnabled(obstacle is None)
        if obstacle is not None:
            entry.setToolTip(obstacle)
            entry.setStatusTip(obstacle)
        if action.shortcut:
            entry.setShortcut(QKeySequence(action.shortcut))
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        entry.triggered.connect(lambda: self.trigger(action.key))
        return entry
