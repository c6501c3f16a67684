"""Installs what a requirements file asks for, with uv."""

from __future__ import annotations

import os
import re
from pathlib import Path

from insula.backends.process import run
from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs.pip_configuration import as_uv_variables
from insula.domain.errors import (
    BuildFailedError,
    IndexUnreachableError,
    NoSpaceError,
    ProgramFailedError,
    ProgramMissingError,
    UnsatisfiableRequirementsError,
)
from insula.domain.progress import ProgressSink

_FIRST, _LAST = 0.1, 0.95
_RESOLVED = re.compile(r"Resolved (\d+) packages?")
_STEPS = (
    (re.compile(r"\s*(?:Downloading|Updating|Downloaded)\b"), "download"),
    (re.compile(r"\s*(?:Building|Built)\b"), "build"),
    (re.compile(r"Prepared \d+ packages?"), "install"),
    (re.compile(r"Installed \d+ packages?"), "install"),
)
# The first that fits tells; uv explains itself in English, to programs and to people alike.
_FAILURES: tuple[tuple[type[ProgramFailedError], re.Pattern[str]], ...] = (
    (IndexUnreachableError, re.compile(r"error sending request|Request failed after|Network connectivity is disabled")),
    # A build has requirements of its own, which may be unsatisfiable too.
    (
        BuildFailedError,
        re.compile(
            r"Failed to (?:download and )?build|build backend|Call to `.*` failed|metadata-generation-failed|"
            r"Build backend failed"
        ),
    ),
    (UnsatisfiableRequirementsError, re.compile(r"No solution found|unsatisfiable|cannot be used|are incompatible")),
    (
        IndexUnreachableError,
        re.compile(r"Failed to fetch|Could not connect|Connection refused|dns error|timed out|client error"),
    ),
    (UnsatisfiableRequirementsError, re.compile(r"was not found in the (?:package registry|provided)|not found")),
)
_NO_SPACE = re.compile(r"No space left on device|os error 28|Disk quota exceeded", re.IGNORECASE)


async def install(python: str, requirements: Path, report: ProgressSink) -> None:
    """Install `requirements` into the environment of `python`, with the person's configuration of uv or of pip.

    Relative paths in the file start at its own folder. Cancelled, it has ended uv and leaves an environment that is to
    be thrown away.

    Raises:
        UnsatisfiableRequirementsError: no set of versions fits; `output` has uv's reason.
        BuildFailedError: a package had to be built, in vain.
        IndexUnreachableError: the index does not answer.
        NoSpaceError: the disk is full.
        ProgramFailedError: anything else.
    """
    uv = await in_thread(_find_uv)
    environment = await in_thread(_environment)
    command = [
        uv,
        "pip",
        "install",
        "--no-progress",
        "--color",
        "never",
        "--python",
        python,
        "-r",
        os.path.abspath(requirements),
    ]
    report.progress("resolve", _FIRST)
    listen = _Listener(report).hear
    try:
        await run(command, cwd=requirements.absolute().parent, env=environment, timeout=None, on_line=listen)
    except ProgramFailedError as error:
        if type(error) is not ProgramFailedError:
            raise
        if _NO_SPACE.search(error.output):
            raise NoSpaceError(str(Path(python).parent.parent), "No space left on device") from error
        kind = next((kind for kind, pattern in _FAILURES if pattern.search(error.output)), ProgramFailedError)
        raise kind("uv", error.status, error.output) from error


class _Listener:
    """Turns uv's lines into progress."""

    def __init__(self, report: ProgressSink) -> None:
        self._report = report
        self._total = 0
        self._done = 0

    def hear(self, line: str) -> None:
        """Log the line, and tell how far it is."""
        self._report.log(line)
        if found := _RESOLVED.match(line):
            self._total = int(found.group(1))
            self._report.progress("download", 0.2, count=str(self._total))
            return
        for pattern, stage in _STEPS:
            if pattern.match(line):
                self._done += stage != "install"
                self._report.progress(stage, self._fraction(stage))
                return

    def _fraction(self, stage: str) -> float:
        if stage == "install":
            return 0.9
        return min(0.2 + 0.65 * self._done / max(2 * self._total, 1), 0.85)


def _find_uv(_cancellation: Cancellation) -> str:
    from uv import find_uv_bin

    try:
        return find_uv_bin()
    except FileNotFoundError as error:
        raise ProgramMissingError("uv", 127, str(error)) from error


def _environment(_cancellation: Cancellation) -> dict[str, str]:
    dropped = ("VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONHOME", "PYTHONPATH", "UV_PYTHON", "UV_SYSTEM_PYTHON", "UV_TARGET")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**as_uv_variables(kept, Path.home()), **kept, "UV_PYTHON_DOWNLOADS": "never", "NO_COLOR": "1"}
