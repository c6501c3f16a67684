"""The files of a container that are in no volume, kept as an image for its clone.

Step: COMMIT {tag, base}.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from insula.backends.containers.changes import handling
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.specification.image_defaults import CLONE_IMAGE_LABEL, base_of, image_of
from insula.backends.containers.stock.images import delete
from insula.backends.containers.stock.pulling import image_id
from insula.domain.container_names import CLONE_IMAGES
from insula.domain.image_errors import InUseError
from insula.domain.progress import ProgressSink, Step

COMMIT = "commit"
REPOSITORY = CLONE_IMAGES
"""The name of these images; their tags are random."""
_LOOKS = 30
_PAUSE = 0.1


async def commit(connection: Connection, inspected: Mapping[str, Any], report: ProgressSink) -> str:
    """Make an image of the container's files; its name. Volumes are not in it."""
    base = base_of(await image_of(connection, inspected["Image"])) or str(inspected["Image"])
    tag = secrets.token_hex(8)
    await report.declare(Step(COMMIT, {"tag": f"{REPOSITORY}:{tag}", "base": base}))
    report.progress("commit")
    with handling.full_disk_told(connection):
        await handling.settled(
            connection.post(
                "/commit",
                patience=None,
                reference=str(inspected["Id"]),
                container=str(inspected["Id"]),
                repo=REPOSITORY,
                tag=tag,
                changes=f"LABEL {CLONE_IMAGE_LABEL}={base}",
            )
        )
    return f"{REPOSITORY}:{tag}"


async def undo_commit(place: Workplace, steps: Sequence[Step]) -> None:
    """Remove the image, unless a container of somebody uses it by now; one that is yet to come is a leftover."""
    for step in steps:
        if step.name != COMMIT:
            continue
        tag = step.data["tag"]
        if step is steps[-1] and not await _made(place.connection, tag):
            await place.leftovers.add(place.backend, tag)
        with suppress(InUseError):
            # The layers below are the source's, which may be without a name by now.
            await delete(place.connection, tag, keep_parents=True)


async def _made(connection: Connection, tag: str) -> bool:
    """An engine that nobody waits for finishes a commit nevertheless, and shows nothing of it before."""
    for _ in range(_LOOKS):
        if await image_id(connection, tag) is not None:
            return True
        await asyncio.sleep(_PAUSE)
    return False
