from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from insula.domain.containers import Image
from insula.domain.errors import EngineUnavailableError, InsulaError
from insula.viewmodels.images import ImagesViewModel
from tests.viewmodels.doubles import IMAGES, Tasks


class _Engine:
    def __init__(self) -> None:
        self.answer: tuple[Image, ...] | InsulaError = IMAGES
        self.asked = 0
        self.tell: Callable[[], None] = lambda: None

    async def images(self) -> tuple[Image, ...]:
        self.asked += 1
        if isinstance(self.answer, InsulaError):
            raise self.answer
        return self.answer

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
