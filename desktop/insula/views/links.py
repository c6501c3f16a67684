"""Opens addresses in the person's browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from insula.viewmodels.lists.pages import Link


def open_one(links: Sequence[Link], parent: QWidget | None) -> None:
    """Open the only link, or ask which of them, where the mouse is."""
    if len(links) == 1:
        open_link(links[0].url)
        return
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAction, QCursor
    from PySide6.QtWidgets import QMenu

    menu = QMenu(parent)
    menu.setObjectName("links")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for link in links:
        entry = QAction(f"{link.text}  {link.url}", menu)
        entry.triggered.connect(lambda _checked=False, url=link.url: open_link(url))
        menu.addAction(entry)
    menu.popup(QCursor.pos())


def open_link(address: str) -> None:
    """Hand an address over to the desktop; what it does with it is its business."""
    # Its first use loads the platform's services, which no start needs.
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(address))
