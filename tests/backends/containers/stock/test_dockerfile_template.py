from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.containers.stock.dockerfile import summary_of
from insula.backends.containers.stock.dockerfile_template import draft_of, look_at, write
from insula.domain.dockerfiles import PythonApplication
from insula.domain.errors import InvalidPathError, PlaceTakenError
from insula.domain.image_errors import InvalidApplicationError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "requirements.txt").write_text("flask>=3\n")
    for name in ("setup.py", "tool.py", "app.py"):
        (tmp_path / name).write_text("print('hello')\n")
    (tmp_path / "blog").mkdir()
    (tmp_path / "blog" / "__main__.py").write_text("")
    return tmp_path


def _commands(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_a_folder_suggests_what_to_start_and_its_python(folder: Path) -> None:
    found = look_at(folder)
    assert found.entries == ("app.py", "blog", "tool.py")
    assert (found.python, found.has_dockerfile, found.has_ignore_file) == ("3.13", False, False)

    (folder / "pyproject.toml").write_text('[project]\nrequires-python = "<3.12"\n')
    assert look_at(folder).python == "3.11"
    (folder / ".python-version").write_text("3.10.4\n")
    assert look_at(folder).python == "3.10.4"


def test_a_folder_without_requirements_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidPathError) as refused:
        look_at(tmp_path)
    assert refused.value.path == str(tmp_path / "requirements.txt")
    with pytest.raises(InvalidPathError):
        look_at(tmp_path / "none")


def test_packages_come_before_the_application_and_it_does_not_run_as_root(folder: Path) -> None:
    text = draft_of(PythonApplication(folder=folder, entry="app.py", python="3.12", port=8000)).dockerfile
    commands = _commands(text)
    assert commands[:2] == ["ARG PYTHON_VERSION=3.12", "FROM python:${PYTHON_VERSION}-slim"]
    assert commands.index("COPY requirements.txt ./") < commands.index("COPY . .")
    assert commands[-3:] == ["USER app", "EXPOSE 8000", 'CMD ["python", "app.py"]']
    assert summary_of(text).arguments[0].default == "3.12"


@pytest.mark.parametrize(
    ("entry", "command"),
    [
        ("blog", '["python", "-m", "blog"]'),
        ("gunicorn --bind 0.0.0.0:8000 'blog:app'", '["gunicorn", "--bind", "0.0.0.0:8000", "blog:app"]'),
        ("blog/__main__.py", '["python", "blog/__main__.py"]'),
    ],
)
def test_an_entry_is_a_file_a_module_or_a_command(folder: Path, entry: str, command: str) -> None:
    assert f"CMD {command}" in draft_of(PythonApplication(folder=folder, entry=entry)).dockerfile


@pytest.mark.parametrize("entry", ["", "gone.py", "../app.py", "/etc/passwd.py", "gone", "-x", "run 'it"])
def test_what_cannot_be_started_is_refused(folder: Path, entry: str) -> None:
    with pytest.raises(InvalidApplicationError):
        draft_of(PythonApplication(folder=folder, entry=entry))


@pytest.mark.parametrize("version", ["", "2.7", "3", "3.12-slim\nRUN evil", "3.12\n"])
def test_a_version_is_a_version_and_nothing_else(folder: Path, version: str) -> None:
    with pytest.raises(InvalidApplicationError):
        draft_of(PythonApplication(folder=folder, entry="app.py", python=version))


def test_other_files_that_the_requirements_read_are_there_before_pip(folder: Path) -> None:
    (folder / "requirements.txt").write_text("-r base.txt\n--constraint=limits.txt\n")
    (folder / "base.txt").write_text("flask\n")
    (folder / "limits.txt").write_text("flask<4\n")
    text = draft_of(PythonApplication(folder=folder, entry="app.py")).dockerfile
    assert "COPY requirements.txt base.txt limits.txt ./" in text


@pytest.mark.parametrize("line", ["-e .", "./library", ".", "shop @ file:///app/shop"])
def test_requirements_of_the_folder_itself_are_installed_once_all_is_there(folder: Path, line: str) -> None:
    (folder / "requirements.txt").write_text(f"{line}\n")
    commands = _commands(draft_of(PythonApplication(folder=folder, entry="app.py")).dockerfile)
    assert [each for each in commands if each.startswith("COPY")] == ["COPY . ."]
    assert commands.index("COPY . .") < next(at for at, each in enumerate(commands) if each.startswith("RUN pip"))


def test_a_dockerfile_that_is_there_is_replaced_only_when_that_was_agreed(folder: Path) -> None:
    application = PythonApplication(folder=folder, entry="app.py")
    (folder / "old").mkdir()
    (folder / "old" / "pyvenv.cfg").write_text("")
    write(application, overwrite=False)
    assert (folder / "Dockerfile").read_text() == draft_of(application).dockerfile
    assert {".venv", ".git", ".env", "old"} <= set((folder / ".dockerignore").read_text().split())

    (folder / "Dockerfile").write_text("FROM mine\n")
    (folder / ".dockerignore").write_text("mine\n")
    with pytest.raises(PlaceTakenError):
        write(application, overwrite=False)
    assert (folder / "Dockerfile").read_text() == "FROM mine\n"
    write(application, overwrite=True)
    assert (folder / "Dockerfile").read_text() == draft_of(application).dockerfile
    assert (folder / ".dockerignore").read_text() == "mine\n"
    assert not list(folder.glob(".*.new"))
