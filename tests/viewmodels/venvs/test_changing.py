from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtTest import QSignalSpy

from insula.domain.environment import EnvironmentId
from insula.domain.errors import BusyError, NameTakenError, PlaceTakenError
from insula.viewmodels.containers.container_naming import container_name_check
from insula.viewmodels.venvs.changing import MoveViewModel, RenameViewModel, RestoreAsViewModel, RestoreViewModel
from tests.viewmodels.container_doubles import container
from tests.viewmodels.doubles import Answers, Requests, Tasks, venv


async def test_a_new_name_is_asked_for_once_it_differs() -> None:
    requests, tasks = Requests(), Tasks()
    view_model = RenameViewModel(venv("analysis"), requests, tasks)
    begun = QSignalSpy(view_model.begun)
    assert view_model.why_not == "That is its name already."
    view_model.rename()
    view_model.name.type("-x")
    view_model.rename()
    view_model.name.type("étude")

    view_model.rename()
    await tasks.settle()

    assert requests.made == [("rename", "id-analysis", "étude")]
    assert begun.count() == 1


async def test_a_refused_name_is_told_below_the_field_and_any_other_refusal_above_the_foot() -> None:
    requests, tasks = Requests(), Tasks()
    view_model = RenameViewModel(venv("analysis"), requests, tasks)
    begun = QSignalSpy(view_model.begun)

    view_model.name.type("taken")
    requests.refusal = NameTakenError("name", "taken")
    view_model.rename()
    await tasks.settle()
    assert view_model.name.sentence == "“taken” is taken: choose another name."

    view_model.name.type("busy")
    requests.refusal = BusyError("analysis")
    view_model.rename()
    await tasks.settle()
    assert view_model.refusal is requests.refusal
    assert begun.count() == 0


async def test_a_move_needs_another_place() -> None:
    answers, requests, tasks = Answers(), Requests(), Tasks()
    answers.taken[Path("/home/ana/code/analysis/.venv")] = PlaceTakenError("path", "/home/ana/code/analysis/.venv")
    view_model = MoveViewModel(venv("analysis"), answers, requests, tasks)
    await tasks.settle()
    assert view_model.why_not == "That is its location already."
    assert not view_model.sentence

    view_model.place.type("/srv/analysis")
    await tasks.settle()
    view_model.move()
    await tasks.settle()

    assert requests.made == [("move", "id-analysis", Path("/srv/analysis"))]


async def test_a_taken_place_asks_for_another_one_before_a_restore() -> None:
    answers, requests, tasks = Answers(), Requests(), Tasks()
    original = "/home/ana/code/analysis/.venv"
    answers.taken[Path(original)] = PlaceTakenError("path", original)
    view_model = RestoreViewModel(venv("analysis", trashed=timedelta(days=1)), answers, requests, tasks)
    await tasks.settle()
    at_first = view_model.original_is_taken
    view_model.restore()
    assert not requests.made

    view_model.place.type(f"{original}-2")
    await tasks.settle()
    assert (at_first, view_model.original_is_taken) == (True, False)
    view_model.restore()
    await tasks.settle()

    assert requests.made == [("restore", "id-analysis", Path(f"{original}-2"))]


async def test_what_is_in_the_trash_comes_back_under_another_name() -> None:
    tasks, requests = Tasks(), Requests()
    old, new = container("api", trashed=timedelta(days=1)), replace(container("api"), id=EnvironmentId("f" * 64))
    check = container_name_check(old.backend, lambda: [new], old.id)
    view_model = RestoreAsViewModel(old, requests, check, "api-2", tasks)
    assert view_model.taken
    view_model.name.type("api")
    assert view_model.why_not == "“api” is taken: choose another name."
    view_model.restore()
    assert not requests.made

    view_model.name.type("api-before")
    view_model.restore()
    await tasks.settle()

    assert requests.made == [("restore-as", old.id, "api-before")]


def test_an_own_name_that_is_free_is_not_taken() -> None:
    old = container("api", trashed=timedelta(days=1))
    check = container_name_check(old.backend, lambda: [old], old.id)

    assert not RestoreAsViewModel(old, Requests(), check, "api", Tasks()).taken
