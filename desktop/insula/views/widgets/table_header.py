"""The head of a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

from insula.domain.overriding import override


class TableHeader(QHeaderView):
    """The arrow of the column that sorts stands before words that are aligned right, not over them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    @override
    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        super().initStyleOptionForIndex(option, logicalIndex)
        sorts = option.sortIndicator != QStyleOptionHeader.SortIndicator.None_
        if sorts and option.textAlignment & Qt.AlignmentFlag.AlignRight:
            option.direction = Qt.LayoutDirection.RightToLeft
            option.textAlignment |= Qt.AlignmentFlag.AlignAbsolute
