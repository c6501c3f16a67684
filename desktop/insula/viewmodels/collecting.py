"""Garbage is collected in the window's thread only."""

from __future__ import annotations

import gc
import sys
import time

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 200
_YOUNG = 20_000
_ROUNDS = 20
_OFTEN_SECONDS = 60.0
_SHARE = 1 / 3000
"""Of the thread's time, for looks at everything: twenty milliseconds once a minute."""


class GarbageCollector(QObject):
    """Takes the place of Python's own collector, which works in whichever thread has just made something.

    A closed dialog is a cycle of widgets and slots. Were it found while the engine room works, its widgets would be
    taken apart in that thread, under the feet of Qt, which uses them in this one.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._looked = 0.0
        self._took = 0.0

    def start(self) -> None:
        """Spare what was made until now for ever, and look at the rest from time to time."""
        gc.disable()
        gc.freeze()
        self._looked = time.monotonic()
        self._timer.start()

    def collect(self) -> None:
        """Look at the generation whose turn it is, if any: rarely, for many objects take longer than a frame."""
        young, middle, old = gc.get_count()
        if old > _ROUNDS or self._may_look_at_everything():
            began = time.thread_time()
            gc.collect(2)
            _give_back()
            self._took = time.thread_time() - began
            self._looked = time.monotonic()
        elif middle > _ROUNDS:
            gc.collect(1)
        elif young > _YOUNG:
            gc.collect(0)

    def _may_look_at_everything(self) -> bool:
        """What is closed lives long enough to be old: by the counts alone it would lie about for an hour."""
        return time.monotonic() - self._looked > max(_OFTEN_SECONDS, self._took / _SHARE)


def _give_back() -> None:
    """Let the system have what was freed; glibc keeps it otherwise, for each thread that ever asked for some."""
    if sys.platform == "linux":
        import ctypes

        if (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)) is not None:
            trim(0)
