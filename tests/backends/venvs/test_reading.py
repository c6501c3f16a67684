from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

import pytest

from insula.backends.venvs.configuration import Configuration
from insula.backends.venvs.reading import Sighting, name_of, read
from insula.domain.environment import Origin, OriginCode, Problem, ProblemCode, State
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import make_venv
from tests.engines.package_index import PackageIndex

pytestmark = pytest.mark.engine


def seen(path: Path) -> Sighting:
    sighting = read(str(path), time.time())
    assert sighting is not None
    return sighting


def private_python(tmp_path: Path) -> Path:
    """A base interpreter that a test may take away."""
    python = tmp_path / "bases" / "3.x" / "bin" / "python3"
    python.parent.mkdir(parents=True)
    python.symlink_to(workshop.BASE)
    return python


def hand_made(path: Path, python: Path, minor: str = "3.11") -> Path:
    (path / "bin").mkdir(parents=True)
    (path / "lib" / f"python{minor}" / "site-packages").mkdir(parents=True)
    (path / "bin" / "python").symlink_to(python)
    (path / "pyvenv.cfg").write_text(f"home = {python.parent}\nversion = {minor}.1\n")
    return path


PYTHONS = workshop.pythons()
NEWEST = list(PYTHONS)[-1]


@pytest.mark.parametrize(
    ("tool", "version"), [*(("venv", version) for version in PYTHONS), ("virtualenv", NEWEST), ("uv", NEWEST)]
)
def test_environments_of_every_python_and_tool_are_read(tmp_path: Path, tool: str, version: str) -> None:
    path = make_venv(tmp_path / "un été", tool, python=PYTHONS[version])

    sighting = seen(path)

    assert (sighting.state, sighting.problems, sighting.foreign) == (State.READY, (), ())
    assert sighting.name == "un été"
    assert sighting.facts["python"] == version
    assert sighting.facts["implementation"] == "CPython"
    assert sighting.facts["location"] == str(path)
    assert (sighting.facts["packages"], sighting.facts["pip"]) == (0, False)
    assert (sighting.device, sighting.inode) == (path.stat().st_dev, path.stat().st_ino)
    assert sighting.made_from is not None
    assert sighting.made_from.code is OriginCode.TOOL
    assert sighting.made_from.detail.split(" ")[0] == tool
    assert abs(sighting.created.timestamp() - time.time()) < 60
    assert os.path.samefile(str(sighting.facts["base"]), path / "bin" / "python")


def test_packages_are_counted(tmp_path: Path, index: PackageIndex) -> None:
    path = make_venv(tmp_path / "env")
    workshop.install(path, index, "eggs")

    assert seen(path).packages == 2


def test_what_insula_noted_is_the_origin(tmp_path: Path) -> None:
    path = make_venv(tmp_path / "env")
    with (path / "pyvenv.cfg").open("a") as file:
        file.write("insula-requirements = /r.txt\n")
    assert seen(path).made_from == Origin(OriginCode.REQUIREMENTS, "/r.txt")

    with (path / "pyvenv.cfg").open("a") as file:
        file.write("insula-clone = source\n")
    assert seen(path).made_from == Origin(OriginCode.CLONE, "source")


@pytest.mark.parametrize(
    ("path", "prompt", "name"),
    [
        ("/home/p/shop/.venv", "", "shop"),
        ("/home/p/shop/venv", "", "shop"),
        ("/home/p/shop/env", "", "shop"),
        ("/home/p/shop/.env", "", "shop"),
        ("/home/p/envs/data", "", "data"),
        ("/home/p/shop/.venv", "été 2", "été 2"),
        ("/home/p/shop/.venv", "(old) ", "old"),
        ("/home/p/shop/.venv", "()", "shop"),
        ("/home/p/shop/.venv", "shop (1)", "shop (1)"),
        ("/venv", "", "venv"),
    ],
)
def test_the_name_is_the_prompt_or_that_of_the_project(path: str, prompt: str, name: str) -> None:
    assert name_of(path, Configuration({"prompt": prompt})) == name


def test_a_prompt_given_to_a_tool_is_the_name(tmp_path: Path) -> None:
    for tool in ("venv", "virtualenv", "uv"):
        assert seen(make_venv(tmp_path / tool, tool, prompt="Été 2")).name == "Été 2"


