"""A window with the log of one container; prints what `logs.py` reads, as JSON."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop
from typing_extensions import override

from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.protocol import Backend
from insula.domain.environment import EnvironmentId
from insula.services.engine_room import EngineRoom
from insula.storage.journal import Journal
from insula.storage.leftovers import Leftovers
from insula.storage.paths import Paths
from insula.storage.preferences import PreferencesStore
from insula.storage.records import TrashRecords
from insula.viewmodels.bridge import Bridge, Services
from insula.viewmodels.collecting import GarbageCollector
from insula.viewmodels.intents import Intents
from insula.viewmodels.preferences import PreferencesViewModel
from insula.viewmodels.state import InventoryState
from insula.viewmodels.work.operations import OperationsState
from insula.views.context import Context
from insula.views.logs.panel import LogPanel
from insula.views.theme.theme import STYLE, Scheme, Theme
from insula.wiring import build

_TICK_MS = 5


def _resident() -> float:
    """MiB, without what is only mapped from files."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("RssAnon:")[1].split()[0]) / 1024


class Measuring(QObject):
    """Moments and stalls of one panel."""

    def __init__(self, panel: LogPanel, lines: int) -> None:
        super().__init__()
        self.figures: dict[str, float] = {}
        self._panel = panel
        self._lines = lines
        self._begun = time.perf_counter()
        self._memory = 0.0
        self._last = 0.0
        self._worst = 0.0
        self._ticks = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._wheel = QTimer(self, interval=40)
        self._wheel.timeout.connect(self._scroll)
        panel.lines.viewport().installEventFilter(self)

    def begin(self) -> None:
        """Read all, from now on."""
        self._memory = _resident()
        self._begun = self._last = time.perf_counter()
        self._panel.view_model.replaced.connect(self._on_replaced)
        self._panel.view_model.load_all()
        self._ticks.start()
        self._wheel.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and "first" not in self.figures and self._is_new:
            QTimer.singleShot(0, self._on_painted)
        return False

    _is_new = False

    def _on_replaced(self) -> None:
        self._is_new = True

    def _on_painted(self) -> None:
        if self._panel.view_model.count and "first" not in self.figures:
            self.figures["first"] = time.perf_counter() - self._begun

    def _tick(self) -> None:
        now = time.perf_counter()
        self._worst = max(self._worst, now - self._last)
        self._last = now
        view_model = self._panel.view_model
        if view_model.count >= self._lines and "worst" not in self.figures:
            self.figures["worst"] = self._worst
            self._worst = 0.0
            self._searched_at = now
            self._panel.tools.regular.setChecked(True)
            self._panel.tools.search.setText(r"^\d*77\d* .*words\b")
            view_model.finding.changed.connect(self._on_found)

    def _on_found(self) -> None:
        finding = self._panel.view_model.finding
        if finding.pattern is not None and finding.is_done and "search" not in self.figures:
            self.figures["search"] = time.perf_counter() - self._searched_at
            QTimer.singleShot(200, self._end)

    def _end(self) -> None:
        self._ticks.stop()
        self._wheel.stop()
        self.figures["searching"] = self._worst
        self.figures["memory"] = _resident() - self._memory
        QApplication.quit()

    def _scroll(self) -> None:
        bar = self._panel.lines.verticalScrollBar()
        bar.setValue((bar.value() + 7919) % (bar.maximum() + 1))


def main() -> None:
    url, identity, lines = sys.argv[1], EnvironmentId(sys.argv[2]), int(sys.argv[3])
    qt = QApplication([sys.argv[0], *STYLE])
    theme = Theme(qt)
    theme.apply(Scheme.LIGHT)
    paths = Paths.from_environment()
    paths.create()
    bridge, room = Bridge(), EngineRoom()
    inventory = InventoryState(bridge)
    context = Context(
        bridge,
        inventory,
        OperationsState(bridge),
        Intents(bridge),
        PreferencesViewModel(PreferencesStore(paths.preferences).load(), bridge),
        theme,
    )
    loop = QEventLoop(qt, already_running=True)

    def make(_paths: object, _preferences: object, journal: Journal) -> Sequence[Backend]:
        database = journal.database
        return (ContainerBackend(EngineAddress("bench", url, "Docker"), TrashRecords(database), Leftovers(database)),)

    def services() -> Services:
        return build(paths, make)

    # As the application does once its window is painted.
    collector = GarbageCollector()
    collector.start()
    sys.setswitchinterval(0.001)
    room.start()
    bridge.attach(room, loop, services)
    measuring: list[Measuring] = []

    def show() -> None:
        panel = LogPanel(context, identity, "web")
        panel.resize(900, 600)
        panel.show()
        measuring.append(Measuring(panel, lines))
        QTimer.singleShot(4_000, measuring[0].begin)

    bridge.facts.connect(lambda _facts: None if measuring or inventory.get(identity) is None else show())
    qt.exec()
    print(json.dumps(measuring[0].figures), flush=True)
    bridge.spawn(bridge.close())
    QTimer.singleShot(1_500, qt.quit)
    qt.exec()
    asyncio.events._set_running_loop(None)
    room.stop(5)


main()
