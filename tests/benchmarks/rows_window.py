"""The real window over a backend in memory of 10,000 rows; prints what `rows.py` reads, as JSON."""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from insula.app import Application
from insula.backends.fake import FakeBackend, sample_environments
from insula.domain.change import Change, Changed, Listed
from insula.storage.paths import Paths
from insula.viewmodels.bridge import Services
from insula.views.list_page import ListPage
from insula.views.single_instance import SingleInstance
from insula.views.theme.theme import STYLE
from insula.wiring import build
from tests.benchmarks.first_paint import FirstPaint

ROWS = 10_000
CHANGES_A_SECOND = 500
WATCHED_SECONDS = 12


class TimedBackend(FakeBackend):
    """Notes when it told the whole list."""

    told = 0.0

    @override
    async def watch(self) -> AsyncIterator[Change]:
        async for change in super().watch():
            if isinstance(change, Listed) and not self.told:
                self.told = time.perf_counter()
            yield change

    async def change_for_ever(self) -> None:
        """500 changes a second: sizes, states and names, as a busy machine has them."""
        chance = random.Random(7)
        everyone = self.environments
        while True:
            for _ in range(CHANGES_A_SECOND // 50):
                environment = chance.choice(everyone)
                self.tell(Changed(replace(environment, facts={**environment.facts, "packages": chance.randrange(300)})))
            await asyncio.sleep(1 / 50)


class Benchmark(Application):
    """The application, with this backend instead of its own."""

    def __init__(self, qt: QApplication, paths: Paths) -> None:
        super().__init__(qt, paths, SingleInstance(paths.runtime))
        self.backend = TimedBackend(sample_environments(ROWS))

    @override
    def _build(self) -> Services:
        return build(self._paths, lambda *_: (self.backend,))


def main() -> None:
    qt = QApplication([*sys.argv, *STYLE])
    paths = Paths.from_environment()
    paths.create()
    application = Benchmark(qt, paths)
    application.show()
    page = application.window.current_page
    assert isinstance(page, ListPage)
    painted = FirstPaint(page, ROWS)
    gaps: list[float] = []
    ticks = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=5)
    last = [0.0]

    def tick() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    ticks.timeout.connect(tick)
    searches = iter(["venv-0", "venv-00", "3.12", "venv-09", "7", "", "venv", "venv-1", "0", ""] * 100)
    hands = QTimer(interval=400)
    hands.timeout.connect(lambda: page.tools.search.setText(next(searches)))
    wheel = QTimer(interval=40)

    def scroll() -> None:
        bar = page.table.verticalScrollBar()
        bar.setValue((bar.value() + 23) % (bar.maximum() + 1))

    wheel.timeout.connect(scroll)

    def begin() -> None:
        if not painted.moment:
            QTimer.singleShot(50, begin)
            return
        QTimer.singleShot(2_000, disturb)

    def disturb() -> None:
        application._room.submit(application.backend.change_for_ever)
        last[0] = time.perf_counter()
        for timer in (ticks, hands, wheel):
            timer.start()
        QTimer.singleShot(WATCHED_SECONDS * 1_000, end)

    def end() -> None:
        for timer in (ticks, hands, wheel):
            timer.stop()
        gaps.sort()
        print(
            json.dumps(
                {
                    "first_paint": painted.moment - application.backend.told,
                    "worst": gaps[-1],
                    "p99": gaps[int(len(gaps) * 0.99)],
                    "top": gaps[-10:],
                }
            ),
            flush=True,
        )
        application.window.close()

    begin()
    qt.exec()
    application.end()


main()
