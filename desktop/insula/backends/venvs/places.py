"""Which folders are searched: those of the preferences, and where the field's tools put environments."""

from __future__ import annotations

import os
import sys
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

_WINDOWS = sys.platform == "win32"
_MAC = sys.platform == "darwin"
_REMOTE = frozenset(
    {"9p", "afs", "autofs", "ceph", "cifs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
)
_PSEUDO = frozenset(
    {"binfmt_misc", "bpf", "cgroup", "cgroup2", "configfs", "debugfs", "devpts", "devtmpfs", "efivarfs", "mqueue"}
    | {"nsfs", "proc", "pstore", "rpc_pipefs", "securityfs", "squashfs", "sysfs", "tracefs"}
)


@dataclass(frozen=True, slots=True)
class Root:
    """A folder to search, and how many levels of folders below it: 0 looks at the folder itself alone."""

    path: str
    depth: int


def is_within(path: str, folders: Container[str]) -> bool:
    """Whether `path` is one of `folders`, or below one."""
    while path not in folders:
        above = os.path.dirname(path)
        if above == path:
            return False
        path = above
    return True


def usual_places(environ: Mapping[str, str], home: str) -> Iterator[Root]:
    """Where virtualenvwrapper, Poetry, Pipenv, Hatch, PDM, PyCharm, uv, pipx and pyenv put environments by default."""
    data, cache = _data_folder(environ, home), _cache_folder(environ, home)
    yield Root(environ.get("WORKON_HOME") or os.path.join(home, ".virtualenvs"), 1)
    yield Root(os.path.join(home, ".virtualenvs"), 1)
    yield Root(os.path.join(home, ".venvs"), 1)
    poetry = environ.get("POETRY_CACHE_DIR") or os.path.join(cache, "pypoetry", *(("Cache",) if _WINDOWS else ()))
    yield Root(environ.get("POETRY_VIRTUALENVS_PATH") or os.path.join(poetry, "virtualenvs"), 1)
    # Pipenv keeps to the XDG folder on every POSIX system.
    yield Root(os.path.join(environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share"), "virtualenvs"), 1)
    yield Root(os.path.join(environ.get("HATCH_DATA_DIR") or os.path.join(data, "hatch"), "env", "virtual"), 3)
    yield Root(os.path.join(data, "pdm", "venvs"), 1)
    yield Root(os.path.join(home, "PycharmProjects"), 2)
    uv_data = os.path.join(environ.get("APPDATA", home) if _WINDOWS else _xdg_data(environ, home), "uv")
    yield Root(environ.get("UV_TOOL_DIR") or os.path.join(uv_data, "tools"), 1)
    for pipx in (environ.get("PIPX_HOME"), os.path.join(home, ".local", "pipx"), os.path.join(data, "pipx")):
        if pipx:
            yield Root(os.path.join(pipx, "venvs"), 1)
    versions = os.path.join(environ.get("PYENV_ROOT") or os.path.join(home, ".pyenv"), "versions")
    try:
        names = os.listdir(versions)
    except OSError:
        names = []
    for name in names:
        yield Root(os.path.join(versions, name, "envs"), 1)


def avoided_mounts() -> frozenset[str]:
    """The tops of remote and pseudo file systems, where a search could take for ever. Only Linux tells them."""
    try:
        with open("/proc/self/mountinfo", encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except OSError:
        return frozenset()
    avoided: set[str] = set()
    for line in lines:
        front, _, back = line.partition(" - ")
        fields, kind = front.split(" "), back.split(" ", 1)[0]
        if len(fields) > 4 and (kind in _REMOTE or kind in _PSEUDO or kind.startswith("fuse.")):
            avoided.add(_unescaped(fields[4]))
    return frozenset(avoided)


def _unescaped(path: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        path = path.replace(code, character)
    return path


def _xdg_data(environ: Mapping[str, str], home: str) -> str:
    return environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share")


def _data_folder(environ: Mapping[str, str], home: str) -> str:
    if _WINDOWS:
        return environ.get("LOCALAPPDATA", home)
    return os.path.join(home, "Library", "Application Support") if _MAC else _xdg_data(environ, home)


def _cache_folder(environ: Mapping[str, str], home: str) -> str:
    if _WINDOWS:
        return environ.get("LOCALAPPDATA", home)
    if _MAC:
        return os.path.join(home, "Library", "Caches")
    return environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
