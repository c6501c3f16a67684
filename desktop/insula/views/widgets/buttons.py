"""Buttons: words with an icon, or an icon with its words in the tooltip."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from insula.domain.overriding import override
from insula.views.theme.icons import SMALL, icon_pixmap, tinted_icon
from insula.views.theme.palette import current_tokens
from insula.views.widgets.styling import is_restyled, set_style_property

_GAP = 4
"""Pixels after the icon, beyond the four that Qt leaves."""
_PADDING = 13
_ARROW = 14


class ButtonKind(StrEnum):
    """How much a button asks for attention."""

    SECONDARY = "secondary"
    PRIMARY = "primary"
    DANGER = "danger"
    DESTRUCTIVE = "destructive"
    """Filled with red: only in the last confirmation."""
    GHOST = "ghost"
    LINK = "link"


_TINTS = {
    ButtonKind.SECONDARY: "text",
    ButtonKind.PRIMARY: "on_accent",
    ButtonKind.DANGER: "broken",
    ButtonKind.DESTRUCTIVE: "on_accent",
    ButtonKind.GHOST: "text",
    ButtonKind.LINK: "accent",
}


class IconButton(QPushButton):
    """Takes the focus from the keyboard only, so that a click leaves it in the list or the field.

    Without words, `name` is told to screen readers and shown as tooltip; `small` is then 24 px instead of 30.
    """

    def __init__(
        self,
        icon: str = "",
        text: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY,
        parent: QWidget | None = None,
        *,
        name: str = "",
        quiet: bool = False,
        small: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._kind = kind
        self._drawn: QIcon | None = None
        self._hint = ""
        self._obstacle: str | None = None
        self.setProperty("kind", kind.value)
        self.setProperty("quiet", quiet)
        self.setProperty("compact", not text)
        self.setProperty("small", small)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self._draw)
        if name:
            self.set_name(name)
        self._draw()

    @property
    def obstacle(self) -> str | None:
        """Why it cannot be pressed now, if so."""
        return self._obstacle

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self._draw()

    def set_kind(self, kind: ButtonKind) -> None:
        self._kind = kind
        set_style_property(self, "kind", kind.value)
        self._draw()

    def set_name(self, name: str) -> None:
        """Name a button that has no words."""
        self.setAccessibleName(name)
        self.set_hint(name)

    def set_hint(self, hint: str, shortcut: QKeySequence | None = None) -> None:
        """The tooltip of a button that can be pressed, with the keys that do the same."""
        keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText) if shortcut else ""
        self._hint = f"{hint} ({keys})" if hint and keys else hint or keys
        self._tell()

    def set_obstacle(self, reason: str | None) -> None:
        """Disable and say why, in the tooltip and to screen readers; None enables."""
        self._obstacle = reason
        self.setEnabled(reason is None)
        self._tell()

    @override
    def setText(self, text: str, /) -> None:
        super().setText(text)
        set_style_property(self, "compact", not text)

    @override
    def setMenu(self, menu: QMenu | None, /) -> None:
        super().setMenu(menu)  # type: ignore[arg-type]
        set_style_property(self, "opens", "menu" if menu is not None and self.text() else "")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self._draw()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.property("opens"):
            self._paint_opener()
        else:
            super().paintEvent(event)

    def _paint_opener(self) -> None:
        """A button with a menu: Qt would forget the padding of its words once the arrow has a rule of its own."""
        # At the first paint, which is late enough.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, icon = option.text, QIcon(option.icon)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        left = _PADDING
        if not icon.isNull():
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            icon.paint(painter, left, 0, self.iconSize().width(), self.height(), Qt.AlignmentFlag.AlignCenter, mode)
            left += self.iconSize().width() + 4
        tokens = current_tokens()
        painter.setPen(option.palette.color(QPalette.ColorRole.ButtonText))
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        colour = tokens.secondary if self.isEnabled() else tokens.disabled
        arrow = icon_pixmap("chevron-down", colour, _ARROW, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - _ARROW - 9, (self.height() - _ARROW) // 2, arrow)

    def _tell(self) -> None:
        self.setToolTip(self._obstacle or self._hint)
        self.setAccessibleDescription(self._obstacle or "")

    def _draw(self) -> None:
        if not self._icon:
            self._drawn = None
            self.setIcon(QIcon())
            return
        tint = _TINTS[self._kind]
        if self.isChecked():
            tint = "accent"
        elif self.property("quiet"):
            tint = "secondary"
        gap = _GAP if self.text() else 0
        drawn = tinted_icon(self._icon, tint, SMALL, gap)
        if drawn is not self._drawn:
            self._drawn = drawn
            self.setIcon(drawn)
            self.setIconSize(QSize(SMALL + gap, SMALL))


class LinkButton(IconButton):
    """An action inside a text."""

    def __init__(self, text: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(icon, text, ButtonKind.LINK, parent)
        self.setProperty("compact", False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def setText(self, text: str, /) -> None:
        QPushButton.setText(self, text)
