from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QStandardItemModel
from PySide6.QtWidgets import QTableView, QWidget

from insula.views.widgets.table_style import style_table

FIGURES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _words(view: QTableView, column: int) -> QImage:
    """The right half of the head, where the words of figures are."""
    header = view.horizontalHeader()
    width = header.sectionSize(column)
    half = QRect(header.sectionViewportPosition(column) + width // 2, 0, width // 2, header.height())
    return header.viewport().grab(half).toImage()


def test_the_arrow_of_a_sorted_column_of_figures_leaves_its_words_alone(show: Callable[[QWidget], None]) -> None:
    view = QTableView()
    model = QStandardItemModel(2, 2, view)
    model.setHorizontalHeaderLabels(["Command", "CPU"])
    model.setHeaderData(1, Qt.Orientation.Horizontal, FIGURES.value, Qt.ItemDataRole.TextAlignmentRole)
    view.setModel(model)
    style_table(view)
    view.setSortingEnabled(True)
    view.horizontalHeader().setStretchLastSection(False)
    view.setColumnWidth(1, 100)
    view.resize(400, 120)
    show(view)
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    before, whole = _words(view, 1), view.horizontalHeader().grab().toImage()
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert _words(view, 1) == before
    assert view.horizontalHeader().grab().toImage() != whole
