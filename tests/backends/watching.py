"""Follows one backend, as the inventory does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Self

from insula.backends.protocol import Backend
from insula.domain.change import Change, Changed, EngineChanged, Gone, Listed
from insula.domain.environment import Engine, Environment, EnvironmentId


class Watching:
    """What is known from the watch alone, once it is entered. `changes` are all facts, in order."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._told = asyncio.Condition()
        self.known: dict[EnvironmentId, Environment] = {}
        self.engine: Engine | None = None
        self.changes: list[Change] = []

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._follow())
        await self.until(lambda: any(isinstance(change, Listed) for change in self.changes))
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def until(self, true: Callable[[], bool], timeout: float = 5.0) -> None:
        """Wait until what is known makes `true` true; fails after `timeout` s, or when the watch has failed."""
        async with asyncio.timeout(timeout), self._told:
            await self._told.wait_for(lambda: self._task.done() or true())
        if self._task.done():
            await self._task

    async def _follow(self) -> None:
        try:
            async for change in self._backend.watch():
                async with self._told:
                    self._take(change)
                    self._told.notify_all()
        finally:
            async with self._told:
                self._told.notify_all()

    def _take(self, change: Change) -> None:
        self.changes.append(change)
        match change:
            case EngineChanged(engine=engine):
                self.engine = engine
            case Listed(environments=environments):
                self.known = {each.id: each for each in environments}
            case Changed(environment=environment):
                self.known[environment.id] = environment
            case Gone(environment=gone):
                self.known.pop(gone, None)
