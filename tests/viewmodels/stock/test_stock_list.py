from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from insula.domain.containers import Volume
from insula.domain.errors import EngineRefusedError, EngineUnavailableError, InsulaError
from insula.viewmodels.state import InventoryState
from insula.viewmodels.stock.connections import VolumesViewModel
from insula.viewmodels.stock.stock_list import unknown_user, users_in
from tests.viewmodels.container_doubles import container
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks
from tests.viewmodels.stock_doubles import API, ENGINE, NETWORKS, SIZES, VOLUMES


class Engine:
    """Two of them tell of volumes; the sizes of one cannot be had."""

    def __init__(self) -> None:
        self.answer: tuple[Volume, ...] | InsulaError = VOLUMES
        self.sizes: Mapping[str, int] | InsulaError = SIZES
        self.counted: list[str] = []
        self.tell: Callable[[], None] = lambda: None

    async def volumes(self) -> tuple[Volume, ...]:
        if isinstance(self.answer, InsulaError):
            raise self.answer
        return self.answer

    async def networks(self) -> tuple[object, ...]:
        return NETWORKS

    async def volume_sizes(self, engine: str) -> Mapping[str, int]:
        self.counted.append(engine)
        if isinstance(self.sizes, InsulaError):
            raise self.sizes
        return self.sizes

    async def follow(self, listener: Callable[[], None]) -> None:
        self.tell = listener


def _listed(engine: Engine, tasks: Tasks) -> VolumesViewModel:
    view_model = VolumesViewModel(engine, unknown_user, tasks)  # type: ignore[arg-type]  # Networks are not asked for.
    QAbstractItemModelTester(view_model.rows)
    view_model.load()
    return view_model


async def test_sizes_that_cannot_be_had_are_asked_for_again_with_the_next_list(qtbot: QtBot) -> None:
    engine, tasks = Engine(), Tasks()
    engine.sizes = EngineRefusedError("Docker", 500, "no")
    view_model = _listed(engine, tasks)
    await tasks.settle()
    assert view_model.summary.startswith("3 volume")
    assert "·" not in view_model.summary

    engine.sizes = SIZES
    view_model.load()
    await tasks.settle()
    assert view_model.summary.endswith("· 42\u00a0MiB")
    assert engine.counted == [ENGINE, ENGINE]


async def test_sizes_are_asked_for_again_on_demand(qtbot: QtBot) -> None:
    engine, tasks = Engine(), Tasks()
    view_model = _listed(engine, tasks)
    await tasks.settle()
    engine.sizes = {**SIZES, "blog_data": 1024 * 1024 * 1024}
    view_model.measure()
    await tasks.settle()
    assert "1.0\u00a0GiB" in view_model.summary


async def test_what_is_told_in_a_burst_is_asked_once(qtbot: QtBot) -> None:
    engine, tasks = Engine(), Tasks()
    view_model = _listed(engine, tasks)
    await tasks.settle()
    engine.answer = VOLUMES[:1]
    with qtbot.waitSignal(view_model._gather.timeout):
        for _ in range(200):
            engine.tell()
    await tasks.settle()
    assert view_model.model.rowCount() == 1


async def test_an_engine_that_goes_away_leaves_the_rows_and_a_sentence(qtbot: QtBot) -> None:
    engine, tasks = Engine(), Tasks()
    view_model = _listed(engine, tasks)
    await tasks.settle()
    engine.answer = EngineUnavailableError("Docker")
    view_model.load()
    await tasks.settle()
    assert not view_model.available
    assert "Docker" in view_model.sentence
    assert view_model.model.rowCount() == 3


def test_users_are_called_as_in_the_window_and_those_of_the_trash_say_so(tmp_path: Path) -> None:
    bridge = BridgeDouble(Answers(), Tasks(), tmp_path)
    inventory = InventoryState(bridge)
    users = users_in(inventory)
    assert users(API).told == API[:12]

    known = container("api")
    object.__setattr__(known, "id", API)
    bridge.tell_list(known)
    assert users(API).told == "api"
    gone = container("api")
    object.__setattr__(gone, "id", API)
    object.__setattr__(gone, "trashed", gone.created)
    bridge.tell_list(gone)
    assert users(API).told == "api (trash)"
