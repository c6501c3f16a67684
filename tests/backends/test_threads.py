from __future__ import annotations

import asyncio
import threading
import time

import pytest

from insula.backends.threads import Cancellation, Stopped, in_thread


async def test_it_returns_what_the_function_returns_from_another_thread() -> None:
    def work(cancellation: Cancellation, number: int, *, factor: int) -> tuple[int, int]:
        return number * factor, threading.get_ident()

    result, thread = await in_thread(work, 6, factor=7)
    assert result == 42
    assert thread != threading.get_ident()


async def test_what_the_function_raises_comes_out() -> None:
    def work(cancellation: Cancellation) -> None:
        raise LookupError("here")

    with pytest.raises(LookupError, match="here"):
        await in_thread(work)


async def test_a_cancelled_task_ends_only_when_its_thread_has_left() -> None:
    began, left = threading.Event(), threading.Event()

    def work(cancellation: Cancellation) -> None:
        began.set()
        try:
            while True:
                cancellation.check()
                time.sleep(0.005)
        except Stopped:
            time.sleep(0.2)
            left.set()
            raise

    task = asyncio.create_task(in_thread(work))
    while not began.is_set():
        await asyncio.sleep(0.005)
    for _ in range(3):
        task.cancel()
        await asyncio.sleep(0.01)
    assert not task.done()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert left.is_set()


async def test_a_cancelled_task_is_cancelled_even_if_its_work_came_to_an_end() -> None:
    began = threading.Event()

    def work(cancellation: Cancellation) -> str:
        began.set()
        with pytest.raises(Stopped):
            cancellation.wait(30)
        return "done all the same"

    task = asyncio.create_task(in_thread(work))
    while not began.is_set():
        await asyncio.sleep(0.005)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_failure_after_the_cancel_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    began = threading.Event()

    def work(cancellation: Cancellation) -> None:
        began.set()
        while not cancellation.cancelled:
            time.sleep(0.005)
        raise OSError("the disk went away")

    task = asyncio.create_task(in_thread(work))
    while not began.is_set():
        await asyncio.sleep(0.005)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert "the disk went away" in caplog.text


async def test_work_that_had_not_begun_never_does() -> None:
    release = threading.Event()
    begun: list[int] = []

    def block(cancellation: Cancellation) -> None:
        release.wait(30)

    def work(cancellation: Cancellation) -> None:
        begun.append(1)

    blockers = [asyncio.create_task(in_thread(block)) for _ in range(40)]
    await asyncio.sleep(0.05)
    task = asyncio.create_task(in_thread(work))
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.sleep(0)
    release.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.gather(*blockers)
    assert begun == []
