from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from insula.views.widgets.chips import Chip, ChipBar, ChipItem

ITEMS = [ChipItem("all", "All"), ChipItem("running", "Running"), ChipItem("attention", "Needs attention", 2)]


@pytest.fixture
def bar(show: Callable[[QWidget], None]) -> ChipBar:
    bar = ChipBar("Filters")
    bar.set_items(ITEMS)
    bar.resize(600, 30)
    show(bar)
    return bar


def _chips(bar: ChipBar) -> dict[str, Chip]:
    return {chip.key: chip for chip in bar.findChildren(Chip)}


def test_the_first_holds_until_another_is_chosen(bar: ChipBar) -> None:
    told = QSignalSpy(bar.chosen)
    assert bar.current == "all"
    QTest.mouseClick(_chips(bar)["attention"], Qt.MouseButton.LeftButton)
    assert bar.current == "attention"
    assert [told.at(0)[0], told.count()] == ["attention", 1]
    assert not _chips(bar)["all"].isChecked()


def test_arrow_keys_move_the_choice(bar: ChipBar) -> None:
    told = QSignalSpy(bar.chosen)
    _chips(bar)["all"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(_chips(bar)["all"], Qt.Key.Key_Right)
    assert bar.current == "running"
    assert _chips(bar)["running"].hasFocus()
    assert told.count() == 1


def test_tab_stops_once(bar: ChipBar) -> None:
    stops = [chip.key for chip in _chips(bar).values() if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["all"]


def test_tab_stops_at_the_one_that_was_clicked(bar: ChipBar) -> None:
    QTest.mouseClick(_chips(bar)["running"], Qt.MouseButton.LeftButton)
    stops = [chip.key for chip in _chips(bar).values() if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["running"]


def test_a_count_is_shown_and_follows(bar: ChipBar) -> None:
    bar.set_current("attention")
    chip = _chips(bar)["attention"]
    bar.set_items([*ITEMS[:2], ChipItem("attention", "Needs attention", 1200)])
    assert chip.text() == "Needs attention · 1,200"
    assert bar.current == "attention"


def test_choosing_by_program_is_not_told(bar: ChipBar) -> None:
    told = QSignalSpy(bar.chosen)
    bar.set_current("running")
    assert bar.current == "running"
    assert told.count() == 0


def test_other_filters_keep_the_choice_where_they_have_it(bar: ChipBar) -> None:
    bar.set_current("running")
    bar.set_items([ChipItem("running", "Running"), ChipItem("paused", "Paused")])
    assert bar.current == "running"
    bar.set_items([ChipItem("ready", "Ready")])
    assert bar.current == "ready"


def test_nothing_moves_when_the_choice_does(bar: ChipBar) -> None:
    before = [chip.geometry() for chip in _chips(bar).values()]
    bar.set_current("running")
    assert [chip.geometry() for chip in _chips(bar).values()] == before
    assert all(chip.height() >= 24 for chip in _chips(bar).values())
