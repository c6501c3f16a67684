"""What a person may ask without changing anything."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path

from insula.backends.protocol import Backend, Measurable, PackageSource, PlaceChecker, VenvWorkshop
from insula.domain.environment import Environment, EnvironmentId, Kind
from insula.domain.errors import EngineUnavailableError
from insula.domain.usage import Usage
from insula.domain.venvs import Interpreter, Package, RequirementsPreview
from insula.services.inventory import Inventory


class Queries:
    """Asks the backends. It lives in the loop of its inventory."""

    def __init__(self, inventory: Inventory, backends: Sequence[Backend]) -> None:
        self._inventory = inventory
        self._backends = {each.name: each for each in backends}

    async def packages(self, identity: EnvironmentId) -> tuple[Package, ...]:
        """The Python packages in the environment, by name; empty for a kind that has none."""
        backend = self._of(self._inventory.get(identity))
        return await backend.packages(identity) if isinstance(backend, PackageSource) else ()

    async def measure(self, identities: Iterable[EnvironmentId]) -> AsyncIterator[Usage]:
        """What each costs, as it becomes known; those that are gone, or whose kind has no measure, are left out."""
        asked: dict[str, list[EnvironmentId]] = {}
        for identity in identities:
            if known := self._inventory.known(identity):
                asked.setdefault(known.backend, []).append(identity)
        for name, several in asked.items():
            backend = self._backends[name]
            if isinstance(backend, Measurable):
                async for usage in backend.measure(several):
                    yield usage

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
