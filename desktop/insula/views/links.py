"""Opens addresses in the person's browser."""

from __future__ import annotations


def open_link(address: str) -> None:
    """Hand an address over to the desktop; what it does with it is its business."""
    # Its first use loads the platform's services, which no start needs.
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(address))
