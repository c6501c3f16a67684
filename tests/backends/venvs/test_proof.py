from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from insula.backends.venvs.proof import foreign_entries, prove
from insula.domain.errors import NotProvenError
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import known, python_of, run


def proved(path: Path) -> None:
    subject = known(path)
    prove(str(path), subject.device, subject.inode)


@pytest.mark.parametrize("tool", ["venv", "virtualenv", "uv"])
def test_what_tools_and_packages_put_there_belongs_to_it(folder: Path, tool: str) -> None:
    path = workshop.make_venv(folder / "one", tool)
    workshop.furnish(path, "requests", "pytest")
    run(python_of(path), "-c", "import requests")
    (path / ".DS_Store").write_bytes(b"")
    (path / "share" / "man").mkdir(parents=True)
    (path / "etc").mkdir()

    proved(path)


def test_a_broken_one_is_proved_too(folder: Path) -> None:
    path = workshop.make_venv(folder / "one", "uv")
    (path / "bin" / "python").unlink()
    (path / "bin" / "python").symlink_to("/nowhere/python3.9")

    proved(path)


@pytest.mark.parametrize(
    "name", ["src", "README.md", ".git", "notes", "lib/my-library", "pyproject.toml", ".env", "main.py"]
)
def test_anything_else_is_told(folder: Path, name: str) -> None:
    path = workshop.make_venv(folder / "one")
    if "." in name.lstrip("."):
        (path / name).write_text("mine")
    else:
        (path / name).mkdir()

    with pytest.raises(NotProvenError) as refused:
        proved(path)

    assert refused.value.found == (name,)


def test_entries_that_are_links_are_told_but_for_the_usual_ones(folder: Path) -> None:
    path = workshop.make_venv(folder / "one")
    (path / "lib64").unlink(missing_ok=True)
    (path / "lib64").symlink_to("lib")
    (path / "data").symlink_to("/home")

    assert foreign_entries(str(path)) == ("data",)


def test_folders_of_packages_belong_to_it_if_a_record_lists_every_file(folder: Path) -> None:
    path = workshop.make_venv(folder / "one")
    packages = next((path / "lib").glob("python*/site-packages"))
    (packages / "odd-1.dist-info").mkdir()
    (packages / "odd-1.dist-info" / "RECORD").write_text("../../../odd/data.txt,,\n../../../LICENSE.odd,,\n")
    (path / "odd").mkdir()
    (path / "odd" / "data.txt").write_text("theirs")
    (path / "LICENSE.odd").write_text("theirs")
    proved(path)

    (path / "odd" / "mine.txt").write_text("mine")
    with pytest.raises(NotProvenError) as refused:
        proved(path)
    assert refused.value.found == ("odd",)


def test_another_folder_a_link_or_nothing_in_its_place_is_not_it(folder: Path) -> None:
    path = workshop.make_venv(folder / "one")
    subject = known(path)
    path.rename(folder / "real")

    with pytest.raises(NotProvenError):
        prove(str(path), subject.device, subject.inode)
    path.symlink_to(folder / "real")
    with pytest.raises(NotProvenError):
        prove(str(path), subject.device, subject.inode)
    path.unlink()
    workshop.make_venv(path)
    with pytest.raises(NotProvenError):
        prove(str(path), subject.device, subject.inode)


@pytest.mark.parametrize("content", ["", "no key", "home =\n", "\0"])
def test_a_pyvenv_cfg_without_a_home_proves_nothing(folder: Path, content: str) -> None:
    path = workshop.make_venv(folder / "one")
    subject = known(path)
    (path / "pyvenv.cfg").write_text(content)

    with pytest.raises(NotProvenError):
        prove(str(path), subject.device, subject.inode)


def test_a_pyvenv_cfg_alone_or_by_a_link_proves_nothing(folder: Path) -> None:
    path = folder / "one"
    path.mkdir()
    (path / "pyvenv.cfg").write_text("home = /usr/bin\n")
    with pytest.raises(NotProvenError):
        proved(path)

    real = workshop.make_venv(folder / "two")
    (real / "pyvenv.cfg").rename(folder / "elsewhere.cfg")
    (real / "pyvenv.cfg").symlink_to(folder / "elsewhere.cfg")
    with pytest.raises(NotProvenError):
        proved(real)


def test_the_one_insula_runs_from_and_the_home_folder_are_never_given_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workshop.make_venv(folder / "one")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "prefix", str(path))
        with pytest.raises(NotProvenError):
            proved(path)
    with monkeypatch.context() as patch:
        patch.setenv("HOME", str(path / "lib"))
        with pytest.raises(NotProvenError):
            proved(path)
    proved(path)


def test_at_most_five_foreign_entries_are_told(folder: Path) -> None:
    path = workshop.make_venv(folder / "one")
    for number in range(9):
        (path / f"file {number}").write_text("mine")

    assert len(foreign_entries(os.fspath(path))) == 5
