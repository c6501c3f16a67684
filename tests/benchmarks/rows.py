"""Ten thousand rows that change while one filters and scrolls. Needs a display."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.measure import Result, limit
from tests.benchmarks.start import Stage
from tests.e2e.desktop import Desktop


def rows(home: Path, rounds: int) -> list[Result]:
    """From the whole list told to its first paint; the longest time that the window does not answer. Medians."""
    with Desktop() as desktop:
        # Each in a home of its own: a list that is remembered would be painted before it is told.
        windows = [_figures(Stage(desktop, home / str(number))) for number in range(max(1, rounds // 3))]
    figures = {key: statistics.median(each[key] for each in windows) for key in ("first_paint", "worst")}
    return [
        limit("10,000 rows: from the list told to its first paint", figures["first_paint"], "s", 0.3),
        limit(
            "10,000 rows: worst stall under 500 changes a second, filtering and scrolling",
            1000 * figures["worst"],
            "ms",
            33,
        ),
    ]


def _figures(stage: Stage) -> dict[str, float]:
    said = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.rows_window"],
        env=stage.environment,
        check=True,
        stdout=subprocess.PIPE,
        timeout=120,
    ).stdout
    figures: dict[str, float] = json.loads(said.splitlines()[-1])
    return figures
