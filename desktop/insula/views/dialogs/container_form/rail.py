"""The names of the sections, with a mark on those that hold something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.section import Mark, Section
from insula.viewmodels.translation import translate
from insula.views.theme.icons import SMALL, icon_pixmap
from insula.views.theme.palette import current_tokens
from insula.views.widgets.navigation_button import NavigationButton

_ICONS: Mapping[str, str] = {
    "general": "container",
    "ports": "globe",
    "storage": "folder",
    "networks": "share-2",
    "environment": "key-round",
    "limits": "activity",
    "health": "shield-check",
    "advanced": "settings",
}
_DOT = 3
_ROOM = 24


class RailButton(NavigationButton):
    """The name of a section; its mark is told to screen readers too."""

    def __init__(self, section: Section) -> None:
        super().__init__(_ICONS[section.key])
        self.section = section
        self.mark = Mark.NONE
        self.setObjectName(f"section-{section.key}")
        self.setAutoDefault(False)
        section.changed.connect(self.render_mark)
        section.judged.connect(self.render_mark)

    def retell(self) -> None:
        """In the language of the moment."""
        self.setText(self.section.title)
        self.setAccessibleName(self.section.title)
        self.setAccessibleDescription(mark_words(self.mark))

    def render_mark(self) -> None:
        """Show what the section holds."""
        mark = self.section.mark
        if mark is self.mark:
            return
        self.mark = mark
        self.setAccessibleDescription(mark_words(mark))
        self.setToolTip(mark_words(mark))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + _ROOM, hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.mark is Mark.NONE:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        if self.mark is Mark.SET:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent)
            painter.drawEllipse(QPoint(self.width() - 10 - SMALL // 2, self.height() // 2), _DOT, _DOT)
            return
        icon = "circle-alert" if self.mark is Mark.WRONG else "triangle-alert"
        drawn = icon_pixmap(icon, tokens.broken, SMALL, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 10 - SMALL, (self.height() - SMALL) // 2, drawn)


def mark_words(mark: Mark) -> str:
    """What a mark means."""
    match mark:
        case Mark.NONE:
            return ""
        case Mark.SET:
            return translate("FormRail", "Something is set here")
        case Mark.RISKY:
            return translate("FormRail", "It reaches beyond its walls")
        case Mark.WRONG:
            return translate("FormRail", "Something here must be changed")


class SectionRail(QWidget):
    """One of the names is chosen: Tab reaches that one, the arrow keys move the choice."""

    chosen = Signal(int)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("section-rail")
        self._group = QButtonGroup(self)
        self.buttons = tuple(RailButton(section) for section in sections)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for index, button in enumerate(self.buttons):
            self._group.addButton(button, index)
            column.addWidget(button)
        column.addStretch(1)
        self._group.buttonToggled.connect(self._on_toggled)
        self.buttons[0].setChecked(True)

    def choose(self, index: int) -> None:
        """Turn to that section."""
        self.buttons[index].setChecked(True)

    def retell(self) -> None:
        """In the language of the moment."""
        self.setAccessibleName(translate("FormRail", "Sections"))
        for button in self.buttons:
            button.retell()

    def _on_toggled(self, button: QAbstractButton, checked: bool) -> None:  # noqa: FBT001
        if checked:
            # Qt lets Tab follow the keyboard alone; a click moves the choice as well.
            for each in self.buttons:
                each.setFocusPolicy(Qt.FocusPolicy.TabFocus if each is button else Qt.FocusPolicy.NoFocus)
            self.chosen.emit(self._group.id(button))
