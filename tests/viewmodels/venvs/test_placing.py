from __future__ import annotations

from pathlib import Path

from insula.domain.errors import NameTakenError, PlaceTakenError
from insula.viewmodels.venvs.placing import PlaceField
from tests.viewmodels.doubles import ENVIRONMENTS, Answers, Tasks


async def test_the_place_follows_the_name_until_one_is_chosen() -> None:
    answers, tasks = Answers(), Tasks()
    field = PlaceField(answers, tasks)
    field.follow("a")
    field.follow("analysis")
    await tasks.settle()
    assert field.path == ENVIRONMENTS / "analysis"

    field.type("/srv/mine")
    field.follow("other")
    await tasks.settle()
    assert field.text == "/srv/mine"
    assert not field.follows


async def test_without_a_name_there_is_no_place_and_no_reproach() -> None:
    tasks = Tasks()
    field = PlaceField(Answers(), tasks)
    field.follow("a")
    field.follow("")
    await tasks.settle()

    assert not field.text
    assert field.problem is not None
    assert not field.sentence


async def test_a_place_that_is_taken_says_so_below_the_place() -> None:
    answers, tasks = Answers(), Tasks()
    answers.taken[Path("/srv/taken")] = PlaceTakenError("path", "/srv/taken")
    field = PlaceField(answers, tasks)

    field.type("/srv/taken")
    assert field.checking
    await tasks.settle()
    assert field.sentence == "“/srv/taken” exists already: choose another location."

    field.type("/srv/free")
    await tasks.settle()
    assert field.problem is None


async def test_the_usual_place_of_a_taken_name_says_so_below_the_name() -> None:
    answers, tasks = Answers(), Tasks()
    answers.taken[ENVIRONMENTS / "analysis"] = NameTakenError("name", "analysis")
    field = PlaceField(answers, tasks)

    field.follow("analysis")
    await tasks.settle()

    assert field.name_sentence == "“analysis” is taken: choose another name."
    assert not field.sentence


async def test_a_relative_or_empty_path_is_refused_without_looking() -> None:
    answers, tasks = Answers(), Tasks()
    field = PlaceField(answers, tasks)

    field.type("here")
    relative = field.sentence
    field.type("")
    empty = field.sentence
    await tasks.settle()

    assert relative
    assert empty
    assert relative != empty
    assert not answers.asked


async def test_a_tilde_is_the_home_folder() -> None:
    answers, tasks = Answers(), Tasks()
    field = PlaceField(answers, tasks)

    field.type("~/code/.venv")
    await tasks.settle()

    assert field.path == Path.home() / "code" / ".venv"
    assert answers.asked == [("place", Path.home() / "code" / ".venv")]
