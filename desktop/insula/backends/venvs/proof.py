"""Proves that a folder is the environment that it is taken for, and holds nothing else, before it goes away.

A `pyvenv.cfg` proves nothing: a person's whole project may have one beside it. So each entry at the top must be of the
kind that venv, virtualenv, uv and packages put there, or be listed in a RECORD to the last file.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator

from insula.backends.venvs.configuration import read_configuration
from insula.backends.venvs.layout import CONFIGURATION, Layout
from insula.backends.venvs.placing import typed_errors
from insula.backends.venvs.record_files import read_rows, record_paths
from insula.backends.venvs.rewriting import STAGED_PREFIX
from insula.backends.venvs.scripts import relocated
from insula.domain.errors import NotProvenError

_MOST_TOLD = 5
_FOLDERS = frozenset(
    {"bin", "Scripts", "lib", "lib64", "Lib", "include", "Include", "share", "etc", "man", "__pycache__"}
)
_FILES = frozenset(
    {CONFIGURATION, ".gitignore", ".lock", "CACHEDIR.TAG", "pip-selfcheck.json", ".DS_Store", "desktop.ini"}
    # What virtualenvwrapper, pipx, uv's tools and tox note beside it.
    | {".project", "pipx_metadata.json", "uv-receipt.toml", ".tox-info.json"}
)
_LIBRARY = re.compile(r"(?:python|pypy)\d?[\d.]*t?|pkgconfig|cmake|site-packages|lib(?:python|pypy).*", re.IGNORECASE)
_PYTHON = re.compile(r"(?:python|pypy)[\d.]*t?w?(?:\.exe)?", re.IGNORECASE)


def prove(path: str, device: int, inode: int) -> None:
    """Check that `path` is the environment with that device and inode, and nothing else.

    Raises:
        NotProvenError: it is not; `found` are entries that do not belong to an environment.
        StorageError: it cannot be read.
    """
    with typed_errors(path):
        try:
            status = os.lstat(path)
        except FileNotFoundError as error:
            raise NotProvenError(path) from error
        if not stat.S_ISDIR(status.st_mode) or (status.st_dev, status.st_ino) != (device, inode):
            raise NotProvenError(path)
        if os.path.ismount(path) or _holds_our_feet(path):
            raise NotProvenError(path)
        found = foreign_entries(path)
        if found:
            raise NotProvenError(path, found)
        if not _is_environment(path):
            raise NotProvenError(path)


def foreign_entries(path: str) -> tuple[str, ...]:
    """The first entries of the folder, links not followed, that do not belong to an environment.

    Raises:
        OSError: it cannot be read.
    """
    strangers = sorted(_strangers(path))
    if not strangers:
        return ()
    listed = _listed(path)
    return tuple(name for name in strangers if not _is_listed(os.path.join(path, name), listed))[:_MOST_TOLD]


def _strangers(path: str) -> Iterator[str]:
    with os.scandir(path) as entries:
        for each in entries:
            name = each.name
            folder = each.is_dir(follow_symlinks=False)
            if each.is_symlink():
                if name not in _FOLDERS:
                    yield name
            elif folder and name in {"lib", "lib64", "Lib"}:
                yield from _strangers_in_library(each.path, name)
            elif name not in (_FOLDERS if folder else _FILES) and not name.startswith(STAGED_PREFIX):
                yield name


def _strangers_in_library(path: str, name: str) -> Iterator[str]:
    with os.scandir(path) as entries:
        for each in entries:
            if not _LIBRARY.fullmatch(each.name):
                yield os.path.join(name, each.name)


def _listed(path: str) -> set[str]:
    """The files that the distributions list, outside the folders of packages too."""
    folders = Layout(path).site_packages()
    return {row.path for folder in folders for record in record_paths(folder) for row in read_rows(record)}


def _is_listed(path: str, listed: set[str]) -> bool:
    if os.path.islink(path) or not os.path.isdir(path):
        return path in listed
    with os.scandir(path) as entries:
        children = [each.path for each in entries if each.name != "__pycache__"]
    return bool(children) and all(_is_listed(each, listed) for each in children)


def _is_environment(path: str) -> bool:
    """A real `pyvenv.cfg` with a home, and a Python: there, or once there with its packages."""
    try:
        status = os.lstat(os.path.join(path, CONFIGURATION))
        if not stat.S_ISREG(status.st_mode) or not read_configuration(path).home:
            return False
    except (FileNotFoundError, ValueError):
        return False
    layout = Layout(path)
    if layout.site_packages():
        return True
    try:
        return any(_PYTHON.fullmatch(name) for name in os.listdir(layout.scripts))
    except FileNotFoundError:
        return False


def _holds_our_feet(path: str) -> bool:
    """Whether Insula itself, or the person's home, lives in there."""
    inside = (sys.prefix, sys.executable, os.path.expanduser("~"))
    real = os.path.realpath(path)
    return any(relocated(os.path.realpath(each), (real,), "") is not None for each in inside if each)
