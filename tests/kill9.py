"""Kills a process of our own in the middle of a verb, as the kernel would: at any change it makes to the file system,
any request it sends to an engine, any step it declares, any progress it tells.

A scenario is an async function `scenario(folder, moments)` in an importable module. It prepares in `folder`, calls
`moments.arm()`, does its verb (with a sink and a database that `moments` has seen), and calls `moments.disarm()`. It
runs in a process of its own, once whole to count its moments, then again and again, killed at one of them:

    total = await count("tests.somewhere:scenario", folder)
    killed = await kill("tests.somewhere:scenario", folder, at=7)

Afterwards the test recovers in `folder`, and looks that all is as before or as after.
"""

from __future__ import annotations

import asyncio
import importlib
import os
import random
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from insula.domain.progress import ProgressSink, Step

ROUNDS = int(os.environ.get("INSULA_SOAK_ROUNDS", "10"))
_ROOT = Path(__file__).resolve().parent.parent
_CHANGES = {
    "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate", "os.utime",
    "os.setxattr", "shutil.rmtree", "subprocess.Popen",
    # Each request to an engine: before it is sent, and its body too.
    "http.client.send",
}  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@dataclass
class Moments:
    """Counts the moments of an armed process, and kills it at number `at` (from 0); never if `at` is None."""

    at: int | None = None
    number: int = 0
    armed: bool = False
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def arm(self) -> None:
        """From here on each moment counts."""
        self.armed = True

    def disarm(self) -> None:
        """No moment counts any more."""
        self.armed = False

    def moment(self) -> None:
        """One moment; the process may not survive it."""
        if not self.armed:
            return
        with self._guard:
            number, self.number = self.number, self.number + 1
        if number == self.at:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch_file_system(self) -> None:
        """Each change to the file system, in any thread, becomes a moment before it is done."""
        sys.addaudithook(self._hear)

    def sink(self, sink: ProgressSink) -> ProgressSink:
        """`sink`, with a moment at each progress and each line of the log."""
        return _Sink(sink, self)

    def database(self, database: Any) -> None:
        """Before and after each write to the database (steps, identities, trash) is a moment."""
        write = database.write

        async def written(job: Any) -> Any:
            self.moment()
            result = await write(job)
            self.moment()
            return result

        database.write = written

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.armed:
            return
        if event in _CHANGES or (event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING):
            self.moment()


@dataclass
class _Sink:
    sink: ProgressSink
    moments: Moments

    def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
        self.moments.moment()
        self.sink.progress(stage, fraction, **data)

    def log(self, line: str) -> None:
        self.moments.moment()
        self.sink.log(line)

    async def declare(self, step: Step) -> None:
        await self.sink.declare(step)


async def count(scenario: str, folder: Path) -> int:
    """Run it whole in `folder`, and tell how many moments it has."""
    status, output = await _run(scenario, folder, None)
    assert status == 0, output
    return int(output.split()[-1])


async def kill(scenario: str, folder: Path, *, at: int) -> bool:
    """Run it in `folder` and kill it at moment `at`; False if it was through before."""
    status, output = await _run(scenario, folder, at)
    assert status in {0, -signal.SIGKILL}, output
    return status == -signal.SIGKILL


def some_moments(total: int, rounds: int = ROUNDS) -> Iterator[int]:
    """The first, the last, and random ones between, `rounds` in all; each once while there are enough."""
    chance = random.Random(total)
    chosen = {0, total - 1} | set(chance.sample(range(total), min(rounds, total)))
    yield from sorted(chance.sample(sorted(chosen), min(rounds, len(chosen))))


async def _run(scenario: str, folder: Path, at: int | None) -> tuple[int, str]:
    search = os.pathsep.join((str(_ROOT / "desktop"), str(_ROOT)))
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.kill9",
        scenario,
        str(folder),
        *(() if at is None else (str(at),)),
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": search, "INSULA_HOME": str(folder / "home")},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, output.decode(errors="replace")


def main(scenario: str, folder: str, at: str | None = None) -> None:
    """Be the process that is killed."""
    module, _, name = scenario.partition(":")
    moments = Moments(None if at is None else int(at))
    moments.watch_file_system()
    asyncio.run(getattr(importlib.import_module(module), name)(Path(folder), moments))
    print(moments.number)


if __name__ == "__main__":
    # As a module of its own name: scenarios import this one too.
    importlib.import_module("tests.kill9").main(*sys.argv[1:])
