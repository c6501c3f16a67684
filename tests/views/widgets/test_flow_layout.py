from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from insula.views.widgets.flow_layout import FlowLayout


def _row(qtbot: QtBot, width: int, count: int = 4) -> tuple[QWidget, FlowLayout, list[QWidget]]:
    page = QWidget()
    qtbot.addWidget(page)
    layout = FlowLayout(page)
    items = [QWidget() for _ in range(count)]
    for item in items:
        item.setFixedSize(100, 30)
        layout.addWidget(item)
    page.resize(width, 200)
    page.show()
    return page, layout, items


def test_one_line_where_there_is_room(qtbot: QtBot) -> None:
    _page, layout, items = _row(qtbot, 424)
    assert [item.x() for item in items] == [0, 108, 216, 324]
    assert {item.y() for item in items} == {0}
    assert layout.heightForWidth(424) == 30


def test_the_next_line_where_there_is_none(qtbot: QtBot) -> None:
    _page, layout, items = _row(qtbot, 320)
    assert [(item.x(), item.y()) for item in items] == [(0, 0), (108, 0), (216, 0), (0, 38)]
    assert layout.heightForWidth(320) == 68


def test_hidden_items_take_no_room(qtbot: QtBot) -> None:
    _page, layout, items = _row(qtbot, 424)
    items[0].hide()
    layout.activate()
    assert items[1].x() == 0
    assert layout.sizeHint().width() == 316


def test_never_narrower_than_its_widest_item(qtbot: QtBot) -> None:
    _page, layout, _items = _row(qtbot, 424)
    assert layout.minimumSize().width() == 100


def test_items_can_be_taken_out(qtbot: QtBot) -> None:
    _page, layout, items = _row(qtbot, 424)
    layout.removeWidget(items[0])
    assert layout.count() == 3
    assert layout.itemAt(3) is None
    assert layout.takeAt(9) is None
