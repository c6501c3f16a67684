"""The log of a container with a million lines, from a real engine into a real window. Needs a display."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.measure import Result, limit
from tests.benchmarks.start import Stage
from tests.e2e.desktop import Desktop
from tests.engines.docker_engine import DockerEngine

_LINES = 1_000_000
_SCRIPT = (
    f"seq 1 {_LINES} | sed 's/$/ line of a log with a few words, and some more of them to be read/'; echo done >&2"
)


def logs(home: Path, rounds: int) -> list[Result]:
    """All lines are read while one scrolls and searches. Medians."""
    with DockerEngine() as engine, Desktop() as desktop:
        engine.docker("run", "--detach", "--name", "insula-test-log", engine.image, "sh", "-c", _SCRIPT)
        engine.docker("wait", "insula-test-log")
        identity = engine.docker("inspect", "--format", "{{.Id}}", "insula-test-log").strip()
        windows = [
            _figures(Stage(desktop, home / str(number)), engine.url, identity) for number in range(max(1, rounds // 3))
        ]
    figures = {key: statistics.median(each[key] for each in windows) for key in windows[0]}
    return [
        limit("log of 1,000,000 lines: to the first lines painted", figures["first"], "s", 0.3),
        limit("log of 1,000,000 lines: worst stall while they come, scrolling", 1000 * figures["worst"], "ms", 50),
        limit("log of 1,000,000 lines: worst stall while searching", 1000 * figures["searching"], "ms", 50),
        limit("log of 1,000,000 lines: an expression over all", figures["search"], "s", 5),
        limit("log of 1,000,000 lines: memory more", figures["memory"], "MiB", 30),
    ]


def _figures(stage: Stage, url: str, identity: str) -> dict[str, float]:
    said = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.logs_window", url, identity, str(_LINES)],
        env=stage.environment,
        check=True,
        stdout=subprocess.PIPE,
        timeout=180,
    ).stdout
    figures: dict[str, float] = json.loads(said.splitlines()[-1])
    return figures
