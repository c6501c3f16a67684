"""Twenty minutes of the real window over a busy engine: what it holds at the end is what it held after five."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from tests.e2e.desktop import Desktop
from tests.e2e.insula import Insula
from tests.engines.docker_engine import DockerEngine

pytestmark = [pytest.mark.engine, pytest.mark.soak]

MINUTES = float(os.environ.get("INSULA_SOAK_MINUTES", "20"))
_WARM = 0.25
"""Of the time, until the first figures are taken: five minutes of twenty."""
_GROWTH = 5 * 2**20
_EVENTS_A_SECOND = 20
_TALKING = ("sh", "-c", 'while :; do echo "line $((n=n+1)) of a talkative container"; usleep 20000; done')
_LOOKED_AT = ("aa-one", "aa-two", "aa-three")
_TABS = ("Logs", "Statistics", "Processes", "Inspect", "Summary")
Place = tuple[int, int]
"""A point of the screen."""


@dataclass(frozen=True)
class Held:
    """What a process holds of the machine. `memory` in bytes, its own share of what is shared not counted."""

    memory: int
    threads: int
    sockets: int
    files: int


@pytest.mark.timeout(60 * MINUTES + 600)
def test_a_long_run_over_a_busy_engine_takes_no_more_memory_sockets_or_threads(tmp_path: Path) -> None:
    with DockerEngine() as engine, Desktop() as desktop:
        for name in _LOOKED_AT:
            engine.docker("run", "--detach", "--name", name, engine.image, *_TALKING)
        for number in range(30):
            engine.docker("run", "--detach", "--name", f"insula-test-{number}", engine.image, "sleep", "infinity")
        insula = Insula(desktop, tmp_path, "en")
        insula.variables["INSULA_ENGINES"] = engine.url
        insula.start()
        insula.shows_page("Containers")
        insula.select(_LOOKED_AT[0])
        # Found before the list moves; these rows are its first ones, whatever happens below them.
        rows = [desktop.middle(insula.sees_row(name)) for name in _LOOKED_AT]
        tabs = [desktop.middle(insula.find("page tab", name)) for name in _TABS]
        with _events(engine):
            begun = time.monotonic()
            early = _use(desktop, rows, tabs, until=begun + 60 * MINUTES * _WARM)
            late = _use(desktop, rows, tabs, until=begun + 60 * MINUTES)
        print(f"held after {MINUTES * _WARM:g} minutes: {early}; after {MINUTES:g}: {late}")

    assert late.memory - early.memory < _GROWTH
    assert late.threads <= early.threads
    assert late.sockets <= early.sockets
    assert late.files <= early.files


def _use(desktop: Desktop, rows: list[Place], tabs: list[Place], until: float) -> Held:
    """Go from container to container and from tab to tab; what is held then, in the same place as the last time."""
    while time.monotonic() < until:
        for row in rows:
            desktop.click_at(row)
            for tab in tabs:
                desktop.click_at(tab)
                time.sleep(3)
    assert desktop.program is not None
    return _held(psutil.Process(desktop.program.pid))


def _held(program: psutil.Process) -> Held:
    """The least of several looks: what is held for a moment only is not held."""
    looks = [_look(program) for _ in range(10)]
    return Held(
        memory=min(each.memory for each in looks),
        threads=min(each.threads for each in looks),
        sockets=min(each.sockets for each in looks),
        files=min(each.files for each in looks),
    )


def _look(program: psutil.Process) -> Held:
    time.sleep(0.5)
    return Held(
        memory=program.memory_full_info().uss,
        threads=program.num_threads(),
        sockets=len(program.net_connections("all")),
        files=program.num_fds(),
    )


@contextmanager
def _events(engine: DockerEngine) -> Iterator[None]:
    """Somebody else renames containers all the time, but not those that are looked at."""
    command = [sys.executable, "-m", "tests.benchmarks.busy_engine", str(engine.socket), str(_EVENTS_A_SECOND)]
    busy = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        busy.terminate()
        busy.wait(30)
