"""What a cell answers to a delegate, in Qt's roles and ours."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from insula.viewmodels.lists.entries import Entry, Head
from insula.viewmodels.lists.pages import Cell, Column, PageDescription, Style
from insula.viewmodels.lists.roles import CellLook, Role
from insula.viewmodels.translation import translate

_QUIET = frozenset({Style.SECONDARY, Style.PATH})
_CODE = frozenset({Style.PATH, Style.CODE})
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def alignment_of(style: Style) -> Qt.AlignmentFlag:
    """Figures are right-aligned."""
    return _RIGHT if style is Style.FIGURE else _LEFT


def look_of(entry: Entry, place: int, column: Column) -> CellLook:
    """All that is painted in a row's cell; worked out once."""
    look = entry.looks.get(place)
    if look is None:
        cell = column.cell(entry.environment, entry.usage)
        entry.cells[place] = cell
        look = entry.looks[place] = CellLook(
            cell.text,
            state=cell.state,
            icon=cell.icon,
            tone=cell.tone,
            detail=cell.detail,
            strong=column.style is Style.NAME,
            secondary=column.style in _QUIET or not entry.confirmed,
            monospace=column.style in _CODE,
            figure=column.style is Style.FIGURE,
            member=bool(entry.group_title),
            link=bool(cell.links),
            badge=cell.badge,
            elide=Qt.TextElideMode.ElideMiddle if column.style is Style.PATH else Qt.TextElideMode.ElideRight,
        )
    return look


def cell_data(entry: Entry, place: int, column: Column, role: int) -> Any:  # noqa: ANN401, PLR0911
    """The answer of a row's cell."""
    look = look_of(entry, place, column)
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return look.text
        case Qt.ItemDataRole.TextAlignmentRole:
            return alignment_of(column.style)
        case Qt.ItemDataRole.ToolTipRole:
            return _tooltip_of(entry, entry.cells[place])
        case Qt.ItemDataRole.AccessibleTextRole:
            return _labelled(column.title(), look.text) if look.text else column.title()
        case Qt.ItemDataRole.AccessibleDescriptionRole:
            return entry.cells[place].tooltip or None
        case Role.STATE:
            return look.state
        case Role.SORT:
            return column.sort(entry.environment, entry.usage)
        case Role.ENVIRONMENT_ID:
            return entry.environment.id
        case _:
            return None


def head_data(head: Head, place: int, role: int, page: PageDescription) -> Any:  # noqa: ANN401, PLR0911
    """The answer of a group's head; its words are in the first column."""
    if role == Role.LOOK:
        return CellLook(head.title, detail=page.group_size(head.size), group=True, folded=head.collapsed)
    if role == Role.GROUP:
        return True
    if place > 0:
        return None
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return head.title
        case Role.DETAIL:
            return page.group_size(head.size)
        case Role.FOLDED:
            return head.collapsed
        case Qt.ItemDataRole.AccessibleTextRole:
            return _labelled(head.title, page.group_size(head.size))
        case Qt.ItemDataRole.AccessibleDescriptionRole:
            if head.collapsed:
                return translate("Table", "Folded: Enter unfolds it")
            return translate("Table", "Unfolded: Enter folds it")
        case _:
            return None


def _labelled(title: str, value: str) -> str:
    return translate("Table", "{title}: {value}").format(title=title, value=value)


def _tooltip_of(entry: Entry, cell: Cell) -> str | None:
    if cell.state is not None and not entry.confirmed:
        return translate("Table", "As last seen; not confirmed yet.")
    return cell.tooltip or None
