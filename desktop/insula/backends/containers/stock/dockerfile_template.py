"""A Dockerfile for a Python application, from its folder with a requirements file. Nothing of it is run."""

from __future__ import annotations

import json
import os
import re
import shlex
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from insula.backends.containers.stock.context import IGNORE_FILE
from insula.domain.dockerfiles import PYTHONS, USUAL_PYTHON, ApplicationFolder, DockerfileDraft, PythonApplication
from insula.domain.errors import InvalidPathError, PathProblem, PlaceTakenError, from_os_error
from insula.domain.image_errors import InvalidApplicationError, InvalidApplicationProblem
from insula.storage.atomic import rename_noreplace, write_atomic

_LIKELY = ("app.py", "main.py", "server.py", "run.py", "manage.py", "wsgi.py", "asgi.py")
_VERSION = re.compile(r"3\.\d{1,2}(?:\.\d{1,2})?")
_MODULE = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")
_OTHER_FILE = re.compile(r"\s*(?:-r|-c|--requirement|--constraint)[\s=]+(\S+)")
_LOCAL = re.compile(r"\s*(?:(?:-e|--editable)[\s=]|\.{0,2}/|\.\s*$|\S+\s*@\s*file:)")
_LARGEST = 1024 * 1024
_IGNORED = (".git", ".venv", "**/__pycache__", "**/*.pyc", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".env")


def look_at(folder: Path) -> ApplicationFolder:
    """What can be started there, and with which Python. Blocks.

    Raises:
        InvalidPathError: there is no such folder, or it has no requirements.txt.
        StorageError: it cannot be read.
    """
    _check_folder(folder)
    if not (folder / "requirements.txt").is_file():
        raise InvalidPathError("folder", str(folder / "requirements.txt"), PathProblem.MISSING)
    try:
        found = sorted(os.scandir(folder), key=lambda each: each.name)
    except OSError as error:
        raise from_os_error(error, str(folder)) from error
    files = [each.name for each in found if each.name.endswith(".py") and each.is_file()]
    packages = [each.name for each in found if each.is_dir() and (folder / each.name / "__main__.py").is_file()]
    likely = [name for name in _LIKELY if name in files]
    others = [name for name in files if name not in likely and name not in {"setup.py", "conftest.py"}]
    return ApplicationFolder(
        (*likely, *packages, *others),
        _python_of(folder),
        (folder / "Dockerfile").exists(),
        (folder / IGNORE_FILE).exists(),
    )


def draft_of(application: PythonApplication) -> DockerfileDraft:
    """The texts that would be written. Blocks.

    Raises:
        InvalidPathError: the folder or the requirements file is not there.
        InvalidApplicationError: the entry, the version or the port cannot be.
    """
    _check_folder(application.folder)
    if not _VERSION.fullmatch(application.python):
        raise InvalidApplicationError("python", application.python, InvalidApplicationProblem.VERSION)
    if application.port is not None and not 1 <= application.port <= 65535:
        raise InvalidApplicationError("port", str(application.port), InvalidApplicationProblem.PORT)
    command = _command_of(application)
    needed, local = _needed(application)
    copies = [f"COPY {_paths([*needed, './'])}"] if not local else ["COPY . ."]
    lines = [
        f"ARG PYTHON_VERSION={application.python}",
        "FROM python:${PYTHON_VERSION}-slim",
        "",
        "ENV PYTHONDONTWRITEBYTECODE=1 \\",
        "    PYTHONUNBUFFERED=1",
        "WORKDIR /app",
        "",
        "# Packages before the application: they are installed again only when the files that name them change.",
        *copies,
        f"RUN pip install --no-cache-dir --requirement {shlex.quote(application.requirements)}",
        *(["", "COPY . ."] if not local else []),
        "",
        "# Not as root.",
        "RUN useradd --create-home --uid 10001 app",
        "USER app",
        *([f"EXPOSE {application.port}"] if application.port is not None else []),
        f"CMD {json.dumps(command, ensure_ascii=False)}",
    ]
    ignored = "\n".join([*_IGNORED, *_environments(application.folder)]) + "\n"
    has_one = (application.folder / IGNORE_FILE).exists()
    return DockerfileDraft(
        "\n".join(lines) + "\n",
        ignored if application.ignore_file and not has_one else None,
        (application.folder / "Dockerfile").exists(),
    )


def write(application: PythonApplication, *, overwrite: bool) -> None:
    """Write the Dockerfile, and the .dockerignore where it is wanted and there is none. Blocks.

    Raises:
        PlaceTakenError: there is a Dockerfile, and `overwrite` does not allow to replace it.
        InvalidPathError, InvalidApplicationError: as `draft_of`.
        StorageError: it cannot be written.
    """
    draft = draft_of(application)
    target = application.folder / "Dockerfile"
    if draft.exists and not overwrite:
        raise PlaceTakenError("folder", str(target))
    if draft.exists:
        write_atomic(target, draft.dockerfile)
    else:
        _write_new(target, draft.dockerfile)
    if draft.ignore_file is not None:
        _write_new(application.folder / IGNORE_FILE, draft.ignore_file)


