"""The image of a new container: the engine's own, or pulled where it has none."""

from __future__ import annotations

import re

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock.images import details_of
from insula.backends.containers.stock.pulling import pull
from insula.domain.containers import ContainerSpecification, ImageDetails
from insula.domain.errors import NotFoundError
from insula.domain.image_errors import ImageMissingError, OtherPlatformError
from insula.domain.progress import ProgressSink

_ID = re.compile(r"sha256:[0-9a-f]{64}|[0-9a-f]{64}")


async def image_for(connection: Connection, specification: ContainerSpecification, report: ProgressSink) -> str:
    """The id of the image that the container is to be made from.

    One that is missing, or is there for another platform than asked, is pulled where `specification.pull` allows it;
    that declares the step "pull", of which nothing needs to be undone.

    Raises:
        ImageMissingError: it is not there and may not be pulled.
        OtherPlatformError: it is there for another platform and may not be pulled, or the registry has no other.
        RegistryError, CredentialHelperError: it cannot be pulled.
        EngineUnavailableError, EngineRefusedError: the engine's.
    """
    reference = specification.image
    found = await _found(connection, reference)
    if found is not None and _is_for(found, specification.platform):
        return found.id
    if not specification.pull or _is_id(reference):
        if found is None:
            raise ImageMissingError("image", reference)
        raise OtherPlatformError(connection.title, reference, found.platform)
    identity = await pull(connection, reference, report, specification.platform)
    # A registry that has the image for one platform alone gives it whatever was asked.
    pulled = await details_of(connection, identity)
    if not _is_for(pulled, specification.platform):
        raise OtherPlatformError(connection.title, reference, pulled.platform)
    return identity


async def _found(connection: Connection, reference: str) -> ImageDetails | None:
    try:
        return await details_of(connection, reference)
    except NotFoundError:
        return None


def _is_for(image: ImageDetails, platform: str) -> bool:
    """A variant counts where both name one: "linux/arm" takes "linux/arm/v7". One word is a system or a processor."""
    own = image.platform.split("/")
    if "/" not in platform:
        return not platform or platform in own
    return all(asked == has for asked, has in zip(platform.split("/"), own, strict=False))


def _is_id(reference: str) -> bool:
    """No registry knows an image by it."""
    return _ID.fullmatch(reference) is not None
