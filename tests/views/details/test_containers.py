"""The tabs of a container, in the panel, as narrow as it gets."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTableView, QTreeView, QWidget

from insula.domain.containers import ProcessTable
from insula.domain.environment import Environment, State
from insula.domain.errors import EngineUnavailableError, InsulaError, NotFoundError, ProgramMissingError
from insula.viewmodels.translation import Language
from insula.views import links
from insula.views.details.panel import DetailsPanel
from insula.views.details.processes_tab import ProcessesTab
from insula.views.dialogs.error import ErrorDialog
from insula.views.theme.theme import Scheme
from insula.views.widgets.chips import Chip
from insula.views.widgets.curve import Curve
from insula.views.widgets.empty_state import EmptyState
from insula.views.widgets.key_value_grid import ValueField
from insula.views.widgets.notice import Notice
from tests.viewmodels.container_doubles import DETAILS, ENDED, InsideAnswers, usages
from tests.views.conftest import Speak
from tests.views.details.containers import FAILED, RUNNING, TABS, at_rest, panel, show, tell
from tests.views.finding import button, find, texts
from tests.views.readable import clipped_at_rest, nameless
from tests.views.window import WindowDouble

GONE = EngineUnavailableError("Docker", "connection refused")


async def _panel(window: WindowDouble, tab: str, environment: Environment = RUNNING) -> DetailsPanel:
    details = await panel(window)
    await show(window, details, environment, tab)
    return details


def _values(root: QWidget) -> list[str]:
    return [field.value for field in root.findChildren(ValueField)]


def _picture(root: QWidget) -> str:
    """What stands in the place of the content, "" where the content is there."""
    shown = [each for each in root.findChildren(EmptyState) if each.isVisibleTo(root)]
    return shown[0].accessibleName() if shown else ""


def _column(root: QWidget, table: str, column: int) -> list[str]:
    model = find(root, QTableView, table).model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("language", ["en", "fr", "pseudo"])
@pytest.mark.parametrize("environment", [RUNNING, FAILED], ids=["running", "failed"])
async def test_every_tab_can_be_read_and_reached_at_its_least_width(
    tab: str, language: Language, environment: Environment, window: WindowDouble, speak: Speak
) -> None:
    speak(language)
    if environment is FAILED:
        window.answers.inside.known = ENDED
    details = await _panel(window, tab, environment)

    assert clipped_at_rest(details) == []
    assert nameless(details) == []


@pytest.mark.parametrize("tab", TABS)
async def test_every_tab_follows_the_language_and_the_scheme(tab: str, window: WindowDouble, speak: Speak) -> None:
    details = await _panel(window, tab)
    light = details.grab().toImage()

    speak("pseudo")
    window.context.theme.apply(Scheme.DARK)
    QApplication.sendPostedEvents()
    await at_rest(window)

    assert details.grab().toImage() != light
    assert clipped_at_rest(details) == []


@pytest.mark.parametrize(
    ("tab", "breaking"),
    [
        ("statistics", lambda inside: setattr(inside, "batches", GONE)),
        ("processes", lambda inside: setattr(inside, "table", GONE)),
        ("inspect", lambda inside: setattr(inside, "masked", GONE)),
        ("changes", lambda inside: setattr(inside, "found", GONE)),
    ],
)
async def test_a_failure_is_told_and_can_be_tried_again(
    tab: str, breaking: Callable[[InsideAnswers], None], window: WindowDouble
) -> None:
    details = await panel(window)
    breaking(window.answers.inside)
    await show(window, details, RUNNING, tab)
    assert "Docker" in texts(details)

    fresh = InsideAnswers(batches=usages(RUNNING.id))
    for name in ("batches", "table", "masked", "found"):
        setattr(window.answers.inside, name, getattr(fresh, name))
    (again,) = [each for each in details.findChildren(EmptyState) if each.isVisible()]
    again.primary_clicked.emit()
    await at_rest(window)
    await asyncio.sleep(0)

    assert _picture(details) == ""


async def test_the_summary_shows_the_list_s_facts_at_once_and_then_the_rest(window: WindowDouble) -> None:
    details = await panel(window)
    window.answers.inside.gate = asyncio.Event()
    details.set_selected([RUNNING])
    assert "boutique/api:2.3" in _values(details)
    assert "app" not in _values(details)

    window.answers.inside.gate.set()
    await at_rest(window)

    assert "app" in _values(details)
    assert window.answers.inside.asked == [("details", RUNNING.id)]


async def test_risks_and_problems_are_red_and_say_what_to_do(window: WindowDouble) -> None:
    window.answers.inside.known = replace(ENDED, out_of_memory=False, exit_code=1)
    details = await _panel(window, "container", FAILED)
    assert "It ended by itself with exit code 1" in texts(details)

    window.answers.inside.known = DETAILS
    details.set_selected([RUNNING])
    await at_rest(window)
    notices = [each for each in details.findChildren(Notice) if each.isVisible()]
    assert [each.accessibleName() for each in notices] == [
        *("It commands the engine", "A port is open to the whole network")
    ]
    assert all(each.property("severity") == "danger" for each in notices)


async def test_a_port_opens_in_the_browser_and_is_copied_as_an_address(
    window: WindowDouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(links, "open_link", opened.append)
    details = await _panel(window, "container")
    link = next(each for each in details.findChildren(QWidget) if each.accessibleName() == "Open 8000 → 8000")

    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    copy = next(each for each in details.findChildren(QWidget) if each.accessibleName() == "Copy: Ports")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)

    assert opened == ["http://127.0.0.1:8000"]
    assert QGuiApplication.clipboard().text() == "http://127.0.0.1:8000"


async def test_a_shell_is_opened_or_it_is_said_why_not(window: WindowDouble) -> None:
    details = await _panel(window, "container")
    window.answers.inside.command = ProgramMissingError("docker", 127, "")

    button(details, "open-shell").click()
    await at_rest(window)

    told = [each for each in QApplication.topLevelWidgets() if isinstance(each, ErrorDialog) and each.isVisible()]
    assert len(told) == 1
    assert "docker" in texts(told[0])
    told[0].close()


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (State.STOPPED, "It is not running: start it first."),
        (State.PAUSED, "It is paused: resume it first."),
        (State.UNKNOWN, "Its engine does not answer."),
    ],
)
async def test_no_shell_where_none_can_be(window: WindowDouble, state: State, reason: str) -> None:
    details = await _panel(window, "container")

    tell(window, replace(RUNNING, state=state), FAILED)
    await at_rest(window)

    assert not button(details, "open-shell").isEnabled()
    assert button(details, "open-shell").toolTip() == reason


async def test_the_summary_turns_to_the_logs(window: WindowDouble) -> None:
    details = await _panel(window, "container")
    wanted: list[str] = []
    tab = details.findChild(QWidget, "container-tab")
    assert tab is not None
    tab.tab_wanted.connect(wanted.append)  # type: ignore[attr-defined]

    button(details, "open-logs").click()

    assert wanted == ["logs"]


async def test_details_that_cannot_be_read_leave_the_rest_and_a_container_that_is_gone_no_complaint(
    window: WindowDouble,
) -> None:
    window.answers.inside.known = GONE
    details = await _panel(window, "container")
    assert "The rest cannot be read" in texts(details)
    assert "boutique/api:2.3" in _values(details)

    errors: list[InsulaError] = [NotFoundError("api")]
    window.answers.inside.known = errors[0]
    tell(window, replace(RUNNING, state=State.PAUSED), FAILED)
    await at_rest(window)
    assert "The rest cannot be read" not in texts(details)


async def test_curves_tell_a_screen_reader_the_figures_of_now(window: WindowDouble) -> None:
    details = await _panel(window, "statistics")

    curves = {each.accessibleName(): each.accessibleDescription() for each in details.findChildren(Curve)}

    assert curves["Processor"] == "9.3%"
    assert curves["Memory"] == "209\u00a0MiB of 512\u00a0MiB"
    assert set(curves) == {"Processor", "Memory", "Network", "Disk"}
    assert "The last 5 minute(s)" in texts(details)


async def test_what_does_not_run_has_no_statistics_nor_processes(window: WindowDouble) -> None:
    details = await _panel(window, "statistics", FAILED)
    assert _picture(details) == "It is not running"
    details.show_tab("processes")
    await at_rest(window)

    assert _picture(details) == "It is not running"
    assert window.answers.inside.count("follow") == window.answers.inside.count("processes") == 0


async def test_measuring_ends_with_the_tab_the_window_and_the_container(window: WindowDouble) -> None:
    inside = window.answers.inside
    inside.endless = True
    details = await panel(window)
    details.set_selected([RUNNING])
    details.show_tab("statistics")
    await _turns()
    assert inside.following == [frozenset({RUNNING.id})]

    details.show_tab("inspect")
    await _turns()
    assert inside.following == []
    details.show_tab("statistics")
    await _turns()
    assert len(inside.following) == 1

    window.frame.showMinimized()
    await _turns()
    assert inside.following == []
    window.frame.showNormal()
    await _turns()
    assert len(inside.following) == 1

    tell(window, FAILED)
    details.set_selected([FAILED])
    await _turns()
    assert inside.following == []


async def _turns(count: int = 30) -> None:
    for _ in range(count):
        QApplication.processEvents()
        await asyncio.sleep(0)


async def test_processes_are_read_again_while_they_are_seen(window: WindowDouble) -> None:
    details = await _panel(window, "processes")
    assert _column(details, "processes", 0)[0] == "python -c from multiprocessing import spawn"
    tab = details.findChild(ProcessesTab)
    assert isinstance(tab, ProcessesTab)
    assert tab._ticks.isActive()
    window.answers.inside.table = ProcessTable(("PID", "COMMAND"), (("1", "sh"),))

    tab._ticks.timeout.emit()
    await at_rest(window)
    assert _column(details, "processes", 0) == ["sh"]

    details.show_tab("inspect")
    await at_rest(window)
    assert not tab._ticks.isActive()


async def test_a_search_among_processes_may_find_none(window: WindowDouble) -> None:
    details = await _panel(window, "processes")

    find(details, QLineEdit, "search-processes").setText("nothing like it")

    assert _picture(details) == "No process matches"


async def test_the_inspect_is_searched_with_the_keyboard(window: WindowDouble) -> None:
    details = await _panel(window, "inspect")
    field, tree = find(details, QLineEdit, "search-inspect"), find(details, QTreeView, "inspect")
    assert not button(details, "next-match").isEnabled()

    QTest.keyClicks(field, "8000")
    assert tree.currentIndex().data() == "8000/tcp"
    assert "1 of 2" in texts(details)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert tree.currentIndex().data() == "HostPort"
    button(details, "previous-match").click()
    assert tree.currentIndex().data() == "8000/tcp"

    field.setText("zzz")
    assert "nothing found" in texts(details)


async def test_values_paths_and_everything_are_copied(window: WindowDouble) -> None:
    details = await _panel(window, "inspect")
    find(details, QLineEdit, "search-inspect").setText("8000")
    tree = find(details, QTreeView, "inspect")
    menu = button(details, "copy-inspect").menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    clipboard = QGuiApplication.clipboard()

    copied = []
    for action in menu.actions():
        action.trigger()
        copied.append(clipboard.text())

    assert copied[0].startswith('[\n  {\n    "HostIp": ""')
    assert copied[1] == '.HostConfig.PortBindings["8000/tcp"]'
    assert '"Memory": 536870912' in copied[2]
    QTest.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == copied[0]


async def test_secrets_are_shown_only_on_demand(window: WindowDouble) -> None:
    details = await _panel(window, "inspect")
    assert button(details, "reveal-secrets").accessibleName() == "Show secrets"

    button(details, "reveal-secrets").click()
    await at_rest(window)

    assert window.answers.inside.asked[-1] == ("inspect", True)
    assert button(details, "reveal-secrets").accessibleName() == "Mask secrets"


async def test_the_inspect_is_read_again_after_a_change_and_keeps_what_is_unfolded(window: WindowDouble) -> None:
    details = await _panel(window, "inspect")
    find(details, QLineEdit, "search-inspect").setText("HostPort")
    tree = find(details, QTreeView, "inspect")
    changed = {**window.answers.inside.masked, "Name": "/api"}  # type: ignore[dict-item]
    window.answers.inside.masked = changed

    tell(window, replace(RUNNING, state=State.PAUSED), FAILED)
    await at_rest(window)

    assert window.answers.inside.count("inspect") == 2
    assert tree.currentIndex().data() == "HostPort"
    assert tree.isExpanded(tree.currentIndex().parent())


async def test_changes_are_filtered_by_kind_and_words(window: WindowDouble) -> None:
    details = await _panel(window, "changes")
    assert len(_column(details, "changes", 1)) == 5

    chips = {each.text(): each for each in details.findChildren(Chip)}
    assert list(chips) == ["All", "Added · 2", "Modified · 2", "Deleted · 1"]
    chips["Added · 2"].click()
    await _until(lambda: len(_column(details, "changes", 1)) == 2)
    find(details, QLineEdit, "search-changes").setText("cache")
    await _until(lambda: _column(details, "changes", 1) == ["/tmp/cache"])
    assert "1 of 5 change(s)" in texts(details)

    find(details, QLineEdit, "search-changes").setText("zzz")
    await _until(lambda: _picture(details) == "No change matches")


async def _until(true: Callable[[], bool]) -> None:
    for _ in range(500):
        QApplication.processEvents()
        if true():
            return
        await asyncio.sleep(0.01)
    assert true()


async def test_without_changes_it_is_as_its_image(window: WindowDouble) -> None:
    window.answers.inside.found = ()
    details = await _panel(window, "changes")

    assert _picture(details) == "As in its image"


async def test_changes_are_read_again_on_demand_and_copied(window: WindowDouble) -> None:
    details = await _panel(window, "changes")
    button(details, "read-changes").click()
    await at_rest(window)
    assert window.answers.inside.count("changes") == 2

    table = find(details, QTableView, "changes")
    table.selectRow(1)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "/etc/motd"
