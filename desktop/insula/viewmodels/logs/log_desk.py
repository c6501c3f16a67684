"""What the window asks of the engine room about a log."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from insula.domain.environment import EnvironmentId
from insula.domain.logs import LogOptions

if TYPE_CHECKING:
    from insula.backends.threads import Cancellation
    from insula.services.log_following import LogNews
    from insula.storage.spill import Spill
    from insula.viewmodels.bridge import Bridge, Services
    from insula.viewmodels.logs.log_pattern import LogPattern


class LogDesk:
    """Each answer is awaited, and cancelling it ends the work. Failures are InsulaErrors."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    async def open_spill(self) -> Spill:
        """A new, empty one."""

        async def make(services: Services) -> Spill:
            import asyncio

            from insula.storage.spill import Spill

            return await asyncio.to_thread(Spill, services.paths.cache)

        return await self._bridge.call(make)

    async def follow(
        self, environment: EnvironmentId, options: LogOptions, spill: Spill, tell: Callable[[LogNews], None]
    ) -> None:
        """Until there is no more; `tell` is called in the engine room. NotFoundError for a kind without logs."""

        async def follow(services: Services) -> None:
            from insula.domain.errors import NotFoundError
            from insula.services.log_following import follow_log

            source = services.queries.log_source(environment)
            if source is None:
                raise NotFoundError(environment)
            await follow_log(source, environment, options, spill, tell)

        await self._bridge.call(follow)

    async def search(self, spill: Spill, pattern: LogPattern, first: int, last: int) -> array[int]:
        """The numbers of the lines from `first` up to `last` that match; TooCostlyError."""

        async def search(_services: Services) -> array[int]:
            from insula.backends.threads import in_thread

            return await in_thread(_search, spill, pattern, first, last)

        return await self._bridge.call(search)

    async def copy(self, spill: Spill, first: int, last: int, *, moments: bool) -> str:
        """The words of these lines as they are shown."""

        async def copy(_services: Services) -> str:
            from insula.backends.threads import in_thread

            return await in_thread(_copy, spill, first, last, moments)

        return await self._bridge.call(copy)

    async def save(self, spill: Spill, path: Path, *, moments: bool) -> None:
        """Write all lines, whole and as they came, to a file; one that is there is replaced. StorageError."""

        async def save(_services: Services) -> None:
            from insula.backends.threads import in_thread
            from insula.storage.log_saving import save_log

            await in_thread(lambda cancellation: save_log(spill, path, moments=moments, check=cancellation.check))

        await self._bridge.call(save)


def _search(cancellation: Cancellation, spill: Spill, pattern: LogPattern, first: int, last: int) -> array[int]:
    from insula.viewmodels.logs.log_search import matching_lines

    return matching_lines(spill, pattern.again(), first, last, cancellation.check)


def _copy(cancellation: Cancellation, spill: Spill, first: int, last: int, moments: bool) -> str:  # noqa: FBT001
    from insula.viewmodels.logs.log_text import ShownLine

    parts = []
    for begin, end in spill.blocks(first, last):
        cancellation.check()
        parts += [ShownLine(line, moments=moments).text for line in spill.lines(begin, end)]
    return "\n".join(parts)
