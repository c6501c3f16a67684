from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QTreeView, QVBoxLayout, QWidget

from insula.viewmodels.lists.roles import CellLook
from insula.views.theme.tokens import LIGHT
from insula.views.widgets.cell_delegate import CellDelegate
from insula.views.widgets.table_style import DETAIL_ROW, ROW, style_table
from tests.views.widgets.tables import flat_model, grouped_model, item_of

Show = Callable[[QWidget], None]


class Page(QWidget):
    """A list between two fields."""

    def __init__(self, view: QTableView | QTreeView) -> None:
        super().__init__()
        self.before, self.after = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        for widget in (self.before, view, self.after):
            column.addWidget(widget)
        self.resize(760, 400)


def _flat(show: Show, row_height: int = ROW) -> tuple[QTableView, Page]:
    view = QTableView()
    model = flat_model()
    model.setParent(view)
    view.setModel(model)
    style_table(view, row_height)
    page = Page(view)
    show(page)
    return view, page


def _tree(show: Show) -> tuple[QTreeView, Page]:
    view = QTreeView()
    model = grouped_model()
    model.setParent(view)
    view.setModel(model)
    style_table(view)
    view.expandAll()
    page = Page(view)
    show(page)
    return view, page


def _delegate(view: QTableView | QTreeView) -> CellDelegate:
    delegate = view.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    return delegate


@pytest.mark.parametrize("height", [ROW, DETAIL_ROW])
def test_rows_have_the_height_of_the_look(show: Show, height: int) -> None:
    view, _page = _flat(show, height)
    assert {view.rowHeight(row) for row in range(5)} == {height}


def test_rows_of_a_tree_too(show: Show) -> None:
    view, _page = _tree(show)
    head = view.model().index(0, 0)
    assert view.visualRect(head).height() == ROW
    assert view.visualRect(view.model().index(0, 0, head)).height() == ROW


def test_tab_leaves_the_list(show: Show) -> None:
    view, page = _flat(show)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert page.after.hasFocus()
    QTest.keyClick(page.after, Qt.Key.Key_Backtab)
    QTest.keyClick(view, Qt.Key.Key_Backtab)
    assert page.before.hasFocus()


def test_a_row_is_one_thing(show: Show) -> None:
    view, _page = _flat(show)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(1, 2)).center())
    assert [index.row() for index in view.selectionModel().selectedRows()] == [1]


def test_the_mouse_lights_a_row_and_leaving_puts_it_out(show: Show) -> None:
    view, _page = _flat(show)
    delegate = _delegate(view)
    QTest.mouseMove(view.viewport(), view.visualRect(view.model().index(2, 1)).center())
    assert delegate.is_hovered(view.model().index(2, 0))
    ground = view.viewport().grab(view.visualRect(view.model().index(2, 3))).toImage().pixelColor(2, 2)
    assert ground.name().upper() == LIGHT.hover
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert not delegate.is_hovered(view.model().index(2, 0))


def test_the_mouse_below_the_rows_lights_none(show: Show) -> None:
    view, _page = _flat(show)
    QTest.mouseMove(view.viewport(), view.visualRect(view.model().index(2, 1)).center())
    QTest.mouseMove(view.viewport(), QPoint(20, view.viewport().height() - 4))
    assert not _delegate(view).hovered.isValid()


def test_the_current_row_is_ringed_once_the_keyboard_is_used(show: Show) -> None:
    view, page = _flat(show)
    page.before.setFocus()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(1, 2)).center())
    assert not _delegate(view).shows_current
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert _delegate(view).shows_current
    rect = view.visualRect(view.model().index(2, 2))
    image = view.viewport().grab(rect).toImage()
    assert image.pixelColor(4, 0).name().upper() == LIGHT.accent
    assert image.pixelColor(4, rect.height() - 1).name().upper() == LIGHT.accent
    page.before.setFocus()
    assert not _delegate(view).shows_current


def test_tab_into_the_list_rings_the_current_row(show: Show) -> None:
    view, page = _flat(show)
    view.setCurrentIndex(view.model().index(0, 0))
    page.before.setFocus()
    QTest.keyClick(page.before, Qt.Key.Key_Tab)
    assert view.hasFocus()
    assert _delegate(view).shows_current


def test_the_head_of_a_group_takes_the_whole_row(show: Show) -> None:
    view, _page = _tree(show)
    assert view.isFirstColumnSpanned(0, QModelIndex())
    assert not view.isFirstColumnSpanned(0, view.model().index(0, 0))


def test_new_groups_take_the_whole_row_too(show: Show) -> None:
    view, _page = _tree(show)
    model = view.model()
    assert isinstance(model, QStandardItemModel)
    model.appendRow(item_of(CellLook("new", group=True)))
    assert view.isFirstColumnSpanned(2, QModelIndex())


def test_a_click_on_a_head_closes_and_opens_its_group(show: Show) -> None:
    view, _page = _tree(show)
    head = view.model().index(0, 0)
    for expected in (False, True):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(head).center())
        assert view.isExpanded(head) is expected


def test_a_click_on_a_member_closes_nothing(show: Show) -> None:
    view, _page = _tree(show)
    head = view.model().index(0, 0)
    member = view.model().index(0, 0, head)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(member).center())
    assert view.isExpanded(head)
