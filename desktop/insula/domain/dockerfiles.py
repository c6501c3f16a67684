"""A Dockerfile to be written for an application that has none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PYTHONS = ("3.14", "3.13", "3.12", "3.11", "3.10", "3.9")
"""The versions to choose from, the newest first; another one can be typed."""
USUAL_PYTHON = "3.13"


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonApplication:
    """What is started from `folder`, with what its `requirements` file (a path in the folder) asks for.

    `entry` is a file ("app.py"), a module ("blog.server"), or a whole command ("gunicorn blog:app"). `port` is None
    where it listens on none. `ignore_file` writes a .dockerignore too, where there is none.
    """

    folder: Path
    entry: str
    python: str = USUAL_PYTHON
    requirements: str = "requirements.txt"
    port: int | None = None
    ignore_file: bool = True


@dataclass(frozen=True, slots=True)
class ApplicationFolder:
    """What a folder suggests. `entries` are the files and packages that can be started, the likeliest first."""

    entries: tuple[str, ...]
    python: str
    has_dockerfile: bool
    has_ignore_file: bool


@dataclass(frozen=True, slots=True)
class DockerfileDraft:
    """The texts, whole; `ignore_file` is None where none would be written. `exists` where a Dockerfile is there."""

    dockerfile: str
    ignore_file: str | None
    exists: bool
