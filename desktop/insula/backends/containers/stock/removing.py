"""Images taken away: never by force, never one that is needed."""

from __future__ import annotations

import json
from collections.abc import Sequence

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock.images import check_removable, delete, find_image
from insula.backends.containers.stock.pulling import image_id
from insula.backends.containers.stock.tagging import set_tag
from insula.domain.containers import Image
from insula.domain.errors import NotFoundError
from insula.domain.image_errors import InUseError
from insula.domain.progress import ProgressSink, Recovered, Step


async def remove_image(connection: Connection, reference: str, report: ProgressSink) -> None:
    """Take away a name, and with the last one the image; by its id, the image with all its names.

    Raises:
        NotFoundError, InUseError, HasDescendantsError: nothing was taken away.
    """
    image = await find_image(connection, reference)
    by_name = next((each for each in image.tags if reference in {each, each.removesuffix(":latest")}), None)
    tags = image.tags if by_name is None else (by_name,)
    if len(tags) == len(image.tags):
        await check_removable(connection, image)
    await _declare(image, tags, report)
    await _take_away(connection, image, tags)


async def prune_images(connection: Connection, identities: Sequence[str], report: ProgressSink) -> None:
    """Take away exactly these, children before parents; one that is needed meanwhile stays, which is logged."""
    images = [await find_image(connection, each) for each in identities]
    for image in images:
        await _declare(image, image.tags, report)
    left = images
    while left:
        report.progress("remove-image", 1 - len(left) / len(images), done=str(len(images) - len(left)))
        stay: list[Image] = []
        for image in left:
            try:
                await check_removable(connection, image)
                await _take_away(connection, image, image.tags)
                report.log(f"- {image.tags[0] if image.tags else image.id}")
            except InUseError as error:
                stay.append(image)
                report.log(f"{error.name}: {', '.join(error.users)}")
            except NotFoundError:
                continue
        if len(stay) == len(left):
            return
        left = stay


async def recover_removal(connection: Connection, steps: Sequence[Step]) -> Recovered:
    """Where the image is there still, its names come back."""
    gone = False
    for step in steps:
        if await image_id(connection, step.data["image"]) is None:
            gone = True
            continue
        for tag in json.loads(step.data["tags"]):
            if await image_id(connection, tag) is None:
                await set_tag(connection, step.data["image"], tag)
    return Recovered.FINISHED if gone else Recovered.UNDONE


async def _declare(image: Image, tags: Sequence[str], report: ProgressSink) -> None:
    await report.declare(Step("remove-image", {"image": image.id, "tags": json.dumps(list(tags))}))


async def _take_away(connection: Connection, image: Image, tags: Sequence[str]) -> None:
    for tag in tags:
        await delete(connection, tag)
    if len(tags) == len(image.tags):
        # With digests, or without a name, it is there still.
        await delete(connection, image.id)
