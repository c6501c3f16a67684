"""Where the Pythons of this machine lie. No Python is started to find them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from insula.backends.venvs import interpreters_windows
from insula.backends.venvs.layout import CONFIGURATION

_EXECUTABLE = re.compile(r"(?:python|pypy|graalpy)(?P<version>\d+(?:\.\d+)?)?(?P<free>t)?(?:\.exe)?", re.IGNORECASE)
_CONDA_FOLDERS = ("miniconda3", "anaconda3", "mambaforge", "miniforge3", "micromamba", "miniconda", "anaconda")
_HOMEBREW = ("/opt/homebrew", "/home/linuxbrew/.linuxbrew")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that is called like a Python. `source` as in `domain.venvs.Interpreter`."""

    path: str
    source: str


def candidates(environ: Mapping[str, str], home: str, told: Iterable[Candidate] = ()) -> Iterator[Candidate]:
    """Every Python of this machine once, by its real file; the most trustworthy source of each first.

    Interpreters of virtual environments and the shims of version managers are left out. `told` are further ones.
    """
    seen: set[str] = set()
    for each in (*_all(environ, home), *told):
        real = os.path.realpath(each.path)
        if real not in seen and os.access(real, os.X_OK) and not in_environment(each.path):
            seen.add(real)
            yield each


def is_executable_name(name: str) -> bool:
    """Whether a file of this name is a Python by convention: python, python3, python3.12, pypy3.10, python3.13t."""
    return _EXECUTABLE.fullmatch(name) is not None


def in_environment(path: str) -> bool:
    """Whether the file `path` lies in the scripts folder of a virtual environment."""
    scripts = os.path.dirname(path)
    return any(os.path.lexists(os.path.join(each, CONFIGURATION)) for each in (scripts, os.path.dirname(scripts)))


def _all(environ: Mapping[str, str], home: str) -> Iterator[Candidate]:
    pyenv = environ.get("PYENV_ROOT") or os.path.join(home, ".pyenv")
    yield from _installs(os.path.join(pyenv, "versions"), "pyenv")
    yield from _installs(_uv_folder(environ, home), "uv")
    for prefix in _conda_prefixes(home):
        yield from _pythons(os.path.join(prefix, "bin"), "conda")
        yield from _pythons(prefix, "conda")
    if sys.platform == "win32":
        yield from (Candidate(path, "registry") for path in interpreters_windows.registered())
    else:
        for prefix in _HOMEBREW:
            yield from _pythons(os.path.join(prefix, "bin"), "homebrew")
        for folder in ("/usr/bin", "/usr/local/bin"):
            yield from _pythons(folder, "system")
        yield from _installs("/Library/Frameworks/Python.framework/Versions", "system")
    for installs in (".local/share/mise/installs/python", ".asdf/installs/python"):
        yield from _installs(os.path.join(home, installs), "path")
    for folder in environ.get("PATH", "").split(os.pathsep):
        if os.path.isabs(folder) and os.path.basename(folder) != "shims":
            yield from _pythons(folder, "path")


def _uv_folder(environ: Mapping[str, str], home: str) -> str:
    if chosen := environ.get("UV_PYTHON_INSTALL_DIR"):
        return chosen
    if os.name == "nt":
        return os.path.join(environ.get("APPDATA", home), "uv", "python")
    return os.path.join(environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share"), "uv", "python")


def _conda_prefixes(home: str) -> Iterator[str]:
    """As `conda env list`: those it wrote down, and those of the usual installations."""
    try:
        with open(os.path.join(home, ".conda", "environments.txt"), encoding="utf-8", errors="surrogateescape") as file:
            yield from (line.strip() for line in file if line.strip())
    except OSError:
        pass
    roots = [os.path.join(home, name) for name in _CONDA_FOLDERS]
    for root in [*roots, "/opt/conda", "/opt/miniconda3", "/opt/anaconda3"]:
        if os.path.isdir(root):
            yield root
            yield from _folders(os.path.join(root, "envs"))


def _installs(folder: str, source: str) -> Iterator[Candidate]:
    """One Python in each sub-folder, newest names first; links to another version come last."""
    for install in sorted(_folders(folder), key=lambda path: (os.path.islink(path), path)):
        yield from _pythons(os.path.join(install, "bin"), source)
        if sys.platform == "win32":
            yield from _pythons(install, source)


def _folders(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [each.path for each in entries if not each.name.startswith(".") and each.is_dir()]
    except OSError:
        return []


def _pythons(folder: str, source: str) -> list[Candidate]:
    """The Pythons in `folder`; `python3.12` before `python3` before `python`, as the first is the least ambiguous."""
    try:
        names = [name for name in os.listdir(folder) if is_executable_name(name)]
    except OSError:
        return []
    names.sort(key=lambda name: (-len(name), name))
    return [Candidate(os.path.join(folder, name), source) for name in names]
