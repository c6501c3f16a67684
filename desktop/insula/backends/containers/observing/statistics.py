"""What running containers use, asked for a few of them again and again, as cheaply as the engine's place allows."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from insula.backends.containers.observing import cgroups
from insula.backends.containers.observing.readings import Reading, reading_of, usage_of
from insula.backends.threads import Cancellation, in_thread
from insula.domain.environment import EnvironmentId
from insula.domain.errors import EngineRefusedError, NotFoundError
from insula.domain.usage import Usage

_logger = logging.getLogger(__name__)

FIRST_PAUSE = 0.5
"""Seconds between the first two readings, from which the first figure of the processor follows."""
_FRESH = 30.0
_DOUBTS = 3
_AT_ONCE = 6


class Engine(Protocol):
    """As much of a Connection as is needed here."""

    @property
    def address(self) -> Any: ...  # noqa: ANN401 - of engines.EngineAddress

    @property
    def api(self) -> str: ...

    async def get(self, path: str, *, reference: str = "", **parameters: Any) -> Any: ...  # noqa: ANN401 - JSON


@dataclass(frozen=True, slots=True)
class _Here:
    """Counted by the kernel of this machine."""

    files: cgroups.Files


@dataclass(frozen=True, slots=True)
class _There:
    """Counted by the engine, which is asked."""


class Meter:
    """The usage of the containers of one engine; it belongs to the loop of its connection.

    Where the kernel of this machine counts for them, its files are read: thirty containers cost two milliseconds.
    Elsewhere the engine is asked for one reading of each.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._places: dict[EnvironmentId, _Here | _There] = {}
        self._latest: dict[EnvironmentId, Reading] = {}
        self._machine = cgroups.memory_of_machine() if sys.platform == "linux" else 0
        self._total: int | None = None
        self._doubts = 0
        self._gate = asyncio.Semaphore(_AT_ONCE)

    async def measure(self, containers: Sequence[EnvironmentId]) -> AsyncGenerator[Usage, None]:
        """One measurement of each that runs, the processor over half a second.

        Raises:
            EngineUnavailableError: the engine does not answer.
        """
        before = await self._read(containers)
        if before:
            await asyncio.sleep(FIRST_PAUSE)
        for container, now in (await self._read(tuple(before))).items():
            yield usage_of(container, now, before[container])

    async def follow(
        self, containers: Sequence[EnvironmentId], seconds: float
    ) -> AsyncGenerator[Sequence[Usage], None]:
        """The usage of each that runs, at once and then every `seconds`, until none is left.

        A container that stops or vanishes falls out; one that was started anew meanwhile stays. The first batch may
        lack the processor; then a second one comes soon.

        Raises:
            EngineUnavailableError: the engine does not answer.
        """
        clock = asyncio.get_running_loop().time
        followed = tuple(containers)
        before = {each: self._latest[each] for each in followed if each in self._latest}
        while followed:
            begun = clock()
            readings = await self._read(followed)
            usages = [usage_of(each, now, _recent(before.get(each), now)) for each, now in readings.items()]
            followed, before = tuple(readings), readings
            if not usages:
                return
            yield usages
            complete = all(usage.processor is not None for usage in usages)
            pause = seconds if complete else min(FIRST_PAUSE, seconds)
            await asyncio.sleep(max(0.0, begun + pause - clock()))

    async def _read(self, containers: Sequence[EnvironmentId]) -> dict[EnvironmentId, Reading]:
        """A reading of each that runs, in their order."""
        await self._find(containers)
        found = await self._read_here(containers)
        lost = [each for each in containers if isinstance(self._places.get(each), _Here) and each not in found]
        if lost:
            # Gone, or started anew: then its processes are others.
            for each in lost:
                del self._places[each]
            await self._find(lost)
            found |= await self._read_here(lost)
        found |= await self._ask([each for each in containers if isinstance(self._places.get(each), _There)])
        for each in containers:
            if each not in found:
                self._places.pop(each, None)
        self._remember(found)
        return {each: found[each] for each in containers if each in found}

    def _remember(self, readings: Mapping[EnvironmentId, Reading]) -> None:
        self._latest.update(readings)
        if len(self._latest) > 4 * len(self._places) + 64:
            self._latest = {each: self._latest[each] for each in self._places if each in self._latest}

    async def _find(self, containers: Iterable[EnvironmentId]) -> None:
        """Learn where those are counted of which it is not known."""
        unknown = [each for each in containers if each not in self._places]
        if self._is_elsewhere():
            self._places.update(dict.fromkeys(unknown, _There()))
            return
        for each, place in zip(unknown, await asyncio.gather(*map(self._look, unknown)), strict=True):
            if place is not None:
                self._places[each] = place

    def _is_elsewhere(self) -> bool:
        reached_by_file = self.engine.address.socket is not None
        return sys.platform != "linux" or not reached_by_file or self._doubts >= _DOUBTS

    async def _look(self, container: EnvironmentId) -> _Here | _There | None:
        async with self._gate:
            try:
                inspected = await self.engine.get(f"/containers/{container}/json", reference=container)
            except NotFoundError:
                return None
        pid = inspected["State"].get("Pid", 0)
        if not pid:
            return None
        own_network = inspected["HostConfig"].get("NetworkMode") != "host"
        files = await in_thread(_find_files, container, pid, own_network=own_network)
        if files is None:
            self._doubts += 1
            return _There()
        self._doubts = 0
        return _Here(files)

    async def _read_here(self, containers: Iterable[EnvironmentId]) -> dict[EnvironmentId, Reading]:
        places = ((each, self._places.get(each)) for each in containers)
        files = {each: place.files for each, place in places if isinstance(place, _Here)}
        return await in_thread(_read_all, files, self._machine) if files else {}

    async def _ask(self, containers: Sequence[EnvironmentId]) -> dict[EnvironmentId, Reading]:
        if not containers:
            return {}
        if self._total is None:
            self._total = (await self.engine.get("/info")).get("MemTotal") or 0
        answers = await asyncio.gather(*map(self._ask_for, containers))
        return {each: answer for each, answer in zip(containers, answers, strict=True) if answer is not None}

    async def _ask_for(self, container: EnvironmentId) -> Reading | None:
        path = f"/containers/{container}/stats"
        async with self._gate:
            try:
                # Older engines do not know the second one, and take a second for their answer.
                reply = await self.engine.get(path, reference=container, stream=False, **{"one-shot": True})
            except NotFoundError:
                return None
            except EngineRefusedError as error:
                _logger.info("No statistics of %s: %s", container, error)
                return None
        return reading_of(reply, self._total or None)


def _recent(before: Reading | None, now: Reading) -> Reading | None:
    """Over too long a time, or too short a one, an average tells nothing of now."""
    if before is None or not FIRST_PAUSE / 2 <= now.moment - before.moment <= _FRESH:
        return None
    return before


def _find_files(
    _cancellation: Cancellation, container: EnvironmentId, pid: int, *, own_network: bool
) -> cgroups.Files | None:
    return cgroups.find_files(container, pid, own_network=own_network)


def _read_all(
    cancellation: Cancellation, files: Mapping[EnvironmentId, cgroups.Files], machine: int
) -> dict[EnvironmentId, Reading]:
    readings = {}
    for container, each in files.items():
        cancellation.check()
        reading = cgroups.read(each, machine)
        if reading is not None:
            readings[container] = reading
    return readings
