"""What running environments use, again and again, for as long as somebody looks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError

if TYPE_CHECKING:  # Nothing is followed before the first window.
    import asyncio

    from insula.domain.environment import EnvironmentId
    from insula.domain.usage import Usage
    from insula.viewmodels.bridge import Bridge, Services


class UsageFollowing(QObject):
    """`told` carries a tuple of Usage; `failed` the InsulaError that ended it. Nothing is asked before `follow`."""

    told = Signal(object)
    failed = Signal(object)

    def __init__(self, bridge: Bridge, seconds: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._seconds = seconds
        self._run: _Run | None = None

    @property
    def followed(self) -> frozenset[EnvironmentId]:
        """Of which the usage is asked now."""
        return frozenset() if self._run is None else self._run.wanted

    def follow(self, identities: Iterable[EnvironmentId]) -> None:
        """Ask for these from now on, and for no others; for none, stop at once. Those that fell out are asked again."""
        wanted = frozenset(identities)
        run = self._run
        if run is not None and run.wanted == wanted and not run.lost:
            return
        self.stop()
        if wanted:
            self._run = _Run(wanted)
            self._bridge.spawn(self._pump(self._run, tuple(identities)))

    def stop(self) -> None:
        """Ask no more."""
        if self._run is not None:
            self._run.end()
            self._run = None

    async def _pump(self, run: _Run, wanted: Sequence[EnvironmentId]) -> None:
        import asyncio
        from contextlib import aclosing

        if not run.begin(asyncio.current_task()):
            return
        loop = asyncio.get_running_loop()

        async def follow(services: Services) -> None:
            async with aclosing(services.queries.follow_usage(wanted, self._seconds)) as batches:
                async for batch in batches:
                    loop.call_soon_threadsafe(self._take, run, tuple(batch))

        try:
            await self._bridge.call(follow)
        except InsulaError as error:
            if not run.ended:
                self.failed.emit(error)
        except asyncio.CancelledError:
            if not run.ended:
                raise
        finally:
            run.lost = True

    def _take(self, run: _Run, batch: tuple[Usage, ...]) -> None:
        if not run.ended:
            run.heard(batch)
            self.told.emit(batch)


class _Run:
    """One stretch of following the same environments."""

    def __init__(self, wanted: frozenset[EnvironmentId]) -> None:
        self.wanted = wanted
        self.ended = False
        self.lost = False
        """Whether some fell out, or all."""
        self._groups: list[frozenset[EnvironmentId]] = []
        self._task: asyncio.Task[Any] | None = None

    def begin(self, task: asyncio.Task[Any] | None) -> bool:
        """False if it was ended before it began."""
        self._task = task
        return not self.ended

    def heard(self, batch: Sequence[Usage]) -> None:
        """A batch is of one engine: who was in its last one and is not now has fallen out."""
        now = frozenset(usage.environment for usage in batch)
        before = next((group for group in self._groups if group & now), frozenset())
        self.lost = self.lost or bool(before - now)
        self._groups = [*(group for group in self._groups if group is not before), now]

    def end(self) -> None:
        self.ended = True
        if self._task is not None:
            self._task.cancel()
