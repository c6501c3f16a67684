"""Pythons of Windows: those the registry knows (PEP 514) and those the launcher `py` lists."""

from __future__ import annotations

import ntpath
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Protocol

_ROOT = "Software\\Python"
_LAUNCHER_PROGRAM = "PyLauncher"
_LAUNCHER_LINE = re.compile(r"\s-(?:V:)?\S+(?:\s+\*)?\s+(?P<path>[A-Za-z]:\\.+\.exe)\s*", re.IGNORECASE)

LAUNCHER_LIST = ("py", "--list-paths")


class Registry(Protocol):
    """The part of the registry below one hive and view."""

    def keys(self, path: str) -> list[str]:
        """The names of the keys in `path`, none when it does not exist."""

    def value(self, path: str, name: str) -> str:
        """The text of value `name` ("" is the default one) of key `path`, "" when there is none."""


def registered_in(registry: Registry) -> Iterator[str]:
    """The executables that PEP 514 tells of: those of the keys InstallPath, below company and tag."""
    for company in registry.keys(_ROOT):
        if company == _LAUNCHER_PROGRAM:
            continue
        for tag in registry.keys(f"{_ROOT}\\{company}"):
            place = f"{_ROOT}\\{company}\\{tag}\\InstallPath"
            if executable := registry.value(place, "ExecutablePath"):
                yield executable
            elif folder := registry.value(place, ""):
                yield ntpath.join(folder, "python.exe")


def launched_in(output: Iterable[str]) -> Iterator[str]:
    """The executables in what the launcher prints for `py --list-paths`."""
    for line in output:
        if found := _LAUNCHER_LINE.fullmatch(f" {line.strip()}"):
            yield found["path"]


if sys.platform == "win32":
    import winreg

    class _Hive:
        def __init__(self, hive: int, view: int) -> None:
            self._hive = hive
            self._access = winreg.KEY_READ | view

        def keys(self, path: str) -> list[str]:
            try:
                with winreg.OpenKey(self._hive, path, 0, self._access) as key:
                    return [winreg.EnumKey(key, index) for index in range(winreg.QueryInfoKey(key)[0])]
            except OSError:
                return []

        def value(self, path: str, name: str) -> str:
            try:
                with winreg.OpenKey(self._hive, path, 0, self._access) as key:
                    return str(winreg.QueryValueEx(key, name)[0])
            except OSError:
                return ""

    def registered() -> Iterator[str]:
        """The executables that the registry of this user and of this machine tells of."""
        for hive in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            for view in (winreg.KEY_WOW64_64KEY, winreg.KEY_WOW64_32KEY):
                yield from registered_in(_Hive(hive, view))