def test_there_is_nothing_to_read_where_no_environment_is(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(make_venv(tmp_path / "env"))

    for name in ("folder", "file", "link", "nothing"):
        assert read(str(tmp_path / name), time.time()) is None


def test_it_is_broken_once_its_python_is_gone(tmp_path: Path) -> None:
    python = private_python(tmp_path)
    path = hand_made(tmp_path / "env", python, minor=f"{sys.version_info[0]}.{sys.version_info[1]}")
    assert seen(path).state is State.READY

    shutil.rmtree(python.parent.parent)

    assert seen(path).state is State.BROKEN
    assert seen(path).problems == (Problem(ProblemCode.PYTHON_GONE, {"python": str(python.parent / "python")}),)


def test_it_is_broken_once_the_file_its_python_links_to_is_gone(tmp_path: Path) -> None:
    python = private_python(tmp_path)
    path = hand_made(tmp_path / "env", python)

    python.unlink()

    assert seen(path).problems == (Problem(ProblemCode.PYTHON_GONE, {"python": str(python)}),)


def test_it_is_broken_once_its_base_is_another_version(tmp_path: Path) -> None:
    python = private_python(tmp_path)

    path = hand_made(tmp_path / "env", python, minor="3.2")

    [problem] = seen(path).problems
    assert problem.code is ProblemCode.PYTHON_GONE
    assert problem.data["python"].endswith("/python3.2")


@pytest.mark.parametrize(
    ("take_away", "detail"),
    [("bin/python", "bin/python"), ("lib", "site-packages"), ("pyvenv.cfg", "pyvenv.cfg")],
)
def test_what_is_missing_in_it_is_told(tmp_path: Path, take_away: str, detail: str) -> None:
    path = make_venv(tmp_path / "env", "virtualenv")
    lost = path / take_away
    if lost.is_dir():
        shutil.rmtree(lost)
    elif take_away == "pyvenv.cfg":
        lost.write_bytes(b"\0\0\0")
    else:
        for each in (path / "bin").glob("python*"):
            each.unlink()

    assert Problem(ProblemCode.DAMAGED, {"detail": detail}) in seen(path).problems
    assert seen(path).state is State.BROKEN


@pytest.mark.parametrize("tool", ["venv", "virtualenv", "uv"])
def test_one_moved_by_hand_still_runs_but_says_so(tmp_path: Path, tool: str) -> None:
    path = make_venv(tmp_path / "before é", tool)
    moved = path.rename(tmp_path / "after")

    assert seen(moved).problems == (Problem(ProblemCode.MOVED_BY_HAND, {"path": str(path)}),)
    assert seen(moved).state is State.READY


def test_one_reached_through_a_link_was_not_moved(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    make_venv(tmp_path / "link" / "env")

    assert seen(tmp_path / "real" / "env").problems == ()


def test_one_that_cannot_be_read_is_listed_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_venv(tmp_path / "env")

    def refuse(root: str) -> Configuration:
        raise PermissionError(13, "Permission denied", root)

    monkeypatch.setattr("insula.backends.venvs.reading.read_configuration", refuse)

    assert seen(path).state is State.BROKEN
    assert seen(path).problems == (Problem(ProblemCode.UNREADABLE, {"reason": "Permission denied"}),)


def test_files_of_others_are_told(tmp_path: Path) -> None:
    path = make_venv(tmp_path / "env")
    (path / "thesis.tex").touch()

    assert seen(path).foreign == ("thesis.tex",)


def test_a_rename_does_not_make_it_younger(tmp_path: Path) -> None:
    path = make_venv(tmp_path / "env")
    before = seen(path).created
    later = time.time() + 3600

    os.utime(path / "pyvenv.cfg", (later, later))

    assert abs((seen(path).created - before).total_seconds()) < 5


def test_the_paths_its_base_needs_are_told(tmp_path: Path) -> None:
    python = private_python(tmp_path)
    path = hand_made(tmp_path / "env", python)

    assert set(seen(path).bases) >= {
        os.path.realpath(python),
        str(python.parent),
        str(python.parent.parent),
        str(python.parent.parent.parent),
    }


def test_one_just_made_is_young(tmp_path: Path) -> None:
    path = make_venv(tmp_path / "env", "uv")
    written = (path / "pyvenv.cfg").stat().st_mtime

    ages = {seconds: read(str(path), written + seconds) for seconds in (1.0, 60.0)}

    assert [each is not None and each.young for each in ages.values()] == [True, False]
