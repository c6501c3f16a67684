from __future__ import annotations

import asyncio
import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from insula.viewmodels.unexpected import Unexpected


@pytest.fixture
def unexpected(qtbot: QtBot) -> Iterator[Unexpected]:
    hooks = sys.excepthook, threading.excepthook
    before = qInstallMessageHandler(None)
    unexpected = Unexpected()
    unexpected.install()
    yield unexpected
    sys.excepthook, threading.excepthook = hooks
    qInstallMessageHandler(before)


def stumble() -> None:
    raise ZeroDivisionError("by zero")


def test_a_failure_of_the_window_s_thread_is_told_with_its_traceback(unexpected: Unexpected) -> None:
    told = QSignalSpy(unexpected.happened)

    try:
        stumble()
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    assert "stumble" in told.at(0)[0]
    assert "by zero" in told.at(0)[0]


def test_a_failure_of_another_thread_is_told_too(unexpected: Unexpected, qtbot: QtBot) -> None:
    told = QSignalSpy(unexpected.happened)

    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: told.count() == 1)


def test_a_failure_of_a_loop_is_told_too(unexpected: Unexpected) -> None:
    told = QSignalSpy(unexpected.happened)
    loop = asyncio.new_event_loop()
    try:
        unexpected.watch(loop)
        loop.call_soon(stumble)
        loop.call_soon(loop.stop)
        loop.run_forever()
        loop.call_exception_handler({"message": "something without an exception"})
    finally:
        loop.close()

    assert told.count() == 1


def test_what_qt_says_goes_to_the_log(unexpected: Unexpected, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "insula.qt"):
        qWarning("a warning of Qt")

    assert any("a warning of Qt" in record.getMessage() for record in caplog.records)
