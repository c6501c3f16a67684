from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from insula.domain.change import EngineChanged, Listed
from insula.domain.environment import Engine, Kind, Problem, ProblemCode
from insula.domain.errors import ProgramFailedError
from insula.viewmodels.containers.container_page import container_page
from insula.viewmodels.intents import Intents
from insula.views.list_page import ListPage
from insula.views.widgets.empty_state import EmptyState
from insula.views.widgets.key_value_grid import ValueField
from insula.views.widgets.notice import Notice
from tests.viewmodels.container_doubles import container, docker, told_of
from tests.views.finding import texts
from tests.views.window import WindowDouble

Make = Callable[[], ListPage]
ASLEEP = Engine(
    "docker:podman",
    Kind.CONTAINER,
    "Podman",
    available=False,
    problem=Problem(ProblemCode.ENGINE_ASLEEP, {"engine": "Podman"}),
    facts={"address": "unix:///run/user/1000/podman/podman.sock", "wakeable": True},
)
STOPPED = docker(
    problem=Problem(ProblemCode.ENGINE_STOPPED, {"engine": "Docker"}),
    address="unix:///var/run/docker.sock",
    remedy="sudo systemctl start docker",
)


@pytest.fixture
def page(window: WindowDouble, qtbot: QtBot) -> ListPage:
    page = ListPage(container_page(), replace(window.context, intents=Intents(window.bridge)))
    qtbot.addWidget(page)
    page.resize(800, 640)
    page.show()
    return page


def values(page: ListPage) -> list[str]:
    return [field.value for field in page.findChildren(ValueField) if field.isVisible()]


async def test_what_was_tried_and_what_helps_can_be_read_and_copied(page: ListPage, window: WindowDouble) -> None:
    window.bridge.tell(EngineChanged(STOPPED))
    QTest.qWait(1)  # A layout shows what it is given on the next turn of the loop.

    assert "No container engine answers" in texts(page)
    assert values(page) == ["Not running · /var/run/docker.sock", "sudo systemctl start docker"]
    window.bridge.tell(*told_of())
    assert values(page) == []
    assert "No container yet" in texts(page)


async def test_the_button_of_an_engine_that_sleeps_wakes_it_and_says_so(page: ListPage, window: WindowDouble) -> None:
    window.bridge.tell(EngineChanged(STOPPED), EngineChanged(ASLEEP))
    window.answers.engines.gate = asyncio.Event()

    page.findChildren(EmptyState)[0].primary_clicked.emit()

    assert "Starting Podman…" in texts(page)
    window.answers.engines.gate.set()
    await window.tasks.settle()
    assert window.answers.engines.woken == ["docker:podman"]
    window.bridge.tell(EngineChanged(docker("docker:podman", "Podman")), Listed("docker:podman", ()))
    assert "No container yet" in texts(page)


async def test_an_engine_that_cannot_be_started_is_offered_again(page: ListPage, window: WindowDouble) -> None:
    window.bridge.tell(EngineChanged(ASLEEP))
    window.answers.engines.failure = ProgramFailedError("podman", 125, "no space left on device")

    page.findChildren(EmptyState)[0].primary_clicked.emit()
    await window.tasks.settle()

    assert "Starting Podman…" not in texts(page)
    assert any(each.text() == "Start Podman" and each.isVisible() for each in page.findChildren(QPushButton))


async def test_an_engine_that_is_away_is_told_above_the_rows_of_the_others(
    page: ListPage, window: WindowDouble
) -> None:
    window.bridge.tell(*told_of(container("api")))
    assert not page.findChildren(Notice)

    window.bridge.tell(EngineChanged(replace(STOPPED, backend="docker:work", name="Work")))
    QTest.qWait(1)

    assert "Work is away" in texts(page)
    assert "In a terminal: sudo systemctl start docker" in texts(page)
    window.bridge.tell(EngineChanged(docker("docker:work", "Work")))
    assert "Work is away" not in texts(page)
