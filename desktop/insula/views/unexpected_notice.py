"""Tells of a failure that nobody foresaw, without stopping anyone."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.notice import Notice, Severity


class UnexpectedNotice(QWidget):
    """A strip with "Copy details"; closing it deletes it."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unexpected")
        self._details = details
        self._notice = Notice()
        self._close = IconButton("x", kind=ButtonKind.GHOST)
        self._close.setObjectName("close-notice")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._notice, 1)
        row.addWidget(self._close)
        self._notice.activated.connect(self._on_copy)
        self._close.clicked.connect(self.deleteLater)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)

    def _retranslate(self) -> None:
        self._notice.set_content(
            Severity.DANGER,
            translate("UnexpectedNotice", "Something went wrong that nobody foresaw"),
            translate("UnexpectedNotice", "Insula goes on; its log has the details. Please report them."),
            translate("UnexpectedNotice", "Copy details"),
        )
        self._close.set_name(translate("UnexpectedNotice", "Close"))
