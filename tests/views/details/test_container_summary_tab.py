"""What a container is, in the panel."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from insula.domain.environment import State
from insula.domain.errors import EngineUnavailableError, InsulaError, NotFoundError, ProgramMissingError
from insula.views import links
from insula.views.dialogs.error import ErrorDialog
from insula.views.widgets.notice import Notice
from tests.viewmodels.container_doubles import DETAILS, ENDED
from tests.views.details.containers import (
    FAILED,
    RUNNING,
    at_rest,
    opened,
    panel,
    tell,
    values,
)
from tests.views.finding import button, texts
from tests.views.window import WindowDouble

GONE = EngineUnavailableError("Docker", "connection refused")


async def test_the_summary_shows_the_list_s_facts_at_once_and_then_the_rest(window: WindowDouble) -> None:
    details = await panel(window)
    window.answers.inside.gate = asyncio.Event()
    details.set_selected([RUNNING])
    assert "boutique/api:2.3" in values(details)
    assert "app" not in values(details)

    window.answers.inside.gate.set()
    await at_rest(window)

    assert "app" in values(details)
    assert window.answers.inside.asked == [("details", RUNNING.id)]


async def test_risks_and_problems_are_red_and_say_what_to_do(window: WindowDouble) -> None:
    window.answers.inside.known = replace(ENDED, out_of_memory=False, exit_code=1)
    details = await opened(window, "container", FAILED)
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
    addresses: list[str] = []
    monkeypatch.setattr(links, "open_link", addresses.append)
    details = await opened(window, "container")
    link = next(each for each in details.findChildren(QWidget) if each.accessibleName() == "Open 8000 → 8000")

    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    copy = next(each for each in details.findChildren(QWidget) if each.accessibleName() == "Copy: Ports")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)

    assert addresses == ["http://127.0.0.1:8000"]
    assert QGuiApplication.clipboard().text() == "http://127.0.0.1:8000"


async def test_a_shell_is_opened_or_it_is_said_why_not(window: WindowDouble) -> None:
    details = await opened(window, "container")
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
    details = await opened(window, "container")

    tell(window, replace(RUNNING, state=state), FAILED)
    await at_rest(window)

    assert not button(details, "open-shell").isEnabled()
    assert button(details, "open-shell").toolTip() == reason


async def test_the_summary_turns_to_the_logs(window: WindowDouble) -> None:
    details = await opened(window, "container")
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
    details = await opened(window, "container")
    assert "The rest cannot be read" in texts(details)
    assert "boutique/api:2.3" in values(details)

    errors: list[InsulaError] = [NotFoundError("api")]
    window.answers.inside.known = errors[0]
    tell(window, replace(RUNNING, state=State.PAUSED), FAILED)
    await at_rest(window)
    assert "The rest cannot be read" not in texts(details)
