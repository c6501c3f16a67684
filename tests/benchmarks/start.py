"""Cold start to the window on the screen, and resident memory, against a bare window. Needs a display."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from insula.domain.environment import Environment, EnvironmentId, Kind, State, Verb
from insula.storage.paths import Paths
from insula.storage.snapshot import save
from tests.benchmarks.measure import Result, medians, ratio
from tests.benchmarks.places import build_home
from tests.e2e.desktop import Desktop

_BARE = [sys.executable, str(Path(__file__).with_name("bare_window.py"))]
INSULA = [sys.executable, "-m", "insula"]


def cached_environments(count: int) -> tuple[Environment, ...]:
    """What the window shows before it has looked: `count` environments of an earlier run."""
    return tuple(
        Environment(
            id=EnvironmentId(f"{number:032x}"),
            kind=Kind.VENV,
            name=f"project-{number}",
            state=State.READY,
            backend="venvs",
            created=datetime(2026, 1, 1 + number % 28, tzinfo=UTC),
            actions=dict.fromkeys((Verb.CLONE, Verb.RENAME, Verb.MOVE, Verb.TRASH)),
            facts={
                "python": "3.12.1",
                "implementation": "CPython",
                "packages": number,
                "own_disk": number * 1_000_000,
                "location": f"/home/somebody/code/project-{number}/.venv",
            },
        )
        for number in range(count)
    )


class Stage:
    """A display on which programs are started one at a time and watched from outside."""

    def __init__(self, desktop: Desktop, home: Path) -> None:
        self.environment = {
            **desktop.environment,
            "HOME": str(home / "home"),
            "INSULA_HOME": str(home / "insula"),
        }
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)
        (home / "home").mkdir(parents=True, exist_ok=True)

    @contextlib.contextmanager
    def running(self, command: list[str]) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
        """The program with its window mapped, and the seconds that took."""
        spy = subprocess.Popen(
            ["xprop", "-root", "-spy", "_NET_CLIENT_LIST"], env=self.environment, stdout=subprocess.PIPE
        )
        assert spy.stdout is not None
        spy.stdout.readline()
        begun = time.perf_counter()
        program = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            while b"0x" not in spy.stdout.readline():
                assert program.poll() is None, f"{command} ended before it showed a window"
            yield program, time.perf_counter() - begun
        finally:
            spy.kill()
            spy.wait()
            spy.stdout.close()
            with contextlib.suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGTERM)
            try:
                program.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(program.pid, signal.SIGKILL)
                program.wait()
            time.sleep(0.3)

    def time_to_window(self, command: list[str]) -> float:
        """Seconds from the start of the process to its mapped window."""
        with self.running(command) as (_program, taken):
            return taken

    def resident(self, command: list[str]) -> float:
        """MiB of resident memory, once the program has come to rest."""
        with self.running(command) as (program, _taken):
            time.sleep(4)
            for line in Path(f"/proc/{program.pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Rss:"):
                    return int(line.split()[1]) / 1024
        raise AssertionError("no Rss in smaps_rollup")

    def processor(self, command: list[str], *, settle: float, over: float) -> float:
        """Per cent of one core that the program and its children take when nobody touches it."""
        with self.running(command) as (program, _taken):
            time.sleep(settle)
            before = _ticks(program.pid)
            time.sleep(over)
            return 100 * (_ticks(program.pid) - before) / os.sysconf("SC_CLK_TCK") / over


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15]))


def start(home: Path, rounds: int) -> list[Result]:
    """Both figures of the table, with 100 cached rows, and as many environments to find for those that stay."""
    build_home(home / "home", folders=500, environments=100)
    paths = Paths.from_environment({"INSULA_HOME": str(home / "insula")})
    paths.create()
    with Desktop() as desktop:
        stage = Stage(desktop, home)

        def insula() -> list[str]:
            save(paths.snapshot, cached_environments(100))
            return INSULA

        stage.time_to_window(insula())
        ours, theirs = medians(
            lambda: stage.time_to_window(insula()), lambda: stage.time_to_window(_BARE), rounds=rounds
        )
        ours_memory, their_memory = medians(
            lambda: stage.resident(insula()), lambda: stage.resident(_BARE), rounds=max(1, rounds // 3)
        )
    return [
        ratio("cold start to the window, 100 cached rows", "bare QtWidgets window", ours, theirs, "s", 1.6),
        ratio("resident memory, 100 rows", "bare QtWidgets window", ours_memory, their_memory, "MiB", 1.7),
    ]
