"""Where things lie inside a virtual environment."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

CONFIGURATION = "pyvenv.cfg"
TEMPORARY_PREFIX = ".insula-tmp-"

_WINDOWS = sys.platform == "win32"
_SCRIPTS = ("Scripts", "bin") if _WINDOWS else ("bin", "Scripts")
_PYTHONS = ("python.exe",) if _WINDOWS else ("python", "python3")


@dataclass(frozen=True, slots=True)
class Layout:
    """The places in the environment `root`; nothing is read before it is asked for."""

    root: str

    @property
    def configuration(self) -> str:
        """The file `pyvenv.cfg`."""
        return os.path.join(self.root, CONFIGURATION)

    @property
    def scripts(self) -> str:
        """The folder of scripts: `bin`, or `Scripts` on Windows. MSYS Pythons have a `bin` there."""
        for name in _SCRIPTS:
            path = os.path.join(self.root, name)
            if os.path.isdir(path):
                return path
        return os.path.join(self.root, _SCRIPTS[0])

    @property
    def python(self) -> str:
        """The interpreter as a script would call it; it may be missing, or a link to nowhere."""
        return python_in(self.scripts)

    def site_packages(self) -> tuple[str, ...]:
        """The folders that hold the distributions, the pure one first. Empty when there is none.

        `lib/pythonX.Y/site-packages` (also `lib64` where that is a real folder), `lib/pypyX.Y/site-packages`, or
        `Lib/site-packages` on Windows.
        """
        found: list[str] = []
        for name in ("Lib",) if _WINDOWS else ("lib", "lib64"):
            library = os.path.join(self.root, name)
            if not _WINDOWS and os.path.islink(library):
                continue
            direct = os.path.join(library, "site-packages")
            try:
                with os.scandir(library) as entries:
                    versions = sorted(each.path for each in entries if each.name.startswith(("python", "pypy")))
            except OSError:
                continue
            candidates = [direct, *(os.path.join(each, "site-packages") for each in versions)]
            found.extend(path for path in candidates if os.path.isdir(path))
        return tuple(found)


def python_in(scripts: str) -> str:
    """The interpreter in the folder of scripts; it may be missing, or a link to nowhere."""
    for name in _PYTHONS:
        path = os.path.join(scripts, name)
        if os.path.lexists(path):
            return path
    return os.path.join(scripts, _PYTHONS[0])
