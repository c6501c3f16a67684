from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTableView, QToolTip, QWidget

from insula.viewmodels.lists.roles import CellLook
from insula.views.theme.theme import Scheme, Theme
from insula.views.theme.tokens import DARK, LIGHT
from insula.views.widgets.cell_delegate import CellDelegate
from insula.views.widgets.table_style import ROW, style_table
from tests.views.widgets.tables import LOOKS, PATH, flat_model, item_of

Show = Callable[[QWidget], None]


def _table(show: Show, model: QStandardItemModel, width: int = 140) -> QTableView:
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    style_table(view)
    for column in range(model.columnCount()):
        view.setColumnWidth(column, width)
    view.resize(width * model.columnCount() + 20, 300)
    show(view)
    return view


def _cell(view: QTableView, row: int, column: int) -> QImage:
    return view.viewport().grab(view.visualRect(view.model().index(row, column))).toImage()


def _delegate(view: QTableView) -> CellDelegate:
    delegate = view.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    return delegate


def _inked(image: QImage, ground: str) -> list[int]:
    """The columns of pixels, hairline left out, in which something is drawn."""
    rows = range(image.height() - 1)
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).name().upper() != ground for y in rows)]


def test_a_look_and_its_roles_paint_the_same(show: Show) -> None:
    whole, by_role = _table(show, flat_model(1)), _table(show, flat_model(1, by_role=True))
    for column in range(len(LOOKS)):
        assert _cell(whole, 0, column) == _cell(by_role, 0, column)


def test_a_model_that_knows_no_roles_has_its_words_painted(show: Show) -> None:
    model = QStandardItemModel(1, 1)
    model.setData(model.index(0, 0), "plain words")
    assert _inked(_cell(_table(show, model), 0, 0), LIGHT.surface)


def test_figures_end_at_the_right_and_words_begin_at_the_left(show: Show) -> None:
    view = _table(show, flat_model(1))
    words, figures = _inked(_cell(view, 0, 0), LIGHT.surface), _inked(_cell(view, 0, 3), LIGHT.surface)
    assert 7 <= words[0] <= 10
    assert 128 <= figures[-1] <= 132
    assert figures[0] > 60


def test_words_stay_in_their_cell(show: Show) -> None:
    inked = _inked(_cell(_table(show, flat_model(1), width=90), 0, 2), LIGHT.surface)
    assert inked[0] >= 7
    assert inked[-1] <= 82


def test_rows_are_parted_by_hairlines(show: Show) -> None:
    image = _cell(_table(show, flat_model(1)), 0, 0)
    assert image.pixelColor(2, image.height() - 1).name().upper() == LIGHT.line
    assert image.pixelColor(2, image.height() - 2).name().upper() == LIGHT.surface


def test_the_last_row_leaves_line_and_corners_to_the_frame(show: Show) -> None:
    view = _table(show, flat_model(2))
    view.setFixedHeight(view.horizontalHeader().height() + 2 * ROW + 2 * view.frameWidth())
    view.selectRow(1)
    image = _cell(view, 1, 0)
    assert image.pixelColor(0, image.height() - 1).name().upper() == LIGHT.surface
    assert image.pixelColor(60, image.height() - 1).name().upper() == LIGHT.selection


def test_selection_and_the_mouse_have_grounds_of_their_own(show: Show) -> None:
    view = _table(show, flat_model(3))
    view.selectRow(0)
    _delegate(view).hovered = QPersistentModelIndex(view.model().index(1, 2))
    grounds = [_cell(view, row, 4).pixelColor(2, 2).name().upper() for row in range(3)]
    assert grounds == [LIGHT.selection, LIGHT.hover, LIGHT.surface]


def test_cells_follow_the_scheme(show: Show, theme: Theme) -> None:
    view = _table(show, flat_model(1))
    theme.apply(Scheme.DARK)
    image = _cell(view, 0, 1)
    assert image.pixelColor(2, 2).name().upper() == DARK.surface
    assert image.pixelColor(2, image.height() - 1).name().upper() == DARK.line


def test_its_hint_is_enough_for_all_that_is_painted(show: Show) -> None:
    view = _table(show, flat_model(1))
    delegate, option = _delegate(view), QStyleOptionViewItem()
    for column in range(len(LOOKS)):
        hint = delegate.sizeHint(option, view.model().index(0, column))
        view.setColumnWidth(column, hint.width() + 40)
        wide = _inked(_cell(view, 0, column), LIGHT.surface)
        view.setColumnWidth(column, hint.width())
        tight = _inked(_cell(view, 0, column), LIGHT.surface)
        assert hint.height() == ROW
        assert len(wide) == len(tight)


