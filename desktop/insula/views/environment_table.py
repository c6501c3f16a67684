"""The table of a list page: keyboard, selection, columns, and what is on screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.overriding import override
from insula.viewmodels.lists.pages import Link
from insula.viewmodels.lists.table import EnvironmentTableModel
from insula.views.table_columns import TableColumns
from insula.views.widgets.cell_delegate import CellDelegate
from insula.views.widgets.table_style import ROW, style_table

_TOGGLING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right})
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_LOOK_AFTER_MS = 250


class EnvironmentTable(QTableView):
    """As high as its rows ask for.

    `opened` follows Enter or a double click; `settled` when other rows may be seen; `links_clicked` carries the Links
    of the cell whose words were clicked.
    """

    opened = Signal()
    selected_changed = Signal()
    settled = Signal()
    links_clicked = Signal(object)

    def __init__(self, model: EnvironmentTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("environments")
        self._model = model
        self._pressed: tuple[Link, ...] = ()
        self._kept: tuple[list[EnvironmentId], EnvironmentId | None, int] = ([], None, 0)
        self.setModel(model)
        style_table(self)
        self.columns = TableColumns(self, model)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._settle = _once(self, _LOOK_AFTER_MS, self.settled.emit)
        self._told = _once(self, 0, self.selected_changed.emit)
        model.rebuilding.connect(self._keep)
        model.rebuilt.connect(self._restore)
        for signal in (model.modelReset, model.layoutChanged, model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._on_rows_changed)
        model.dataChanged.connect(self._on_data_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._on_entered)
        self._on_rows_changed()

    def selected(self) -> tuple[Environment, ...]:
        """In the order of the rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self._model.environment_at(row) for row in rows)
        return tuple(each for each in found if each is not None)

    def select(self, identity: EnvironmentId) -> bool:
        """Select this one alone and show it; False when it is not among the rows."""
        row = self._model.row_of(identity)
        if row is None:
            return False
        index = self._model.index(row, 0)
        # Whatever key is held down just now.
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS)
        self.scrollTo(index)
        return True

    def rows_on_screen(self) -> tuple[int, int]:
        """The first and last row that can be seen; the last is before the first when there is none."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        count = self._model.rowCount()
        return max(first, 0), last if last >= 0 else count - 1

    def copy(self) -> None:
        """The selected rows' shown columns, to the clipboard."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        QGuiApplication.clipboard().setText(self._model.text_of(rows, self.columns.shown()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        on_head = current.isValid() and self._model.is_head(current.row())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif on_head and event.key() in _TOGGLING:
            self._toggle(current.row())
        elif event.key() in _OPENING and current.isValid():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # With a key held down, rows are chosen.
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = self._links_at(event.position().toPoint()) if plain else ()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, ()
        if pressed and pressed == self._links_at(event.position().toPoint()):
            self.links_clicked.emit(pressed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit()
        self._settle.start()

    def menu_position(self) -> QPoint:
        """Where a menu asked for by keyboard opens."""
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(rect.bottomLeft())

    def show_columns_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.columns.fill(menu)
        menu.popup(position)

    def _on_data_changed(self) -> None:
        self._told.start()
        self._settle.start()

    def _on_selection_changed(self) -> None:
        self._told.start()

    def _on_scrolled(self) -> None:
        self._settle.start()

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._model.is_head(index.row()):
            self._toggle(index.row())

    def _links_at(self, place: QPoint) -> tuple[Link, ...]:
        """Those of the cell whose words are there."""
        index = self.indexAt(place)
        delegate = self.itemDelegate()
        if not isinstance(delegate, CellDelegate) or not (links := self._model.links_at(index)):
            return ()
        return links if delegate.is_on_words(index, self.visualRect(index), place.x()) else ()

    def _on_entered(self, index: QModelIndex) -> None:
        shape = Qt.CursorShape.PointingHandCursor if self._model.links_at(index) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self._model.is_head(index.row()):
            self.opened.emit()

    def _toggle(self, row: int) -> None:
        self._model.toggle_group(row)
        self.setCurrentIndex(self._model.index(row, 0))

    def _on_rows_changed(self) -> None:
        rows = self._model.rowCount()
        height = self.horizontalHeader().height() + rows * ROW + 2 * self.frameWidth()
        self.setMaximumHeight(min(height, 16_777_215))
        self._settle.start()
        self._told.start()

    def _keep(self) -> None:
        current = self.currentIndex()
        environment = self._model.environment_at(current.row()) if current.isValid() else None
        selected = [each.id for each in self.selected()]
        self._kept = (selected, environment.id if environment is not None else None, self.verticalScrollBar().value())

    def _restore(self) -> None:
        selected, current, scroll = self._kept
        model = self._model
        selection = QItemSelection()
        last = model.columnCount() - 1
        rows = sorted(row for identity in selected if (row := model.row_of(identity)) is not None)
        for first, end in _runs(rows):
            selection.select(model.index(first, 0), model.index(end, last))
        row = model.row_of(current) if current is not None else None
        if row is not None:
            self.selectionModel().setCurrentIndex(model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.verticalScrollBar().setValue(scroll)


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def _once(owner: QWidget, after_ms: int, do: Callable[[], object]) -> QTimer:
    """A timer that, started any number of times, does it once."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(do)
    return timer
