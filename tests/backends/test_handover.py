from __future__ import annotations

import asyncio
import threading
from contextlib import aclosing

import pytest

from insula.backends.handover import Handover, Left


async def test_all_that_is_put_comes_in_order_and_then_the_end() -> None:
    handover: Handover[bytes] = Handover(len)

    def work() -> None:
        for number in range(1000):
            handover.put([b"%d" % number])
        handover.end()

    thread = threading.Thread(target=work)
    thread.start()
    taken = [entry async for batch in handover.batches() for entry in batch]
    thread.join()

    assert taken == [b"%d" % number for number in range(1000)]


async def test_nothing_put_first_says_that_it_begins() -> None:
    handover: Handover[bytes] = Handover(len)
    handover.put([])
    batches = handover.batches()

    assert await anext(batches) == []
    handover.put([])
    handover.put([b"a"])
    handover.end()
    assert [batch async for batch in batches] == [[b"a"]]


async def test_an_error_comes_after_what_was_put_before() -> None:
    handover: Handover[bytes] = Handover(len)
    handover.put([b"a"])
    handover.end(LookupError("x"))
    batches = handover.batches()

    assert await anext(batches) == [b"a"]
    with pytest.raises(LookupError):
        await anext(batches)


async def test_the_thread_waits_for_a_loop_that_is_slow_and_is_freed_when_it_leaves() -> None:
    handover: Handover[bytes] = Handover(lambda _entry: 3 * 1024 * 1024)
    outcome: list[object] = []

    def work() -> None:
        try:
            for _ in range(5):
                handover.put([b""])
                outcome.append("put")
        except Left:
            outcome.append("left")

    thread = threading.Thread(target=work)
    async with aclosing(handover.batches()) as batches:
        thread.start()
        await anext(batches)
        await asyncio.sleep(0.1)
        assert len(outcome) < 5
    handover.leave()
    await asyncio.to_thread(thread.join)

    assert outcome[-1] == "left"
