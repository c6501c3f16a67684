from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest

from insula.backends.venvs.activators import embedded_path, is_activator, rewrite_paths
from insula.backends.venvs.prompts import rewrite_prompt
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import run

HARD = ["/tmp/plain", "/tmp/with space", "/tmp/l'été", '/tmp/a"b', "/tmp/$HOME", "/tmp/a`b", "/tmp/日本 !"]


@pytest.mark.parametrize("new", HARD)
@pytest.mark.parametrize("old", HARD)
def test_bash_gets_the_new_path_whatever_it_and_the_old_one_are_made_of(old: str, new: str) -> None:
    for literal in {shlex.quote(old), "'" + old.replace("'", "'\"'\"'") + "'", "'" + old.replace("'", "'\\''") + "'"}:
        script = f'VIRTUAL_ENV={literal}\n[ ! -d {literal} ] && echo "$VIRTUAL_ENV"\n'
        written = rewrite_paths("activate", script, (old,), new)
        assert run("bash", "-c", written).strip() == new


def test_paths_that_only_begin_or_end_alike_stay() -> None:
    text = "a=/a/b-2\nb=/x/a/b\nc=/a/b/bin:/a/bc:/a/b\nd='/a/b 2'\n"

    assert rewrite_paths("activate", text, ("/a/b",), "/new") == (
        "a=/a/b-2\nb=/x/a/b\nc='/new'/bin:/a/bc:'/new'\nd='/a/b 2'\n"
    )


@pytest.mark.parametrize("tool", ["venv", "virtualenv", "uv"])
def test_no_activator_of_a_tool_keeps_the_old_path(folder: Path, tool: str) -> None:
    path = workshop.make_venv(folder / "l'ancien été", tool)
    new = str(folder / "le $nouveau")
    for script in (path / "bin").iterdir():
        if is_activator(script.name):
            text = script.read_text()
            written = rewrite_paths(script.name, text, (str(path),), new)
            assert str(path) not in written
            # What is left of the old name, however it was quoted, is the prompt.
            assert "ancien" not in rewrite_prompt(script.name, written, "nouveau")
            assert rewrite_paths(script.name, written, (str(path),), new) == written


def test_the_path_that_a_script_was_written_for_is_found(folder: Path) -> None:
    for tool in ("venv", "virtualenv", "uv"):
        for name in ("plain", "l'été b"):
            path = workshop.make_venv(folder / f"{name} {tool}", tool)
            assert embedded_path((path / "bin" / "activate").read_text()) == str(path)
    assert embedded_path('VIRTUAL_ENV="$(dirname "$0")"\n') == ""
    assert embedded_path("") == ""


def test_activators_are_known_by_their_names() -> None:
    for name in ("activate", "activate.csh", "Activate.ps1", "activate_this.py", "deactivate.bat", "activate.nu"):
        assert is_activator(name)
    for name in ("activated", "my-activate", "activate-global-python-argcomplete", "python"):
        assert not is_activator(name)


def test_the_rewritten_scripts_of_every_python_activate(folder: Path) -> None:
    for version, python in workshop.pythons().items():
        path = workshop.make_venv(folder / version, python=python)
        script = path / "bin" / "activate"
        new = folder / f"l'île {version}"
        script.write_text(rewrite_paths("activate", script.read_text(), (str(path),), str(new)))
        path.rename(new)
        shown = subprocess.run(
            ["bash", "-c", f'source "{new}/bin/activate" && echo "$VIRTUAL_ENV" && which python'],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert shown.splitlines() == [str(new), f"{new}/bin/python"]
