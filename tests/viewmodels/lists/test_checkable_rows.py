from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from insula.viewmodels.lists.checkable_rows import CheckableRows
from insula.viewmodels.lists.rows import Column

COLUMNS: tuple[Column[str], ...] = (
    Column("name", lambda: "Name", str),
    Column("length", lambda: "Length", lambda row: str(len(row))),
)


def _model() -> CheckableRows[str]:
    model = CheckableRows(COLUMNS, lambda row: row)
    QAbstractItemModelTester(model)
    model.set_rows(["a", "bb", "ccc"])
    return model


def test_rows_are_ticked_and_told(qtbot: QtBot) -> None:
    model = _model()
    with qtbot.waitSignal(model.ticked_changed):
        model.tick(["bb"])
    assert model.ticked == ("bb",)
    model.toggle(0)
    model.toggle(1)
    assert model.ticked == ("a",)


def test_screen_readers_find_and_change_the_tick() -> None:
    model = _model()
    first = model.index(0, 0)
    assert model.flags(first) & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.setData(first, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.setData(first, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert not model.setData(first, "x", Qt.ItemDataRole.EditRole)


def test_a_row_that_went_is_ticked_no_more() -> None:
    model = _model()
    model.tick(model.rows())
    model.set_rows(["bb"])
    assert model.ticked == ("bb",)
