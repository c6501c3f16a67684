from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from insula.domain.containers import Image
from insula.domain.errors import EngineUnavailableError, InsulaError
from insula.viewmodels.stock.images import ImagesViewModel, own_size
from tests.viewmodels.doubles import Tasks
from tests.viewmodels.stock_doubles import IMAGES, MIB, SHARED


class _Engine:
    def __init__(self) -> None:
        self.answer: tuple[Image, ...] | InsulaError = IMAGES
        self.asked = self.counted = 0
        self.tell: Callable[[], None] = lambda: None

    async def images(self) -> tuple[Image, ...]:
        self.asked += 1
        if isinstance(self.answer, InsulaError):
            raise self.answer
        return self.answer

    async def shared_sizes(self, _engine: str) -> Mapping[str, int]:
        self.counted += 1
        return SHARED

    async def follow(self, listener: Callable[[], None]) -> None:
        self.tell = listener


async def test_images_are_listed_searched_and_counted(qtbot: QtBot) -> None:
    engine, tasks = _Engine(), Tasks()
    view_model = ImagesViewModel(engine, tasks)
    QAbstractItemModelTester(view_model.rows)
    assert not view_model.loaded

    view_model.load()
    await tasks.settle()
    assert view_model.summary.endswith(" · 627\u00a0MiB")
    view_model.search("blog latest")
    assert [view_model.rows.row_at(row).tags[0] for row in range(view_model.rows.rowCount())] == ["blog:1"]


async def test_what_images_share_is_counted_after_the_list_and_again_only_for_other_images(qtbot: QtBot) -> None:
    engine, tasks = _Engine(), Tasks()
    view_model = ImagesViewModel(engine, tasks)
    view_model.load()
    await tasks.settle()
    assert [own_size(each) for each in view_model.model.rows()] == [45 * MIB, 287 * MIB, 90 * MIB]

    view_model.load()
    await tasks.settle()
    assert engine.counted == 1
    engine.answer = IMAGES[:1]
    view_model.load()
    await tasks.settle()
    assert engine.counted == 2


async def test_nobody_asks_while_nobody_looks(qtbot: QtBot) -> None:
    engine, tasks = _Engine(), Tasks()
    view_model = ImagesViewModel(engine, tasks)
    view_model.load()
    await tasks.settle()
    view_model.rest()
    engine.tell()
    assert not view_model._gather.isActive()


async def test_it_is_asked_again_once_when_engines_tell_much(qtbot: QtBot) -> None:
    engine, tasks = _Engine(), Tasks()
    view_model = ImagesViewModel(engine, tasks)
    view_model.load()
    await tasks.settle()
    engine.answer = IMAGES[:1]
    with qtbot.waitSignal(view_model._gather.timeout):
        for _ in range(50):
            engine.tell()
    await tasks.settle()
    assert engine.asked == 2
    assert view_model.model.rowCount() == 1


async def test_without_an_engine_the_reason_is_told_and_the_rows_stay(qtbot: QtBot) -> None:
    engine, tasks = _Engine(), Tasks()
    view_model = ImagesViewModel(engine, tasks)
    view_model.load()
    await tasks.settle()
    engine.answer = EngineUnavailableError("Docker")
    view_model.load()
    await tasks.settle()
    assert not view_model.available
    assert "Docker" in view_model.sentence
    assert view_model.model.rowCount() == 3
