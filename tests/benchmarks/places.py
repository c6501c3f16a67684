"""Trees of folders and environments to look through."""

from __future__ import annotations

import sys
from pathlib import Path


def build_home(home: Path, *, folders: int, environments: int) -> None:
    """`folders` folders, four levels deep, with `environments` real-looking environments spread among them."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    base = Path(sys.executable).resolve()
    every = folders // environments
    made = number = 0
    while made < folders:
        project = home / f"area-{number // 100}" / f"group-{number // 10 % 10}" / f"project-{number}"
        for name in ("src", "tests", "docs", "data"):
            (project / name).mkdir(parents=True, exist_ok=True)
            (project / name / "file.txt").write_text("x")
        made += 5
        if number % (every // 5 or 1) == 0 and number // (every // 5 or 1) < environments:
            environment = project / ".venv"
            packages = environment / "lib" / f"python{version}" / "site-packages"
            packages.mkdir(parents=True)
            for package in ("numpy-2.2.6", "pandas-2.3.3", "requests-2.32.5"):
                (packages / f"{package}.dist-info").mkdir()
            (environment / "bin").mkdir()
            (environment / "bin" / "python").symlink_to(base)
            (environment / "pyvenv.cfg").write_text(
                f"home = {base.parent}\nimplementation = CPython\nuv = 0.9.0\nversion_info = {version}.0\n"
            )
        number += 1
