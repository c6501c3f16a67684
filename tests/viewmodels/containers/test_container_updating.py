from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy

from insula.domain.containers import UpdateRequest
from insula.domain.environment import Environment, State
from insula.domain.errors import BusyError, EngineUnavailableError
from insula.viewmodels.confirmations import PointKind
from insula.viewmodels.containers.container_updating import UpdateContainerViewModel
from tests.viewmodels.container_doubles import container
from tests.viewmodels.container_queries_double import SPECIFICATION, WITH_HEALTH, ContainerQueriesDouble
from tests.viewmodels.doubles import Requests, Tasks


class Desk:
    """The view-model with what stands around it."""

    def __init__(self, environment: Environment) -> None:
        self.answers, self.requests, self.tasks = ContainerQueriesDouble(), Requests(), Tasks()
        self.view_model = UpdateContainerViewModel(
            environment, self.answers, self.requests, lambda: [environment], self.tasks
        )

    async def begun(self) -> UpdateContainerViewModel:
        self.view_model.begin()
        await self.tasks.settle()
        return self.view_model


async def test_by_default_the_newest_of_its_own_tag_is_pulled() -> None:
    desk = Desk(container("api"))
    view_model = await desk.begun()
    begun = QSignalSpy(view_model.begun)

    assert view_model.image == "boutique/api:2.3"
    view_model.update()
    await desk.tasks.settle()

    assert desk.requests.made == [("update", container("api").id, UpdateRequest())]
    assert begun.count() == 1
    assert view_model.commands() == ("insula update container/api",)


async def test_another_image_has_to_be_named_well() -> None:
    view_model = await Desk(container("api")).begun()
    view_model.stay(same=False)
    assert view_model.why_not == "Name the image first."
    assert view_model.commands() == ()

    view_model.reference.type("boutique/API")
    assert view_model.why_not == view_model.reference.sentence != ""
    view_model.reference.type("boutique/api:2.4")
    view_model.set_pull(pull=False)

    assert not view_model.why_not
    assert view_model.request() == UpdateRequest(image="boutique/api:2.4", pull=False)
    assert view_model.commands() == ("insula update container/api --image boutique/api:2.4 --no-pull",)


@pytest.mark.parametrize(
    "image", ["sha256:" + "a" * 64, "0123456789ab", "boutique/api@sha256:" + "a" * 64, "insula-clone:1f"]
)
async def test_an_image_without_a_name_of_its_own_cannot_be_newer(image: str) -> None:
    desk = Desk(container("api"))
    desk.answers.specification = replace(SPECIFICATION, image=image)

    view_model = await desk.begun()

    assert not view_model.can_be_same
    assert not view_model.same


async def test_a_health_check_may_take_its_time() -> None:
    desk = Desk(container("api"))
    desk.answers.specification = replace(SPECIFICATION, health=WITH_HEALTH)
    view_model = await desk.begun()

    view_model.wait_for_health(300)

    assert view_model.waits_for_health
    assert view_model.request().health_seconds == 300
    assert view_model.commands() == ("insula update container/api --health-seconds 300",)
    assert "its health check does not pass" in view_model.points[-1].text


async def test_it_says_what_stays_what_does_not_and_the_way_back() -> None:
    running, stopped = await Desk(container("api")).begun(), await Desk(container("api", state=State.STOPPED)).begun()

    assert [point.kind for point in running.points] == [PointKind.STAYS, PointKind.CAUTION, PointKind.WAY_BACK]
    assert running.points[-1].text == (
        "The old one is stopped and goes to the trash. If the new one does not start, the old one runs again as before."
    )
    assert stopped.points[-1].text == "The old one goes to the trash, from where it can be restored."


async def test_what_vanishes_once_it_ends_cannot_be_updated_while_it_runs() -> None:
    desk = Desk(container("api"))
    desk.answers.specification = replace(SPECIFICATION, auto_remove=True)

    view_model = await desk.begun()

    assert "(--rm)" in view_model.why_not


async def test_an_engine_that_does_not_answer_is_told() -> None:
    desk = Desk(container("api"))
    assert desk.view_model.why_not == "The engine is still being asked what it is like."
    desk.answers.specification = EngineUnavailableError("docker")

    view_model = await desk.begun()

    assert "docker" in view_model.why_not
    view_model.update()
    assert not desk.requests.made


async def test_a_refusal_is_told() -> None:
    desk = Desk(container("api"))
    view_model = await desk.begun()
    desk.requests.refusal = BusyError("api")

    view_model.update()
    await desk.tasks.settle()

    assert isinstance(view_model.refusal, BusyError)
    assert not view_model.busy


async def test_who_lives_in_its_namespaces_is_told_and_forbids_nothing() -> None:
    desk = Desk(container("api"))
    desk.answers.sharers = ("metrics", "proxy")
    view_model = await desk.begun()

    told = [point.text for point in view_model.points if point.kind is PointKind.CAUTION]

    assert told[-1] == (
        "Once it is replaced, containers that use its network, processes or IPC lose them, and start again only after"
        " an edit of their own: metrics, proxy."
    )
    assert not view_model.why_not


async def test_an_engine_that_cannot_say_who_lives_there_hinders_nothing() -> None:
    desk = Desk(container("api"))
    desk.answers.sharers = EngineUnavailableError("Docker")

    view_model = await desk.begun()

    assert not view_model.why_not
    assert not any("IPC" in point.text for point in view_model.points)
