"""Environments whose Python is gone, or whose parts are."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bad_input.conftest import Person, Sentence
from tests.bad_input.test_other_peoples_files import snapshot

pytestmark = pytest.mark.engine

BROKEN = Sentence(
    "“{name}”: Not while it is broken: its problem tells what to do.",
    "« {name} » : Il est inutilisable pour l’instant : son problème dit quoi faire.",
)
GONE = Sentence(
    "Its Python, {python}, is gone. Install it again, or make the environment anew.",
    "Son Python, {python}, a disparu. Réinstallez-le ou recréez l’environnement.",
)


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """A Python that can go away: a folder with a copy of the interpreter's links."""
    place = tmp_path / "python" / "bin"
    place.mkdir(parents=True)
    executable = place / "python3"
    executable.symlink_to(Path(sys.executable).resolve())
    return executable


@pytest.fixture
def orphan(person: Person, python: Path) -> Path:
    """An environment whose Python was uninstalled."""
    path = person.folder / "orphan"
    subprocess.run([python, "-m", "venv", "--without-pip", path], check=True)
    for link in (path / "bin").glob("python*"):
        if link.resolve() != python.resolve() or link.readlink().is_absolute():
            link.unlink()
            link.symlink_to(python)
    configuration = path / "pyvenv.cfg"
    lines = [line for line in configuration.read_text().splitlines() if not line.startswith(("home", "executable"))]
    configuration.write_text("\n".join([f"home = {python.parent}", *lines, ""]))
    shutil.rmtree(python.parent.parent)
    return path


def test_it_is_listed_as_broken_with_its_reason_and_remedy(person: Person, orphan: Path, python: Path) -> None:
    (row,) = person.listed()

    assert (row["state"], [each["code"] for each in row["problems"]]) == ("broken", ["python-gone"])
    shown = person.types("show", "venv/orphan").out
    assert GONE.read_in(person.language, python=row["problems"][0]["python"]) in shown
    assert row["problems"][0]["python"].startswith(str(python.parent))


def test_it_is_not_cloned_but_trashed_restored_and_purged_like_any_other(person: Person, orphan: Path) -> None:
    before = snapshot(orphan)

    person.is_told(BROKEN, "clone", "venv/orphan", "copy", name="orphan")
    assert len(person.listed()) == 1

    person.types("trash", "venv/orphan")
    assert not orphan.exists()
    person.types("restore", "venv/orphan")
    assert snapshot(orphan) == before
    person.types("trash", "venv/orphan")
    person.types("purge", "venv/orphan")
    assert (person.listed(), person.listed("trash", "list")) == ([], [])


@pytest.mark.parametrize(
    "content", [b"", b"\0\xff\xfe", b"home\n", b"nonsense = 1\n", b"home = /nowhere\nversion = x.y\n"], ids=repr
)
def test_a_configuration_that_says_nothing_is_no_error_and_is_never_trashed_with_files(
    person: Person, content: bytes
) -> None:
    folder = person.folder / "odd"
    folder.mkdir()
    (folder / "pyvenv.cfg").write_bytes(content)
    (folder / "thesis.txt").write_text("years of work")
    before = snapshot(folder)

    for row in person.listed():
        assert row["state"] == "broken"
        assert row["actions"]["clone"] is not None
        person.types("show", row["id"])
        person.types("packages", row["id"])
        person.types("trash", row["id"], "--quiet", code=1)

    assert snapshot(folder) == before
