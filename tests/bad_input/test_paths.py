"""Paths where no environment can be, or that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bad_input.conftest import Person, Sentence, environments_folder, left_over, make_by_hand
from tests.bad_input.test_names import UNKNOWN

pytestmark = pytest.mark.engine

TAKEN = Sentence(
    "“{path}” exists already: choose another location.", "« {path} » existe déjà : choisissez un autre emplacement."
)
INSIDE = Sentence(
    "“{path}” is inside another environment: choose a folder outside it.",
    "« {path} » est dans un autre environnement : choisissez un dossier en dehors.",
)
HOLDS = Sentence(
    "“{path}” is a folder that holds an environment: choose the environment’s own folder.",
    "« {path} » contient un environnement sans en être un : choisissez le dossier même de l’environnement.",
)
NO_FOLDER = Sentence(
    "“{path}” is not a folder: choose a folder.", "« {path} » n’est pas un dossier : choisissez un dossier."
)
BAD_CHARACTER = Sentence(
    "The path has a character that environments cannot bear: choose another one.",
    "Le chemin contient un caractère que les environnements ne supportent pas : choisissez-en un autre.",
)
TOO_LONG = Sentence(
    "The path is too long: choose a shorter one.", "Le chemin est trop long : choisissez-en un plus court."
)
NO_PYTHON = Sentence(
    "Python “{python}” is not on this computer: install it, or choose another one.",
    "Python « {python} » n’est pas sur cet ordinateur : installez-le ou choisissez-en un autre.",
)


def refuse(person: Person, sentence: Sentence, place: Path | str, **data: str | int | Path) -> None:
    """Creating, cloning and moving to `place` are all refused with this sentence, and nothing is changed."""
    made = person.makes("good")
    before = sorted(person.folder.rglob("*"))

    person.is_told(sentence, "create", "venv", "new", "--path", place, **data)
    person.is_told(sentence, "clone", "venv/good", "new", "--path", place, **data)
    person.is_told(sentence, "move", "venv/good", place, **data)

    assert sorted(person.folder.rglob("*")) == before
    assert [each.name for each in environments_folder().iterdir()] == ["good"]
    (row,) = [each for each in person.listed() if each["id"] == made]
    assert row["facts"]["location"] == str(environments_folder() / "good")


def test_a_folder_with_something_in_it_is_refused(person: Person) -> None:
    place = person.folder / "project"
    place.mkdir()
    (place / "thesis.txt").write_text("years of work")

    refuse(person, TAKEN, place, path=place)


def test_a_file_is_refused(person: Person) -> None:
    place = person.folder / "notes.txt"
    place.write_text("mine")

    refuse(person, TAKEN, place, path=place)
    assert place.read_text() == "mine"


def test_a_place_below_a_file_is_refused(person: Person) -> None:
    place = person.folder / "notes.txt"
    place.write_text("mine")

    refuse(person, NO_FOLDER, place / "below", path=place)


def test_a_link_that_leads_nowhere_is_refused(person: Person) -> None:
    place = person.folder / "link"
    place.symlink_to(person.folder / "nowhere")

    refuse(person, TAKEN, place, path=place)


def test_a_project_that_has_an_environment_inside_is_refused(person: Person) -> None:
    project = person.folder / "project"
    (project / "src").mkdir(parents=True)
    make_by_hand(project / ".venv")

    refuse(person, HOLDS, project, path=project)


def test_a_place_inside_an_environment_is_refused(person: Person) -> None:
    place = make_by_hand(person.folder / "own") / "lib" / "deeper"

    refuse(person, INSIDE, place, path=place)


@pytest.mark.parametrize("name", ["a:b", "a\nb", "a\u202eb"], ids=["colon", "newline", "override"])
def test_a_path_that_scripts_cannot_hold_is_refused(person: Person, name: str) -> None:
    refuse(person, BAD_CHARACTER, person.folder / name)


@pytest.mark.parametrize("name", ["x" * 256, "/".join(["x" * 200] * 30)], ids=["one part", "all of it"])
def test_a_path_that_is_too_long_is_refused(person: Person, name: str) -> None:
    refuse(person, TOO_LONG, person.folder / name)


def test_an_empty_folder_is_as_good_as_none(person: Person) -> None:
    place = person.folder / "empty"
    place.mkdir()

    person.makes("blog", "--path", "empty")

    assert (place / "pyvenv.cfg").exists()


def test_a_path_is_no_name_of_an_environment(person: Person) -> None:
    project = person.folder / "project"
    project.mkdir()
    (project / "thesis.txt").write_text("years of work")

    commands = [[each, project] for each in ("trash", "purge", "restore", "show", "packages")]
    for command in (*commands, *([each, project, "x"] for each in ("rename", "move", "clone"))):
        answer = person.types(*command, code=1)
        assert answer.told == UNKNOWN.read_in(person.language, shown=project)

    assert (project / "thesis.txt").read_text() == "years of work"


def test_a_name_in_another_folder_that_merely_begins_the_same_is_another_place(person: Person) -> None:
    """Promise 4: by resolved parts, never by the beginning of the text."""
    make_by_hand(person.folder / "env")

    person.makes("blog", "--path", person.folder / "env-2")

    assert (person.folder / "env-2" / "pyvenv.cfg").exists()


@pytest.mark.parametrize("python", ["2.7", "99", "nonsense", ";id", "/nowhere/python", "--version"])
def test_a_python_that_is_not_there_is_refused(person: Person, python: str) -> None:
    person.is_told(NO_PYTHON, "create", "venv", "blog", f"--python={python}", python=python)
    assert person.listed() == []


def test_a_file_that_is_no_python_is_refused_and_not_run(person: Person) -> None:
    script = person.folder / "python3"
    script.write_text(f"#!/bin/sh\ntouch '{person.folder}/it-ran'\n")
    script.chmod(0o755)

    person.is_told(NO_PYTHON, "create", "venv", "blog", "--python", script, python=script)

    assert person.listed() == []
    assert left_over(person.folder) == []
