"""What is in a cycle goes in the window's thread, and only there."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from insula.viewmodels import collecting
from insula.viewmodels.collecting import GarbageCollector


class Cycle:
    """Notes the thread in which it is taken apart."""

    ended_in: list[int] = []  # noqa: RUF012

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.ended_in.append(threading.get_ident())


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    Cycle.ended_in.clear()
    yield
    gc.enable()
    gc.unfreeze()


def make_garbage(count: int) -> None:
    Cycle()
    kept: list[list[int]] = [[] for _ in range(count)]
    assert len(kept) == count


def test_what_another_thread_leaves_is_collected_here(qtbot: QtBot) -> None:
    collector = GarbageCollector()
    collector.start()

    def work() -> None:
        for _ in range(5):
            make_garbage(60_000)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert Cycle.ended_in == []

    kept: list[list[int]] = [[] for _ in range(60_000)]
    qtbot.waitUntil(lambda: len(Cycle.ended_in) == 5)
    assert set(Cycle.ended_in) == {threading.get_ident()}
    assert kept


def test_every_generation_has_its_turn(qtbot: QtBot) -> None:
    collector = GarbageCollector()
    collector.start()
    Cycle()
    gc.collect(0)
    assert len(Cycle.ended_in) == 1

    old = Cycle()
    gc.collect(1)
    gc.collect(1)
    del old
    gc.collect(0)
    assert len(Cycle.ended_in) == 1
    for _ in range(25):
        gc.collect(1)
    collector.collect()
    assert len(Cycle.ended_in) == 2


@pytest.mark.parametrize(("took", "collected"), [(0.0, 1), (1.0, 0)])
def test_old_garbage_goes_every_minute_and_later_where_looking_for_it_takes_long(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, took: float, collected: int
) -> None:
    collector = GarbageCollector()
    collector.start()
    old = Cycle()
    gc.collect(1)
    gc.collect(1)
    del old
    collector._took = took
    collector.collect()
    assert Cycle.ended_in == []

    monkeypatch.setattr(collecting, "_OFTEN_SECONDS", -1.0)
    collector.collect()
    assert len(Cycle.ended_in) == collected
