from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest

from insula.domain.change import EngineChanged
from insula.domain.environment import Engine, Kind, Problem, ProblemCode
from insula.viewmodels.containers.engines import EnginesViewModel
from insula.views.dialogs.engines import EnginesDialog
from insula.views.widgets.key_value_grid import ValueField
from tests.viewmodels.container_doubles import docker
from tests.views.finding import button, texts
from tests.views.window import WindowDouble

ASLEEP = Engine(
    "docker:podman",
    Kind.CONTAINER,
    "Podman",
    available=False,
    problem=Problem(ProblemCode.ENGINE_ASLEEP, {"engine": "Podman"}),
    facts={"address": "unix:///run/podman.sock", "wakeable": True},
)


@pytest.fixture
def dialog(window: WindowDouble) -> Iterator[EnginesDialog]:
    context = window.context
    made = EnginesDialog(EnginesViewModel(Kind.CONTAINER, context.inventory, context.bridge), window.frame)
    made.open()
    yield made
    made.close()


def values(dialog: EnginesDialog) -> list[str]:
    return [field.value for field in dialog.findChildren(ValueField) if field.isVisible()]


async def test_without_any_address_that_is_said(dialog: EnginesDialog) -> None:
    assert "No address is known where an engine could be." in texts(dialog)


async def test_engines_come_and_go_while_it_is_open(dialog: EnginesDialog, window: WindowDouble) -> None:
    window.bridge.tell(EngineChanged(ASLEEP), EngineChanged(docker(address="unix:///var/run/docker.sock")))
    await window.tasks.settle()
    QTest.qWait(1)  # A layout shows what it is given on the next turn of the loop.

    assert "Not started" in texts(dialog)
    assert "Docker 20.10.24" in values(dialog)
    window.bridge.tell(EngineChanged(docker(problem=Problem(ProblemCode.ENGINE_STOPPED, {"engine": "Docker"}))))
    assert "Not running" in texts(dialog)


async def test_podman_is_started_from_it(dialog: EnginesDialog, window: WindowDouble) -> None:
    window.bridge.tell(EngineChanged(ASLEEP))

    button(dialog, "wake").click()
    await window.tasks.settle()

    assert window.answers.engines.woken == ["docker:podman"]
