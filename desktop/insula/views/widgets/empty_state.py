"""What stands where a list would: loading, empty, not available, error."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.views.theme.icons import LARGE, icon_pixmap
from insula.views.theme.palette import current_tokens
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.styling import is_restyled

if TYPE_CHECKING:  # Most pictures have no facts.
    from insula.views.widgets.card import Card
    from insula.views.widgets.key_value_grid import Fact, KeyValueGrid

_TICK_MS = 120
_TURNS = 12


class PictureKind(StrEnum):
    LOADING = "loading"
    EMPTY = "empty"
    NOT_AVAILABLE = "not-available"
    ERROR = "error"


_LOOKS = {
    PictureKind.LOADING: ("loader-circle", "accent"),
    PictureKind.EMPTY: ("mark", "accent"),
    PictureKind.NOT_AVAILABLE: ("ban", "secondary"),
    PictureKind.ERROR: ("triangle-alert", "broken"),
}


@dataclass(frozen=True, slots=True)
class Picture:
    """What to say. `icon` replaces that of the kind; actions without words are not offered; `facts` tell more."""

    kind: PictureKind
    title: str
    sentence: str = ""
    primary: str = ""
    secondary: str = ""
    icon: str = ""
    primary_icon: str = ""
    facts: tuple[Fact, ...] = ()


class EmptyState(QWidget):
    """Shows one picture at a time, in the middle of its place."""

    primary_clicked = Signal()
    secondary_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = _Emblem(self)
        self._title = TextLabel("", TextRole.HEADING, wrap=True)
        self._sentence = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._primary = IconButton(text=" ", kind=ButtonKind.PRIMARY)
        self._secondary = IconButton(text=" ")
        self._primary.clicked.connect(self.primary_clicked)
        self._secondary.clicked.connect(self.secondary_clicked)

        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addStretch()
        actions.addWidget(self._primary)
        actions.addWidget(self._secondary)
        actions.addStretch()
        words = QWidget(self)
        words.setMaximumWidth(460)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(12)
        self._words = column
        self._facts: KeyValueGrid | None = None
        self._card: Card | None = None
        column.addLayout(actions)

        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(words, 100)
        middle.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 20, 20, 20)
        page.setSpacing(16)
        page.addStretch(2)
        page.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addLayout(middle)
        page.addStretch(3)

    @property
    def primary(self) -> QWidget:
        """The button of the first thing to do."""
        return self._primary

    def set_picture(self, picture: Picture) -> None:
        icon, tint = _LOOKS[picture.kind]
        self._icon.set_icon(picture.icon or icon, tint, turning=picture.kind is PictureKind.LOADING)
        self._title.setText(picture.title)
        self._sentence.setText(picture.sentence)
        self._sentence.setVisible(bool(picture.sentence))
        self._primary.set_icon(picture.primary_icon)
        for button, text in ((self._primary, picture.primary), (self._secondary, picture.secondary)):
            button.setVisible(bool(text))
            if text:
                button.setText(text)
        self._show_facts(picture.facts)
        self.setAccessibleName(picture.title)
        self.setAccessibleDescription(picture.sentence)

    def _show_facts(self, facts: tuple[Fact, ...]) -> None:
        if self._facts is None or self._card is None:
            if not facts:
                return
            from insula.views.widgets.card import Card
            from insula.views.widgets.key_value_grid import KeyValueGrid

            self._card = Card()
            self._facts = KeyValueGrid(label_width=96)
            self._card.content.addWidget(self._facts)
            self._words.insertSpacing(2, 6)
            self._words.insertWidget(3, self._card)
        self._card.setVisible(bool(facts))
        self._facts.set_facts(facts)


class _Emblem(QWidget):
    """A large icon; it turns while something is awaited, and only while it can be seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = ""
        self._tint = "secondary"
        self._turn = 0
        self._turning = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self.setFixedSize(LARGE, LARGE)

    def set_icon(self, icon: str, tint: str, *, turning: bool) -> None:
        self._icon, self._tint, self._turning = icon, tint, turning
        self._turn = 0
        self._run()
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self.update()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._icon:
            return
        pixmap = icon_pixmap(self._icon, getattr(current_tokens(), self._tint), LARGE, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        middle = LARGE / 2
        painter.translate(middle, middle)
        painter.rotate(self._turn * 360 / _TURNS)
        painter.drawPixmap(QPointF(-middle, -middle), pixmap)

    def _run(self) -> None:
        if self._turning and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def _on_tick(self) -> None:
        self._turn = (self._turn + 1) % _TURNS
        self.update()
