from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from insula.domain.change import Changed, EngineChanged, Gone
from insula.domain.environment import Engine, EnvironmentId, Kind, Problem, ProblemCode, Reason, ReasonCode, State, Verb
from insula.domain.errors import NoSpaceError
from insula.viewmodels.intents import Intents
from insula.viewmodels.venvs.venv_page import venv_page
from insula.views import registry
from insula.views.details.panel import DetailsPanel
from insula.views.list_page import ListPage
from insula.views.widgets.empty_state import EmptyState
from insula.views.widgets.notice import Notice
from tests.viewmodels.doubles import venv
from tests.views.conftest import Speak
from tests.views.finding import button, find, texts
from tests.views.window import Dropped, WindowDouble

GONE = Problem(ProblemCode.PYTHON_GONE, {"python": "/opt/python3.8"})
CONTROL = Qt.KeyboardModifier.ControlModifier
AWAY = Engine("venvs", Kind.VENV, "virtualenv", available=False, problem=Problem(ProblemCode.ENGINE_STOPPED))


class Acts:
    """Stands for what the registry opens, and writes down with what."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.done: list[tuple[str, list[str]]] = []
        acts = {key: self._act(key) for key in registry.ACTIONS}
        monkeypatch.setattr(registry, "ACTIONS", acts)
        monkeypatch.setattr(registry, "PAGE_ACTIONS", {"folders": lambda _context: self.done.append(("folders", []))})
        monkeypatch.setattr(registry, "CREATION_DIALOGS", {Kind.VENV: lambda _context: self})

    def open(self) -> None:
        self.done.append(("new", []))

    def _act(self, key: str) -> registry.Act:
        return lambda _context, environments: self.done.append((key, [each.name for each in environments]))


@pytest.fixture
def acts(monkeypatch: pytest.MonkeyPatch) -> Acts:
    return Acts(monkeypatch)


@pytest.fixture
def page(window: WindowDouble, acts: Acts, qtbot: QtBot) -> ListPage:
    # What the details and the measuring ask is not answered here.
    window.bridge._spawn_task = Dropped()
    page = ListPage(venv_page(), replace(window.context, intents=Intents(window.bridge)))
    qtbot.addWidget(page)
    page.resize(1000, 640)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page, 2000)
    return page


def names(page: ListPage) -> list[str]:
    return [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]


def press(page: ListPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.windowHandle(), key, modifier)


def select(page: ListPage, *rows: int) -> None:
    page.table.clearSelection()
    for row in rows:
        index = page.model.index(row, 0)
        page.table.selectionModel().select(
            index, page.table.selectionModel().SelectionFlag.Select | page.table.selectionModel().SelectionFlag.Rows
        )
    page.table.setFocus()


def picture(page: ListPage) -> str:
    """What the empty space says, "" when there are rows."""
    empty = find(page, EmptyState, "")
    return empty.accessibleName() if empty.isVisible() else ""


def test_four_pictures_are_four_different_ones(page: ListPage, window: WindowDouble) -> None:
    assert picture(page) == "Looking around…"
    window.bridge.tell_list()
    assert picture(page) == "No Python environment yet"
    window.bridge.tell(EngineChanged(AWAY))
    assert picture(page) == "Environments cannot be looked for"
    window.bridge.failed.emit(NoSpaceError("/disk"))
    assert picture(page) == "Insula could not start its work"
    assert "/disk" in texts(page)


def test_rows_of_an_engine_that_is_away_stay_below_a_strip(page: ListPage, window: WindowDouble) -> None:
    window.bridge.tell_list(venv("a"))
    assert page.findChild(Notice) is None

    window.bridge.tell(EngineChanged(AWAY))

    assert names(page) == ["a"]
    strip = page.findChild(Notice)
    assert strip is not None
    assert strip.isVisible()

    window.bridge.tell(EngineChanged(replace(AWAY, available=True, problem=None)))

    assert not strip.isVisible()


def test_an_empty_list_offers_its_first_action(page: ListPage, window: WindowDouble, acts: Acts) -> None:
    window.bridge.tell_list()

    find(page, EmptyState, "").primary_clicked.emit()

    assert acts.done == [("new", [])]


def test_a_search_without_result_has_its_own_picture(page: ListPage, window: WindowDouble, qtbot: QtBot) -> None:
    window.bridge.tell_list(venv("a"), venv("b"))
    press(page, Qt.Key.Key_F, CONTROL)
    assert page.tools.search.hasFocus()
    page.tools.search.setText("zzz")
    qtbot.waitUntil(lambda: picture(page) == "Nothing found")

    find(page, EmptyState, "").primary_clicked.emit()

    assert names(page) == ["a", "b"]
    assert page.tools.search.text() == ""


def test_a_filter_that_lets_nothing_through_says_so(page: ListPage, window: WindowDouble) -> None:
    window.bridge.tell_list(venv("a"), venv("b", state=State.BROKEN, problems=(GONE,)))
    page.tools.set_filter("attention")
    assert names(page) == ["b"]

    window.bridge.tell(Gone("venvs", EnvironmentId("id-b")))

    assert picture(page) == "Nothing here"
    find(page, EmptyState, "").primary_clicked.emit()
    assert names(page) == ["a"]


def test_the_head_tells_how_many_there_are(page: ListPage, window: WindowDouble, speak: Speak) -> None:
    window.bridge.tell_list(*map(venv, "abc"))
    assert "Python environments" in texts(page)
    assert "\n3" in texts(page)

    speak("fr")

    assert "Environnements Python" in texts(page)
    assert str(page.model.headerData(1, Qt.Orientation.Horizontal)) == "État"


def test_buttons_are_enabled_from_the_actions_alone(page: ListPage, window: WindowDouble, qtbot: QtBot) -> None:
    busy = venv("busy", obstacles={Verb.CLONE: Reason(ReasonCode.BUSY)})
    window.bridge.tell_list(venv("able"), busy)
    clone = button(page, "action-clone")
    assert not clone.isEnabled()
    assert clone.toolTip() == "Select an environment first."

    select(page, 0)
    qtbot.waitUntil(clone.isEnabled)
    select(page, 1)
    qtbot.waitUntil(lambda: not clone.isEnabled())
    assert clone.toolTip() == clone.accessibleDescription() == "Other work on it is not finished."

    window.bridge.tell(Changed(venv("busy")))
    qtbot.waitUntil(clone.isEnabled)


def test_only_what_works_on_many_is_offered_for_many(page: ListPage, window: WindowDouble, qtbot: QtBot) -> None:
    window.bridge.tell_list(*map(venv, "abc"))

    select(page, 0, 2)

    qtbot.waitUntil(button(page, "action-trash").isEnabled)
    assert button(page, "action-clone").toolTip() == "Select only one environment."
    assert "2 selected" in texts(page)


@pytest.mark.parametrize(
    ("key", "modifier", "done"),
    [
        (Qt.Key.Key_N, CONTROL, ("new", [])),
        (Qt.Key.Key_D, CONTROL, ("clone", ["b"])),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, ("rename", ["b"])),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, ("trash", ["b"])),
    ],
)
def test_everything_has_its_keys(
    page: ListPage,
    window: WindowDouble,
    acts: Acts,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    done: tuple[str, list[str]],
) -> None:
    window.bridge.tell_list(*map(venv, "abc"))
    select(page, 1)
    qtbot.waitUntil(button(page, "action-clone").isEnabled)

    press(page, key, modifier)

    assert acts.done == [done]


def test_delete_in_the_search_field_deletes_text_alone(
    page: ListPage, window: WindowDouble, acts: Acts, qtbot: QtBot
) -> None:
    window.bridge.tell_list(*map(venv, "abc"))
    select(page, 1)
    qtbot.waitUntil(button(page, "action-trash").isEnabled)
    page.tools.search.setText("ab")
    page.tools.search.setFocus()
    page.tools.search.setCursorPosition(0)

    press(page, Qt.Key.Key_Delete)

    assert page.tools.search.text() == "b"
    assert acts.done == []


def test_all_rows_are_selected_and_copied_by_keyboard(page: ListPage, window: WindowDouble, qtbot: QtBot) -> None:
    window.bridge.tell_list(venv("a"), venv("b"))
    page.table.setFocus()

    press(page, Qt.Key.Key_A, CONTROL)
    press(page, Qt.Key.Key_C, CONTROL)

    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[:3] for line in lines] == [["a", "Ready", "3.12.1"], ["b", "Ready", "3.12.1"]]


def test_selecting_opens_the_details_and_they_can_be_closed(page: ListPage, window: WindowDouble, qtbot: QtBot) -> None:
    window.bridge.tell_list(*map(venv, "abc"))
    remembered = QSignalSpy(page.remembered)
    select(page, 0)
    qtbot.waitUntil(lambda: page.findChild(DetailsPanel) is not None)
    panel = find(page, DetailsPanel, "details")
    assert panel.isVisible()
    assert panel.width() >= 360

    press(page, Qt.Key.Key_F4)
    assert not panel.isVisible()
    assert remembered.at(remembered.count() - 1)[0]["details"] is False
    select(page, 1)
    qtbot.wait(20)
    assert not panel.isVisible()

    page.table.setCurrentIndex(page.model.index(1, 0))
    press(page, Qt.Key.Key_Return)
    assert panel.isVisible()


def test_a_group_folds_by_keyboard_and_is_no_selection(page: ListPage, window: WindowDouble) -> None:
    window.bridge.tell_list(venv("a", python="3.9.1"), venv("b", python="3.12.1"))
    page.tools.set_grouping("python")
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))

    press(page, Qt.Key.Key_Return)

    assert names(page) == ["CPython 3.9", "CPython 3.12", "b"]
    assert page.table.selected() == ()
    press(page, Qt.Key.Key_Right)
    assert names(page) == ["CPython 3.9", "a", "CPython 3.12", "b"]


def test_the_selection_survives_a_reset(page: ListPage, window: WindowDouble, qtbot: QtBot) -> None:
    window.bridge.tell_list(*(venv(f"env{number}") for number in range(60)))
    select(page, 3, 4, 20)

    page.model.rebuild()

    assert [each.name for each in page.table.selected()] == ["env3", "env4", "env20"]


def test_the_context_menu_offers_what_is_possible(page: ListPage, window: WindowDouble, qtbot: QtBot) -> None:
    window.bridge.tell_list(venv("a", obstacles={Verb.MOVE: Reason(ReasonCode.NOT_PERMITTED)}))
    select(page, 0)
    qtbot.waitUntil(button(page, "action-clone").isEnabled)

    page.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = find(page, QMenu, "context-menu")
    entries = {entry.text(): entry for entry in menu.actions()}
    menu.close()

    assert entries["Clone…"].isEnabled()
    assert not entries["Move…"].isEnabled()
    assert "not allowed" in entries["Move…"].toolTip()


def test_what_was_chosen_is_found_again(page: ListPage, window: WindowDouble, qtbot: QtBot) -> None:
    window.bridge.tell_list(venv("a", packages=9), venv("b", packages=1))
    remembered = QSignalSpy(page.remembered)
    page.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    page.table.columns.choose("created", shown=True)
    page.table.horizontalHeader().moveSection(2, 1)
    page.table.setColumnWidth(0, 222)
    page.tools.chips.chosen.emit("attention")
    state = remembered.at(remembered.count() - 1)[0]

    other = ListPage(venv_page(), replace(window.context, intents=Intents(window.bridge)))
    qtbot.addWidget(other)
    other.resize(1400, 640)
    other.restore(state)
    other.show()

    columns = other.table.columns.state()
    assert columns == state["columns"]
    assert columns["sorted_by"] == "packages"
    assert columns["order"][:3] == ["name", "python", "state"]
    assert other.model.filter_key == "attention"
    other.tools.set_filter("all")
    qtbot.waitUntil(lambda: other.table.viewport().width() > 1000)
    assert other.table.columnWidth(0) == 222
    assert not other.table.isColumnHidden(7)


def test_a_memory_that_makes_no_sense_is_left_out(page: ListPage) -> None:
    before = page.table.columns.state()

    page.restore(
        {
            "columns": {"order": ["x"], "widths": {"name": -5, "x": 3}, "shown": None, "sorted_by": "x"},
            "filter": "x",
            "grouping": 7,
            "details_width": "wide",
        }
    )

    assert page.table.columns.state() == before
    assert page.model.filter_key == "all"


def test_the_rows_on_screen_are_known(page: ListPage, window: WindowDouble) -> None:
    assert page.table.rows_on_screen() == (0, -1)
    window.bridge.tell_list(*(venv(f"env{number:03}") for number in range(200)))

    first, last = page.table.rows_on_screen()

    assert first == 0
    assert 5 < last < 30
