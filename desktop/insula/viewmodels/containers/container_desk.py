"""What the window asks about containers before one is made or edited, sent to the engine room."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from insula.domain.errors import InsulaError
from insula.viewmodels.containers.container_form.questions import Choices, Verdict

if TYPE_CHECKING:
    from insula.domain.containers import ContainerSpecification, ImageDetails, MountedVolume
    from insula.domain.environment import EnvironmentId
    from insula.domain.run_lines import RunLine
    from insula.viewmodels.bridge import Bridge, Services


class ContainerDesk:
    """Fulfils FormQuestions; failures are InsulaErrors."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    async def verdict_on(self, specification: ContainerSpecification, replaced: EnvironmentId | None) -> Verdict:
        async def ask(services: Services) -> Verdict:
            queries = services.container_queries
            wrong = queries.problems_of(specification)
            conflicts = await queries.conflicts_of(specification, replaced)
            risks, command = queries.risks_of(specification), queries.run_line_of(specification)
            return Verdict((*wrong, *conflicts), risks, command)

        return await self._bridge.call(ask)

    async def run_line_of(self, specification: ContainerSpecification) -> str:
        async def ask(services: Services) -> str:
            return services.container_queries.run_line_of(specification, reveal=True)

        return await self._bridge.call(ask)

    async def parse_run_line(self, text: str) -> RunLine:
        async def ask(services: Services) -> RunLine:
            return services.container_queries.parse_run_line(text)

        return await self._bridge.call(ask)

    async def read_env_file(self, path: Path) -> Sequence[tuple[str, str]]:
        return await self._bridge.call(lambda services: services.container_queries.read_env_file(path))

    async def choices(self, engine: str | None) -> Choices:
        """What cannot be told is left out."""

        async def ask(services: Services) -> Choices:
            queries = services.container_queries
            return Choices(
                images=await _told(queries.image_names(engine)),
                networks=tuple(each.name for each in await _told(queries.networks(engine))),
                volumes=tuple(each.name for each in await _told(queries.volumes(engine))),
                containers=await _told(queries.container_names(engine)),
            )

        return await self._bridge.call(ask)

    async def image_details(self, reference: str, engine: str | None) -> ImageDetails | None:
        return await self._bridge.call(lambda services: services.container_queries.image_details(reference, engine))

    async def specification_of(self, container: EnvironmentId) -> ContainerSpecification:
        """What gives the same container again; NotFoundError when it is gone."""
        return await self._bridge.call(lambda services: services.container_queries.specification_of(container))

    async def sharers_of(self, containers: Sequence[EnvironmentId]) -> Sequence[str]:
        """The names of others that share their network, processes or IPC."""
        return await self._bridge.call(lambda services: services.container_queries.sharers_of(containers))

    async def volumes_of(self, container: EnvironmentId) -> Sequence[MountedVolume]:
        """All volumes of a container."""
        return await self._bridge.call(lambda services: services.container_queries.volumes_of(container))


async def _told(asking: Coroutine[Any, Any, tuple[Any, ...]]) -> tuple[Any, ...]:
    try:
        return await asking
    except InsulaError:
        return ()
