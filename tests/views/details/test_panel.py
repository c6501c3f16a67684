from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QMenu, QTableView, QTabWidget

from insula.domain.environment import Problem, ProblemCode, State
from insula.viewmodels.containers.container_page import container_page
from insula.viewmodels.translation import Language
from insula.views.details.header import DetailsHeader
from insula.views.details.packages_tab import PackagesTab
from insula.views.details.summary_tab import VenvSummaryTab
from insula.views.widgets.key_value_grid import ValueField
from insula.views.widgets.state_badge import StateBadge
from tests.viewmodels.container_doubles import container
from tests.viewmodels.doubles import venv
from tests.views.conftest import Speak
from tests.views.details.every import BROKEN, HERE, panel
from tests.views.finding import button, find, texts
from tests.views.readable import clipped_at_rest, nameless
from tests.views.window import WindowDouble


async def test_nothing_selected_is_said_quietly(window: WindowDouble) -> None:
    details = await panel(window)

    assert "Nothing selected" in texts(details)


async def test_one_environment_is_named_with_its_state_and_where_it_comes_from(window: WindowDouble) -> None:
    details = await panel(window)

    details.set_selected([HERE])

    shown = texts(details)
    assert "analysis" in shown
    assert "Ready" in shown
    assert "CPython 3.12.1 · made from requirements.txt" in shown
    assert details.tab == "summary"


async def test_tabs_are_made_when_they_are_looked_at_and_the_one_in_front_stays(window: WindowDouble) -> None:
    details = await panel(window)
    details.set_selected([HERE])
    assert details.findChild(PackagesTab) is None

    details.show_tab("packages")
    await window.tasks.settle()
    assert details.findChild(PackagesTab) is not None
    details.set_selected([BROKEN])
    await window.tasks.settle()

    assert details.tab == "packages"
    assert window.answers.asked.count(("packages", BROKEN.id)) == 1
    assert not any(each.isVisible() for each in details.findChildren(VenvSummaryTab))


async def test_several_are_counted_summed_and_acted_upon_together(window: WindowDouble) -> None:
    details = await panel(window)

    details.set_selected([HERE, BROKEN])

    shown = texts(details)
    assert "2 environments selected" in shown
    assert "76\u00a0MiB of their own" in shown
    button(details, "many-trash").click()
    QTest.qWait(1)
    window.frame.close()


async def test_the_menu_has_every_action_and_says_which_is_not_possible(window: WindowDouble) -> None:
    details = await panel(window)
    details.set_selected([HERE])
    menu = find(details, QMenu, "")

    menu.aboutToShow.emit()

    words = [action.text() for action in menu.actions()]
    assert words == ["Terminal", "Show folder", "Clone…", "Rename…", "Move…", "Delete…"]
    assert all(action.isEnabled() for action in menu.actions())


async def test_a_change_shows_at_once(window: WindowDouble) -> None:
    details = await panel(window)
    details.set_selected([HERE])

    renamed = venv("analysis", own_disk=5)
    window.bridge.tell_list(renamed)

    values = [line.value for line in details.findChildren(ValueField)]
    assert any(value.startswith("5") for value in values)


async def test_closing_is_the_windows_business(window: WindowDouble) -> None:
    details = await panel(window)
    details.set_selected([HERE])
    closed = QSignalSpy(details.closed)

    button(details, "close-details").click()

    assert closed.count() == 1


@pytest.mark.parametrize("tab", ["summary", "packages", "history"])
@pytest.mark.parametrize("language", ["en", "fr", "pseudo"])
async def test_every_tab_can_be_read_and_reached_at_its_least_width(
    tab: str, language: Language, window: WindowDouble, speak: Speak
) -> None:
    speak(language)
    details = await panel(window)
    details.set_selected([BROKEN])
    details.show_tab(tab)
    await window.tasks.settle()
    table = details.findChild(QTableView, "history")
    if isinstance(table, QTableView):
        table.selectRow(0)
        await window.tasks.settle()

    assert clipped_at_rest(details) == []
    assert nameless(details) == []


async def test_the_language_changes_while_it_is_open(window: WindowDouble, speak: Speak) -> None:
    details = await panel(window)
    details.set_selected([HERE])

    speak("pseudo")

    tabs = find(details, QTabWidget, "detail-tabs")
    assert all(tabs.tabText(at).endswith("·") for at in range(tabs.count()))


async def test_the_head_tells_of_the_state_as_the_list_does_and_cuts_the_name_last(window: WindowDouble) -> None:
    sick = replace(
        container("archives"), state=State.RUNNING, problems=(Problem(ProblemCode.UNHEALTHY, {"status": "unhealthy"}),)
    )
    window.bridge.tell_list(sick)
    header = DetailsHeader(window.context, container_page(), window.frame)
    header.resize(360, 60)
    header.set_environment(sick)
    header.show()
    QTest.qWait(1)

    assert "Unhealthy" in texts(header)
    header.set_environment(replace(sick, name="a-name-of-some-length-in-a-narrow-place"))
    QTest.qWait(1)
    badge = header.findChild(StateBadge)
    assert badge is not None
    assert badge.geometry().right() < button(header, "details-actions").x()
    assert badge.width() <= 120


async def test_a_short_state_is_whole_beside_a_name_that_is_cut(window: WindowDouble) -> None:
    head = DetailsHeader(window.context, container_page())
    head.setParent(window.frame)
    head.resize(384, 80)
    head.show()
    head.set_environment(container("a-name-for-which-no-panel-of-details-is-wide-enough"))
    QTest.qWait(0)

    badge = head.findChild(StateBadge)
    assert badge is not None
    assert badge.width() >= badge.sizeHint().width()
