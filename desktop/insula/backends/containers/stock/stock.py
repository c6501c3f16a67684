"""What containers are made from and joined to, of one engine, and the way back for work on it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Any

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock import archives, images, pulling, removing, tagging
from insula.backends.containers.stock.building import DockerBuilder, recover_build
from insula.backends.containers.stock.networks import DockerNetworks
from insula.backends.containers.stock.volumes import DockerVolumes
from insula.domain.containers import Image, ImageDetails, Layer
from insula.domain.environment import Verb
from insula.domain.progress import ProgressSink, Recovered, Step


class DockerImages:
    """Fulfils ImageStore."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def images(self) -> tuple[Image, ...]:
        return await images.list_images(self._connection)

    async def image(self, reference: str) -> Image:
        return await images.find_image(self._connection, reference)

    async def shared_sizes(self) -> Mapping[str, int]:
        return await images.shared_sizes(self._connection)

    async def details(self, image: str) -> ImageDetails:
        return await images.details_of(self._connection, image)

    async def history(self, image: str) -> tuple[Layer, ...]:
        return await images.history_of(self._connection, image)

    async def children(self, image: str) -> tuple[str, ...]:
        return await images.children_of(self._connection, image)

    async def pull(self, reference: str, platform: str, report: ProgressSink) -> None:
        await pulling.pull(self._connection, reference, report, platform)

    async def tag(self, image: str, reference: str, report: ProgressSink) -> None:
        await tagging.tag_image(self._connection, image, reference, report)

    async def remove(self, reference: str, report: ProgressSink) -> None:
        await removing.remove_image(self._connection, reference, report)

    async def prune(self, identities: Sequence[str], report: ProgressSink) -> None:
        await removing.prune_images(self._connection, identities, report)

    async def save(self, references: Sequence[str], path: Path, report: ProgressSink, *, overwrite: bool) -> None:
        await archives.save_images(self._connection, references, path, report, overwrite=overwrite)

    async def load(self, path: Path, report: ProgressSink) -> None:
        await archives.load_images(self._connection, path, report)


class DockerStock:
    """Fulfils Stock."""

    def __init__(self, connection: Connection) -> None:
        self.images = DockerImages(connection)
        self.volumes = DockerVolumes(connection)
        self.networks = DockerNetworks(connection)
        self.builder = DockerBuilder(connection)


_Recover = Callable[[Connection, Sequence[Step]], Coroutine[Any, Any, Recovered]]


async def _pull(connection: Connection, steps: Sequence[Step]) -> Recovered:
    return await pulling.recover_pull(connection, {each.name: each.data for each in steps})


async def _tag(connection: Connection, steps: Sequence[Step]) -> Recovered:
    await tagging.undo_tags(connection, steps)
    return Recovered.UNDONE


async def _save(_connection: Connection, steps: Sequence[Step]) -> Recovered:
    return await archives.recover_saving(steps)


RECOVERIES: Mapping[Verb, _Recover] = {
    Verb.PULL: _pull,
    Verb.BUILD: recover_build,
    Verb.TAG: _tag,
    Verb.SAVE_IMAGE: _save,
    Verb.LOAD_IMAGE: archives.recover_loading,
    Verb.REMOVE_IMAGE: removing.recover_removal,
    Verb.PRUNE_IMAGES: removing.recover_removal,
    Verb.CREATE_VOLUME: lambda connection, steps: DockerVolumes(connection).recover_creation(steps),
    Verb.REMOVE_VOLUME: lambda connection, steps: DockerVolumes(connection).recover_removal(steps),
    Verb.CREATE_NETWORK: lambda connection, steps: DockerNetworks(connection).recover_creation(steps),
    Verb.REMOVE_NETWORK: lambda connection, steps: DockerNetworks(connection).recover_removal(steps),
}
"""The way back for each verb of what is no container."""
