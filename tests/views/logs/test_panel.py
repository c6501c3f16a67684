from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from insula.domain.environment import EnvironmentId
from insula.domain.errors import EngineRefusedError, EngineUnavailableError
from insula.viewmodels.logs import logs
from insula.views.logs import panel as panels
from insula.views.logs.panel import LogPanel
from insula.views.widgets.search_field import SearchField
from tests.viewmodels.log_desks import DeskDouble, turns
from tests.views.conftest import Speak
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


@pytest.fixture
async def panel(desk: DeskDouble, window: WindowDouble, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LogPanel]:
    monkeypatch.setattr(panels, "LogDesk", lambda _bridge: desk)
    made = LogPanel(window.context, EnvironmentId("c1"), "web", window.frame)
    made.resize(320, 500)
    window.frame.resize(360, 560)
    window.frame.show()
    await turns()
    yield made
    made.view_model.close()
    await window.tasks.settle()


def _button(panel: LogPanel, text: str) -> QPushButton:
    return next(each for each in panel.findChildren(QPushButton) if each.text() == text and each.isVisible())


async def test_loading_empty_not_available_and_error_are_different_pictures(desk: DeskDouble, panel: LogPanel) -> None:
    assert "Reading the log…" in texts(panel)
    desk.tell()
    assert "Nothing was written yet" in texts(panel)
    desk.tell(EngineUnavailableError("Docker", "refused"))
    assert "The engine does not answer" in texts(panel)
    desk.refusal = EngineRefusedError("Docker", 501, "does not support reading")
    panel.view_model.open()
    await turns()
    assert "The log cannot be read" in texts(panel)
    assert "does not support reading" in texts(panel)

    desk.refusal = None
    _button(panel, "Try again").click()
    await turns()
    desk.write(b"here")

    assert panel.lines.isVisible()
    assert "1 line" in texts(panel)


async def test_what_happens_to_the_engine_is_told_above_the_lines(desk: DeskDouble, panel: LogPanel) -> None:
    desk.write(b"one")
    desk.tell(EngineUnavailableError("Docker", "refused"))
    assert "The log goes on as soon as it does." in texts(panel)
    assert panel.lines.isVisible()
    desk.write(b"two")
    assert "The log goes on" not in texts(panel)
    desk.tell(ended=True)

    assert "no more lines will come" in texts(panel)


async def test_earlier_lines_are_read_on_demand(
    desk: DeskDouble, panel: LogPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "FIRST_TAIL", 2)
    desk.write(b"8", b"9")

    _button(panel, "Read all").click()
    await turns()

    assert [options.tail for options in desk.asked] == [10_000, None]


async def test_a_search_counts_and_its_keys_win_over_those_of_the_window(
    desk: DeskDouble, panel: LogPanel, window: WindowDouble
) -> None:
    desk.write(b"error 1", b"fine", b"error 2")
    of_the_list = QShortcut(QKeySequence("Ctrl+F"), window.frame)
    list_searched = QSignalSpy(of_the_list.activated)
    panel.lines.setFocus()
    QTest.keyClick(panel.lines, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = find(panel, SearchField, "search-log")
    assert window.frame.focusWidget() is field
    assert list_searched.count() == 0

    QTest.keyClicks(field, "error")
    await turns()
    words = find(panel, QLabel, "log-matches")
    assert words.text() == "1 of 2"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert words.text() == "2 of 2"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(panel.lines, Qt.Key.Key_F3)
    assert words.text() == "2 of 2"
    QTest.keyClick(panel.lines, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert words.text() == "1 of 2"


async def test_a_bad_expression_is_told_in_a_sentence(desk: DeskDouble, panel: LogPanel) -> None:
    desk.write(b"a(b")
    button(panel, "log-expression").click()
    find(panel, SearchField, "search-log").setText("a(b")

    assert "No regular expression: missing closing parenthesis (at character 4)" in texts(panel)
    button(panel, "log-expression").click()
    await turns()
    assert find(panel, QLabel, "log-matches").text() == "1 of 1"


async def test_the_toggles_do_what_they_say(desk: DeskDouble, panel: LogPanel) -> None:
    desk.write(*(b"%d" % number for number in range(200)))

    button(panel, "follow-log").click()
    button(panel, "log-timestamps").click()
    button(panel, "wrap-log").click()

    assert not panel.view_model.following
    assert panel.view_model.moments
    assert panel.lines.wraps


async def test_it_is_saved_where_one_says_and_a_failure_is_told(
    desk: DeskDouble, panel: LogPanel, window: WindowDouble, tmp_path: Path
) -> None:
    assert not button(panel, "save-log").isEnabled()
    desk.write(b"one")
    button(panel, "save-log").click()
    chooser = panel.window().findChildren(QFileDialog)[0]
    chooser.fileSelected.emit(str(tmp_path / "nowhere" / "x.log"))
    await turns()
    assert "That did not work" in texts(panel)
    chooser.fileSelected.emit(str(tmp_path / "x.log"))
    chooser.reject()
    await turns()

    assert (tmp_path / "x.log").read_text() == "one\n"
    assert str(tmp_path / "x.log") in texts(panel)


async def test_everything_has_a_name_in_the_language_of_the_moment(
    desk: DeskDouble, panel: LogPanel, speak: Speak
) -> None:
    desk.write(b"one")
    for language in ("en", "fr"):
        speak(language)
        assert panel.lines.accessibleName()
        assert all(each.accessibleName() or each.text() for each in panel.findChildren(QPushButton) if each.isVisible())
        assert panel.tools.search.accessibleName()


async def test_it_reads_no_more_once_it_is_gone(desk: DeskDouble, window: WindowDouble, panel: LogPanel) -> None:
    desk.write(b"one")
    panel.deleteLater()
    QCoreApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete.value)
    await turns()

    assert desk.cancelled == 1
    assert desk.spills[0]._is_closed
