from __future__ import annotations

import os
from pathlib import Path

import pytest

from insula.backends.venvs import interpreters as module
from insula.backends.venvs.interpreter_places import Candidate
from insula.backends.venvs.interpreters import Interpreters, answers
from insula.domain.errors import InterpreterMissingError
from insula.domain.venvs import Interpreter
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import make_venv

pytestmark = pytest.mark.engine


@pytest.fixture
def pythons(tmp_path: Path) -> Interpreters:
    return Interpreters(tmp_path / "versions.json")


def stand_in(path: Path, answer: str) -> str:
    """Answers as a Python would, and notes each time it is asked."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\necho asked >> "$0.log"\n{answer}\n')
    path.chmod(0o755)
    return str(path)


def only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but what is in `folder` is on this machine."""
    found = [Candidate(str(each), "path") for each in sorted(folder.iterdir()) if os.access(each, os.X_OK)]
    monkeypatch.setattr(module, "candidates", lambda *_: iter(found))


async def test_the_pythons_of_this_machine_are_found_with_their_versions(pythons: Interpreters) -> None:
    found = {os.path.realpath(each.path): each for each in await pythons.all()}

    for version, path in workshop.pythons().items():
        assert found[os.path.realpath(path)].version == version
        assert found[os.path.realpath(path)].implementation == "CPython"
    assert len(found) == len(await pythons.all())


async def test_the_best_comes_first(tmp_path: Path, pythons: Interpreters, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "bin"
    for name, answer in {
        "pypy3": "3.14.0 PyPy",
        "python3.13t": "3.13.9 CPython",
        "python3.13": "3.13.9 CPython",
        "python3.9": "3.9.18 CPython",
        "python3.15": "3.15.0a2 CPython",
        "python2": "2.7.18 CPython",
        "python3.5": "3.5.9 CPython",
    }.items():
        stand_in(folder / name, f"echo {answer}")
    only(folder, monkeypatch)

    assert [each.path.name for each in await pythons.all()] == [
        "python3.13",
        "python3.13t",
        "python3.9",
        "python3.15",
        "pypy3",
    ]
    assert (await pythons.find(None)).path.name == "python3.13"
    assert (await pythons.find("3")).path.name == "python3.13"
    assert (await pythons.find("3.13t")).path.name == "python3.13t"
    assert (await pythons.find("pypy")).version == "3.14.0"


async def test_a_python_is_asked_once(tmp_path: Path, pythons: Interpreters, monkeypatch: pytest.MonkeyPatch) -> None:
    path = stand_in(tmp_path / "bin" / "python3", "echo 3.12.1 CPython")
    only(tmp_path / "bin", monkeypatch)

    for _ in range(2):
        await pythons.all()
        await Interpreters(tmp_path / "versions.json").all()

    assert Path(f"{path}.log").read_text() == "asked\n"


@pytest.mark.parametrize("answer", ["exit 3", "echo nonsense", "echo x y", "kill -9 $$"])
async def test_a_python_that_does_not_run_is_left_out(
    tmp_path: Path, pythons: Interpreters, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    path = stand_in(tmp_path / "bin" / "python3", answer)
    only(tmp_path / "bin", monkeypatch)

    assert await pythons.all() == ()
    with pytest.raises(InterpreterMissingError) as missing:
        await pythons.find(path)
    assert missing.value.python == path


@pytest.mark.parametrize(
    "request_",
    ["3", "{minor}", "{full}", "python3", "python{minor}", "cpython{minor}", "CPython {full}", "python-{minor}"],
)
async def test_a_request_is_answered(pythons: Interpreters, request_: str) -> None:
    full = next(iter(workshop.pythons()))
    minor = full.rpartition(".")[0]

    found = await pythons.find(request_.format(minor=minor, full=full))

    assert found.version.startswith(full if "{full}" in request_ else minor if "{minor}" in request_ else "3.")


@pytest.mark.parametrize(
    "request_", ["2.7", "3.99", "pypy9", "jython", "", " ", "3.x", "-m", "/nowhere/python", "~/none"]
)
async def test_what_nothing_answers_is_told(pythons: Interpreters, request_: str) -> None:
    with pytest.raises(InterpreterMissingError):
        await pythons.find(request_)


async def test_a_folder_called_like_a_version_is_not_meant(
    tmp_path: Path, pythons: Interpreters, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "3").mkdir()
    monkeypatch.chdir(tmp_path)

    assert (await pythons.find("3")).version.startswith("3.")


async def test_a_path_may_be_a_file_or_the_folder_of_an_installation(tmp_path: Path, pythons: Interpreters) -> None:
    prefix = tmp_path / "my python"
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin" / "python").symlink_to(workshop.BASE)

    assert (await pythons.find(str(prefix))).path == prefix / "bin" / "python"
    assert (await pythons.find(str(prefix / "bin" / "python"))).path == prefix / "bin" / "python"


async def test_the_python_of_an_environment_stands_for_its_base(tmp_path: Path, pythons: Interpreters) -> None:
    path = make_venv(tmp_path / "env", "uv")

    assert (await pythons.find(str(path))).path == Path(workshop.BASE)


@pytest.mark.parametrize(
    ("request_", "version", "implementation", "answer"),
    [
        ("3.1", "3.12.1", "CPython", False),
        ("3.12", "3.12.1", "CPython", True),
        ("3.12.1", "3.12.1", "CPython", True),
        ("3.12.10", "3.12.1", "CPython", False),
        ("3.13.0rc1", "3.13.0rc1", "CPython", True),
        ("pypy3.10", "3.10.14", "PyPy", True),
        ("python3.10", "3.10.14", "PyPy", True),
        ("cpython3.10", "3.10.14", "PyPy", False),
        ("pypy3.10", "3.10.14", "CPython", False),
        ("py3.10", "3.10.14", "CPython", True),
        ("3.13t", "3.13.0", "CPython", False),
    ],
)
def test_what_answers_to_a_request(request_: str, version: str, implementation: str, *, answer: bool) -> None:
    assert answers(Interpreter(Path("/usr/bin/python3"), version, implementation, "system"), request_) is answer
