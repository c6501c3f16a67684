"""What the window costs when nobody touches it. Needs a display."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.measure import Result, limit
from tests.benchmarks.places import build_home
from tests.benchmarks.start import INSULA, Stage
from tests.e2e.desktop import Desktop


def idle(home: Path, over: float = 60) -> list[Result]:
    """Per cent of one core over a minute, with 200 environments in 5,000 folders under watch."""
    build_home(home / "home", folders=5_000, environments=200)
    with Desktop() as desktop:
        taken = Stage(desktop, home).processor(INSULA, settle=15, over=over)
    return [limit("idle processor over 60 s, 200 environments in 5,000 folders", taken, "%", 0.5)]
