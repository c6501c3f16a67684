"""A thousand containers: the list, a change, a busy engine, nothing at all; and fifty that are stopped."""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.engine.engines import EngineAddress
from insula.domain.environment import Verb
from insula.storage.leftovers import Leftovers
from insula.storage.paths import Paths
from insula.storage.records import TrashRecords
from insula.wiring import build
from tests.benchmarks.measure import Result, limit, medians, ratio, seconds
from tests.benchmarks.start import INSULA, Stage
from tests.e2e.desktop import Desktop
from tests.engines.docker_engine import DockerEngine

_ROWS = 1_000
_STOPPED = 50


def containers(home: Path, rounds: int) -> list[Result]:
    """All figures of a thousand containers, medians; the window is opened in a home of its own each time."""
    with DockerEngine() as engine:
        _make(engine, _ROWS)
        raw, command = medians(
            lambda: seconds(lambda: engine.get("/containers/json", all=True)),
            lambda: seconds(lambda: engine.docker("ps", "--all")),
            rounds=rounds,
        )
        with Desktop() as desktop:
            windows = [_figures(Stage(desktop, home / str(number)), engine) for number in range(max(1, rounds // 3))]
            figures = {key: statistics.median(each[key] for each in windows) for key in _KEYS}
            stage = Stage(desktop, home / "idle")
            stage.environment["INSULA_ENGINES"] = engine.url
            idle = stage.processor(INSULA, settle=15, over=60)
    shown = figures["first_paint"]
    return [
        ratio(
            f"{_ROWS:,} containers: from the engine's answer to their first paint", "list call", shown, raw, "s", 1.2
        ),
        ratio(f"{_ROWS:,} containers: the same", "docker ps --all", shown, command, "s", 1),
        limit(f"{_ROWS:,} containers: a change by somebody else is seen after", figures["change"], "s", 0.3),
        limit(
            f"{_ROWS:,} containers: worst stall under {figures['events_a_second']:.0f} events a second, scrolling",
            1000 * figures["worst"],
            "ms",
            33,
        ),
        limit(f"{_ROWS:,} containers: idle processor over 60 s", idle, "%", 1),
    ]


_KEYS = ("first_paint", "change", "worst", "events_a_second")


def stop(home: Path, rounds: int) -> list[Result]:
    """Fifty running containers, stopped together. Medians."""
    with DockerEngine() as engine:
        names = _make(engine, _STOPPED)

        def start() -> None:
            with ThreadPoolExecutor(4) as threads:
                list(threads.map(lambda name: engine.post(f"/containers/{name}/start"), names))

        def ours() -> float:
            start()
            return asyncio.run(_stop(home, engine.url))

        def theirs() -> float:
            start()
            return seconds(lambda: engine.docker("stop", *names))

        taken, other = medians(ours, theirs, rounds=max(1, rounds // 3))
    return [ratio(f"stop of {_STOPPED} containers", "docker stop", taken, other, "s", 1.5)]


def _make(engine: DockerEngine, count: int) -> list[str]:
    names = [f"insula-test-{number}" for number in range(count)]
    body = {"Image": engine.image, "Labels": {"com.docker.compose.project": "bench"}}
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda name: engine.post("/containers/create", body, name=name), names))
    return names


def _figures(stage: Stage, engine: DockerEngine) -> dict[str, float]:
    said = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.containers_window", str(engine.socket), str(_ROWS)],
        env=stage.environment,
        check=True,
        stdout=subprocess.PIPE,
        timeout=180,
    ).stdout
    figures: dict[str, float] = json.loads(said.splitlines()[-1])
    return figures


async def _stop(home: Path, url: str) -> float:
    """Seconds from the request, in an application that is open, to the last result."""
    services = build(Paths.from_environment({"INSULA_HOME": str(home)}), lambda *_: ())
    services.backends.add(
        backend := ContainerBackend(
            EngineAddress("bench", url, "Bench"),
            TrashRecords(services.journal.database),
            Leftovers(services.journal.database),
        )
    )
    services.inventory.add(backend)
    await services.open()
    try:
        await services.inventory.listed(60)
        running = [each.id for each in services.inventory.environments() if Verb.STOP in each.actions]
        loop = asyncio.get_running_loop()
        begun = loop.time()
        results = await services.lifecycle.act_many(running, Verb.STOP)
        taken = loop.time() - begun
        assert len(results) == _STOPPED, len(results)
    finally:
        await services.close()
    return taken
