from __future__ import annotations

from pathlib import Path

import pytest

from insula.domain.change import EngineChanged, Listed
from insula.domain.environment import Engine, Problem, ProblemCode
from insula.viewmodels.containers.container_page import container_page
from insula.viewmodels.lists.pictures import Attempt, PictureAction, ShownPicture, notice_of, picture_of, sentence_of
from insula.viewmodels.lists.table import EnvironmentTableModel
from insula.viewmodels.state import InventoryState
from insula.viewmodels.venvs.venv_page import venv_page
from tests.viewmodels.container_doubles import container, docker
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks

PAGE = container_page()


class Desk:
    """An inventory that is told of engines."""

    def __init__(self) -> None:
        self.bridge = BridgeDouble(Answers(), Tasks(), Path("/tmp/none"))
        self.inventory = InventoryState(self.bridge)
        self.model = EnvironmentTableModel(PAGE, self.inventory)

    def tell(self, *engines: Engine) -> None:
        self.bridge.tell(*map(EngineChanged, engines))

    @property
    def picture(self) -> ShownPicture:
        shown = picture_of(PAGE, self.model, self.inventory)
        assert shown is not None
        return shown

    def notice(self) -> ShownPicture | None:
        return notice_of(PAGE, self.inventory)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def away(code: ProblemCode, name: str = "Docker", **facts: object) -> Engine:
    engine = docker(f"docker:{name}", name, Problem(code, {"engine": name, "address": f"unix:///run/{name}.sock"}))
    return Engine(
        engine.backend,
        engine.kind,
        name,
        available=False,
        problem=engine.problem,
        facts={"address": f"unix:///run/{name}.sock", **facts},  # type: ignore[dict-item] # Facts of tests.
    )


def test_until_an_engine_has_told_it_is_looked_for(desk: Desk) -> None:
    assert desk.picture.kind == "loading"


def test_without_any_engine_the_page_says_what_was_tried_and_what_to_install(desk: Desk) -> None:
    desk.tell(away(ProblemCode.ENGINE_MISSING), away(ProblemCode.ENGINE_MISSING, "Podman"))

    assert desk.picture.title == "No container engine answers"
    assert desk.picture.sentence == "Install Docker or Podman: what it holds appears here by itself."
    assert desk.picture.attempts == (
        Attempt("Docker", "/run/Docker.sock", "Not installed"),
        Attempt("Podman", "/run/Podman.sock", "Not installed"),
    )
    assert desk.picture.action is PictureAction.REFRESH


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (ProblemCode.ENGINE_STOPPED, "Docker does not answer."),
        (ProblemCode.ENGINE_FORBIDDEN, "You are not allowed to use Docker"),
        (ProblemCode.ENGINE_SILENT, "Docker takes calls"),
    ],
)
def test_the_one_thing_to_do_is_about_the_engine_that_is_nearest_to_work(
    desk: Desk, code: ProblemCode, words: str
) -> None:
    desk.tell(away(ProblemCode.ENGINE_MISSING, "Podman"), away(code, remedy="sudo help docker"))

    assert desk.picture.sentence.startswith(words)
    assert desk.picture.command == "sudo help docker"
    assert [each.name for each in desk.picture.attempts] == ["Podman", "Docker"]


def test_podman_that_can_be_started_is_offered_before_everything_else(desk: Desk) -> None:
    desk.tell(
        away(ProblemCode.ENGINE_FORBIDDEN, remedy="sudo help docker"),
        away(ProblemCode.ENGINE_ASLEEP, "Podman", wakeable=True),
    )

    assert (desk.picture.button, desk.picture.action) == ("Start Podman", PictureAction.WAKE)
    assert desk.picture.backend == "docker:Podman"
    assert desk.picture.command == ""


def test_one_engine_that_is_away_is_told_above_the_rows_of_the_others(desk: Desk) -> None:
    desk.bridge.tell(EngineChanged(docker()), Listed("docker:default", (container(),)))
    assert desk.notice() is None

    desk.tell(away(ProblemCode.ENGINE_STOPPED, "Work", remedy="systemctl start work"))

    notice = desk.notice()
    assert notice is not None
    assert notice.title == "Work is away"
    assert sentence_of(notice).endswith("In a terminal: systemctl start work")


def test_engines_that_were_never_there_are_not_missed(desk: Desk) -> None:
    desk.bridge.tell(EngineChanged(docker()), Listed("docker:default", (container(),)))

    desk.tell(away(ProblemCode.ENGINE_MISSING, "Colima"), away(ProblemCode.ENGINE_ASLEEP, "Podman", wakeable=True))

    assert desk.notice() is None


def test_rows_of_the_last_time_say_that_their_engine_does_not_answer(desk: Desk) -> None:
    desk.bridge.tell(EngineChanged(docker()), Listed("docker:default", (container(),)))

    desk.tell(docker(problem=Problem(ProblemCode.ENGINE_STOPPED, {"engine": "Docker"})))

    notice = desk.notice()
    assert notice is not None
    assert notice.title == "No container engine answers"
    assert notice.action is PictureAction.REFRESH


def test_an_engine_with_nothing_says_what_a_container_is(desk: Desk) -> None:
    desk.bridge.tell(EngineChanged(docker()), Listed("docker:default", ()))

    assert (desk.picture.title, desk.picture.action) == ("No container yet", PictureAction.NEW)


def test_a_page_of_another_kind_hears_nothing_of_engines_of_containers(desk: Desk) -> None:
    desk.tell(away(ProblemCode.ENGINE_STOPPED))

    assert notice_of(venv_page(), desk.inventory) is None
