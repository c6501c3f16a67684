from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from insula.views.widgets.buttons import IconButton, LinkButton
from insula.views.widgets.labels import TextLabel
from insula.views.widgets.progress_line import Progress, ProgressLine

RUNNING = Progress("Cloning “base”", "1.3 of 2.1 GiB", "copy", fraction=0.625, cancellable=True)


@pytest.fixture
def line(qtbot: QtBot) -> ProgressLine:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.resize(900, 40)
    line.set_progress(RUNNING)
    line.show()
    return line


def _bar(line: ProgressLine) -> QProgressBar:
    (bar,) = line.findChildren(QProgressBar)
    return bar


def _words(line: ProgressLine) -> list[str]:
    return [label.text() for label in line.findChildren(TextLabel) if label.isVisible()]


def test_where_there_is_little_room_the_words_have_it(line: ProgressLine) -> None:
    wide = _bar(line).width()
    line.resize(480, 40)
    assert _bar(line).width() == 80 < wide


def test_what_is_known_is_said(line: ProgressLine) -> None:
    assert _words(line) == ["Cloning “base”", "1.3 of 2.1 GiB", "62%"]
    assert _bar(line).value() == 625
    assert _bar(line).accessibleName() == "Cloning “base”"


def test_a_full_hundred_only_at_the_end(line: ProgressLine) -> None:
    line.set_progress(Progress("Cloning", fraction=0.999))
    assert "99%" in _words(line)


def test_where_the_end_is_unknown_there_is_no_figure(line: ProgressLine) -> None:
    place = _bar(line).geometry()
    line.set_progress(Progress("Cloning “base”", "1.3 GiB", "copy", cancellable=True))
    assert _words(line) == ["Cloning “base”", "1.3 GiB", ""]
    assert _bar(line).maximum() == 0
    assert _bar(line).geometry() == place


def test_the_bar_stays_where_it_is(line: ProgressLine) -> None:
    places = set()
    for fraction in (0.0, 0.09, 0.5, 1.0):
        line.set_progress(Progress("Cloning “base”", "1.3 GiB", "copy", fraction=fraction, cancellable=True))
        places.add(_bar(line).x())
    assert len(places) == 1


def test_cancel_is_asked_for_not_done(line: ProgressLine) -> None:
    told = QSignalSpy(line.cancelled)
    (cancel,) = [button for button in line.findChildren(IconButton) if button.isVisible()]
    assert cancel.text() == "Cancel"
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert told.count() == 1
    assert _bar(line).isVisible()


def test_how_it_ended_has_no_bar_but_may_have_a_link(line: ProgressLine) -> None:
    told = QSignalSpy(line.activated)
    line.set_progress(Progress("Cloned “base”", "0.7 s", "circle-check", "running", running=False, action="Show"))
    assert _bar(line).isHidden()
    assert _words(line) == ["Cloned “base”", "0.7 s"]
    (link,) = [button for button in line.findChildren(LinkButton) if button.isVisible()]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.count() == 1
