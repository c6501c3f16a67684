from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from insula.domain.errors import EngineUnavailableError
from insula.viewmodels.inside.inspecting import InspectViewModel
from tests.viewmodels.container_doubles import INSPECT, REVEALED, InsideAnswers, container
from tests.viewmodels.doubles import Tasks


@pytest.fixture
def inside() -> InsideAnswers:
    return InsideAnswers()


@pytest.fixture
def tasks() -> Tasks:
    return Tasks()


@pytest.fixture
async def view_model(qapp: QApplication, inside: InsideAnswers, tasks: Tasks) -> InspectViewModel:
    view_model = InspectViewModel(container(), inside, tasks)
    view_model.load()
    assert view_model.loading
    await tasks.settle()
    return view_model


async def test_it_is_asked_for_masked_and_revealed_on_demand(
    view_model: InspectViewModel, inside: InsideAnswers, tasks: Tasks
) -> None:
    assert view_model.model.value == INSPECT
    assert inside.asked == [("inspect", False)]

    view_model.reveal(shown=True)
    await tasks.settle()
    assert view_model.model.value == REVEALED
    view_model.reveal(shown=False)
    await tasks.settle()

    assert view_model.model.value == INSPECT
    assert [about for _what, about in inside.asked] == [False, True, False]


async def test_a_search_goes_from_match_to_match_and_round_the_end(view_model: InspectViewModel) -> None:
    reached = QSignalSpy(view_model.reached)

    view_model.search("8000")
    assert view_model.found == "1 of 2"
    view_model.step(1)
    view_model.step(1)
    view_model.step(-1)

    ports = ("HostConfig", "PortBindings", "8000/tcp")
    host = (*ports, 0, "HostPort")
    assert [reached.at(at)[0] for at in range(reached.count())] == [ports, host, ports, host]
    assert view_model.found == "2 of 2"


async def test_what_is_not_there_is_said_not_to_be(view_model: InspectViewModel) -> None:
    reached = QSignalSpy(view_model.reached)

    view_model.search("zzz")
    view_model.step(1)

    assert view_model.found == "nothing found"
    assert reached.count() == 0
    view_model.search("")
    assert view_model.found == ""


async def test_a_failure_is_told_and_trying_again_reads(
    view_model: InspectViewModel, inside: InsideAnswers, tasks: Tasks
) -> None:
    inside.masked = EngineUnavailableError("Docker", "gone")
    view_model.load()
    await tasks.settle()
    assert "Docker" in view_model.sentence

    inside.masked = INSPECT
    view_model.load()
    await tasks.settle()
    assert view_model.sentence == ""
