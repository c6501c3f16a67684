"""Words and icons that do nothing."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from insula.domain.overriding import override
from insula.views.theme.icons import SMALL, icon_pixmap
from insula.views.theme.palette import current_tokens
from insula.views.widgets.styling import is_restyled, set_style_property


class TextRole(StrEnum):
    """What words are for; the style sheet knows how each looks."""

    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    SECTION = "section"
    STRONG = "strong"
    CAPTION = "caption"
    SECONDARY = "secondary"
    SMALL = "small"
    ERROR = "error"


class TextLabel(QLabel):
    """Plain text in one of the roles; `wrap` lets it take several lines."""

    def __init__(
        self, text: str = "", role: TextRole = TextRole.BODY, parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setWordWrap(wrap)

    def set_role(self, role: TextRole) -> None:
        set_style_property(self, "role", role.value)


class SectionLabel(TextLabel):
    """The head of a group of fields, or the name of one: then `buddy` takes its accessible name from it.

    Qt gives it only where both have the same parent.
    """

    def __init__(self, text: str = "", buddy: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, TextRole.SECTION, parent)
        if buddy is not None:
            self.setBuddy(buddy)
            buddy.setAccessibleName(text)

    @override
    def setText(self, text: str, /) -> None:
        super().setText(text)
        buddy = self.buddy()
        if buddy is not None:
            buddy.setAccessibleName(text)


class IconLabel(QLabel):
    """An icon that follows the scheme; without words of its own, so not told to screen readers."""

    def __init__(self, icon: str = "", tint: str = "text", size: int = SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tint = tint
        self._side = size
        self.setFixedSize(QSize(size, size))
        self._draw()

    def set_icon(self, icon: str, tint: str | None = None) -> None:
        """Show another icon, in the colour of another token if one is given."""
        self._icon = icon
        self._tint = tint or self._tint
        self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        if not self._icon:
            self.clear()
            return
        colour = getattr(current_tokens(), self._tint)
        self.setPixmap(icon_pixmap(self._icon, colour, self._side, self.devicePixelRatioF()))


class Hairline(QFrame):
    """One pixel between two parts."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "line")
        if orientation is Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)
