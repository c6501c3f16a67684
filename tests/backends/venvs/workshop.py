"""Real environments, and what the verbs on them need, without the watching half of the backend."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from insula.backends.venvs.bench import KnownVenv, Workbench
from insula.backends.venvs.configuration import read_configuration
from insula.backends.venvs.pip_configuration import as_uv_variables
from insula.backends.venvs.reading import name_of
from insula.backends.venvs.recovery import recover
from insula.domain.environment import Environment, EnvironmentId, Kind, State, Verb
from insula.domain.errors import InterpreterMissingError
from insula.domain.progress import Recovered, Step
from insula.domain.venvs import Interpreter
from insula.storage.database import Database
from insula.storage.paths import Paths
from insula.storage.records import Identities, TrashRecords
from tests.engines.package_index import PackageIndex

BASE = os.path.realpath(sys.executable)
_CLEAN = ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "CONDA_PREFIX")


def pythons() -> dict[str, str]:
    """The Pythons of this machine that can make environments, by version: those of pyenv, and the system's."""
    found = {_version(BASE): BASE}
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for each in sorted(versions.glob("3.*/bin/python")):
        if tuple(map(int, each.parent.parent.name.split(".")[:2])) >= (3, 8):
            found[each.parent.parent.name] = str(each)
    if os.access("/usr/bin/python3", os.X_OK):
        found[_version("/usr/bin/python3")] = "/usr/bin/python3"
    return found


def run(*argv: str | Path, **options: Any) -> str:
    """What a program says; it must succeed."""
    environment = {name: value for name, value in os.environ.items() if name not in _CLEAN}
    options.setdefault("env", environment)
    result: subprocess.CompletedProcess[str] = subprocess.run(
        argv, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, **options
    )
    assert result.returncode == 0, (argv, result.stdout, result.stderr)
    return result.stdout


def uv(*arguments: str | Path) -> str:
    """Run uv, never for a Python of its own."""
    return run(Path(sys.executable).parent / "uv", *arguments)


def make_venv(path: Path, tool: str = "venv", *, python: str = BASE, prompt: str | None = None) -> Path:
    """An environment without pip, made by `tool` as a person would."""
    options = () if prompt is None else ("--prompt", prompt)
    match tool:
        case "venv":
            run(python, "-m", "venv", "--without-pip", *options, path)
        case "virtualenv":
            run(sys.executable, "-m", "virtualenv", "-q", "--no-seed", "-p", python, *options, path)
        case "uv":
            uv("venv", "-q", "-p", python, *options, path)
        case _:
            raise ValueError(tool)
    return path


def install(path: Path, index: PackageIndex, *packages: str) -> None:
    """Install into the environment from the index, as uv does by default: linked from its cache."""
    uv("pip", "install", "-q", "--no-config", "--python", python_of(path), "--default-index", index.url, *packages)


def furnish(path: Path, *packages: str) -> None:
    """Install real packages, from where this machine installs them."""
    environment = {**os.environ, **as_uv_variables(os.environ, Path.home())}
    run(
        Path(sys.executable).parent / "uv",
        "pip",
        "install",
        "-q",
        "--python",
        python_of(path),
        *packages,
        env=environment,
    )


def python_of(path: Path) -> Path:
    """The environment's interpreter."""
    return path / "bin" / "python"


def known(path: Path) -> KnownVenv:
    """The environment as the catalogue would know it, with an id that comes from its path."""
    status = path.lstat()
    environment = Environment(
        id=identity_at(path),
        kind=Kind.VENV,
        name=name_of(str(path), read_configuration(str(path))),
        state=State.READY,
        backend="venvs",
    )
    return KnownVenv(environment, path, status.st_dev, status.st_ino)


def identity_at(path: Path) -> EnvironmentId:
    """The id that `known` gives."""
    return EnvironmentId(hashlib.sha256(os.fsencode(path)).hexdigest()[:32])


@dataclass
class Sink:
    """Remembers what it is told."""

    steps: list[Step] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    stages: list[tuple[str, float | None]] = field(default_factory=list)

    def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
        assert fraction is None or 0 <= fraction <= 1
        self.stages.append((stage, fraction))

    def log(self, line: str) -> None:
        self.lines.append(line)

    async def declare(self, step: Step) -> None:
        self.steps.append(step)


@dataclass
class Interpreters:
    """Answers with one Python, or those of `pythons()` by their beginning."""

    default: str = BASE

    async def find(self, request: str | None) -> Interpreter:
        """As the real one."""
        if request is None:
            return interpreter(self.default)
        for version, path in pythons().items():
            if version.startswith(request) or path == request:
                return interpreter(path)
        raise InterpreterMissingError(request)


def interpreter(path: str) -> Interpreter:
    """The interpreter at `path`."""
    return Interpreter(Path(path), _version(path), "CPython", "path")


@asynccontextmanager
async def workbench(home: Path) -> AsyncIterator[Workbench]:
    """A bench with records of its own below `home`."""
    paths = Paths.below(home)
    paths.create()
    database = Database(paths.journal)
    await database.open()
    try:
        yield Workbench(paths, Identities(database), TrashRecords(database), Interpreters())  # type: ignore[arg-type]
    finally:
        await database.close()


async def undo(bench: Workbench, verb: Verb, sink: Sink) -> Recovered:
    """Recover twice, as it must not matter."""
    first = await recover(bench, verb, sink.steps)
    assert await recover(bench, verb, sink.steps) is first
    return first


def snapshot(folder: Path) -> dict[str, tuple[object, ...]]:
    """All that lies in `folder`, with inodes, modes, times and contents (compiled files aside)."""
    return dict(_walk(folder, folder))


def leftovers(folder: Path) -> list[str]:
    """Temporary and staged files and folders that somebody forgot."""
    return [str(path) for path in folder.rglob(".insula-*")]


def _walk(folder: Path, root: Path) -> Iterator[tuple[str, tuple[object, ...]]]:
    for path in sorted(folder.iterdir()):
        status = path.lstat()
        name = str(path.relative_to(root))
        if path.is_symlink():
            yield name, ("link", os.readlink(path))
        elif path.is_dir():
            if path.name != "__pycache__":
                yield name, ("folder", status.st_mode)
                yield from _walk(path, root)
        else:
            yield name, (status.st_ino, status.st_mode, status.st_mtime_ns, path.read_bytes())


def _version(python: str) -> str:
    return run(python, "-c", "import platform; print(platform.python_version())").strip()


def remove(path: Path) -> None:
    """Delete for good, whatever it is."""
    shutil.rmtree(path)
