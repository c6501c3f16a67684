from __future__ import annotations

import gc
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

import insula
from insula.views.widgets.screen import screen_room


def test_it_is_the_screen_without_its_panels(qapp: QApplication) -> None:
    room = screen_room(QWidget())
    assert room == QGuiApplication.primaryScreen().availableGeometry().size()


def test_the_screen_outlives_the_widget_that_asked(qapp: QApplication) -> None:
    widget = QWidget()
    screen_room(widget)
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del widget
    gc.collect()
    assert shiboken6.isValid(QGuiApplication.primaryScreen())
    assert screen_room(QWidget()).isValid()


def test_nobody_asks_a_widget_for_its_screen() -> None:
    askers = [
        path.name
        for path in Path(insula.__file__).parent.rglob("*.py")
        if ".screen()" in path.read_text(encoding="utf-8") and path.name != "screen.py"
    ]
    assert askers == []
