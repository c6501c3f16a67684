"""The command in a process that is killed, as by the kernel, at one of its steps or changes to the file system.

`python -m tests.soak.killed COUNTS step 2 trash venv/blog` is killed once its third step is in the journal;
`… moment 17 …` before its eighteenth change; `… never 0 …` not at all. Its steps and moments go to the file COUNTS.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from insula.domain.operation import OperationId
from insula.domain.progress import Step
from insula.storage.journal import Journal
from tests.kill9 import Moments

How = Literal["step", "moment", "never"]
_ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Counts:
    """How many steps a command declares, and how many moments it has in all."""

    steps: int
    moments: int


def count(folder: Path, *arguments: str | Path) -> Counts:
    """Run the whole command in `folder`; it must succeed."""
    counts = folder / "counts.json"
    status, output = _run(folder, [str(counts), "never", "0", *map(str, arguments)])
    assert status == 0, output
    counted = json.loads(counts.read_text())
    counts.unlink()
    return Counts(**counted)


def kill(folder: Path, how: How, at: int, *arguments: str | Path) -> bool:
    """Run the command in `folder` and kill it there; False if it was through before."""
    status, output = _run(folder, [os.devnull, how, str(at), *map(str, arguments)])
    assert status in {0, -signal.SIGKILL}, output
    return status == -signal.SIGKILL


def _run(folder: Path, arguments: list[str]) -> tuple[int, str]:
    search = os.pathsep.join((str(_ROOT / "desktop"), str(_ROOT)))
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak.killed", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": search, "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout


def main(counts: str, how: How, at: str, *arguments: str) -> int:
    """Be the process that is killed."""
    moments = Moments(int(at) if how == "moment" else None)
    steps = _watch_steps(moments, int(at) if how == "step" else None)
    moments.watch_file_system()
    os.environ.pop("PYTHONPATH")
    moments.arm()
    status: int = importlib.import_module("insula.cli").main(arguments)
    moments.disarm()
    Path(counts).write_text(json.dumps({"steps": len(steps), "moments": moments.number}))
    return status


def _watch_steps(moments: Moments, fatal: int | None) -> list[Step]:
    seen: list[Step] = []
    declare = Journal.declare

    async def declared(self: Journal, operation: OperationId, step: Step) -> None:
        moments.moment()
        await declare(self, operation, step)
        moments.moment()
        seen.append(step)
        if len(seen) - 1 == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    vars(sys.modules[Journal.__module__])["Journal"].declare = declared  # A class of the process that dies.
    return seen


if __name__ == "__main__":
    sys.exit(importlib.import_module("tests.soak.killed").main(*sys.argv[1:]))
