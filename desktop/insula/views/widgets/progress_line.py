"""One piece of running work, or how it ended, on one line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from insula.domain.overriding import override
from insula.views.widgets.buttons import IconButton, LinkButton
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import IconLabel, TextLabel, TextRole

_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Progress:
    """What the line says.

    `fraction` is from 0 to 1, None where it is not known; `running` decides whether there is a bar at all;
    `action` is the word of a link for work that has ended.
    """

    title: str
    detail: str = ""
    icon: str = ""
    tint: str = "accent"
    running: bool = True
    fraction: float | None = None
    cancellable: bool = False
    action: str = ""


class ProgressLine(QWidget):
    """Icon, title, detail, bar, percent, Cancel."""

    cancelled = Signal()
    """Cancel was pressed; the owner says when it is true."""

    activated = Signal()
    """The link was pressed."""

    def __init__(self, bar_width: int = 220, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel()
        self._title = ElidingLabel()
        self._detail = ElidingLabel(role=TextRole.SECONDARY)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar_width = bar_width
        self._percent = TextLabel("", TextRole.SECONDARY)
        self._action = LinkButton()
        self._cancel = IconButton(text=" ")
        self._cancel.clicked.connect(self.cancelled)
        self._action.clicked.connect(self.activated)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._icon)
        row.addWidget(self._title)
        row.addWidget(self._detail, 1)
        for widget in (self._bar, self._percent, self._action, self._cancel):
            row.addWidget(widget)
        self._progress = Progress("")
        self.set_progress(self._progress)
        self._retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, it is for the words."""
        self._bar.setFixedWidth(min(self._bar_width, self.width() // 6))
        super().resizeEvent(event)

    def set_progress(self, progress: Progress) -> None:
        self._progress = progress
        self._icon.set_icon(progress.icon, progress.tint)
        self._icon.setVisible(bool(progress.icon))
        self._title.setText(progress.title)
        self._detail.setText(progress.detail)
        known = progress.running and progress.fraction is not None
        self._bar.setVisible(progress.running)
        self._bar.setRange(0, _STEPS if known else 0)
        if progress.fraction is not None:
            self._bar.setValue(round(progress.fraction * _STEPS))
        self._bar.setAccessibleName(progress.title)
        self._percent.setVisible(progress.running)
        self._write_percent()
        self._action.setText(progress.action)
        self._action.setVisible(bool(progress.action))
        self._cancel.setVisible(progress.cancellable)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _write_percent(self) -> None:
        figure = QLocale().toString(int(100 * (self._progress.fraction or 0.0)))
        known = self._progress.fraction is not None
        text = QCoreApplication.translate("ProgressLine", "{figure}%").format(figure=figure)
        self._percent.setText(text if known else "")
        # The widest figure's place, so that the bar does not move.
        widest = text.replace(figure, QLocale().toString(100))
        self._percent.setMinimumWidth(self._percent.fontMetrics().horizontalAdvance(widest) + 1)

    def _retranslate(self) -> None:
        self._cancel.setText(QCoreApplication.translate("ProgressLine", "Cancel"))
        self._write_percent()