@pytest.mark.parametrize(("width", "told"), [(90, PATH), (600, "")])
def test_what_is_cut_is_whole_in_the_tooltip(show: Show, width: int, told: str) -> None:
    view = _table(show, flat_model(1), width)
    index = view.model().index(0, 2)
    option = QStyleOptionViewItem()
    option.rect = view.visualRect(index)
    place = option.rect.center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QToolTip.hideText()
    _delegate(view).helpEvent(event, view, option, index)
    assert QToolTip.text() == told
    QToolTip.showText(QPoint(), "")
    QApplication.processEvents()


def test_the_tooltip_of_the_model_comes_first(show: Show) -> None:
    model = flat_model(1)
    model.setData(model.index(0, 2), "From the model", Qt.ItemDataRole.ToolTipRole)
    view = _table(show, model, 90)
    index = model.index(0, 2)
    option = QStyleOptionViewItem()
    option.rect = view.visualRect(index)
    place = option.rect.center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    _delegate(view).helpEvent(event, view, option, index)
    assert QToolTip.text() == "From the model"
    QToolTip.hideText()


def test_a_head_without_branches_shows_whether_it_is_folded(show: Show) -> None:
    model = QStandardItemModel(0, 1)
    for look in (
        CellLook("shop", group=True, folded=True),
        CellLook("shop", group=True),
        CellLook("shop"),
        CellLook("shop", member=True),
    ):
        model.appendRow(item_of(look))
    view = _table(show, model)
    folded, opened, alone, member = (_cell(view, row, 0) for row in range(4))
    assert folded != opened
    assert folded.pixelColor(2, 2).name().upper() == LIGHT.window
    assert _inked(member, LIGHT.surface)[0] - _inked(alone, LIGHT.surface)[0] == 18


def test_the_row_under_the_mouse_is_one_row(show: Show) -> None:
    view = _table(show, flat_model(2))
    delegate = _delegate(view)
    model = view.model()
    assert not delegate.is_hovered(model.index(0, 0))
    delegate.hovered = QPersistentModelIndex(model.index(1, 1))
    assert delegate.is_hovered(model.index(1, 4))
    assert not delegate.is_hovered(model.index(0, 1))
    model.removeRow(1)
    assert not delegate.is_hovered(QModelIndex())


def _shown(show: Show, look: CellLook, width: int = 140) -> tuple[QTableView, QImage]:
    model = QStandardItemModel(0, 1)
    model.appendRow(item_of(look))
    # Narrower than the table, whose last column would take the rest.
    view = _table(show, model, width)
    view.horizontalHeader().setStretchLastSection(False)
    view.setColumnWidth(0, width)
    return view, _cell(view, 0, 0)


def _has(image: QImage, colour: str) -> bool:
    return any(
        image.pixelColor(x, y).name().upper() == colour for x in range(image.width()) for y in range(image.height())
    )


def _is_reddened(image: QImage) -> bool:
    """Thin lines are mixed with their ground."""
    every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return any(colour.red() - colour.green() > 60 for colour in every)


def test_a_badge_follows_the_words_in_red_and_never_leaves_the_cell(show: Show) -> None:
    _view, plain = _shown(show, CellLook("api"))
    _view, flagged = _shown(show, CellLook("api", badge="triangle-alert"))
    _view, cut = _shown(show, CellLook("a-container-with-a-very-long-name", badge="triangle-alert"))

    assert not _is_reddened(plain)
    assert _is_reddened(flagged)
    assert _is_reddened(cut)
    assert _inked(flagged, LIGHT.surface)[-1] > _inked(plain, LIGHT.surface)[-1] + 10
    assert _inked(cut, LIGHT.surface)[-1] <= 132


def test_words_that_are_a_link_have_the_colour_of_links_unless_they_have_another(show: Show) -> None:
    _view, link = _shown(show, CellLook("8080 → 80", link=True))
    _view, grave = _shown(show, CellLook("8080 → 80", link=True, tone="broken"))

    assert _has(link, LIGHT.accent)
    assert not _has(grave, LIGHT.accent)
    assert _has(grave, LIGHT.broken)


def test_a_click_beside_the_words_is_none_on_them(show: Show) -> None:
    view, image = _shown(show, CellLook("80", link=True))
    index = view.model().index(0, 0)
    rect = view.visualRect(index)

    assert _delegate(view).is_on_words(index, rect, rect.x() + _inked(image, LIGHT.surface)[0])
    assert not _delegate(view).is_on_words(index, rect, rect.right() - 4)
    assert not _delegate(view).is_on_words(index, rect, rect.x() - 1)
