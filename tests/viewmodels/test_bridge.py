from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from insula.backends.fake import sample_environments
from insula.domain.change import Changed
from insula.domain.errors import InsulaError, NewerDataError
from insula.viewmodels.batch import Fact
from insula.viewmodels.bridge import Services
from tests.viewmodels.doubles import venv
from tests.viewmodels.rig import Rig, rig


@pytest.fixture
def bench(qtbot: QtBot, insula_home: Path) -> Iterator[Rig]:
    with rig(qtbot, insula_home, sample_environments(5)) as it:
        yield it


def test_facts_arrive_in_batches_on_the_window_s_thread(bench: Rig) -> None:
    threads: set[threading.Thread] = set()
    batches: list[tuple[Fact, ...]] = []

    def take(facts: tuple[Fact, ...]) -> None:
        threads.add(threading.current_thread())
        batches.append(facts)

    bench.bridge.facts.connect(take)
    bench.open()
    batches.clear()

    async def change_much(_services: Services) -> None:
        for environment in bench.backend.environments:
            for number in range(20):
                bench.backend.tell(Changed(venv(f"{environment.name}-{number}")))

    bench.bridge.submit(change_much)
    bench.until(lambda: len(bench.inventory.environments()) == 105)

    assert threads == {threading.main_thread()}
    assert 1 <= len(batches) <= 3


def test_answers_come_back_to_coroutines_of_the_window(bench: Rig) -> None:
    answers: list[tuple[int, bool]] = []

    async def ask() -> None:
        async def count(services: Services) -> int:
            assert threading.current_thread() is not threading.main_thread()
            return len(services.inventory.environments())

        answers.append((await bench.bridge.call(count), threading.current_thread() is threading.main_thread()))

    bench.open()
    bench.bridge.spawn(ask())
    bench.until(lambda: bool(answers))

    assert answers == [(5, True)]


def test_what_is_asked_before_the_services_are_open_waits_for_them(bench: Rig) -> None:
    answers: list[str] = []

    async def ask() -> None:
        async def look(services: Services) -> str:
            return str(services.paths.data)

        answers.append(await bench.bridge.call(look))

    bench.bridge.spawn(ask())
    assert not bench.bridge.is_ready
    bench.attach()
    bench.until(lambda: bool(answers))

    assert answers == [str(bench.paths.data)]


def test_a_failure_crosses_over_as_itself(bench: Rig) -> None:
    caught: list[InsulaError] = []

    async def ask() -> None:
        async def fail(_services: Services) -> None:
            raise NewerDataError("/x")

        try:
            await bench.bridge.call(fail)
        except InsulaError as error:
            caught.append(error)

    bench.open()
    bench.bridge.spawn(ask())
    bench.until(lambda: bool(caught))

    assert isinstance(caught[0], NewerDataError)


def test_cancelling_a_coroutine_of_the_window_cancels_its_work_in_the_engine_room(bench: Rig) -> None:
    seen: list[str] = []
    begun = threading.Event()

    async def wait_for_ever(_services: Services) -> None:
        begun.set()
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            seen.append("cancelled")
            raise

    async def ask() -> None:
        await bench.bridge.call(wait_for_ever)

    bench.open()
    bench.bridge.spawn(ask())
    bench.until(begun.is_set)
    bench.close()
    bench.loop = None

    assert seen == ["cancelled"]


def test_a_bug_in_a_coroutine_of_the_window_reaches_the_hook(bench: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: seen.append(error))

    async def stumble() -> None:
        raise ZeroDivisionError

    bench.open()
    bench.bridge.spawn(stumble())
    bench.until(lambda: bool(seen))

    assert isinstance(seen[0], ZeroDivisionError)


def test_services_that_cannot_be_opened_are_told(bench: Rig) -> None:
    told: list[Exception] = []
    bench.bridge.failed.connect(told.append)
    bench.paths.journal.mkdir(parents=True)

    bench.attach()
    bench.until(lambda: bool(told))

    assert isinstance(told[0], InsulaError)
    assert not bench.bridge.is_ready
