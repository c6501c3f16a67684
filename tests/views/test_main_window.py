from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.exceptions import TimeoutError as NotInTimeError
from pytestqt.qtbot import QtBot
from typing_extensions import override

from insula.domain.environment import EnvironmentId, Problem, ProblemCode, State, Verb
from insula.domain.errors import BusyError
from insula.domain.operation import OperationState
from insula.storage.preferences import Preferences
from insula.viewmodels.intents import Intents
from insula.views.dialogs.error import ErrorDialog
from insula.views.list_page import ListPage
from insula.views.main_window import MainWindow
from insula.views.operations_bar import HEIGHT, OperationsBar
from insula.views.unexpected_notice import UnexpectedNotice
from insula.views.widgets.navigation_button import NavigationButton
from tests.viewmodels.container_doubles import container, told_of
from tests.viewmodels.doubles import operation, venv
from tests.views.conftest import Speak
from tests.views.finding import button, find, texts
from tests.views.readable import clipped, nameless
from tests.views.window import Dropped, WindowDouble, window_double

CONTROL = Qt.KeyboardModifier.ControlModifier
PAGES = ("overview", "venvs", "containers", "images", "connections", "activity", "trash", "settings")
GONE = Problem(ProblemCode.PYTHON_GONE, {"python": "/opt/python3.8/bin/python3.8"})


def open_window(window: WindowDouble, qtbot: QtBot) -> MainWindow:
    # What details and pages ask is not answered here.
    window.bridge._spawn_task = Dropped()
    main = MainWindow(replace(window.context, intents=Intents(window.bridge)))
    qtbot.addWidget(main)
    main.show()
    main.activateWindow()
    assert QTest.qWaitForWindowActive(main, 2000)
    qtbot.waitUntil(lambda: main.findChild(OperationsBar) is not None)
    return main


@pytest.fixture
def main(window: WindowDouble, qtbot: QtBot) -> Iterator[MainWindow]:
    main = open_window(window, qtbot)
    yield main
    main.hide()


def place(main: MainWindow, key: str) -> NavigationButton:
    return find(main, NavigationButton, f"navigation-{key}")


def test_the_first_page_is_the_list(main: MainWindow) -> None:
    assert isinstance(main.current_page, ListPage)
    assert place(main, "venvs").isChecked()


def test_every_page_is_reached_by_its_keys(main: MainWindow) -> None:
    for number, key in enumerate(PAGES, start=1):
        QTest.keyClick(main.windowHandle(), Qt.Key(Qt.Key.Key_0 + number), CONTROL)
        assert place(main, key).isChecked()
        assert main.current_page.isVisible()


def test_the_line_of_work_comes_after_the_first_paint_and_moves_nothing(window: WindowDouble, qtbot: QtBot) -> None:
    main = MainWindow(replace(window.context, intents=Intents(window.bridge)))
    qtbot.addWidget(main)
    with qtbot.waitSignal(main.first_painted):
        main.show()
        assert main.findChild(OperationsBar) is None
        before = main.current_page.geometry()
    bar = main.findChild(OperationsBar)

    assert bar is not None
    qtbot.waitUntil(bar.isVisible)
    assert bar.height() == HEIGHT
    assert main.current_page.geometry() == before
    main.hide()


def test_the_keys_of_a_page_give_it_the_keyboard(main: MainWindow) -> None:
    for number in range(1, len(PAGES) + 1):
        place(main, "overview").setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(main.windowHandle(), Qt.Key(Qt.Key.Key_0 + number), CONTROL)
        focused = QApplication.focusWidget()
        # An empty trash has nothing to press.
        assert focused is None or main.current_page.isAncestorOf(focused)


