"""What a cell answers to a delegate, in Qt's roles and ours."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from insula.viewmodels.entries import Entry, Head
from insula.viewmodels.pages import Cell, Column, PageDescription, Style
from insula.viewmodels.roles import CellLook, Role
from insula.viewmodels.translation import translate

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def alignment_of(style: Style) -> Qt.AlignmentFlag:
    """Figures are right-aligned."""
    return _RIGHT if style is Style.FIGURE else _LEFT


def cell_data(entry: Entry, cell: Cell, column: Column, role: int) -> Any:  # noqa: ANN401, C901, PLR0911, PLR0912
    """The answer of a row's cell."""
    match role:
        case Role.LOOK:
            return _look_of(entry, cell, column)
        case Qt.ItemDataRole.DisplayRole:
            return cell.text
        case Role.STATE:
            return cell.state
        case Role.TONE:
            return cell.tone
        case Role.STRONG:
            return column.style is Style.NAME or None
        case Role.SECONDARY:
            return column.style in _QUIET or not entry.confirmed or None
        case Role.MONOSPACE:
            return column.style is Style.PATH or None
        case Role.DETAIL:
            return cell.detail or None
        case Role.ELIDE:
            return Qt.TextElideMode.ElideMiddle if column.style is Style.PATH else None
        case Qt.ItemDataRole.TextAlignmentRole:
            return alignment_of(column.style)
        case Qt.ItemDataRole.ToolTipRole:
            if cell.state is not None and not entry.confirmed:
                return translate("Table", "As last seen; not confirmed yet.")
            return cell.tooltip or None
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title()}: {cell.text}" if cell.text else column.title()
        case Qt.ItemDataRole.AccessibleDescriptionRole:
            return cell.tooltip or None
        case Role.SORT:
            return column.sort(entry.environment, entry.usage)
        case Role.MEMBER:
            return bool(entry.group_title) or None
        case Role.ENVIRONMENT_ID:
            return entry.environment.id
        case _:
            return None


def head_data(head: Head, place: int, role: int, page: PageDescription) -> Any:  # noqa: ANN401, PLR0911
    """The answer of a group's head; its words are in the first column."""
    if role == Role.GROUP:
        return True
    if place > 0:
        return _BESIDE_HEAD if role == Role.LOOK else None
    match role:
        case Role.LOOK:
            return CellLook(head.title, detail=page.group_size(head.size), group=True, folded=head.collapsed)
        case Qt.ItemDataRole.DisplayRole:
            return head.title
        case Role.DETAIL:
            return page.group_size(head.size)
        case Role.FOLDED:
            return head.collapsed
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{head.title}: {page.group_size(head.size)}"
        case Qt.ItemDataRole.AccessibleDescriptionRole:
            if head.collapsed:
                return translate("Table", "Folded: Enter unfolds it")
            return translate("Table", "Unfolded: Enter folds it")
        case _:
            return None


def _look_of(entry: Entry, cell: Cell, column: Column) -> CellLook:
    style = column.style
    is_path = style is Style.PATH
    return CellLook(
        cell.text,
        state=cell.state,
        tone=cell.tone,
        detail=cell.detail,
        strong=style is Style.NAME,
        secondary=style in _QUIET or not entry.confirmed,
        monospace=is_path,
        figure=style is Style.FIGURE,
        member=bool(entry.group_title),
        elide=Qt.TextElideMode.ElideMiddle if is_path else Qt.TextElideMode.ElideRight,
    )


_QUIET = frozenset({Style.SECONDARY, Style.PATH})
_BESIDE_HEAD = CellLook("", group=True)
