"""What a person may ask without changing anything."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Sequence
from contextlib import aclosing
from pathlib import Path

from insula.backends.protocol import (
    Backend,
    Inspectable,
    LogSource,
    Measurable,
    Metered,
    PackageSource,
    PlaceChecker,
    VenvWorkshop,
)
from insula.backends.registry import Backends
from insula.domain.environment import Environment, EnvironmentId, Kind
from insula.domain.errors import EngineUnavailableError, NotFoundError
from insula.domain.usage import Usage
from insula.domain.venvs import Interpreter, Package, RequirementsPreview
from insula.services.inventory import Inventory
from insula.services.merging import merged


class Queries:
    """Asks the backends, of which more may come. It lives in the loop of its inventory."""

    def __init__(self, inventory: Inventory, backends: Backends) -> None:
        self._inventory = inventory
        self._backends = backends

    async def packages(self, identity: EnvironmentId) -> tuple[Package, ...]:
        """The Python packages in the environment, by name; empty for a kind that has none."""
        backend = self._of(self._inventory.get(identity))
        return await backend.packages(identity) if isinstance(backend, PackageSource) else ()

    async def measure(self, identities: Iterable[EnvironmentId]) -> AsyncIterator[Usage]:
        """What each costs, as it becomes known; those that are gone, or whose kind has no measure, are left out."""
        for backend, several in self._by_backend(identities):
            if isinstance(backend, Measurable):
                async for usage in backend.measure(several):
                    yield usage

    async def follow_usage(
        self, identities: Iterable[EnvironmentId], seconds: float
    ) -> AsyncGenerator[Sequence[Usage], None]:
        """What those that run use, a batch of each engine at once and then every `seconds`, until none is left."""
        asked = self._by_backend(identities)
        metered = [each.follow_usage(several, seconds) for each, several in asked if isinstance(each, Metered)]
        async with aclosing(merged(metered)) as batches:
            async for batch in batches:
                yield batch

    def inspectable(self, identity: EnvironmentId) -> Inspectable:
        """Who tells what is inside the environment; NotFoundError for a kind that nobody can look into."""
        backend = self._of(self._inventory.get(identity))
        if not isinstance(backend, Inspectable):
            raise NotFoundError(identity)
        return backend

    def log_source(self, identity: EnvironmentId) -> LogSource | None:
        """Who reads the log of the environment; None for a kind that has none."""
        backend = self._of(self._inventory.get(identity))
        return backend if isinstance(backend, LogSource) else None

    async def interpreters(self) -> tuple[Interpreter, ...]:
        """The Pythons of this machine, from which environments can be made."""
        return await self._workshop().interpreters()

    async def preview_requirements(self, path: Path) -> RequirementsPreview:
        """What a requirements file asks for; InvalidRequirementsError or InvalidPathError if it cannot be read."""
        return await self._workshop().preview_requirements(path)

    def default_path(self, name: str) -> Path:
        """Where a Python environment of this name goes when no path is given."""
        return self._workshop().default_path(name)

    async def check_place(self, path: Path) -> None:
        """Raise InvalidPathError, NameTakenError or PlaceTakenError unless an environment could be made there."""
        for backend in self._backends.values():
            if isinstance(backend, PlaceChecker):
                await backend.check_place(path)

    def _by_backend(self, identities: Iterable[EnvironmentId]) -> list[tuple[Backend, list[EnvironmentId]]]:
        asked: dict[str, list[EnvironmentId]] = {}
        for identity in identities:
            if known := self._inventory.known(identity):
                asked.setdefault(known.backend, []).append(identity)
        return [(self._backends[name], several) for name, several in asked.items()]

    def _of(self, environment: Environment) -> Backend:
        backend = self._backends.get(environment.backend)
        if backend is None:
            raise EngineUnavailableError(environment.backend)
        return backend

    def _workshop(self) -> VenvWorkshop:
        for backend in self._backends.values():
            if isinstance(backend, VenvWorkshop):
                return backend
        raise EngineUnavailableError(Kind.VENV.value)
