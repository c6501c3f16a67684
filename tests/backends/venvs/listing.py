"""A catalogue of one folder with records of its own, and what is told of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.catalogue import Catalogue
from insula.backends.venvs.watching import watch
from insula.domain.change import Change, Changed, EngineChanged, Gone, Listed
from insula.domain.environment import Engine, Environment, EnvironmentId, Kind
from insula.storage.preferences import Preferences

ENGINE = Engine("venvs", Kind.VENV, "virtualenv", available=True)


def catalogue_of(bench: Workbench, *folders: Path, depth: int = 5) -> Catalogue:
    """A catalogue that searches `folders`."""
    preferences = Preferences(folders=folders, depth=depth)
    return Catalogue(bench.paths, lambda: preferences, bench.identities, bench.trash_records, lambda _: None)


def environments(catalogue: Catalogue) -> dict[str, Environment]:
    """By location."""
    return {str(each.facts["location"]): each for each in catalogue.listed().environments}


@dataclass
class Watched:
    """The list as somebody keeps it who is told of changes only."""

    changes: list[Change] = field(default_factory=list)
    environments: dict[EnvironmentId, Environment] = field(default_factory=dict)
    happened: asyncio.Event = field(default_factory=asyncio.Event)

    def take(self, change: Change) -> None:
        """Fold one change in."""
        self.changes.append(change)
        match change:
            case Listed(_, environments):
                self.environments = {each.id: each for each in environments}
            case Changed(environment):
                self.environments[environment.id] = environment
            case Gone(_, environment):
                self.environments.pop(environment, None)
            case EngineChanged():
                pass
        self.happened.set()

    def at(self, path: Path) -> Environment | None:
        """The environment at `path`."""
        return next((each for each in self.environments.values() if each.facts["location"] == str(path)), None)

    async def until(self, holds: Callable[[], bool], seconds: float = 10.0) -> None:
        """Wait until `holds`."""
        async with asyncio.timeout(seconds):
            while not holds():
                self.happened.clear()
                await self.happened.wait()


@asynccontextmanager
async def watched(catalogue: Catalogue) -> AsyncIterator[Watched]:
    """Watch until the end of the block, from the moment when the list is there and followed."""
    it = Watched()

    async def listen() -> None:
        async with aclosing(watch(catalogue, ENGINE)) as changes:  # type: ignore[type-var]
            async for change in changes:
                it.take(change)

    task = asyncio.create_task(listen())
    try:
        await it.until(lambda: any(isinstance(each, Listed) for each in it.changes))
        # The folders are watched once the list was told.
        await asyncio.sleep(0.3)
        yield it
    finally:
        task.cancel()
        await asyncio.wait([task])
    if not task.cancelled() and (error := task.exception()) is not None:
        raise error
