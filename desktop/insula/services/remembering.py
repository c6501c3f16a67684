"""Keeps the last known list on the disk, for the first picture of the next start."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from insula.domain.environment import Environment
from insula.domain.errors import InsulaError
from insula.storage import snapshot

_logger = logging.getLogger(__name__)
_CALM = 2.0
_LONGEST_WAIT = 30.0


class Remembering:
    """Writes what `known()` gives to `path`: once it has been calm for 2 s, after 30 s of unrest, and at the end."""

    def __init__(self, path: Path, known: Callable[[], tuple[Environment, ...]]) -> None:
        self._path = path
        self._known = known
        self._remembered: dict[str, tuple[Environment, ...]] = {}
        self._loading: asyncio.Task[None] | None = None
        self._writer: asyncio.Task[None] | None = None
        self._touched = 0.0
        self._written: tuple[Environment, ...] | None = None

    async def load(self) -> None:
        """Read what the last run knew; once, however often it is called."""
        if self._loading is None:
            self._loading = asyncio.create_task(self._load())
        await asyncio.shield(self._loading)

    def of(self, backend: str) -> tuple[Environment, ...]:
        """What the last run knew of that backend."""
        return self._remembered.get(backend, ())

    def touch(self) -> None:
        """Something changed: write soon."""
        self._touched = asyncio.get_running_loop().time()
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write_when_calm())

    async def close(self) -> None:
        """Write now what is not written yet."""
        if self._writer is not None:
            self._writer.cancel()
            await asyncio.gather(self._writer, return_exceptions=True)
            self._writer = None
            await self._write()

    async def _load(self) -> None:
        grouped: defaultdict[str, list[Environment]] = defaultdict(list)
        for environment in await asyncio.to_thread(snapshot.load, self._path):
            grouped[environment.backend].append(environment)
        self._remembered = {backend: tuple(environments) for backend, environments in grouped.items()}

    async def _write_when_calm(self) -> None:
        clock = asyncio.get_running_loop().time
        latest = clock() + _LONGEST_WAIT
        now = clock()
        while now < min(self._touched + _CALM, latest):
            await asyncio.sleep(min(self._touched + _CALM, latest) - now)
            now = clock()
        await self._write()

    async def _write(self) -> None:
        known = self._known()
        if known == self._written:
            return
        try:
            await asyncio.to_thread(snapshot.save, self._path, known)
        except InsulaError:
            _logger.warning("The list could not be kept for the next start", exc_info=True)
        else:
            self._written = known
