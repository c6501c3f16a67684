"""Waits for several places of the disk at once, which is faster when nothing of it is in memory yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from insula.backends.threads import Cancellation

T = TypeVar("T")
R = TypeVar("R")

_THREADS = 4
_CHUNK = 32


def in_parallel(cancellation: Cancellation, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """What `function` returns for each item, in their order. A few items are not worth a thread.

    Raises:
        Stopped: `cancellation` was set; what is under way is waited for.
    """

    def several(chunk: Sequence[T]) -> list[R]:
        cancellation.check()
        return [function(item) for item in chunk]

    chunks = [items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK)]
    if len(chunks) < 2:
        for chunk in chunks:
            yield from several(chunk)
        return
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="insula-search") as pool:
        for results in pool.map(several, chunks):
            yield from results
