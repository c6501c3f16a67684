from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QSignalSpy

from insula.domain.environment import Environment
from insula.domain.errors import BusyError, NameTakenError, PlaceTakenError
from insula.domain.usage import Usage
from insula.domain.venvs import VenvCloneRequest
from insula.viewmodels.venvs.cloning import CloneViewModel
from tests.viewmodels.doubles import ENVIRONMENTS, MIB, Answers, Requests, Tasks, venv


class Desk:
    """The view-model with what stands around it."""

    def __init__(self, source: Environment, *others: Environment) -> None:
        self.answers, self.requests, self.tasks = Answers(), Requests(), Tasks()
        self.view_model = CloneViewModel(source, self.answers, self.requests, lambda: [source, *others], self.tasks)

    async def begun(self) -> CloneViewModel:
        self.view_model.begin()
        await self.tasks.settle()
        return self.view_model


async def test_a_free_name_and_its_usual_place_are_proposed() -> None:
    desk = Desk(venv("analysis"), venv("analysis-copy"))

    view_model = await desk.begun()

    assert view_model.name.text == "analysis-copy-2"
    assert view_model.place.path == ENVIRONMENTS / "analysis-copy-2"
    assert view_model.can_clone


async def test_the_request_carries_what_was_chosen() -> None:
    desk = Desk(venv("analysis"))
    view_model = await desk.begun()
    cloned = QSignalSpy(view_model.begun)
    view_model.name.type("other")
    view_model.place.type("/srv/other")
    view_model.set_independent(independent=True)
    await desk.tasks.settle()

    view_model.clone()
    await desk.tasks.settle()

    request = VenvCloneRequest(name="other", path=Path("/srv/other"), independent=True)
    assert desk.requests.made == [("clone", "id-analysis", request)]
    assert cloned.count() == 1


async def test_the_cost_depends_on_what_is_shared() -> None:
    desk = Desk(venv("analysis"))
    view_model = await desk.begun()

    linked = view_model.cost
    view_model.set_independent(independent=True)

    assert (
        linked == "Takes a few megabytes of its own; up to 1.2\u00a0GiB is shared with the original on the same disk."
    )
    assert view_model.cost == "Takes 1.2\u00a0GiB of its own and shares nothing."


async def test_an_unknown_size_is_measured() -> None:
    source = venv("analysis", own_disk=None, shared_disk=None)
    desk = Desk(source)
    desk.answers.usages = {source.id: Usage(source.id, 171 * MIB, 0)}
    assert "little room" in desk.view_model.cost

    view_model = await desk.begun()

    assert "171\u00a0MiB" in view_model.cost


async def test_refusals_go_where_they_belong() -> None:
    desk = Desk(venv("analysis"))
    view_model = await desk.begun()
    desk.answers.taken[ENVIRONMENTS / "taken"] = NameTakenError("name", "taken")
    view_model.name.type("taken")
    await desk.tasks.settle()
    assert view_model.name_sentence == "“taken” is taken: choose another name."
    assert not view_model.can_clone

    for name, refusal in (
        ("b", NameTakenError("name", "b")),
        ("c", PlaceTakenError("path", "/x")),
        ("d", BusyError("d")),
    ):
        desk.requests.refusal = refusal
        view_model.name.type(name)
        await desk.tasks.settle()
        view_model.clone()
        await desk.tasks.settle()
        told = (view_model.name_sentence, view_model.place.sentence, view_model.refusal)
        assert sum(bool(each) for each in told) == 1


async def test_the_command_names_the_source_by_id_where_its_name_is_not_unique() -> None:
    source = venv("analysis")
    alone, several = Desk(source), Desk(source, venv("analysis"))

    assert (await alone.begun()).commands() == ("insula clone venv/analysis analysis-copy",)
    assert (await several.begun()).commands() == ("insula clone id-analysis analysis-copy",)
