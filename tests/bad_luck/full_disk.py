"""An engine whose disk is full."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.engines.docker_engine import DockerEngine


@contextmanager
def full_disk(engine: DockerEngine, kibibytes: int) -> Iterator[None]:
    """Hardly any room left where the engine keeps what it has."""
    disk = engine.folder / "data"
    used = int(_as_root("df", "--output=used", "-k", str(disk)).split()[-1])
    _as_root("mount", "-o", f"remount,size={used + kibibytes}k", str(disk))
    try:
        yield
    finally:
        _as_root("mount", "-o", "remount,size=2g", str(disk))


def _as_root(*command: str) -> str:
    prefix = () if os.geteuid() == 0 else ("sudo", "--non-interactive")
    return subprocess.run([*prefix, *command], capture_output=True, text=True, check=True).stdout
