from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.venvs.interpreter_places import Candidate, candidates, in_environment, is_executable_name
from tests.backends.venvs.workshop import make_venv

pytestmark = pytest.mark.engine


def python(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return str(path)


def below(folder: Path, environ: dict[str, str]) -> list[Candidate]:
    """Those of the folder alone: the machine has its own."""
    return [each for each in candidates(environ, str(folder)) if each.path.startswith(str(folder))]


def test_each_version_of_pyenv_is_found_once_by_its_clearest_name(tmp_path: Path) -> None:
    versions = tmp_path / ".pyenv" / "versions"
    real = python(versions / "3.12.1" / "bin" / "python3.12")
    (versions / "3.12.1" / "bin" / "python").symlink_to("python3.12")
    (versions / "3.12").symlink_to("3.12.1")
    python(versions / "3.12.1" / "bin" / "python3.12-config")

    assert below(tmp_path, {}) == [Candidate(real, "pyenv")]


def test_pyenv_may_be_elsewhere(tmp_path: Path) -> None:
    real = python(tmp_path / "elsewhere" / "versions" / "3.9.1" / "bin" / "python")

    assert below(tmp_path, {"PYENV_ROOT": str(tmp_path / "elsewhere")}) == [Candidate(real, "pyenv")]


def test_the_pythons_of_uv_are_found(tmp_path: Path) -> None:
    usual = python(tmp_path / ".local/share/uv/python/cpython-3.12.1-linux-x86_64-gnu/bin/python3.12")
    chosen = python(tmp_path / "uv" / "pypy-3.10" / "bin" / "pypy3.10")

    assert below(tmp_path, {}) == [Candidate(usual, "uv")]
    assert below(tmp_path, {"UV_PYTHON_INSTALL_DIR": str(tmp_path / "uv")}) == [Candidate(chosen, "uv")]


def test_the_environments_of_conda_are_found(tmp_path: Path) -> None:
    base = python(tmp_path / "miniconda3" / "bin" / "python3.12")
    inside = python(tmp_path / "miniconda3" / "envs" / "data" / "bin" / "python3.11")
    written = python(tmp_path / "far" / "bin" / "python3.10")
    (tmp_path / ".conda").mkdir()
    (tmp_path / ".conda" / "environments.txt").write_text(f"{tmp_path / 'far'}\n{tmp_path / 'miniconda3'}\n/gone\n\n")

    found = below(tmp_path, {})

    assert {each.path for each in found} == {base, inside, written}
    assert {each.source for each in found} == {"conda"}


def test_those_on_the_path_are_found_but_no_shims(tmp_path: Path) -> None:
    real = python(tmp_path / "tools" / "pypy3")
    shims = python(tmp_path / ".pyenv" / "shims" / "python3.12")
    path = f"{Path(shims).parent}:relative::{tmp_path / 'tools'}:/gone"

    assert below(tmp_path, {"PATH": path}) == [Candidate(real, "path")]


def test_interpreters_of_environments_are_left_out(tmp_path: Path) -> None:
    path = make_venv(tmp_path / "env", "uv")

    assert in_environment(str(path / "bin" / "python"))
    assert below(tmp_path, {"PATH": str(path / "bin")}) == []


def test_files_that_cannot_be_run_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "python3.12"
    path.touch()
    (tmp_path / "python3").symlink_to("gone")

    assert below(tmp_path, {"PATH": str(tmp_path)}) == []


def test_those_told_are_found_too(tmp_path: Path) -> None:
    real = python(tmp_path / "python3.12")

    assert Candidate(real, "registry") in candidates({}, str(tmp_path), [Candidate(real, "registry")])


@pytest.mark.parametrize(
    "name", ["python", "python3", "python3.12", "python3.13t", "pypy3.10", "Python.exe", "graalpy"]
)
def test_pythons_have_names_of_pythons(name: str) -> None:
    assert is_executable_name(name)


@pytest.mark.parametrize("name", ["python3.12-config", "pythonw.exe", "python3-pip", "ipython3", "python3.12-dbg", ""])
def test_other_names_are_no_pythons(name: str) -> None:
    assert not is_executable_name(name)
