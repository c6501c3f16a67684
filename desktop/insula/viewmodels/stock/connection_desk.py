"""What the window asks and wants of volumes and networks, sent to the engine room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from insula.domain.containers import Network, Volume
    from insula.domain.operation import Operation
    from insula.services.images import Images
    from insula.services.operations import RunningOperation
    from insula.viewmodels.bridge import Bridge, Services


class ConnectionDesk:
    """Each `submit_…` gives the operation that began, or raises the InsulaError."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    async def volumes(self) -> Sequence[Volume]:
        """Of all engines; EngineUnavailableError where none answers."""
        return await self._bridge.call(lambda services: services.images.volumes())

    async def volume_sizes(self, engine: str) -> Mapping[str, int]:
        """In bytes, by name. Takes long."""
        return await self._bridge.call(lambda services: services.images.volume_sizes(engine))

    async def networks(self) -> Sequence[Network]:
        """Of all engines; EngineUnavailableError where none answers."""
        return await self._bridge.call(lambda services: services.images.networks())

    async def follow(self, listener: Callable[[], None]) -> None:
        """Have `listener` called, in the engine room's thread, when something may have changed."""

        async def subscribe(services: Services) -> None:
            services.images.subscribe(listener)

        await self._bridge.call(subscribe)

    async def submit_create_volume(
        self, engine: str | None, name: str, driver: str, options: Mapping[str, str]
    ) -> Operation:
        return await self._submit(lambda images: images.create_volume(engine, name, driver, options))

    async def submit_remove_volume(self, volume: Volume) -> Operation:
        return await self._submit(lambda images: images.remove_volume(volume.engine, volume.name))

    async def submit_create_network(
        self, engine: str | None, name: str, driver: str, *, internal: bool, subnet: str
    ) -> Operation:
        return await self._submit(
            lambda images: images.create_network(engine, name, driver, internal=internal, subnet=subnet)
        )

    async def submit_remove_network(self, network: Network) -> Operation:
        return await self._submit(lambda images: images.remove_network(network.engine, network.id, network.name))

    async def _submit(self, deed: Callable[[Images], RunningOperation]) -> Operation:
        async def begin(services: Services) -> Operation:
            return deed(services.images).operation

        return await self._bridge.call(begin)
