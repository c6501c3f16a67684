"""Looks at one environment: its name, Python, packages and health, from its files alone."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from insula.backends.venvs.activation import activation, recorded_path
from insula.backends.venvs.configuration import Configuration, read_configuration
from insula.backends.venvs.layout import CONFIGURATION, Layout, python_in
from insula.backends.venvs.proof import foreign_entries
from insula.domain.environment import FactValue, Origin, OriginCode, Problem, ProblemCode, State

_PROJECT_FOLDERS = frozenset({".env", ".venv", "env", "venv"})
_YOUNG = 2.0
_MINOR = re.compile(r"(?:python|pypy)(?P<version>\d+\.\d+)", re.IGNORECASE)
_PIP = re.compile(r"pip-[^-]+\.dist-info")


@dataclass(frozen=True, slots=True)
class Sighting:
    """What an environment looked like. `facts` as VenvBackend documents them.

    `foreign` are the first entries that are not the environment's; `folders` hold its scripts and packages; `bases` are
    the paths that its base interpreter needs. `young` tells that its tool may still be at work on it. `mark` is as
    `storage.records.Place` has it: when its `pyvenv.cfg` was written, which a move keeps.
    """

    path: str
    device: int
    inode: int
    name: str
    state: State
    problems: tuple[Problem, ...]
    created: datetime
    made_from: Origin | None
    facts: Mapping[str, FactValue]
    foreign: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    young: bool = False
    mark: str = ""

    @property
    def packages(self) -> int:
        """How many distributions it holds."""
        count = self.facts.get("packages")
        return count if isinstance(count, int) else 0


@dataclass(frozen=True, slots=True)
class _Files:
    root: str
    scripts: str
    python: str
    real: str
    libraries: tuple[str, ...]


def read(path: str, now: float) -> Sighting | None:
    """The environment in the folder `path`, None when there is none (any more). `now` is the time, in seconds."""
    try:
        folder = os.lstat(path)
        if not stat.S_ISDIR(folder.st_mode):
            return None
    except OSError:
        return None
    layout = Layout(path)
    try:
        status = os.stat(layout.configuration)
        written, mark = status.st_mtime, str(status.st_mtime_ns)
        configuration = read_configuration(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        return _unreadable(path, folder, error)
    except ValueError:
        written, mark, configuration = folder.st_mtime, "", Configuration({})
    scripts, libraries = layout.scripts, layout.site_packages()
    python = python_in(scripts)
    real = os.path.realpath(python)
    packages, pip = _count(libraries)
    files = _Files(path, scripts, python, real, libraries)
    problems = tuple(_problems(configuration, files))
    broken = any(each.code is not ProblemCode.MOVED_BY_HAND for each in problems)
    facts: dict[str, FactValue] = {
        "python": configuration.version or _minor_of(libraries),
        "implementation": _implementation(configuration, libraries),
        "base": configuration.base or real,
        "location": path,
        "packages": packages,
        "pip": pip,
        "tool": configuration.tool,
        "prompt": configuration.prompt,
        "site_packages": libraries[0] if libraries else None,
        "activation": activation(scripts),
    }
    return Sighting(
        path=path,
        device=folder.st_dev,
        inode=folder.st_ino,
        name=name_of(path, configuration),
        state=State.BROKEN if broken else State.READY,
        problems=problems,
        created=datetime.fromtimestamp(_made(folder, written, python), UTC),
        made_from=_origin(configuration),
        facts=facts,
        foreign=_foreign(path),
        folders=(scripts, *libraries),
        bases=_bases(configuration, real),
        young=0 <= now - written < _YOUNG,
        mark=mark,
    )


def name_of(path: str, configuration: Configuration) -> str:
    """Its prompt, or the project's name for `.venv`, `venv`, `env` and `.env`, else the folder's name."""
    # virtualenv before 20.4 wrote the parentheses of the prompt too.
    prompt = configuration.prompt.strip()
    if prompt.startswith("(") and prompt.endswith(")"):
        prompt = prompt[1:-1].strip()
    folder = os.path.basename(path)
    if prompt:
        return prompt
    if folder in _PROJECT_FOLDERS:
        return os.path.basename(os.path.dirname(path)) or folder
    return folder


def _origin(configuration: Configuration) -> Origin:
    if configuration.clone_of:
        return Origin(OriginCode.CLONE, configuration.clone_of)
    if configuration.requirements:
        return Origin(OriginCode.REQUIREMENTS, configuration.requirements)
    return Origin(OriginCode.TOOL, f"{configuration.tool} {configuration.tool_version}".rstrip())


def _bases(configuration: Configuration, real: str) -> tuple[str, ...]:
    home = configuration.home.rstrip(os.sep)
    paths = [configuration.base, real]
    # The folder of a version is removed or renamed as a whole: /opt/3.12.1 of /opt/3.12.1/bin.
    paths += [home, os.path.dirname(home), os.path.dirname(os.path.dirname(home))] if home else []
    return tuple(path for path in dict.fromkeys(paths) if os.path.isabs(path))


def _problems(configuration: Configuration, files: _Files) -> list[Problem]:
    gone = _gone_python(configuration, files)
    problems = [Problem(ProblemCode.PYTHON_GONE, {"python": gone})] if gone else []
    damage = ""
    if not configuration.home:
        damage = CONFIGURATION
    elif not gone and not os.access(files.python, os.X_OK):
        damage = os.path.relpath(files.python, files.root)
    elif not files.libraries:
        damage = "site-packages"
    if damage:
        problems.append(Problem(ProblemCode.DAMAGED, {"detail": damage}))
    recorded = recorded_path(files.scripts)
    if recorded and not _same_folder(recorded, files.root):
        problems.append(Problem(ProblemCode.MOVED_BY_HAND, {"path": recorded}))
    return problems


def _gone_python(configuration: Configuration, files: _Files) -> str:
    """The path of the base interpreter that is no more, "" when it is there."""
    home = configuration.home
    if home and not os.path.isdir(home):
        return configuration.base or os.path.join(home, os.path.basename(files.python))
    if os.path.islink(files.python) and not os.path.exists(files.real):
        return files.real
    # The system's python3 may have become another version: the packages are of no use to it.
    now, then = _MINOR.match(os.path.basename(files.real)), _minor_of(files.libraries)
    if now and then and now["version"] != then:
        return os.path.join(os.path.dirname(files.real), f"python{then}")
    return ""


def _implementation(configuration: Configuration, libraries: tuple[str, ...]) -> str:
    if configuration.implementation:
        return configuration.implementation
    folder = os.path.basename(os.path.dirname(libraries[0])) if libraries else ""
    return "PyPy" if folder.startswith("pypy") else "CPython"


def _minor_of(libraries: tuple[str, ...]) -> str:
    for each in libraries:
        if found := _MINOR.match(os.path.basename(os.path.dirname(each))):
            return found["version"]
    return ""


def _count(libraries: tuple[str, ...]) -> tuple[int, bool]:
    """How many distributions the folders hold, and whether pip is one."""
    count, pip = 0, False
    for library in libraries:
        try:
            names = os.listdir(library)
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info", ".egg-link")) and not name.startswith("~"):
                count += 1
                pip = pip or _PIP.fullmatch(name) is not None
    return count, pip


def _made(folder: os.stat_result, written: float, python: str) -> float:
    """The best guess of when it was made: a rename rewrites the configuration, an install the folders."""
    times = [written]
    birth: float | None = getattr(folder, "st_birthtime", None)
    if birth is not None:
        times.append(birth)
    try:
        link = os.lstat(python)
    except OSError:
        return min(times)
    if stat.S_ISLNK(link.st_mode):
        times.append(link.st_mtime)
    return min(times)


def _same_folder(one: str, other: str) -> bool:
    if os.path.normpath(one) == os.path.normpath(other):
        return True
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _foreign(path: str) -> tuple[str, ...]:
    try:
        return foreign_entries(path)
    except OSError:
        return ()


def _unreadable(path: str, folder: os.stat_result, error: OSError) -> Sighting:
    reason = error.strerror or str(error)
    return Sighting(
        path=path,
        device=folder.st_dev,
        inode=folder.st_ino,
        name=name_of(path, Configuration({})),
        state=State.BROKEN,
        problems=(Problem(ProblemCode.UNREADABLE, {"reason": reason}),),
        created=datetime.fromtimestamp(folder.st_mtime, UTC),
        made_from=None,
        facts={"location": path},
    )