def test_tab_goes_round_the_page_and_the_entry_of_the_navigation_that_is_shown(
    main: MainWindow, window: WindowDouble
) -> None:
    reached: list[str] = []
    for _ in range(40):
        QTest.keyClick(main.windowHandle(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() in reached:
            break
        reached.append(focused.objectName())
    assert "navigation-venvs" in reached
    assert "navigation-overview" not in reached
    assert {"new", "search"} <= set(reached)


def test_arrow_keys_walk_the_navigation(main: MainWindow) -> None:
    place(main, "venvs").setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(main.windowHandle(), Qt.Key.Key_Down)

    assert place(main, "containers").isChecked()
    assert place(main, "containers").hasFocus()
    assert main.current_page.objectName() != "page-venvs"


def test_the_navigation_counts(main: MainWindow, window: WindowDouble) -> None:
    window.bridge.tell_list(venv("a"), venv("b"), venv("c", trashed=timedelta(days=1)))
    window.bridge.tell(operation(Verb.CLONE, state=OperationState.RUNNING))

    assert [place(main, key).count for key in PAGES] == [None, 2, None, None, None, 1, 1, None]


def test_the_window_is_found_again_as_it_was_left(main: MainWindow, window: WindowDouble, qtbot: QtBot) -> None:
    main.resize(1111, 777)
    main.show_page("trash")
    main.remember_geometry()

    again = open_window(window, qtbot)

    # The screen of the tests is narrower than the window may be.
    assert abs(again.height() - 777) < 10
    assert place(again, "trash").isChecked()


def test_a_memory_that_makes_no_sense_is_left_out(look: object, speak: Speak, qtbot: QtBot, tmp_path: Path) -> None:
    window = window_double(
        tmp_path, Preferences(folders=(tmp_path,), window={"geometry": "?", "page": "x", "pages": {"venvs": 3}})
    )

    main = open_window(window, qtbot)

    assert place(main, "venvs").isChecked()


def test_closing_asks_the_application_first(main: MainWindow) -> None:
    wanted = QSignalSpy(main.close_wanted)

    QTest.keyClick(main.windowHandle(), Qt.Key.Key_Q, CONTROL)

    assert wanted.count() == 1
    assert main.isVisible()


def test_an_environment_is_shown_wherever_it_is(main: MainWindow, window: WindowDouble, qtbot: QtBot) -> None:
    window.bridge.tell_list(venv("a"), venv("b"), venv("gone", trashed=timedelta(days=1)))
    main.show_page("settings")

    main.show_environment(EnvironmentId("id-b"))

    page = main.current_page
    assert isinstance(page, ListPage)
    assert [each.name for each in page.table.selected()] == ["b"]
    main.show_environment(EnvironmentId("id-gone"))
    assert place(main, "trash").isChecked()


def test_a_search_that_hides_it_is_lifted(main: MainWindow, window: WindowDouble) -> None:
    window.bridge.tell_list(venv("a"), venv("b"))
    page = main.current_page
    assert isinstance(page, ListPage)
    page.model.set_search("a")

    main.show_environment(EnvironmentId("id-b"))

    assert [each.name for each in page.table.selected()] == ["b"]


def test_the_language_switches_while_the_window_is_open(main: MainWindow, speak: Speak) -> None:
    for key in PAGES:
        main.show_page(key)
    assert place(main, "overview").text() == "Overview"

    speak("fr")

    assert place(main, "overview").text() == "Vue d’ensemble"
    assert place(main, "settings").accessibleName() == "Réglages"
    main.show_page("venvs")
    assert "Environnements Python" in texts(main)
    speak("en")
    assert place(main, "overview").text() == "Overview"


def test_what_nobody_foresaw_is_told_without_stopping_anyone(main: MainWindow, qtbot: QtBot) -> None:
    at = main.current_page.mapTo(main, QPoint())
    notice = UnexpectedNotice("Traceback: the details")
    main.add_notice(notice)
    qtbot.waitUntil(lambda: main.current_page.mapTo(main, QPoint()).y() > at.y())

    link = next(each for each in notice.findChildren(QPushButton) if each.text() == "Copy details")
    link.click()
    assert QGuiApplication.clipboard().text() == "Traceback: the details"

    button(notice, "close-notice").click()
    QTest.qWait(1)
    qtbot.waitUntil(lambda: main.findChild(UnexpectedNotice) is None)
    qtbot.waitUntil(lambda: main.current_page.mapTo(main, QPoint()) == at)


def test_the_window_asks_for_news_when_it_gets_the_focus(main: MainWindow, window: WindowDouble) -> None:
    window.bridge._is_ready = True
    dropped = window.bridge._spawn_task
    assert isinstance(dropped, Dropped)
    before = dropped.count

    main.changeEvent(QEvent(QEvent.Type.ActivationChange))

    assert dropped.count == before + 1


@pytest.mark.parametrize("language", ["pseudo", "fr", "en"])
@pytest.mark.parametrize("key", PAGES)
def test_nothing_is_clipped_or_nameless_at_1024_by_700(
    main: MainWindow, window: WindowDouble, speak: Speak, qtbot: QtBot, key: str, language: str
) -> None:
    speak(language)  # type: ignore[arg-type] # One of the languages.
    broken = replace(venv("legacy-report", state=State.BROKEN, problems=(GONE,)))
    window.bridge.tell_list(venv("analysis"), broken, *(venv(f"env{n}") for n in range(30)))
    risky = container("a-container-that-is-not-called-briefly", risks=("privileged", "all-addresses"))
    window.bridge.tell(*told_of(risky, *(container(f"api-{n}") for n in range(30))))
    window.bridge.tell(operation(Verb.CLONE, state=OperationState.RUNNING, data={"new_name": "a-copy-of-it"}))
    main.resize(1024, 700)
    main.show_page(key)
    page = main.current_page
    if isinstance(page, ListPage):
        page.table.selectRow(1)
    qtbot.wait(60)

    assert main.size() == QSize(1024, 700)
    with contextlib.suppress(NotInTimeError):
        qtbot.waitUntil(lambda: not clipped(main), timeout=2_000)
    assert clipped(main) == []
    assert nameless(main) == []
    assert overlapping(main) == []


class Windows(QObject):
    """Writes down every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QObject] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(
    window: WindowDouble, qapp: QApplication, qtbot: QtBot
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    main = open_window(window, qtbot)
    window.bridge.tell_list(venv("a"))
    for key in PAGES:
        main.show_page(key)
    main.show_environment(EnvironmentId("id-a"))
    qtbot.wait(50)
    qapp.removeEventFilter(windows)

    assert windows.shown == [main]


def overlapping(root: QWidget) -> list[str]:
    """Labels and buttons of one parent that lie on each other."""
    found = []
    for parent in [root, *root.findChildren(QWidget)]:
        children = [
            child
            for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if isinstance(child, QLabel | QPushButton) and child.isVisibleTo(root) and not child.size().isEmpty()
        ]
        found += [
            f"{one.objectName() or one} on {other.objectName() or other}"
            for at, one in enumerate(children)
            for other in children[at + 1 :]
            if one.geometry().adjusted(1, 1, -1, -1).intersects(other.geometry())
        ]
    return found


def test_what_is_refused_at_once_is_told_by_one_dialog_and_what_comes_later_by_another(
    main: MainWindow, window: WindowDouble
) -> None:
    window.bridge.tell_list(venv("a"), venv("b"))
    one, two = (each.id for each in window.context.inventory.environments())

    for identity, name in ((one, "a"), (two, "b")):
        main._on_refused(identity, BusyError(name))
    told = [each for each in main.findChildren(ErrorDialog) if each.isVisible()]
    assert len(told) == 1
    assert "2 of them" in texts(told[0])

    told[0].accept()
    main._on_refused(one, BusyError("a"))

    again = [each for each in main.findChildren(ErrorDialog) if each.isVisible()]
    assert len(again) == 1
    assert "of them" not in texts(again[0])
    again[0].close()


def test_the_title_stands_at_the_same_height_on_every_page(main: MainWindow) -> None:
    heights = set()
    for key in PAGES:
        main.show_page(key)
        QTest.qWait(1)
        title = next(
            each
            for each in main.current_page.findChildren(QLabel)
            if each.isVisible() and each.text() == place(main, key).text()
        )
        heights.add(title.mapTo(main, title.rect().center()).y())
    assert len(heights) == 1
