"""What the window asks of the engine room about the inside of an environment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from insula.domain.environment import EnvironmentId

if TYPE_CHECKING:
    from insula.domain.container_details import ContainerDetails
    from insula.domain.containers import FileChange, FileChangeKind, ProcessTable
    from insula.storage.json_value import JSON
    from insula.viewmodels.bridge import Bridge, Services


class InsideDesk:
    """Each answer is awaited; failures are InsulaErrors, NotFoundError for what is gone or cannot be looked into."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    async def details(self, environment: EnvironmentId) -> ContainerDetails:
        async def ask(services: Services) -> ContainerDetails:
            return await services.queries.inspectable(environment).details(environment)

        return await self._bridge.call(ask)

    async def processes(self, environment: EnvironmentId) -> ProcessTable:
        async def ask(services: Services) -> ProcessTable:
            return await services.queries.inspectable(environment).processes(environment)

        return await self._bridge.call(ask)

    async def changes(self, environment: EnvironmentId) -> tuple[FileChange, ...]:
        async def ask(services: Services) -> tuple[FileChange, ...]:
            return await services.queries.inspectable(environment).changes(environment)

        return await self._bridge.call(ask)

    async def filter_changes(
        self, changes: Sequence[FileChange], kind: FileChangeKind | None, text: str
    ) -> tuple[FileChange, ...]:
        """Those of a kind whose path holds every word of `text`: in a thread, for there may be a hundred thousand."""

        async def work(_services: Services) -> tuple[FileChange, ...]:
            import asyncio

            from insula.viewmodels.inside.file_changes import filtered

            return await asyncio.to_thread(filtered, changes, kind, text)

        return await self._bridge.call(work)

    async def inspect(self, environment: EnvironmentId, *, reveal: bool) -> JSON:
        """With what looks secret masked, unless `reveal`."""

        async def ask(services: Services) -> JSON:
            return await services.queries.inspectable(environment).inspect(environment, reveal=reveal)

        return await self._bridge.call(ask)

    async def open_shell(self, environment: EnvironmentId) -> None:
        """Open the system's terminal with a shell in it; ProgramMissingError where there is no terminal."""

        async def start(services: Services) -> None:
            import asyncio

            from insula.services.terminals import open_command

            command = services.queries.inspectable(environment).shell_command(environment)
            await asyncio.to_thread(open_command, command, services.paths.runtime)

        await self._bridge.call(start)
