from __future__ import annotations

from pytestqt.qtbot import QtBot

from insula.views.widgets.point_rows import PointRows, PointWords
from tests.views.finding import texts


def test_points_come_and_go_and_without_any_there_is_no_room(qtbot: QtBot) -> None:
    rows = PointRows()
    qtbot.addWidget(rows)
    assert rows.isHidden()

    rows.set_points([PointWords("one"), PointWords("two", "trash-2", "broken")])
    assert "one" in texts(rows)
    assert "two" in texts(rows)
    rows.set_points([PointWords("three")])
    assert "three" in texts(rows)
    assert "two" not in texts(rows)
    rows.set_points([])

    assert rows.isHidden()
