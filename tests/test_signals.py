from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rang = Signal(bool)


def test_a_signal_can_be_emitted_five_thousand_times() -> None:
    bell = Bell()
    heard: list[bool] = []
    bell.rang.connect(heard.append)

    for _ in range(5_000):
        bell.rang.emit(True)

    assert heard == [True] * 5_000
