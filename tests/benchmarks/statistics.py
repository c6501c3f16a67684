"""What it costs to follow the usage of thirty containers: the client's and the engine's processor time together."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import aclosing, contextmanager
from pathlib import Path

import psutil

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.observing.statistics import Meter
from insula.domain.environment import EnvironmentId
from tests.benchmarks.measure import Result, medians, ratio
from tests.engines.docker_engine import DockerEngine

_ROWS = 30
_SECONDS = 6.0
_WARM = 3.0
_EVERY = 1.0
"""As often as `docker stats` measures; the window does it half as often."""


def statistics(_home: Path, rounds: int) -> list[Result]:
    """Processor time of a second, of our process and the engine's against the command's and the engine's. Medians."""
    with DockerEngine() as engine:
        names = [f"insula-test-{number}" for number in range(_ROWS)]
        for name in names:
            engine.docker("run", "--detach", "--name", name, engine.image)
        containers = engine.docker("ps", "--quiet", "--no-trunc").split()
        daemons = _daemons(engine)

        def follow(way: str) -> float:
            with _client(engine, [sys.executable, "-m", __name__, engine.url, way, *containers]) as client:
                return _cost([client, *daemons])

        def docker_stats() -> float:
            with _client(engine, ["docker", "stats", *names]) as client:
                return _cost([client, *daemons])

        files, asked, theirs = medians(
            lambda: follow("files"), lambda: follow("engine"), docker_stats, rounds=max(1, rounds // 3)
        )
    return [
        ratio(f"usage of {_ROWS} containers, of this computer: a second's", "docker stats", files, theirs, "s", 0.5),
        ratio(f"usage of {_ROWS} containers, asked of the engine: a second's", "docker stats", asked, theirs, "s", 0.5),
    ]


def _daemons(engine: DockerEngine) -> list[psutil.Process]:
    """The engine's own processes, without the containers'."""
    own = [
        each for each in psutil.process_iter(["cmdline"]) if str(engine.folder) in " ".join(each.info["cmdline"] or ())
    ]
    return [
        each for each in own if each.name() in {"dockerd", "containerd"} or each.name().startswith("containerd-shim")
    ]


@contextmanager
def _client(engine: DockerEngine, command: list[str]) -> Iterator[psutil.Process]:
    """One that measures, once it does so steadily."""
    running = subprocess.Popen(command, env=engine.environment(), stdout=subprocess.DEVNULL)
    try:
        time.sleep(_WARM)
        yield psutil.Process(running.pid)
    finally:
        # `docker stats` does not end when it is asked to.
        running.kill()
        running.wait(30)


def _cost(processes: list[psutil.Process]) -> float:
    """Processor time that they take in a second, in seconds."""
    before, begun = _taken(processes), time.monotonic()
    time.sleep(_SECONDS)
    return (_taken(processes) - before) / (time.monotonic() - begun)


def _taken(processes: list[psutil.Process]) -> float:
    return float(sum(each.cpu_times().user + each.cpu_times().system for each in processes))


async def _follow(url: str, way: str, containers: list[str]) -> None:
    connection = Connection(EngineAddress("bench", url, "Bench"), "1.41")
    meter = Meter(connection)
    if way == "engine":
        # As if the engine was on another computer.
        meter._doubts = 1000
    ids = [EnvironmentId(each) for each in containers]
    async with aclosing(meter.follow(ids, _EVERY)) as batches:
        async for _batch in batches:
            pass


if __name__ == "__main__":
    asyncio.run(_follow(sys.argv[1], sys.argv[2], sys.argv[3:]))
