"""Tells above the pages how the start went, where that is worth a word."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from insula.viewmodels.start import StartReport
from insula.viewmodels.translation import translate
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.notice import Notice, Severity


class StartNotice(QWidget):
    """A strip for each thing to tell; closing it deletes it."""

    def __init__(self, report: StartReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self._report = report
        self._notices = [Notice() for _ in report.notes()]
        self._close = IconButton("x", kind=ButtonKind.GHOST)
        self._close.setObjectName("close-notice")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        strips = QVBoxLayout()
        strips.setSpacing(8)
        for notice in self._notices:
            strips.addWidget(notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(strips, 1)
        row.addWidget(self._close)
        self._close.clicked.connect(self.deleteLater)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for notice, note in zip(self._notices, self._report.notes(), strict=True):
            notice.set_content(Severity.WARNING if note.warning else Severity.INFO, note.title, note.sentence)
        self._close.set_name(translate("StartNotice", "Close"))