def _write_new(path: Path, text: str) -> None:
    """Whole or not at all, and never over what somebody else has just put there."""
    beside = path.with_name(f".{path.name}.{os.urandom(6).hex()}.new")
    try:
        write_atomic(beside, text)
        rename_noreplace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _check_folder(folder: Path) -> None:
    if not folder.is_absolute():
        raise InvalidPathError("folder", str(folder), PathProblem.RELATIVE)
    if not folder.is_dir():
        problem = PathProblem.NOT_A_FOLDER if folder.exists() else PathProblem.MISSING
        raise InvalidPathError("folder", str(folder), problem)


def _command_of(application: PythonApplication) -> list[str]:
    """The argument list that starts it."""
    entry = application.entry.strip()
    problem = InvalidApplicationProblem.ENTRY_MISSING
    if not entry:
        raise InvalidApplicationError("entry", entry, InvalidApplicationProblem.ENTRY_EMPTY)
    if " " in entry and not (application.folder / entry).is_file():
        try:
            return shlex.split(entry)
        except ValueError:
            raise InvalidApplicationError("entry", entry, InvalidApplicationProblem.ENTRY_QUOTES) from None
    if entry.endswith(".py"):
        if not _inside(application.folder, entry):
            raise InvalidApplicationError("entry", entry, problem)
        return ["python", PurePosixPath(entry.replace(os.sep, "/")).as_posix()]
    if _MODULE.fullmatch(entry):
        place = application.folder.joinpath(*entry.split("."))
        if not (place.with_name(f"{place.name}.py").is_file() or (place / "__main__.py").is_file()):
            raise InvalidApplicationError("entry", entry, problem)
        return ["python", "-m", entry]
    raise InvalidApplicationError("entry", entry, problem)


def _inside(folder: Path, path: str) -> bool:
    """Whether that is a file of the folder."""
    parts = PurePosixPath(path.replace(os.sep, "/"))
    return not parts.is_absolute() and ".." not in parts.parts and (folder / path).is_file()


def _needed(application: PythonApplication) -> tuple[list[str], bool]:
    """The files that the requirements are read from, and whether they ask for something of the folder itself."""
    waiting, needed, local = [application.requirements], list[str](), False
    while waiting:
        name = waiting.pop(0)
        if not _inside(application.folder, name):
            raise InvalidPathError("folder", str(application.folder / name), PathProblem.MISSING)
        needed.append(name)
        for line in _lines_of(application.folder / name):
            local |= _LOCAL.match(line) is not None
            if match := _OTHER_FILE.match(line):
                other = str(PurePosixPath(name).parent / match[1]) if "://" not in match[1] else ""
                if other and other not in needed and other not in waiting:
                    waiting.append(other)
    # A file of another folder has to stay there, which one COPY of several cannot do.
    return needed, local or any("/" in name for name in needed)


def _lines_of(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            yield from file.read(_LARGEST).splitlines()
    except OSError as error:
        raise from_os_error(error, str(path)) from error


def _environments(folder: Path) -> Iterator[str]:
    """Virtual environments at the top of the folder: their Pythons are of no use in an image."""
    for each in sorted(folder.iterdir()):
        if each.name != ".venv" and (each / "pyvenv.cfg").is_file():
            yield each.name


def _paths(paths: list[str]) -> str:
    """As a Dockerfile's COPY takes them."""
    return json.dumps(paths, ensure_ascii=False) if any(" " in each for each in paths) else " ".join(paths)


def _python_of(folder: Path) -> str:
    """What .python-version or pyproject.toml ask for, else a usual one."""
    import tomllib

    with suppress(OSError):
        said = (folder / ".python-version").read_text(encoding="utf-8", errors="replace").split()
        if said and _VERSION.fullmatch(said[0]):
            return said[0]
    try:
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8")).get("project")
    except (OSError, ValueError):
        return USUAL_PYTHON
    wanted = project.get("requires-python") if isinstance(project, dict) else None
    return _newest_of(wanted) if isinstance(wanted, str) else USUAL_PYTHON


def _newest_of(wanted: str) -> str:
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    try:
        allowed = SpecifierSet(wanted)
    except InvalidSpecifier:
        return USUAL_PYTHON
    if USUAL_PYTHON in allowed:
        return USUAL_PYTHON
    return next((version for version in PYTHONS if version in allowed), USUAL_PYTHON)
