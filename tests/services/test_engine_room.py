from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError, wait

import pytest

from insula.services.engine_room import EngineRoom, EngineRoomClosedError


@pytest.fixture
def room() -> Iterator[EngineRoom]:
    room = EngineRoom()
    room.start()
    yield room
    assert room.stop(10)


async def _thread_name() -> str:
    return threading.current_thread().name


async def _fail() -> None:
    raise KeyError("gone")


def test_work_runs_in_the_room_and_its_result_comes_back(room: EngineRoom) -> None:
    assert room.submit(_thread_name).result(5) == "engine-room"


def test_a_failure_comes_back(room: EngineRoom) -> None:
    with pytest.raises(KeyError):
        room.submit(_fail).result(5)


def test_a_failure_to_build_the_work_comes_back(room: EngineRoom) -> None:
    def make() -> object:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        room.submit(make).result(5)  # type: ignore[arg-type]


def test_what_is_submitted_before_the_start_runs_in_order() -> None:
    room = EngineRoom()
    seen: list[int] = []

    async def note(number: int) -> None:
        seen.append(number)

    futures = [room.submit(lambda number=number: note(number)) for number in range(5)]  # type: ignore[misc]
    room.start()
    wait(futures, 5)

    assert seen == [0, 1, 2, 3, 4]
    assert room.stop(5)


def test_cancelling_the_future_cancels_the_work_there(room: EngineRoom) -> None:
    began, ended = threading.Event(), threading.Event()

    async def work() -> None:
        began.set()
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()

    future = room.submit(work)
    assert began.wait(5)
    assert future.cancel()

    assert ended.wait(5)


def test_stopping_cancels_what_runs_and_waits_until_it_has_cleaned_up() -> None:
    room = EngineRoom()
    room.start()
    began, cleaned = threading.Event(), threading.Event()

    async def work() -> None:
        began.set()
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.05)
            cleaned.set()

    future = room.submit(work)
    assert began.wait(5)

    assert room.stop(5)
    assert cleaned.is_set()
    with pytest.raises(CancelledError):
        future.result(0)


def test_nothing_can_be_submitted_after_the_stop() -> None:
    room = EngineRoom()
    room.start()
    assert room.stop(5)
    assert room.stop(5)

    with pytest.raises(EngineRoomClosedError):
        room.submit(_thread_name)


def test_work_handed_to_a_room_that_never_opens_is_cancelled() -> None:
    room = EngineRoom()
    future = room.submit(_thread_name)

    assert room.stop(5)

    assert future.cancelled()


def test_the_room_does_without_tls_and_others_still_have_it() -> None:
    script = """
import sys
from insula.services.engine_room import EngineRoom

async def work():
    return "ssl" in sys.modules

room = EngineRoom()
room.start()
assert room.submit(work).result(5) is False
assert room.stop(5)
import ssl
assert ssl.create_default_context()
"""
    subprocess.run([sys.executable, "-c", script], check=True)
