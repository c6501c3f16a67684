"""What can be done with the selected environments: buttons in a row, those that do not fit in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.lists.actions import obstacle_to
from insula.viewmodels.lists.pages import ActionDescription, PageDescription
from insula.viewmodels.translation import translate
from insula.views.theme.icons import tinted_icon
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.labels import TextLabel, TextRole

_SPACING = 8


class ActionBar(QWidget):
    """`triggered` carries the key of an action that is possible now."""

    triggered = Signal(str)

    def __init__(self, page: PageDescription, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._selected: Sequence[Environment] = ()
        self._buttons = {each.key: self._button(each) for each in page.actions if each.in_row}
        self._more = IconButton("ellipsis")
        self._more.setObjectName("more-actions")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_more)
        self._more.setMenu(self._menu)
        self._count = TextLabel("", TextRole.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addWidget(self._more)
        row.addSpacing(4)
        row.addWidget(self._count)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_selected(self, selected: Sequence[Environment]) -> None:
        """Allow what is possible with these; the other buttons say why not."""
        self._selected = selected
        for action in self._page.actions:
            if action.key in self._buttons:
                self._buttons[action.key].set_obstacle(obstacle_to(action, selected))
        self._count.setText(self._page.selected(len(selected)) if selected else "")
        self._count.setVisible(bool(selected))
        self._fit()

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

    def retranslate(self) -> None:
        for action in self._page.actions:
            if action.key in self._buttons:
                button = self._buttons[action.key]
                button.setText(action.title())
                button.setAccessibleName(action.title())
                button.set_hint("", QKeySequence(action.shortcut) if action.shortcut else None)
        self._more.set_name(translate("ActionBar", "More actions"))
        self.set_selected(self._selected)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._more.sizeHint().width(), self._more.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        """Show the first ones that there is room for."""
        more = self._more.sizeHint().width() + _SPACING
        count = self._count.sizeHint().width() + 2 * _SPACING if self._selected else 0
        hidden_ones = any(not action.in_row for action in self._page.actions)
        widths = [button.sizeHint().width() + _SPACING for button in self._buttons.values()]
        room = self.width() - count
        all_fit = sum(widths) + (more if hidden_ones else 0) <= room
        used = more
        for button, width in zip(self._buttons.values(), widths, strict=True):
            used += width
            button.setVisible(all_fit or used <= room)
        self._more.setVisible(hidden_ones or not all_fit)

    def _fill_more(self) -> None:
        self._menu.clear()
        rest = [
            action.key
            for action in self._page.actions
            if action.key not in self._buttons or self._buttons[action.key].isHidden()
        ]
        self.fill(self._menu, rest)

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
