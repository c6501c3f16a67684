from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMenu

from insula.domain.logs import LONGEST, LogLine, LogStream
from insula.viewmodels.logs.logs import LogsViewModel
from insula.views.logs.lines import LogLines
from insula.views.theme.theme import Scheme
from insula.views.theme.tokens import DARK, LIGHT
from tests.viewmodels.log_desks import DeskDouble, turns
from tests.views.window import WindowDouble


def _numbered(desk: DeskDouble, count: int, words: str = "") -> None:
    desk.write(*(f"line {number} {words}".encode() for number in range(count)))


def _first(lines: LogLines) -> str:
    return lines.rows()[0].line.text


def _last(lines: LogLines) -> str:
    row = lines.rows()[: lines._seen.height][-1]
    return row.line.text[row.start : row.end]


def _image(lines: LogLines) -> QImage:
    return lines.viewport().grab().toImage()


def _has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


async def test_it_stays_at_the_end_until_one_goes_up_and_again_from_the_end_on(
    desk: DeskDouble, lines: LogLines, view_model: LogsViewModel
) -> None:
    _numbered(desk, 100)
    assert "line 99" in _last(lines)

    QTest.keyClick(lines, Qt.Key.Key_PageUp)
    where = _first(lines)
    assert not bool(view_model.following)
    desk.write(b"new")
    assert _first(lines) == where
    QTest.keyClick(lines, Qt.Key.Key_End)
    assert view_model.following
    desk.write(b"newest")

    assert _last(lines) == "newest"


async def test_following_again_goes_to_the_end(desk: DeskDouble, lines: LogLines, view_model: LogsViewModel) -> None:
    _numbered(desk, 100)
    QTest.keyClick(lines, Qt.Key.Key_Home)
    assert _first(lines).startswith("line 0")

    view_model.set_following(True)

    assert "line 99" in _last(lines)


async def test_keys_and_wheel_scroll(desk: DeskDouble, lines: LogLines) -> None:
    _numbered(desk, 100, "and much more than there is room for in so narrow a place")
    QTest.keyClick(lines, Qt.Key.Key_Home)
    QTest.keyClick(lines, Qt.Key.Key_Down)
    QTest.keyClick(lines, Qt.Key.Key_PageDown)
    down = lines.first_line
    lines.viewport().grab()
    await turns()
    QApplication.processEvents()
    QTest.keyClick(lines, Qt.Key.Key_Right)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(lines.viewport(), wheel)

    assert down == lines._seen.height
    assert lines.first_line == down + 3
    assert lines.rows()[0].start == 4


async def test_the_scroll_bar_reaches_every_line(desk: DeskDouble, lines: LogLines) -> None:
    _numbered(desk, 1000)
    bar = lines.verticalScrollBar()

    bar.setValue(500)
    assert _first(lines).startswith("line 500")
    bar.setValue(bar.maximum())

    assert "line 999" in _last(lines)


async def test_wrapped_nothing_is_out_of_sight(desk: DeskDouble, lines: LogLines) -> None:
    desk.write(b"x" * 100 + b"END")
    assert lines.rows()[0].end < 100

    lines.set_wraps(True)

    assert "".join(row.line.text[row.start : row.end] for row in lines.rows()).endswith("END")
    assert lines.horizontalScrollBar().maximum() == 0


async def test_the_mouse_selects_and_what_is_selected_is_copied(desk: DeskDouble, lines: LogLines) -> None:
    desk.write(b"alpha beta", b"\x1b[31mgamma\x1b[0m", b"delta")
    cell, height = lines._painter.cell, lines._painter.row_height
    start, end = QPoint(round(8 + 6 * cell), height // 2), QPoint(round(8 + 3 * cell), 2 * height + height // 2)

    QTest.mousePress(lines.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(lines.viewport(), end)
    lines._selection.extend(lines._spot(end))
    QTest.mouseRelease(lines.viewport(), Qt.MouseButton.LeftButton, pos=end)
    QTest.keyClick(lines, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    await turns()

    assert QGuiApplication.clipboard().text() == "beta\ngamma\ndel"
    QTest.mouseDClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.keyClick(lines, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    await turns()
    assert QGuiApplication.clipboard().text() == "beta"


async def test_the_keyboard_selects_lines_and_all(desk: DeskDouble, lines: LogLines) -> None:
    desk.write(b"one", b"two", b"three")

    QTest.keyClick(lines, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    lines.copy()
    await turns()
    assert QGuiApplication.clipboard().text() == "one\ntwo"
    QTest.keyClick(lines, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    lines.copy()
    await turns()

    assert QGuiApplication.clipboard().text() == "one\ntwo\nthree"


@pytest.mark.parametrize(("scheme", "tokens"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
async def test_errors_and_finds_are_seen_in_both_looks(
    desk: DeskDouble, lines: LogLines, view_model: LogsViewModel, window: WindowDouble, scheme: Scheme, tokens: object
) -> None:
    window.context.theme.apply(scheme)
    lines.clearFocus()
    desk.write(b"fine")
    assert isinstance(tokens, type(LIGHT))
    assert not _has(_image(lines), tokens.broken)
    desk.write(b"wrong", stream=LogStream.ERR)
    view_model.finding.look_for("fine", regular=False, origin=0)
    await turns()

    image = _image(lines)
    assert _has(image, tokens.broken)
    assert _has(image, tokens.accent)


async def test_a_line_of_10_mb_binary_and_wide_characters_are_painted(desk: DeskDouble, lines: LogLines) -> None:
    desk.append(
        [
            LogLine(LogStream.OUT, 0, b"x" * LONGEST),
            *(LogLine(LogStream.OUT, 0, b"x" * LONGEST, continues=True) for _ in range(160)),
            LogLine(LogStream.OUT, 0, bytes(range(256))),
            LogLine(LogStream.ERR, 0, "日本語 e\u0301 \u202e🙂\t| é".encode()),
        ]
    )
    for wraps in (False, True):
        lines.set_wraps(wraps)
        QTest.keyClick(lines, Qt.Key.Key_Home)
        lines.viewport().grab()
        QTest.keyClick(lines, Qt.Key.Key_End)
        lines.viewport().grab()

    assert "日本語" in lines.rows()[-1].line.text


async def test_a_find_beyond_the_edge_is_brought_into_sight(
    desk: DeskDouble, lines: LogLines, view_model: LogsViewModel
) -> None:
    _numbered(desk, 200)
    desk.write(b"." * 300 + b"needle")
    _numbered(desk, 200)

    view_model.finding.look_for("needle", regular=False, origin=0)
    await turns()

    row = next(row for row in lines.rows() if row.number == 200)
    assert row.start <= 300 < row.end
    assert not view_model.following


async def test_its_menu_copies_selects_and_saves(desk: DeskDouble, lines: LogLines) -> None:
    desk.write(b"one")
    asked = QSignalSpy(lines.save_asked)
    QApplication.sendEvent(
        lines.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    )
    menu = lines.findChild(QMenu)
    assert menu is not None
    actions = {action.text(): action for action in menu.actions() if action.text()}

    assert list(actions) == ["Copy", "Select all", "Save…"]
    assert not actions["Copy"].isEnabled()
    actions["Select all"].trigger()
    actions["Save…"].trigger()
    assert asked.count() == 1
    assert lines._selection.range is not None
    menu.close()
