from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest

from insula.domain.errors import EngineUnavailableError
from insula.services.merging import merged


class _Source:
    def __init__(self, *told: int | Exception, endless: bool = False) -> None:
        self.told = told
        self.endless = endless
        self.closed = False

    async def __call__(self) -> AsyncIterator[int]:
        try:
            for each in self.told:
                await asyncio.sleep(0)
                if isinstance(each, Exception):
                    raise each
                yield each
            if self.endless:
                await asyncio.Event().wait()
        finally:
            self.closed = True


async def test_all_that_is_told_comes_and_then_it_ends() -> None:
    assert sorted([each async for each in merged([_Source(1, 2)(), _Source(3)(), _Source()()])]) == [1, 2, 3]
    nothing: list[AsyncIterator[int]] = []
    assert [each async for each in merged(nothing)] == []


async def test_one_that_is_silent_does_not_hold_up_the_others() -> None:
    silent, talking = _Source(endless=True), _Source(1, 2, 3, endless=True)
    told = []
    async with aclosing(merged([silent(), talking()])) as stream:
        async for each in stream:
            told.append(each)
            if len(told) == 3:
                break

    assert told == [1, 2, 3]
    assert silent.closed
    assert talking.closed


async def test_a_failure_ends_it_and_closes_the_others() -> None:
    silent = _Source(endless=True)

    with pytest.raises(EngineUnavailableError):
        async for _each in merged([silent(), _Source(EngineUnavailableError("docker"))()]):
            pass

    assert silent.closed


async def test_cancelling_whoever_listens_closes_them_all() -> None:
    silent = _Source(endless=True)

    async def listen() -> None:
        async with aclosing(merged([silent()])) as stream:
            async for _each in stream:
                pass

    task = asyncio.create_task(listen())
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert silent.closed
