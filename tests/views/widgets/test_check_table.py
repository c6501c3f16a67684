from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from insula.viewmodels.lists.checkable_rows import CheckableRows
from insula.viewmodels.lists.rows import Column
from insula.views.theme.theme import Scheme, Theme
from insula.views.widgets.check_table import CheckTable

COLUMNS: tuple[Column[str], ...] = (
    Column("name", lambda: "Name", str),
    Column("length", lambda: "Length", lambda row: str(len(row))),
)


def _table(qtbot: QtBot) -> tuple[CheckTable, CheckableRows[str]]:
    model: CheckableRows[str] = CheckableRows(COLUMNS, lambda row: row)
    model.set_rows(["one", "three"])
    table = CheckTable(model)
    qtbot.addWidget(table)
    model.setParent(table)
    table.resize(300, 120)
    table.show()
    return table, model


def test_a_click_anywhere_on_a_row_ticks_it_once(qtbot: QtBot, look: Theme) -> None:
    table, model = _table(qtbot)
    for column in (0, 1):
        place = table.visualRect(model.index(0, column)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert model.ticked == (("one",) if column == 0 else ())
    box = table.visualRect(model.index(1, 0)).topLeft()
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=box + table.visualRect(model.index(1, 0)).center() / 8
    )
    assert model.ticked == ("three",)


def test_space_ticks_the_current_row(qtbot: QtBot, look: Theme) -> None:
    table, model = _table(qtbot)
    table.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert model.ticked == ("three",)


def test_the_tick_is_painted_in_both_schemes(qtbot: QtBot, look: Theme) -> None:
    table, model = _table(qtbot)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        look.apply(scheme)
        model.tick([])
        plain = table.grab().toImage()
        model.tick(["one"])
        assert table.grab().toImage() != plain
