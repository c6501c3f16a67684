"""What the window asks and wants of images, sent to the engine room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from insula.domain.errors import InvalidPathError, PathProblem, PlaceTakenError

if TYPE_CHECKING:
    from insula.domain.builds import BuildPreview, BuildRequest
    from insula.domain.containers import Image, ImageDetails, Layer
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

    async def shared_sizes(self, engine: str) -> Mapping[str, int]:
        """What others hold too, in bytes, by image. Takes long."""
        return await self._bridge.call(lambda services: services.images.shared_sizes(engine))

    async def details(self, image: Image) -> ImageDetails:
        return await self._bridge.call(lambda services: services.images.details(image.engine, image.id))

    async def history(self, image: Image) -> Sequence[Layer]:
        """Its layers, the last one first."""
        return await self._bridge.call(lambda services: services.images.history(image.engine, image.id))

    async def children(self, image: Image) -> Sequence[str]:
        """The names of the images that were made from it and need it."""
        return await self._bridge.call(lambda services: services.images.children(image.engine, image.id))

    async def engines(self) -> tuple[str, ...]:
        """The backends that have images and answer."""

        async def ask(services: Services) -> tuple[str, ...]:
            return services.images.engines()

        return await self._bridge.call(ask)

    async def check_target(self, path: Path) -> None:
        """Raise InvalidPathError where no file can be written, PlaceTakenError where one is."""

        async def look(_services: Services) -> None:
            import asyncio

            if not await asyncio.to_thread(path.parent.is_dir):
                raise InvalidPathError("path", str(path.parent), PathProblem.MISSING)
            if await asyncio.to_thread(path.is_dir):
                raise InvalidPathError("path", str(path), PathProblem.NOT_A_FILE)
            if await asyncio.to_thread(path.exists):
                raise PlaceTakenError("path", str(path))

        await self._bridge.call(look)

    async def check_archive(self, path: Path) -> None:
        """Raise InvalidPathError where there is no file."""

        async def look(_services: Services) -> None:
            import asyncio

            if not await asyncio.to_thread(path.is_file):
                exists = await asyncio.to_thread(path.exists)
                raise InvalidPathError("path", str(path), PathProblem.NOT_A_FILE if exists else PathProblem.MISSING)

        await self._bridge.call(look)

    async def preview(self, request: BuildRequest, engine: str | None = None) -> BuildPreview:
        """What a build would send; raises what it would refuse."""
        return await self._bridge.call(lambda services: services.images.preview(engine, request))

    async def follow(self, listener: Callable[[], None]) -> None:
        """Have `listener` called, in the engine room's thread, when images may have changed."""

        async def subscribe(services: Services) -> None:
            services.images.subscribe(listener)

        await self._bridge.call(subscribe)

    async def submit_pull(self, reference: str, platform: str, engine: str | None = None) -> Operation:
        return await self._submit(lambda images: images.pull(engine, reference, platform))

    async def submit_build(self, request: BuildRequest, engine: str | None = None) -> Operation:
        return await self._submit(lambda images: images.build(engine, request))

    async def submit_remove(self, image: Image, name: str) -> Operation:
        """The whole image, with all its names."""
        return await self._submit(lambda images: images.remove(image.engine, image.id, name))

    async def submit_tag(self, image: Image, reference: str) -> Operation:
        """One more name."""
        return await self._submit(lambda images: images.tag(image.engine, image.id, reference))

    async def submit_untag(self, image: Image, name: str) -> Operation:
        """One name less; with the last one the image goes."""
        return await self._submit(lambda images: images.remove(image.engine, name, name))

    async def submit_save(self, engine: str, references: Sequence[str], path: Path, *, overwrite: bool) -> Operation:
        return await self._submit(lambda images: images.save(engine, references, path, overwrite=overwrite))

    async def submit_load(self, engine: str | None, path: Path) -> Operation:
        return await self._submit(lambda images: images.load(engine, path))

    async def submit_prune(self, engine: str, identities: Sequence[str]) -> Operation:
        """Exactly these, children before parents."""
        return await self._submit(lambda images: images.prune(engine, identities))

    async def _submit(self, deed: Callable[[Images], RunningOperation]) -> Operation:
        async def begin(services: Services) -> Operation:
            return deed(services.images).operation

        return await self._bridge.call(begin)
