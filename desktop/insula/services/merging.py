"""Several streams told as one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import AsyncExitStack, aclosing
from typing import TypeVar

T = TypeVar("T")


async def merged(streams: Sequence[AsyncIterator[T]]) -> AsyncGenerator[T, None]:
    """What each tells, as it comes, until all have ended; the first failure ends it. Closing it closes them all."""
    async with AsyncExitStack() as stack:
        for stream in streams:
            if isinstance(stream, AsyncGenerator):
                await stack.enter_async_context(aclosing(stream))
        waiting = {asyncio.ensure_future(_next(stream)): stream for stream in streams}
        try:
            while waiting:
                done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    stream = waiting.pop(task)
                    for told in task.result():
                        waiting[asyncio.ensure_future(_next(stream))] = stream
                        yield told
        finally:
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)


async def _next(stream: AsyncIterator[T]) -> tuple[T, ...]:
    """Nothing at its end."""
    async for told in stream:
        return (told,)
    return ()
