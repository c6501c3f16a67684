"""What the window asks of the engine room without changing anything there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from insula.domain.environment import EnvironmentId
from insula.domain.errors import InvalidPathError, PathProblem
from insula.domain.operation import Operation, OperationId
from insula.domain.usage import Usage
from insula.domain.venvs import Interpreter, Package, RequirementsPreview
from insula.viewmodels.bridge import Bridge, Services

if TYPE_CHECKING:
    from insula.storage.paths import Paths


class Questions:
    """Fulfils every …Questions protocol of the view-models. Each answer is awaited; failures are InsulaErrors."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    async def interpreters(self) -> Sequence[Interpreter]:
        return await self._bridge.call(lambda services: services.queries.interpreters())

    async def preview_requirements(self, path: Path) -> RequirementsPreview:
        return await self._bridge.call(lambda services: services.queries.preview_requirements(path))

    async def default_path(self, name: str) -> Path:
        async def ask(services: Services) -> Path:
            return services.queries.default_path(name)

        return await self._bridge.call(ask)

    async def check_place(self, path: Path) -> None:
        await self._bridge.call(lambda services: services.queries.check_place(path))

    async def check_folder(self, path: Path) -> None:
        """Raise InvalidPathError unless that is a folder."""

        async def look(_services: Services) -> None:
            import asyncio

            if not path.is_absolute():
                raise InvalidPathError("path", str(path), PathProblem.RELATIVE)
            if not await asyncio.to_thread(path.is_dir):
                exists = await asyncio.to_thread(path.exists)
                problem = PathProblem.NOT_A_FOLDER if exists else PathProblem.MISSING
                raise InvalidPathError("path", str(path), problem)

        await self._bridge.call(look)

    async def packages(self, environment: EnvironmentId) -> Sequence[Package]:
        return await self._bridge.call(lambda services: services.queries.packages(environment))

    async def measure(self, environments: Sequence[EnvironmentId]) -> Mapping[EnvironmentId, Usage]:
        """Those that could be measured."""

        async def measure(services: Services) -> dict[EnvironmentId, Usage]:
            return {usage.environment: usage async for usage in services.queries.measure(environments)}

        return await self._bridge.call(measure)

    async def sharers_of(self, environments: Sequence[EnvironmentId]) -> Sequence[str]:
        """The names of others that cannot be without them."""
        return await self._bridge.call(lambda services: services.container_queries.sharers_of(environments))

    async def operations(self, limit: int) -> Sequence[Operation]:
        """From the journal, the newest first."""
        return await self._bridge.call(lambda services: services.journal.operations(limit))

    async def journal_version(self) -> int:
        """Another number after each change of the journal, by whichever process."""

        async def ask(services: Services) -> int:
            return services.journal.version()

        return await self._bridge.call(ask)

    async def log_of(self, operation: OperationId) -> Sequence[str]:
        return await self._bridge.call(lambda services: services.operations.log_of(operation))

    async def log_after(self, operation: OperationId, seen: int, most: int) -> tuple[int, tuple[str, ...]]:
        """The lines after the first `seen`, and how many that makes."""
        return await self._bridge.call(lambda services: services.operations.log_after(operation, seen, most))

    async def open_terminal(self, environment: Path) -> None:
        """Open the system's terminal with the Python environment active."""

        async def start(services: Services) -> None:
            import asyncio

            from insula.services.terminals import open_terminal

            await asyncio.to_thread(open_terminal, environment, services.paths.runtime)

        await self._bridge.call(start)

    async def open_folder(self, folder: Path) -> None:
        """Show a folder in the system's file manager."""

        async def show(_services: Services) -> None:
            import asyncio

            from insula.services.terminals import open_folder

            await asyncio.to_thread(open_folder, folder)

        await self._bridge.call(show)

    async def paths(self) -> Paths:
        """Where everything is kept."""

        async def tell(services: Services) -> Paths:
            return services.paths

        return await self._bridge.call(tell)

    async def save_text(self, path: Path, text: str) -> None:
        """Write a file that the person has named; one that is there is replaced."""

        async def save(_services: Services) -> None:
            import asyncio

            from insula.storage.atomic import write_atomic

            await asyncio.to_thread(write_atomic, path, text)

        await self._bridge.call(save)
