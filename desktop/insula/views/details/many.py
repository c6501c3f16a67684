"""The details when several environments are selected: how many, what they weigh, and what can be done with all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.facts import disk_usage_of, total_own
from insula.viewmodels.lists.actions import obstacle_to
from insula.viewmodels.lists.pages import ActionDescription, PageDescription
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import size_of
from insula.views import registry
from insula.views.context import Context
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.flow_layout import FlowLayout
from insula.views.widgets.labels import TextLabel, TextRole

_NAMES = 12


class ManySelected(QWidget):
    """`closed` says that the person closed the details."""

    closed = Signal()

    def __init__(self, context: Context, page: PageDescription, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page = page
        self._environments: tuple[Environment, ...] = ()
        self._title = TextLabel("", TextRole.HEADING)
        self._size = TextLabel("", TextRole.SECONDARY)
        self._names = TextLabel("", TextRole.BODY, wrap=True)
        self._close = IconButton("x", kind=ButtonKind.GHOST, quiet=True)
        self._close.setObjectName("close-details")
        self._close.clicked.connect(self.closed)
        self._buttons = {each.key: self._button(each) for each in page.actions if each.many}
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        actions = QWidget()
        flow = FlowLayout(actions)
        for button in self._buttons.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 12, 20)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._size)
        column.addSpacing(12)
        column.addWidget(actions)
        column.addSpacing(12)
        column.addWidget(self._names)
        column.addStretch(1)
        self._retranslate()

    def set_environments(self, environments: Sequence[Environment]) -> None:
        """Show these as they are now."""
        self._environments = tuple(environments)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self, description: ActionDescription) -> IconButton:
        button = IconButton(description.icon, " ", ButtonKind.DANGER if description.danger else ButtonKind.SECONDARY)
        button.setObjectName(f"many-{description.key}")
        button.clicked.connect(lambda: registry.ACTIONS[description.key](self._context, self._environments))
        return button

    def _retranslate(self) -> None:
        environments = self._environments
        self._close.set_name(translate("ManySelected", "Close the details"))
        self._title.setText(translate("ManySelected", "%n environment(s) selected", "", len(environments)))
        own = total_own(environments)
        unknown = sum(disk_usage_of(each) is None for each in environments)
        words = [] if own is None else [translate("ManySelected", "{size} of their own").format(size=size_of(own))]
        if unknown and own is not None:
            words.append(translate("ManySelected", "%n not measured yet", "", unknown))
        self._size.setText(" · ".join(words))
        names = [each.name for each in environments[:_NAMES]]
        rest = len(environments) - _NAMES
        if rest > 0:
            names.append(translate("ManySelected", "and %n more", "", rest))
        self._names.setText("\n".join(names))
        for description in self._page.actions:
            if description.key in self._buttons:
                button = self._buttons[description.key]
                button.setText(description.title())
                button.set_obstacle(obstacle_to(description, environments) if environments else None)
