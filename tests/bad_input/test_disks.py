"""Disks that are full, read-only or others, and places that are somebody else's."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bad_input.conftest import Answer, Person, Sentence, _plain, left_over
from tests.bad_input.test_other_peoples_files import place_in_trash, snapshot
from tests.engines.package_index import PackageIndex
from tests.storage.conftest import mounted

pytestmark = pytest.mark.engine

FULL = Sentence(
    "The disk of “{path}” is full: free some space, then try again.",
    "Le disque de « {path} » est plein : libérez de la place, puis réessayez.",
)
READ_ONLY = Sentence(
    "“{path}” can only be read: make it writable, or choose another location.",
    "« {path} » est en lecture seule : rendez-le modifiable ou choisissez un autre emplacement.",
)
FORBIDDEN = Sentence(
    "You are not allowed to change “{path}”: check who owns it, or choose another location.",
    "Vous n’avez pas le droit de modifier « {path} » : vérifiez son propriétaire ou choisissez un autre emplacement.",
)
NOT_ALLOWED = Sentence(
    "“{name}”: You are not allowed to change it: check who owns it, and that its disk can be written.",
    "« {name} » : Vous n’avez pas le droit de le modifier : vérifiez à qui il appartient "
    "et que son disque n’est pas en lecture seule.",
)
UNPRIVILEGED = [
    "setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner", "--inh-caps", "-all",
]  # fmt: skip
"""Runs a program to which permissions apply, even if it is root's."""


