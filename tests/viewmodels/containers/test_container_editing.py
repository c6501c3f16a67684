from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QSignalSpy

from insula.domain.container_problems import SpecificationProblem
from insula.domain.containers import EditRequest, HealthCheck
from insula.domain.environment import Environment
from insula.domain.errors import BusyError, InvalidSpecificationError, NotFoundError
from insula.viewmodels.confirmations import PointKind
from insula.viewmodels.containers.container_desk import ContainerDesk
from insula.viewmodels.containers.container_editing import EditContainerViewModel
from insula.viewmodels.containers.container_form.form import ContainerForm
from tests.viewmodels.container_doubles import container
from tests.viewmodels.container_queries_double import SPECIFICATION as READ
from tests.viewmodels.container_queries_double import WITH_HEALTH
from tests.viewmodels.doubles import Answers, BridgeDouble, Requests, Tasks

SPECIFICATION = replace(READ, pull=True)
"""As the form shows it: an image that is missing is fetched."""


class Desk:
    """The view-model with what stands around it."""

    def __init__(self, environment: Environment, tmp_path: Path) -> None:
        self.answers, self.requests, self.tasks = Answers(), Requests(), Tasks()
        self.bridge = BridgeDouble(self.answers, self.tasks, tmp_path)
        self.view_model = EditContainerViewModel(
            environment, ContainerDesk(self.bridge), self.requests, lambda: [environment], self.tasks
        )

    async def begun(self) -> tuple[EditContainerViewModel, ContainerForm]:
        self.view_model.begin()
        await self.tasks.settle()
        assert self.view_model.form is not None
        return self.view_model, self.view_model.form


def _waits(view_model: EditContainerViewModel) -> bool:
    return view_model.waits_for_health


def _reviews(view_model: EditContainerViewModel) -> bool:
    return view_model.reviewing


async def test_the_form_shows_what_is_there_and_nothing_is_to_be_applied(tmp_path: Path) -> None:
    desk = Desk(container("api"), tmp_path)
    opened = QSignalSpy(desk.view_model.opened)
    assert desk.view_model.why_not == "The engine is still being asked what it is like."

    view_model, form = await desk.begun()

    assert opened.count() == 1
    assert form.specification == SPECIFICATION
    assert view_model.differences == ()
    assert view_model.why_not == "Nothing is different yet."
    view_model.review(reviewing=True)
    assert not _reviews(view_model)


async def test_differences_are_looked_at_and_then_applied(tmp_path: Path) -> None:
    desk = Desk(container("api"), tmp_path)
    view_model, form = await desk.begun()
    begun = QSignalSpy(view_model.begun)
    wanted = replace(SPECIFICATION, image="boutique/api:2.4", memory=None)

    form.fill(wanted)
    await desk.tasks.settle()
    view_model.review(reviewing=True)
    assert _reviews(view_model)
    told = [(each.before, each.after) for each in view_model.differences]
    assert ("boutique/api:2.3", "boutique/api:2.4") in told
    assert len(told) == 2
    view_model.apply()
    await desk.tasks.settle()

    assert desk.requests.made == [("edit", container("api").id, EditRequest(specification=wanted))]
    assert begun.count() == 1


async def test_secrets_are_masked_in_what_is_different(tmp_path: Path) -> None:
    view_model, form = await Desk(container("api"), tmp_path).begun()

    form.fill(replace(SPECIFICATION, environment=(("DB_PASSWORD", "swordfish"), ("TZ", "Europe/Paris"))))

    assert "swordfish" not in str(view_model.differences)
    assert "hunter2" not in str(view_model.differences)
    assert len(view_model.differences) == 1


async def test_what_cannot_be_is_told_and_not_looked_at(tmp_path: Path) -> None:
    desk = Desk(container("api"), tmp_path)
    view_model, form = await desk.begun()

    form.fill(replace(SPECIFICATION, memory=1024))
    await desk.tasks.settle()
    view_model.review(reviewing=True)

    assert view_model.why_not
    assert not _reviews(view_model)


async def test_a_health_check_that_is_asked_for_is_waited_for(tmp_path: Path) -> None:
    desk = Desk(container("api"), tmp_path)
    view_model, form = await desk.begun()
    assert not _waits(view_model)

    form.fill(replace(SPECIFICATION, health=WITH_HEALTH))
    await desk.tasks.settle()
    assert _waits(view_model)
    view_model.wait_for_health(5)
    view_model.apply()
    await desk.tasks.settle()

    assert desk.requests.made[0][2].health_seconds == 5
    form.fill(replace(SPECIFICATION, health=HealthCheck("")))
    assert not _waits(view_model)


async def test_it_says_what_stays_and_the_way_back(tmp_path: Path) -> None:
    view_model, _form = await Desk(container("api"), tmp_path).begun()

    assert [point.kind for point in view_model.points] == [PointKind.STAYS, PointKind.CAUTION, PointKind.WAY_BACK]


async def test_a_container_that_is_gone_has_no_form(tmp_path: Path) -> None:
    desk = Desk(container("api"), tmp_path)
    desk.answers.containers.specification = NotFoundError("api")

    desk.view_model.begin()
    await desk.tasks.settle()

    assert desk.view_model.form is None
    assert "api" in desk.view_model.why_not
    desk.view_model.apply()
    assert not desk.requests.made


async def test_a_refusal_goes_back_to_the_field_or_is_told_below(tmp_path: Path) -> None:
    desk = Desk(container("api"), tmp_path)
    view_model, form = await desk.begun()
    form.fill(replace(SPECIFICATION, image="boutique/api:2.4"))
    await desk.tasks.settle()
    view_model.review(reviewing=True)

    desk.requests.refusal = InvalidSpecificationError("ports", "8000", SpecificationProblem.PORT_TAKEN, 0)
    view_model.apply()
    await desk.tasks.settle()
    assert not _reviews(view_model)
    assert view_model.why_not

    form.fill(replace(SPECIFICATION, image="boutique/api:2.5"))
    await desk.tasks.settle()
    view_model.review(reviewing=True)
    desk.requests.refusal = BusyError("api")
    view_model.apply()
    await desk.tasks.settle()
    assert _reviews(view_model)
    assert isinstance(view_model.refusal, BusyError)
