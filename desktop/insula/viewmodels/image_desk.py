"""What the window asks and wants of images, sent to the engine room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from insula.domain.containers import BuildPreview, BuildRequest, Image
    from insula.domain.operation import Operation
    from insula.services.images import Images
    from insula.services.operations import RunningOperation
    from insula.viewmodels.bridge import Bridge, Services


class ImageDesk:
    """Each `submit_…` gives the operation that began, or raises the InsulaError."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    async def images(self) -> Sequence[Image]:
        """Of all engines; EngineUnavailableError where none answers."""
        return await self._bridge.call(lambda services: services.images.images())

    async def preview(self, request: BuildRequest) -> BuildPreview:
        """What a build would send; raises what it would refuse."""
        return await self._bridge.call(lambda services: services.images.preview(None, request))

    async def follow(self, listener: Callable[[], None]) -> None:
        """Have `listener` called, in the engine room's thread, when images may have changed."""

        async def subscribe(services: Services) -> None:
            services.images.subscribe(listener)

        await self._bridge.call(subscribe)

    async def submit_pull(self, reference: str, platform: str) -> Operation:
        return await self._submit(lambda images: images.pull(None, reference, platform))

    async def submit_build(self, request: BuildRequest) -> Operation:
        return await self._submit(lambda images: images.build(None, request))

    async def submit_remove(self, image: Image, name: str) -> Operation:
        """The whole image, with all its names."""
        return await self._submit(lambda images: images.remove(image.engine, image.id, name))

    async def _submit(self, deed: Callable[[Images], RunningOperation]) -> Operation:
        async def begin(services: Services) -> Operation:
            return deed(services.images).operation

        return await self._bridge.call(begin)
