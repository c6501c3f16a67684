"""What an item model tells a cell's delegate, beyond Qt's own roles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt


@dataclass(frozen=True, slots=True)
class CellLook:
    """All that is painted in one cell, in the terms of `Role`; `figure` is right-aligned.

    `link` words are clicked to open something; `badge` is the icon, in red, that follows the words.
    """

    text: str
    state: str | None = None
    icon: str | None = None
    tone: str | None = None
    detail: str = ""
    strong: bool = False
    secondary: bool = False
    monospace: bool = False
    figure: bool = False
    group: bool = False
    folded: bool = False
    member: bool = False
    ticked: bool | None = None
    link: bool = False
    badge: str = ""
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight


class Role(IntEnum):
    """Item roles. A model answers None where the default will do.

    Qt's own are used where they exist: DisplayRole (the words), TextAlignmentRole (figures are right-aligned),
    ToolTipRole, AccessibleTextRole and AccessibleDescriptionRole.
    """

    STATE = Qt.ItemDataRole.UserRole + 1
    """The token that colours the icon: `running`, `ready`, `paused`, `stopped`, `broken` or `unknown`."""

    ICON = Qt.ItemDataRole.UserRole + 2
    """The icon's name; by default that of the STATE."""

    TONE = Qt.ItemDataRole.UserRole + 3
    """The token that colours the words, where it is neither text nor secondary."""

    MONOSPACE = Qt.ItemDataRole.UserRole + 4
    """bool: a path, a port, a version or a command."""

    SECONDARY = Qt.ItemDataRole.UserRole + 5
    """bool: the words matter less than the name."""

    STRONG = Qt.ItemDataRole.UserRole + 6
    """bool: the words are the row's name."""

    DETAIL = Qt.ItemDataRole.UserRole + 7
    """str: further words, secondary, after the first ones."""

    ELIDE = Qt.ItemDataRole.UserRole + 8
    """Qt.TextElideMode: where words that do not fit are cut; by default at their end."""

    GROUP = Qt.ItemDataRole.UserRole + 9
    """bool: the row is the head of a group, not a member."""

    FOLDED = Qt.ItemDataRole.UserRole + 12
    """bool: of a group's head in a list without branches, whether its members are hidden."""

    MEMBER = Qt.ItemDataRole.UserRole + 13
    """bool: the row belongs to the group above it, in a list without branches."""

    SORT = Qt.ItemDataRole.UserRole + 10
    """The value that orders the rows: a number, a text or a date, of one type per column."""

    ENVIRONMENT_ID = Qt.ItemDataRole.UserRole + 11
    """The EnvironmentId that the row stands for."""

    LOOK = Qt.ItemDataRole.UserRole + 14
    """A CellLook: all of the above at once. Lists of thousands answer it, because a question costs more than its
    answer; where it is None the others are asked."""
