"""`make bench`: prints the table and writes build/benchmarks.json. Figures are ratios of one run; nothing is a test."""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import containers, idle, images, logs, rows, start, statistics, venvs
from tests.benchmarks.measure import Result, table

_BENCHMARKS: dict[str, Callable[[Path, int], list[Result]]] = {
    "start": start.start,
    "idle": lambda home, _rounds: idle.idle(home),
    "rows": rows.rows,
    "create": venvs.create,
    "clone": venvs.clone,
    "logs": logs.logs,
    "statistics": statistics.statistics,
    "containers": containers.containers,
    "stop": containers.stop,
    "pull": images.pull,
    "build": images.build_image,
    "find": lambda home, _rounds: venvs.find(home),
}


def main() -> None:
    """Run the benchmarks named, or all."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(_BENCHMARKS))
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    results: list[Result] = []
    for name in arguments.names or _BENCHMARKS:
        home = Path(tempfile.mkdtemp(prefix="insula-bench-"))
        try:
            results += _BENCHMARKS[name](home, arguments.rounds)
        finally:
            shutil.rmtree(home, ignore_errors=True)
    report = Path("build/benchmarks.json")
    report.parent.mkdir(exist_ok=True)
    report.write_text(json.dumps([each.as_json() for each in results], indent=2) + "\n")
    print(table(results))
    missed = [each.what for each in results if not each.met]
    print(f"\n{len(results) - len(missed)} of {len(results)} aims met; details in {report}")


main()
