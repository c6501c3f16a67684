"""A dialog as large as the person has made it the last time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from insula.domain.overriding import override
from insula.viewmodels.requesting import Request
from insula.views.context import Context
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.widgets.screen import screen_room

_FRAME = QSize(32, 64)
"""What the window manager and the panels may take of the screen."""
Remember = Callable[[Mapping[str, Any]], None]


class SizedDialog(RequestDialog):
    """`usual` is its size at first; what `remember` was given comes back as `remembered`."""

    def __init__(
        self,
        request: Request,
        parent: QWidget | None,
        usual: QSize,
        remembered: Mapping[str, Any] | None,
        remember: Remember,
    ) -> None:
        super().__init__(request, parent, width=usual.width())
        self._usual = usual
        self._remembered, self._remember = remembered or {}, remember

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        width, height = self._remembered.get("width"), self._remembered.get("height")
        wanted = self._usual
        if isinstance(width, int) and isinstance(height, int):
            wanted = QSize(width, height)
        self.resize(wanted.boundedTo(screen_room(self) - _FRAME).expandedTo(self.size()))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._remember({"width": self.width(), "height": self.height()})
        super().hideEvent(event)


def remembering(context: Context, key: str) -> tuple[Mapping[str, Any] | None, Remember]:
    """The size that the preferences keep under `key`, and what keeps it there."""
    return context.preferences.remembered(key), lambda size: context.preferences.remember(**{key: size})
