"""The head of the details: what it is called, how it is, and all that can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.lists.actions import obstacle_to
from insula.viewmodels.lists.pages import ActionDescription, PageDescription
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.summary import subtitle_of
from insula.views import registry
from insula.views.context import Context
from insula.views.theme.icons import tinted_icon
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import TextRole
from insula.views.widgets.state_badge import StateBadge

_LEFT, _RIGHT = 20, 12
_SPACING = 8


class DetailsHeader(QWidget):
    """Name, badge, menu, a line on where it comes from. `closed` says that the person closed the details."""

    closed = Signal()

    def __init__(self, context: Context, page: PageDescription, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page = page
        self._environment: Environment | None = None
        self._name = ElidingLabel(role=TextRole.HEADING)
        self._badge = StateBadge()
        self._more = IconButton("ellipsis", kind=ButtonKind.GHOST)
        self._more.setObjectName("details-actions")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        self._close = IconButton("x", kind=ButtonKind.GHOST, quiet=True)
        self._close.setObjectName("close-details")
        self._close.clicked.connect(self.closed)
        self._subtitle = ElidingLabel(role=TextRole.SECONDARY)
        first = QHBoxLayout()
        first.setSpacing(_SPACING)
        first.addWidget(self._name)
        first.addWidget(self._badge)
        first.addStretch(1)
        first.addWidget(self._more)
        first.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 14, _RIGHT, 10)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self._subtitle)
        self._retranslate()

    def set_environment(self, environment: Environment) -> None:
        """Show this one as it is now."""
        self._environment = environment
        self._name.setText(environment.name)
        state = self._page.state_of(environment)
        self._badge.set_state(state.state or environment.state.value, state.text, state.icon or "")
        self._subtitle.setText(subtitle_of(environment))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The name is cut last: it leaves the badge no more than a third where there is not room for both."""
        buttons = self._more.sizeHint().width() + self._close.sizeHint().width()
        room = self.contentsRect().width() - _LEFT - _RIGHT - buttons - 4 * _SPACING
        badge = min(self._badge.sizeHint().width(), room // 3)
        self._badge.setMinimumWidth(max(0, badge))
        self._name.setMinimumWidth(max(0, min(self._name.sizeHint().width(), room - badge)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for description in self._page.actions:
            self._menu.addAction(self._action(description))

    def _action(self, description: ActionDescription) -> QAction:
        environments = [] if self._environment is None else [self._environment]
        tint = "broken" if description.danger else "text"
        action = QAction(tinted_icon(description.icon, tint), description.title(), self._menu)
        obstacle = obstacle_to(description, environments)
        action.setEnabled(obstacle is None)
        action.setToolTip(obstacle or "")
        action.triggered.connect(lambda: registry.ACTIONS[description.key](self._context, environments))
        return action

    def _retranslate(self) -> None:
        self._more.set_name(translate("DetailsHeader", "Actions"))
        self._close.set_name(translate("DetailsHeader", "Close the details"))
        if self._environment is not None:
            self.set_environment(self._environment)
