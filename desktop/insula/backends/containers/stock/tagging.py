"""Names of images: given, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock.images import delete
from insula.backends.containers.stock.pulling import image_id
from insula.domain.errors import NotFoundError
from insula.domain.image_errors import InUseError, InvalidReferenceError, ReferenceProblem
from insula.domain.image_references import parse_reference
from insula.domain.progress import ProgressSink, Step


async def tag_image(connection: Connection, image: str, text: str, report: ProgressSink) -> None:
    """Give an image one more name; another image that has it loses it.

    Raises:
        InvalidReferenceError, NotFoundError.
    """
    reference = parse_reference(text.strip(), "tag")
    if reference.digest:
        raise InvalidReferenceError("tag", text, ReferenceProblem.DIGEST_REFUSED)
    found = await image_id(connection, image)
    if found is None:
        raise NotFoundError(image)
    await put_tag(connection, found, str(reference.tagged), report)


async def put_tag(connection: Connection, image: str, tag: str, report: ProgressSink) -> None:
    """Declared before it is done, with who had the name."""
    before = await image_id(connection, tag) or ""
    if before == image:
        return
    await report.declare(Step("tag", {"reference": tag, "image": image, "before": before}))
    await set_tag(connection, image, tag)
    report.log(f"{tag} = {image}")


async def set_tag(connection: Connection, image: str, tag: str) -> None:
    """Without a step."""
    reference = parse_reference(tag, "tag").tagged
    await connection.post(f"/images/{image}/tag", reference=image, repo=reference.name, tag=reference.tag)


async def undo_tags(connection: Connection, steps: Sequence[Step]) -> None:
    """Names go back to who had them; one that somebody has moved since stays."""
    for step in reversed(steps):
        if step.name != "tag":
            continue
        reference, image, before = step.data["reference"], step.data["image"], step.data["before"]
        if await image_id(connection, reference) != image:
            continue
        with suppress(NotFoundError, InUseError):
            if before:
                await set_tag(connection, before, reference)
            else:
                await delete(connection, reference)
