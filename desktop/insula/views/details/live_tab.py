"""A tab that asks for something while it is seen, and for nothing otherwise."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.views.context import Context
from insula.views.details.tab import DetailTab


class LiveTab(DetailTab):
    """`seen` turns False when the tab, its page or its window is hidden, or the window minimised."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(context, environment, parent)
        self.seen = False

    def seen_changed(self) -> None:
        """A subclass begins or stops asking, according to `seen`."""

    # Qt tells the widgets of a minimised window that they are hidden, though they count as visible.
    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._see(seen=True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._see(seen=False)

    def _see(self, *, seen: bool) -> None:
        if seen != self.seen:
            self.seen = seen
            self.seen_changed()
