from __future__ import annotations

import os
from pathlib import Path

import pytest

from insula.backends.venvs.configuration import read_configuration
from insula.backends.venvs.relocation import Relocation, link_edits, relocation_edits, spellings
from insula.backends.venvs.rewriting import apply
from insula.domain.environment import OriginCode
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import run


def test_the_spellings_of_a_place_are_those_its_files_may_know(folder: Path) -> None:
    path = workshop.make_venv(folder / "one")
    (folder / "link").symlink_to(path)

    assert spellings(str(path)) == (str(path),)
    assert spellings(str(folder / "link")) == (str(folder / "link"), str(path))
    path.rename(folder / "two")
    assert spellings(str(folder / "two")) == (str(folder / "two"), str(path))
    workshop.make_venv(path)
    assert spellings(str(folder / "two")) == (str(folder / "two"),)


@pytest.mark.parametrize("tool", ["venv", "virtualenv", "uv"])
def test_there_and_back_every_file_is_as_before(folder: Path, tool: str) -> None:
    """But for the way in which a path is quoted."""
    path = workshop.make_venv(folder / "one", tool, prompt="a name")
    there, back = str(folder / "l'autre place"), str(path)
    apply(relocation_edits(str(path), Relocation((back,), there)), "there")
    once = {name: entry[-1] for name, entry in workshop.snapshot(path).items()}
    apply(relocation_edits(str(path), Relocation((there,), back)), "back")
    assert relocation_edits(str(path), Relocation((there,), back)) == []
    apply(relocation_edits(str(path), Relocation((back,), there)), "again")

    assert {name: entry[-1] for name, entry in workshop.snapshot(path).items()} == once


def test_prompt_and_origin_are_noted_once(folder: Path) -> None:
    path = workshop.make_venv(folder / "one", "uv")
    for number in range(2):
        origin = (OriginCode.CLONE, f"source {number}")
        apply(relocation_edits(str(path), Relocation((str(path),), str(path), f"name {number}", origin)), str(number))

    values = read_configuration(str(path)).values
    assert (values["prompt"], values["insula-clone"]) == ("name 1", "source 1")
    assert (path / "pyvenv.cfg").read_text().count("insula-") == 1


def test_absolute_links_into_it_are_found_wherever_they_are(folder: Path) -> None:
    path = workshop.make_venv(folder / "one")
    (path / "share" / "deep").mkdir(parents=True)
    (path / "share" / "deep" / "inside").symlink_to(path / "lib")
    (path / "share" / "deep" / "relative").symlink_to("../../lib")
    (path / "share" / "outside").symlink_to(f"{path}-2")

    [edit] = link_edits(str(path), Relocation((str(path),), "/new"))

    assert (edit.path, edit.content) == (str(path / "share" / "deep" / "inside"), "/new/lib")


def test_bytes_that_are_no_text_stay(folder: Path) -> None:
    path = workshop.make_venv(folder / "one")
    configuration = path / "pyvenv.cfg"
    configuration.write_bytes(configuration.read_bytes() + b"odd = \xff\xfe\n")
    (path / "bin" / "binary").write_bytes(b"\x7fELF" + os.fsencode(path))

    apply(relocation_edits(str(path), Relocation((str(path),), "/new/place", "name")), "token")

    assert b"odd = \xff\xfe\n" in configuration.read_bytes()
    assert (path / "bin" / "binary").read_bytes() == b"\x7fELF" + os.fsencode(path)


def test_pyvenv_cfg_keeps_its_base(folder: Path) -> None:
    path = workshop.make_venv(folder / "one", "virtualenv")
    home = read_configuration(str(path)).home

    apply(relocation_edits(str(path), Relocation((str(path),), "/new/place")), "token")

    assert read_configuration(str(path)).home == home
    assert "/new/place" in (path / "pyvenv.cfg").read_text()
    assert run(path / "bin" / "python", "-c", "print(1)") == "1\n"
