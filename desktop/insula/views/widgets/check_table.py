"""A list of which rows are ticked, by a click anywhere on the row or by Space."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from insula.domain.overriding import override
from insula.viewmodels.lists.checkable_rows import CheckableRows
from insula.viewmodels.lists.rows import Row
from insula.views.widgets.table_style import DETAIL_ROW, style_table


class CheckTable(QTableView):
    """Nothing is selected in it: ticks say what is meant."""

    def __init__(self, model: CheckableRows[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toggle = model.toggle
        self.setModel(model)
        style_table(self, DETAIL_ROW)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.clicked.connect(self._on_clicked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._toggle(index.row())
