"""What a container has from its image, as against what was asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from insula.backends.containers.engine.connection import Connection
from insula.domain.errors import NotFoundError

CLONE_IMAGE_LABEL = "insula.clone-image"
"""Of an image that holds the files of one container: the id of the image that this one was made from."""


async def defaults_of(connection: Connection, inspected: Mapping[str, Any]) -> Mapping[str, Any]:
    """The inspect of the image that the container of `inspected` was once made from; {} where that is gone.

    An image made for a clone says all that was asked of its source, as if an image had: its base tells them apart.
    """
    image = await image_of(connection, inspected["Image"])
    base = base_of(image)
    return image if base is None else await image_of(connection, base)


async def image_of(connection: Connection, reference: str) -> Mapping[str, Any]:
    """The inspect of an image, {} where there is none."""
    try:
        found: Mapping[str, Any] = await connection.get(f"/images/{reference}/json", reference=reference)
    except NotFoundError:
        return {}
    return found


def base_of(image: Mapping[str, Any]) -> str | None:
    """The id of the image below one that was made for a clone; None for any other image."""
    labels = (image.get("Config") or {}).get("Labels") or {}
    return labels.get(CLONE_IMAGE_LABEL)
