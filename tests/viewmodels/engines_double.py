"""Engines that are described from a table, and woken or not."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from insula.domain.engine_details import EngineDetails
from insula.domain.errors import EngineUnavailableError, InsulaError


@dataclass
class EnginesDouble:
    """Takes the place of `services.engines.Engines`. With a `gate`, waking waits for it."""

    details: dict[str, EngineDetails] = field(default_factory=dict)
    failure: InsulaError | None = None
    gate: asyncio.Event | None = None
    woken: list[str] = field(default_factory=list)

    async def describe(self, backend: str) -> EngineDetails | None:
        if backend not in self.details:
            raise EngineUnavailableError(backend)
        return self.details[backend]

    async def wake(self, backend: str) -> None:
        self.woken.append(backend)
        if self.gate is not None:
            await self.gate.wait()
        if self.failure is not None:
            raise self.failure
