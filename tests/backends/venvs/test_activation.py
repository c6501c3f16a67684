from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.venvs.activation import activation, recorded_path
from tests.backends.venvs.workshop import make_venv, run


@pytest.mark.engine
@pytest.mark.parametrize("tool", ["venv", "virtualenv", "uv"])
@pytest.mark.parametrize("name", ["plain", "un été"])
def test_the_activators_tell_which_path_they_are_for(tmp_path: Path, tool: str, name: str) -> None:
    path = make_venv(tmp_path / name, tool)

    assert recorded_path(str(path / "bin")) == str(path)


def test_no_activator_tells_nothing(tmp_path: Path) -> None:
    assert recorded_path(str(tmp_path)) == ""


def test_an_activator_that_computes_its_path_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "activate").write_text('VIRTUAL_ENV="$(dirname "$SCRIPT_PATH")"\nexport VIRTUAL_ENV\n')

    assert recorded_path(str(tmp_path)) == ""


def test_a_batch_file_tells_when_there_is_no_shell_script(tmp_path: Path) -> None:
    (tmp_path / "activate.bat").write_bytes(b'@echo off\r\n@set "VIRTUAL_ENV=C:\\My Env"\r\n')

    assert recorded_path(str(tmp_path)) == "C:\\My Env"


@pytest.mark.engine
def test_the_activation_line_activates(tmp_path: Path) -> None:
    path = make_venv(tmp_path / "it's été", "virtualenv")

    said = run("bash", "-c", f'{activation(str(path / "bin"))}; echo "$VIRTUAL_ENV"')

    assert said.strip() == str(path)
