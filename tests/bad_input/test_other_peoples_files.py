"""What Insula cannot prove to be an environment alone stays, whatever lies beside it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from insula.storage.paths import Paths
from tests.bad_input.conftest import Person, Sentence, make_by_hand

pytestmark = pytest.mark.engine

FOREIGN = Sentence(
    "“{called}”: It has files that are not the environment’s ({files}): move them elsewhere first.",
    "« {called} » : Il contient des fichiers étrangers à l’environnement ({files}) : déplacez-les d’abord.",
)
STAYS = Sentence(
    "“{path}” stays: it has files that are not the environment’s ({files}). Move them elsewhere first.",
    "« {path} » reste en place : il contient des fichiers étrangers à l’environnement ({files}). Déplacez-les d’abord.",
)
NOT_IT = Sentence(
    "“{path}” stays: it is no longer the environment that was listed. Refresh the list.",
    "« {path} » reste en place : ce n’est plus l’environnement de la liste. Actualisez la liste.",
)


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """Every file below `folder` with its content."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() and not path.is_symlink() else None
        for path in sorted(folder.rglob("*"))
    }


def place_in_trash(row: dict[str, Any]) -> Path:
    """Where the trash keeps it."""
    return Path(row["facts"]["location"])


def a_project(folder: Path) -> Path:
    """A person's whole project, in which somebody ran `python -m venv .`"""
    make_by_hand(folder)
    (folder / "src").mkdir()
    (folder / "src" / "main.py").write_text("print('years of work')\n")
    (folder / "thesis.txt").write_text("years of work")
    return folder


def a_bare_configuration(folder: Path) -> Path:
    """Files of a person, and a `pyvenv.cfg` that says nothing true."""
    folder.mkdir()
    (folder / "pyvenv.cfg").write_text("home = /usr/bin\n")
    (folder / "thesis.txt").write_text("years of work")
    return folder


@pytest.mark.parametrize(
    ("make", "files"),
    [(a_project, "src, thesis.txt"), (a_bare_configuration, "thesis.txt")],
    ids=["a whole project", "a bare pyvenv.cfg"],
)
def test_a_folder_with_other_files_is_neither_trashed_nor_moved(person: Person, make: Any, files: str) -> None:
    """Promise 1."""
    folder = make(person.folder / "project")
    before = snapshot(folder)

    answer = person.types("trash", "venv/project", "--quiet", code=1)
    moved = person.types("move", "venv/project", person.folder / "elsewhere", "--quiet", code=1)

    assert answer.told == moved.told == FOREIGN.read_in(person.language, called="project", files=files)
    assert snapshot(folder) == before
    assert not (person.folder / "elsewhere").exists()
    assert person.listed("trash", "list") == []


def test_files_that_came_into_the_trash_afterwards_are_not_deleted(person: Person) -> None:
    """Promise 1, at the moment of the purge."""
    made = person.makes("blog")
    person.types("trash", made)
    place = place_in_trash(person.listed("trash", "list")[0])
    (place / "thesis.txt").write_text("years of work")
    before = snapshot(place)

    answer = person.types("purge", made, "--quiet", code=1)
    emptied = person.types("trash", "empty", "--yes", "--quiet", code=1)

    told = STAYS.read_in(person.language, path=place, files="thesis.txt")
    assert answer.told == emptied.told == told
    assert snapshot(place) == before
    assert [each["id"] for each in person.listed("trash", "list")] == [made]


@pytest.mark.parametrize("swapped", ["folder", "link"])
def test_another_folder_in_the_place_of_the_trashed_one_is_not_deleted(
    person: Person, tmp_path: Path, swapped: str
) -> None:
    made = person.makes("blog")
    person.types("trash", made)
    place = place_in_trash(person.listed("trash", "list")[0])
    place.rename(tmp_path / "the real one")
    other = a_project(tmp_path / "canary")
    if swapped == "link":
        place.symlink_to(other, target_is_directory=True)
    else:
        shutil.copytree(other, place, symlinks=True)
    before = snapshot(other), snapshot(place)

    answer = person.types("purge", made, "--quiet", code=1)

    assert answer.told == NOT_IT.read_in(person.language, path=place)
    assert (snapshot(other), snapshot(place)) == before


def test_a_link_swapped_in_while_a_purge_is_at_work_leads_nowhere(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise 3: the canary outside survives, and the purge is not stopped by the trick."""
    canary = tmp_path / "canary"
    canary.mkdir()
    (canary / "thesis.txt").write_text("years of work")
    made = person.makes("blog")
    person.types("trash", made)
    place = place_in_trash(person.listed("trash", "list")[0])
    opened = os.open
    swapped: list[str] = []

    def swap(path: Any, *arguments: Any, **options: Any) -> int:
        if path == "lib" and options.get("dir_fd") is not None and not swapped:
            swapped.append(path)
            (place / "lib").rename(tmp_path / "moved away")
            (place / "lib").symlink_to(canary, target_is_directory=True)
        return opened(path, *arguments, **options)

    monkeypatch.setattr(os, "open", swap)
    person.types("purge", made, "--quiet")
    monkeypatch.undo()

    assert swapped
    assert snapshot(canary) == {"thesis.txt": b"years of work"}
    assert not os.path.lexists(place)


def test_an_environment_is_not_followed_through_a_link(person: Person, tmp_path: Path) -> None:
    """A link to a folder is listed at the folder's own place or not at all; trashing never takes the link's target."""
    real = make_by_hand(tmp_path / "outside")
    (person.folder / "link").symlink_to(real, target_is_directory=True)

    for row in person.listed():
        person.types("trash", row["id"], code=1)

    assert (real / "pyvenv.cfg").exists()
    assert (person.folder / "link").is_symlink()


def test_bulk_goes_on_past_what_is_refused_and_tells_each(person: Person) -> None:
    """Promise 6: exactly the ones that were named, with a result per row."""
    a_project(person.folder / "project")
    person.makes("one")
    person.makes("two")

    answer = person.types("trash", "venv/one", "venv/project", "--quiet", code=1)

    row = Sentence("venv/project: ", "venv/project : ").read_in(person.language)
    assert answer.told == row + FOREIGN.read_in(person.language, called="project", files="src, thesis.txt")
    assert [each["name"] for each in person.listed("trash", "list")] == ["one"]
    assert sorted(each["name"] for each in person.listed()) == ["project", "two"]


def test_every_delete_has_a_way_back(person: Person) -> None:
    """Promise 5: through the command too, `destroy` included."""
    made = person.makes("blog")
    place = Path(person.listed()[0]["facts"]["location"])
    before = snapshot(place)

    person.types("destroy", made)
    assert not place.exists()
    person.types("restore", made)

    assert snapshot(place) == before
    assert list(Paths.from_environment().trash.iterdir()) == []
