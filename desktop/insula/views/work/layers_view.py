"""The layers of a pull, each with a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from insula.domain.overriding import override
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import RowsModel
from insula.viewmodels.stock.layers import COLUMNS, LayerRow
from insula.viewmodels.translation import translate
from insula.views.theme.palette import current_tokens
from insula.views.widgets.cell_delegate import PADDING, CellDelegate
from insula.views.widgets.table_style import DETAIL_ROW, style_table

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

_BAR = 6
_WORDS = 60
_WIDTHS = {1: 130, 2: 180, 3: 220}


class LayersView(QTableView):
    """One row for each, in the order of the image."""

    def __init__(self, model: RowsModel[LayerRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layers")
        self.setModel(model)
        style_table(self, DETAIL_ROW)
        self._bars = _BarDelegate(self, DETAIL_ROW)
        self.setItemDelegateForColumn(len(COLUMNS) - 1, self._bars)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(translate("LayersView", "Layers of the image"))
        model = self.model()
        if isinstance(model, RowsModel):
            model.retell()


class _BarDelegate(CellDelegate):
    """The figure as everywhere, and a bar before it."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        tokens = current_tokens()
        rect: QRect = option.rect
        done = float(index.data(Role.SORT) or 0.0)
        bar = QRectF(rect.x() + PADDING, rect.center().y() - _BAR / 2, max(0, rect.width() - _WORDS - PADDING), _BAR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.chip))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if done > 0:
            painter.setBrush(QColor(tokens.running if done >= 1 else tokens.accent))
            bar.setWidth(max(float(_BAR), bar.width() * min(done, 1.0)))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        painter.restore()
