"""The real window over a real engine of many containers; prints what `containers.py` reads, as JSON.

`python -m tests.benchmarks.containers_window SOCKET ROWS`
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from insula.app import Application
from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.protocol import Backend
from insula.domain.change import Change, EngineChanged
from insula.domain.environment import Environment
from insula.storage.leftovers import Leftovers
from insula.storage.paths import Paths
from insula.storage.records import TrashRecords
from insula.viewmodels.bridge import Services
from insula.views.list_page import ListPage
from insula.views.single_instance import SingleInstance
from insula.views.theme.theme import STYLE
from insula.wiring import build
from tests.benchmarks.first_paint import FirstPaint
from tests.engines.docker_engine import UnixConnection

CHANGES = 25
EVENTS_A_SECOND = 200
WATCHED_SECONDS = 12


class TimedBackend(ContainerBackend):
    """Notes when its engine first answered."""

    answered = 0.0

    @override
    async def watch(self) -> AsyncIterator[Change]:
        async for change in super().watch():
            if isinstance(change, EngineChanged) and change.engine.available and not self.answered:
                self.answered = time.perf_counter()
            yield change


class Benchmark(Application):
    """The application, with this engine alone."""

    def __init__(self, qt: QApplication, paths: Paths, socket: Path) -> None:
        super().__init__(qt, paths, SingleInstance(paths.runtime))
        self._socket = socket
        self.backend: TimedBackend | None = None

    @override
    def _build(self) -> Services:
        services = build(self._paths)
        trash, leftovers = TrashRecords(services.journal.database), Leftovers(services.journal.database)

        def find(known: Collection[str]) -> Sequence[Backend]:
            if "docker:bench" in known:
                return ()
            self.backend = TimedBackend(EngineAddress("bench", f"unix://{self._socket}", "Bench"), trash, leftovers)
            return (self.backend,)

        services.find_backends = find
        return services


class Trial:
    """First the first paint, then changes one at a time, then two hundred a second while somebody scrolls."""

    def __init__(self, application: Benchmark, page: ListPage, socket: Path, rows: int) -> None:
        self._application = application
        self._page = page
        self._socket = socket
        self._painted = FirstPaint(page, rows)
        self._gaps: list[float] = []
        self._latencies: list[float] = []

    def begin(self) -> None:
        """Wait for the first paint."""
        if not self._painted.moment:
            QTimer.singleShot(50, self.begin)
            return
        QTimer.singleShot(2_000, lambda: self._change(iter(range(CHANGES))))

    def _change(self, numbers: Iterator[int]) -> None:
        """Rename a container behind the window's back, and note when its row says so."""
        number = next(numbers, None)
        if number is None:
            QTimer.singleShot(500, self._disturb)
            return
        changed = next(each for row in count() if (each := self._page.model.environment_at(row)) is not None)
        name = f"insula-test-changed-{os.getpid()}-{number}"
        asked = time.perf_counter()

        def look() -> None:
            row = self._page.model.row_of(changed.id)
            seen: Environment | None = None if row is None else self._page.model.environment_at(row)
            if seen is None or seen.name != name:
                QTimer.singleShot(2, look)
                return
            self._latencies.append(time.perf_counter() - asked)
            QTimer.singleShot(300, lambda: self._change(numbers))

        async def rename() -> None:
            await asyncio.to_thread(_post, self._socket, f"/containers/{changed.id}/rename?name={name}")

        self._application._room.submit(rename)
        look()

    def _disturb(self) -> None:
        last = [time.perf_counter()]

        def tick() -> None:
            now = time.perf_counter()
            self._gaps.append(now - last[0])
            last[0] = now

        def scroll() -> None:
            bar = self._page.table.verticalScrollBar()
            bar.setValue((bar.value() + 23) % (bar.maximum() + 1))

        busy = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.busy_engine", str(self._socket), str(EVENTS_A_SECOND)],
            stdout=subprocess.PIPE,
        )
        timers = (_timer(5, tick), _timer(40, scroll))
        QTimer.singleShot(WATCHED_SECONDS * 1_000, lambda: self._end(busy, timers))

    def _end(self, busy: subprocess.Popen[bytes], timers: tuple[QTimer, ...]) -> None:
        for timer in timers:
            timer.stop()
        busy.terminate()
        events = json.loads(busy.communicate()[0])
        assert self._application.backend is not None
        self._gaps.sort()
        print(
            json.dumps(
                {
                    "first_paint": self._painted.moment - self._application.backend.answered,
                    "change": statistics.median(self._latencies),
                    "slowest_change": max(self._latencies),
                    "worst": self._gaps[-1],
                    "p99": self._gaps[int(len(self._gaps) * 0.99)],
                    "top": self._gaps[-10:],
                    "events_a_second": events,
                }
            ),
            flush=True,
        )
        self._application.window.close()


def _timer(interval: int, deed: Callable[[], None]) -> QTimer:
    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=interval)
    timer.timeout.connect(deed)
    timer.start()
    return timer


def _post(socket: Path, path: str) -> None:
    connection = UnixConnection(socket)
    connection.request("POST", path)
    status = connection.getresponse().status
    connection.close()
    assert status < 400, status


def main(socket: str, rows: str) -> None:
    """Open the window, run the trial, and quit."""
    qt = QApplication([*sys.argv, *STYLE])
    paths = Paths.from_environment()
    paths.create()
    application = Benchmark(qt, paths, Path(socket))
    application.show()
    application.window.show_page("containers")
    page = application.window.current_page
    assert isinstance(page, ListPage)
    trial = Trial(application, page, Path(socket), int(rows))
    trial.begin()
    qt.exec()
    application.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
