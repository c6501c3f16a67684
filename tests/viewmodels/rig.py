"""The window's side on the real services around a backend in memory, in a real engine room."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from insula.backends.fake import FakeBackend
from insula.domain.environment import Environment
from insula.services.engine_room import EngineRoom
from insula.storage.paths import Paths
from insula.storage.preferences import PreferencesStore
from insula.viewmodels.bridge import Bridge
from insula.viewmodels.intents import Intents
from insula.viewmodels.preferences import PreferencesViewModel
from insula.viewmodels.state import InventoryState
from insula.viewmodels.work.operations import OperationsState
from insula.wiring import Services, build

PATIENCE_MS = 8_000


class Rig:
    """`attach` starts what the application starts after its first paint."""

    def __init__(self, qtbot: QtBot, home: Path, backend: FakeBackend) -> None:
        self.qtbot = qtbot
        self.backend = backend
        self.paths = Paths.below(home)
        self.paths.create()
        self.bridge = Bridge()
        self.inventory = InventoryState(self.bridge)
        self.operations = OperationsState(self.bridge)
        self.intents = Intents(self.bridge)
        self.preferences = PreferencesViewModel(PreferencesStore(self.paths.preferences).load(), self.bridge)
        self.room = EngineRoom()
        self.loop: QEventLoop | None = None
        self.failures: list[BaseException] = []

    def build(self) -> Services:
        return build(self.paths, lambda _paths, _preferences, _journal: (self.backend,))

    def attach(self, make: Callable[[], Services] | None = None) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.loop = QEventLoop(application, already_running=True)
        self.room.start()
        self.bridge.attach(self.room, self.loop, make or self.build)

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=PATIENCE_MS)

    def open(self) -> None:
        """Attach and wait until the backend's list is there."""
        self.attach()
        self.until(lambda: self.bridge.is_ready and bool(self.inventory.engines()))
        self.until(lambda: len(self.inventory.environments()) + len(self.inventory.trashed()) == self._expected())

    def close(self) -> None:
        if self.loop is not None:
            closed: list[bool] = []

            async def end() -> None:
                await self.bridge.close()
                closed.append(True)

            self.bridge.spawn(end())
            self.until(lambda: bool(closed))
            asyncio.events._set_running_loop(None)
            # stop() would also end Qt's own loop, on which the next test waits.
            self.loop._QEventLoop__is_running = False
            self.loop.close()
        assert self.room.stop(5)

    def _expected(self) -> int:
        return len(self.backend.environments)


@contextmanager
def rig(qtbot: QtBot, home: Path, environments: Iterable[Environment] = (), latency: float = 0.0) -> Iterator[Rig]:
    it = Rig(qtbot, home, FakeBackend(environments, latency=latency))
    try:
        yield it
    finally:
        it.close()
