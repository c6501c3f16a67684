"""The tab and the window of a log over the real services and a backend in memory that writes one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from insula.backends.fake import FakeBackend
from insula.domain.environment import EnvironmentId
from insula.domain.logs import LogOptions, LogPiece, LogStream
from insula.views.context import Context
from insula.views.details.logs_tab import LogsTab
from insula.views.logs.window import LogWindow
from insula.views.theme.theme import Theme
from tests.viewmodels.doubles import venv
from tests.viewmodels.rig import Rig
from tests.views.conftest import Speak
from tests.views.finding import button, texts

HERE = replace(venv("web"), backend="fake")


class Writing(FakeBackend):
    """Writes a line at once and one a moment later; counts who reads."""

    readers = 0

    async def logs(self, _environment: EnvironmentId, _options: LogOptions) -> AsyncIterator[Sequence[LogPiece]]:
        self.readers += 1
        try:
            yield [LogPiece(LogStream.OUT, 1_000, b"begun\n")]
            await asyncio.sleep(0.05)
            yield [LogPiece(LogStream.ERR, 2_000, b"wrong\n")]
            await asyncio.Event().wait()
        finally:
            self.readers -= 1


class WritingRig(Rig):
    @override
    def _expected(self) -> int:
        return 1


@pytest.fixture
def rig(qtbot: QtBot, insula_home: Path, look: Theme, speak: Speak) -> Iterator[WritingRig]:
    made = WritingRig(qtbot, insula_home, Writing([HERE]))
    made.open()
    yield made
    made.close()


def _context(rig: WritingRig, look: Theme, frame: QWidget | None = None) -> Context:
    return Context(rig.bridge, rig.inventory, rig.operations, rig.intents, rig.preferences, look, window=lambda: frame)


def _readers(rig: WritingRig) -> int:
    backend = rig.backend
    assert isinstance(backend, Writing)
    return backend.readers


def test_lines_come_from_the_engine_room_until_the_tab_is_gone(rig: WritingRig, look: Theme, qtbot: QtBot) -> None:
    tab = LogsTab(_context(rig, look), rig.inventory.environments()[0])
    tab.show()
    rig.until(lambda: tab.panel.view_model.count == 2)

    assert "2 line" in texts(tab)
    assert _readers(rig) == 1
    tab.deleteLater()
    QCoreApplication.sendPostedEvents(tab, QEvent.Type.DeferredDelete.value)

    rig.until(lambda: _readers(rig) == 0)


def test_a_window_of_its_own_reads_on_its_own_and_goes_with_what_it_read(rig: WritingRig, look: Theme) -> None:
    frame = QWidget()
    tab = LogsTab(_context(rig, look, frame), rig.inventory.environments()[0])
    tab.show()
    rig.until(lambda: tab.panel.view_model.count == 2)
    button(tab, "log-window").click()
    window = frame.findChildren(LogWindow)[0]
    rig.until(lambda: window.panel.view_model.count == 2)

    assert window.windowTitle() == "web: log"
    assert _readers(rig) == 2
    window.panel.tools.search.setText("wrong")
    rig.until(lambda: window.panel.view_model.finding.total == 1)
    window.close()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    rig.until(lambda: _readers(rig) == 1)
    tab.deleteLater()
    QCoreApplication.sendPostedEvents(tab, QEvent.Type.DeferredDelete.value)
    rig.until(lambda: _readers(rig) == 0)
    frame.deleteLater()