@pytest.fixture
def disk(person: Person) -> Iterator[Path]:
    """Another file system, of two megabytes, among the person's folders."""
    with mounted(person.folder / "disque é", "-t", "tmpfs", "-o", "size=2m,mode=755", "tmpfs") as folder:
        yield folder


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing can be written on the disk at `folder`."""
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["mount", "-o", "remount,rw", folder], check=True)


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """There is no room on the disk at `folder`."""
    fill = folder / "fill"
    with fill.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass
    try:
        yield
    finally:
        fill.unlink()


@contextmanager
def nobody_may_write(folder: Path) -> Iterator[None]:
    mode = folder.stat().st_mode
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(mode)


def types_unprivileged(person: Person, *arguments: str | Path, code: int) -> Answer:
    """The command in a process of its own, to which permissions apply."""
    prefix = UNPRIVILEGED if os.getuid() == 0 else []
    done = subprocess.run(
        [*prefix, sys.executable, "-m", "insula", *map(str, arguments)],
        cwd=person.folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == code, (done.stdout, done.stderr)
    return Answer(done.returncode, _plain(done.stdout), _plain(done.stderr))


def names(person: Person) -> list[str]:
    return sorted(each["name"] for each in person.listed())


def test_a_full_disk_is_told_and_nothing_is_left_on_it(person: Person, disk: Path) -> None:
    """Promise 15."""
    made = person.makes("blog", "--pip")
    before = snapshot(Path(person.listed()[0]["facts"]["location"]))
    place = disk / "new"

    with full(disk):
        person.is_told(FULL, "create", "venv", "new", "--path", place, path=place)
        person.is_told(FULL, "clone", made, "new", "--path", place, path=place)
        person.is_told(FULL, "move", made, place, path=place)
        assert os.listdir(disk) == ["fill"]

    assert names(person) == ["blog"]
    assert snapshot(Path(person.listed()[0]["facts"]["location"])) == before
    person.makes("new", "--path", place)


def test_what_lies_on_a_full_disk_is_trashed_restored_and_purged(person: Person, disk: Path) -> None:
    made = person.makes("blog", "--path", disk / "blog")
    before = snapshot(disk / "blog")

    with full(disk):
        person.types("trash", made)
        person.types("restore", made)
        assert snapshot(disk / "blog") == before
        person.types("trash", made)
        person.types("purge", made)

    assert left_over(disk) == []


def test_a_disk_too_small_for_the_packages_is_told_and_nothing_is_left_on_it(
    person: Person, disk: Path, index: PackageIndex
) -> None:
    for number in range(400):
        index.add(f"ham-{number}", "1.0")
    requirements = person.folder / "requirements.txt"
    requirements.write_text("\n".join(f"ham-{number}" for number in range(400)))
    place = disk / "new"

    answer = person.types("create", "venv", "new", "--path", place, "--requirements", requirements, "-q", code=1)

    assert answer.told.splitlines()[0] == FULL.read_in(person.language, path=place)
    assert os.listdir(disk) == []
    assert names(person) == []


def test_a_read_only_disk_is_told_and_what_is_on_it_stays(person: Person, disk: Path) -> None:
    made = person.makes("blog")
    person.makes("fixed", "--path", disk / "fixed")
    before = snapshot(disk)
    place = disk / "new"

    with read_only(disk):
        person.is_told(READ_ONLY, "create", "venv", "new", "--path", place, path=place)
        person.is_told(READ_ONLY, "clone", made, "new", "--path", place, path=place)
        person.is_told(READ_ONLY, "move", made, place, path=place)
        for command in (["trash", "venv/fixed"], ["rename", "venv/fixed", "x"], ["move", "venv/fixed", "elsewhere"]):
            person.is_told(NOT_ALLOWED, *command, name="fixed")
        assert names(person) == ["blog", "fixed"]
        copy = person.types("clone", "venv/fixed", "copy", "-q").out.strip()
        person.types("trash", copy)

    assert snapshot(disk) == before


def test_what_is_in_the_trash_of_a_read_only_disk_can_be_had_back_later(person: Person, disk: Path) -> None:
    made = person.makes("blog", "--path", disk / "blog")
    person.types("trash", made)

    with read_only(disk):
        person.is_told(READ_ONLY, "restore", made, path=disk / "blog")
        assert [each["id"] for each in person.listed("trash", "list")] == [made]

    person.types("restore", made)
    assert (disk / "blog" / "pyvenv.cfg").exists()


def test_places_that_are_somebody_elses_are_told_and_left_alone(person: Person) -> None:
    folder = person.folder / "theirs"
    folder.mkdir()
    made = person.makes("blog")
    fixed = person.makes("fixed", "--path", folder / "fixed")
    before = snapshot(folder)
    place = folder / "new"

    with nobody_may_write(folder):
        commands: list[list[str | Path]] = [
            ["create", "venv", "new", "--path", place],
            ["clone", made, "new", "--path", place],
            ["move", made, place],
        ]
        for command in commands:
            answer = types_unprivileged(person, *command, "--quiet", code=1)
            assert answer.told == FORBIDDEN.read_in(person.language, path=place)
        answer = types_unprivileged(person, "trash", fixed, "--quiet", code=1)
        assert answer.told == NOT_ALLOWED.read_in(person.language, name="fixed")

    assert snapshot(folder) == before
    assert names(person) == ["blog", "fixed"]


def test_a_move_to_another_disk_keeps_the_environment_and_its_identity(
    person: Person, disk: Path, index: PackageIndex
) -> None:
    requirements = person.folder / "requirements.txt"
    requirements.write_text("eggs\n")
    made = person.makes("blog", "--requirements", requirements)

    person.types("move", made, disk / "blog")

    (row,) = person.listed()
    assert (row["id"], row["facts"]["location"]) == (made, str(disk / "blog"))
    said = subprocess.run([disk / "blog" / "bin" / "spam"], capture_output=True, text=True, check=True).stdout
    assert said == "spam 1.0\n"


def test_a_clone_on_another_disk_works_without_its_source(person: Person, disk: Path, index: PackageIndex) -> None:
    requirements = person.folder / "requirements.txt"
    requirements.write_text("eggs\n")
    made = person.makes("blog", "--requirements", requirements)
    person.types("clone", made, "copy", "--path", disk / "copy")

    person.types("trash", made)
    person.types("purge", made)

    said = subprocess.run([disk / "copy" / "bin" / "spam"], capture_output=True, text=True, check=True).stdout
    assert said == "spam 1.0\n"


def test_the_trash_of_another_disk_is_on_that_disk(person: Person, disk: Path) -> None:
    made = person.makes("blog", "--path", disk / "blog")
    inode = (disk / "blog").stat().st_ino

    person.types("trash", made)

    (row,) = person.listed("trash", "list")
    assert place_in_trash(row).is_relative_to(disk)
    assert place_in_trash(row).stat().st_ino == inode
