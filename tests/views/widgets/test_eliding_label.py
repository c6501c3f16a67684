from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from insula.views.widgets.eliding_label import ElidingLabel

PATH = "/home/camille/projects/a-very-long-folder-name/analysis/.venv"


def _shown(qtbot: QtBot, text: str, width: int) -> ElidingLabel:
    label = ElidingLabel(text, mode=Qt.TextElideMode.ElideMiddle)
    qtbot.addWidget(label)
    label.resize(width, 20)
    label.show()
    return label


def test_what_fits_is_whole_and_has_no_tooltip(qtbot: QtBot) -> None:
    label = _shown(qtbot, "analysis", 300)
    assert not label.is_elided
    assert label.toolTip() == ""


def test_what_does_not_fit_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = _shown(qtbot, PATH, 120)
    assert label.is_elided
    assert label.toolTip() == PATH
    assert label.text() == PATH


def test_the_tooltip_goes_when_there_is_room_again(qtbot: QtBot) -> None:
    label = _shown(qtbot, PATH, 120)
    label.set_hint("Location")
    label.resize(900, 20)
    assert label.toolTip() == "Location"


def test_its_own_width_is_enough(qtbot: QtBot) -> None:
    label = _shown(qtbot, PATH, 10)
    label.resize(label.sizeHint())
    assert not label.is_elided


def test_it_gives_way_in_a_narrow_window(qtbot: QtBot) -> None:
    label = _shown(qtbot, PATH, 400)
    assert label.minimumSizeHint().width() < 40
