from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from insula.domain.change import EngineChanged
from insula.domain.engine_details import EngineDetails
from insula.domain.environment import Engine, Kind, Problem, ProblemCode
from insula.domain.errors import ProgramFailedError
from insula.viewmodels.containers.engines import EnginesViewModel, EngineView
from insula.viewmodels.state import InventoryState
from tests.viewmodels.container_doubles import docker
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks

DETAILS = EngineDetails("5.4.2", "Debian GNU/Linux", "overlay2", "/var/lib/docker", 4, 8 << 30, 3, 1, 2, rootless=True)
ASLEEP = Engine(
    "docker:podman",
    Kind.CONTAINER,
    "Podman",
    available=False,
    problem=Problem(ProblemCode.ENGINE_ASLEEP, {"engine": "Podman"}),
    facts={"address": "unix:///run/podman.sock", "wakeable": True},
)


class Desk:
    """The view-model over engines that answer from a table."""

    def __init__(self) -> None:
        self.answers, self.tasks = Answers(), Tasks()
        self.bridge = BridgeDouble(self.answers, self.tasks, Path("/tmp/none"))
        self.inventory = InventoryState(self.bridge)
        self.view_model = EnginesViewModel(Kind.CONTAINER, self.inventory, self.bridge)

    def tell(self, *engines: Engine) -> None:
        self.bridge.tell(*map(EngineChanged, engines))

    def engine(self, backend: str) -> EngineView:
        return next(each for each in self.view_model.engines if each.backend == backend)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def facts(view: EngineView) -> dict[str, str]:
    return {fact.label: fact.value for fact in view.facts}


async def test_an_engine_that_answers_tells_its_version_storage_and_what_it_holds(desk: Desk) -> None:
    desk.answers.engines.details["docker:default"] = DETAILS

    desk.tell(docker(address="unix:///var/run/docker.sock"))
    await desk.tasks.settle()

    view = desk.engine("docker:default")
    assert (view.state, view.word, view.sentence, view.wake) == ("running", "Answers", "", "")
    assert facts(view) == {
        "Version": "Docker 20.10.24",
        "Address": "unix:///var/run/docker.sock",
        "Storage": "overlay2",
        "Folder": "/var/lib/docker",
        "Holds": "3 container(s) · 1 running · 2 image(s)",
        "Computer": "Debian GNU/Linux · 4 processors · 8.0\u00a0GiB · without root",
    }


async def test_an_engine_that_does_not_answer_says_why_and_what_helps(desk: Desk) -> None:
    problem = Problem(ProblemCode.ENGINE_STOPPED, {"engine": "Docker"})

    desk.tell(docker(problem=problem, address="unix:///s", remedy="sudo systemctl start docker"))
    await desk.tasks.settle()

    view = desk.engine("docker:default")
    assert (view.state, view.word) == ("stopped", "Not running")
    assert view.sentence.startswith("Docker does not answer.")
    assert facts(view) == {"Address": "unix:///s", "In a terminal": "sudo systemctl start docker"}


async def test_those_that_answer_come_first(desk: Desk) -> None:
    desk.tell(ASLEEP, docker())
    await desk.tasks.settle()

    assert [each.name for each in desk.view_model.engines] == ["Docker", "Podman"]


async def test_one_that_sleeps_is_started_and_says_so_meanwhile(desk: Desk) -> None:
    desk.tell(ASLEEP)
    desk.answers.engines.gate = asyncio.Event()
    assert desk.engine("docker:podman").wake == "Start Podman"

    desk.view_model.wake("docker:podman")
    desk.view_model.wake("docker:podman")
    await asyncio.sleep(0)

    assert (desk.engine("docker:podman").word, desk.engine("docker:podman").wake) == ("Starting…", "")
    desk.answers.engines.gate.set()
    await desk.tasks.settle()
    assert desk.answers.engines.woken == ["docker:podman"]
    desk.answers.engines.details["docker:podman"] = DETAILS
    desk.tell(docker("docker:podman", "Podman"))
    await desk.tasks.settle()
    assert desk.engine("docker:podman").state == "running"
    assert "Storage" in facts(desk.engine("docker:podman"))


async def test_one_that_cannot_be_started_says_why_and_may_be_tried_again(desk: Desk) -> None:
    desk.tell(ASLEEP)
    desk.answers.engines.failure = ProgramFailedError("podman", 125, "Error: no space left on device")

    desk.view_model.wake("docker:podman")
    await desk.tasks.settle()

    assert "no space left on device" in desk.engine("docker:podman").sentence
    assert desk.engine("docker:podman").wake == "Start Podman"


async def test_one_that_came_back_is_asked_again(desk: Desk) -> None:
    desk.tell(docker())
    await desk.tasks.settle()
    assert "Storage" not in facts(desk.engine("docker:default"))

    desk.answers.engines.details["docker:default"] = DETAILS
    desk.tell(docker(problem=Problem(ProblemCode.ENGINE_STOPPED, {"engine": "Docker"})))
    desk.tell(docker())
    await desk.tasks.settle()

    assert facts(desk.engine("docker:default"))["Storage"] == "overlay2"
