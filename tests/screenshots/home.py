"""A home with real Python environments in it, in which things have happened, for the pictures."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """An environment to make; `packages` are copied from the environment that runs this, so that no network is used."""

    place: str
    packages: tuple[str, ...] = ()
    pip: bool = False
    prompt: str = ""
    broken: bool = False


PROJECTS = (
    Project("code/shop/.venv", ("packaging", "platformdirs", "filelock", "virtualenv", "distlib"), prompt="shop-api"),
    Project("code/analysis/.venv", ("mypy", "mypy_extensions", "typing_extensions", "pathspec"), prompt="analysis"),
    Project("code/report/env", ("packaging",), prompt="legacy-report", broken=True),
    Project("code/analysis2/.venv", ("mypy", "mypy_extensions", "typing_extensions"), prompt="analysis-numpy2"),
    Project("code/docs/.venv", ("pytest", "pluggy", "iniconfig", "Pygments", "packaging"), prompt="docs"),
    Project("courses/tp3/.venv", ("filelock",), pip=True, prompt="course-tp3"),
    Project("courses/été à Paris/.venv", ("pluggy", "iniconfig"), prompt="été à Paris"),
    Project(".virtualenvs/scratch", (), pip=True),
    Project("code/a-project-with-a-very-long-name-that-no-column-is-wide-enough-for/.venv", ("packaging",)),
)


REQUIREMENTS = """\
--index-url https://packages.example.org/simple
numpy>=2
pandas~=2.3
-e ./library
shop @ https://example.org/shop-1.0.tar.gz
"""
_COMMANDS = (
    ("create", "venv", "old-try", "--yes"),
    ("clone", "venv/docs", "docs-2"),
    ("rename", "venv/scratch", "sandbox"),
    ("trash", "venv/old-try"),
    ("create", "venv", "for-python-2", "--python", "2.7"),
)


def prepare(root: Path) -> dict[str, str]:
    """Make it below `root`, and return the variables under which the application sees nothing else."""
    home, insula = root / "home", root / "insula"
    home.mkdir(parents=True)
    for project in PROJECTS:
        _make(home, project)
    config = insula / "config"
    config.mkdir(parents=True)
    (config / "preferences.json").write_text(json.dumps({"version": 1, "folders": [str(home)], "depth": 4}))
    (home / "requirements.txt").write_text(REQUIREMENTS)
    variables = {"HOME": str(home), "INSULA_HOME": str(insula), "INSULA_ENGINES": ""}
    for command in _COMMANDS:
        # The last one fails, for the picture of a failure.
        subprocess.run([sys.executable, "-m", "insula", *command], env=environment_of(variables), check=False)
    return variables


def prepare_empty(root: Path, name: str = "empty", engines: str = "") -> dict[str, str]:
    """A home without any environment; its engines are those of `engines`."""
    home = root / name
    (home / "insula" / "config").mkdir(parents=True)
    preferences = {"version": 1, "folders": [str(home / "nothing")], "depth": 1}
    (home / "nothing").mkdir()
    (home / "insula" / "config" / "preferences.json").write_text(json.dumps(preferences))
    return {"HOME": str(home), "INSULA_HOME": str(home / "insula"), "INSULA_ENGINES": engines}


def _make(home: Path, project: Project) -> None:
    place = home / project.place
    subprocess.run(
        [
            *(sys.executable, "-m", "virtualenv", "--quiet", "--no-periodic-update"),
            *([] if project.pip else ["--no-seed"]),
            *(["--prompt", project.prompt] if project.prompt else []),
            str(place),
        ],
        check=True,
    )
    site_packages = next(place.glob("lib/python*/site-packages"), None) or place / "Lib" / "site-packages"
    for name in project.packages:
        _copy_package(name, site_packages)
    if project.broken:
        for python in place.glob("bin/python*"):
            python.unlink()
            python.symlink_to("/opt/python3.8/bin/python3.8")
        configuration = place / "pyvenv.cfg"
        lines = [
            line
            for line in configuration.read_text(encoding="utf-8").splitlines()
            if not line.startswith(("home", "base-", "version"))
        ]
        gone = [
            "home = /opt/python3.8/bin",
            "version_info = 3.8.18.final.0",
            "base-executable = /opt/python3.8/bin/python3.8",
        ]
        configuration.write_text("\n".join([*gone, *lines]) + "\n", encoding="utf-8")


def _copy_package(name: str, target: Path) -> None:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return
    for file in found.files or ():
        source = Path(str(found.locate_file(file)))
        if ".." in file.parts or not source.is_file() or source.suffix == ".pyc":
            continue
        copy = target / Path(*file.parts)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)


def environment_of(variables: dict[str, str]) -> dict[str, str]:
    """This process's variables with those."""
    return {**os.environ, **variables}
