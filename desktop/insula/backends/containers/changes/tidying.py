"""Images of clones that were given up, made by an engine after nobody waited for them any more.

Only names that our own work has declared are looked for: what somebody clones at this moment, be it with another
journal on the same engine, has a name that nobody has given up.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.specification.image_defaults import CLONE_IMAGE_LABEL
from insula.backends.containers.stock.images import check_removable, delete, find_image
from insula.domain.errors import NotFoundError
from insula.domain.image_errors import InUseError

_LONGEST = timedelta(days=1)
"""No commit takes so long: an engine that was ended meanwhile never makes it."""


async def tidy(place: Workplace) -> bool:
    """Remove those that are there and that nothing needs; whether others are still waited for.

    Raises:
        EngineUnavailableError, EngineRefusedError: those that are left can be removed another time.
    """
    waiting = False
    for leftover in await place.leftovers.of(place.backend):
        if await _settle(place, leftover.name) or datetime.now(UTC) - leftover.since > _LONGEST:
            await place.leftovers.remove(place.backend, leftover.name)
        else:
            waiting = True
    return waiting


async def _settle(place: Workplace, name: str) -> bool:
    """Remove it if it has come, and only if it is ours; False if it has not. What somebody uses by now is theirs."""
    try:
        image = await find_image(place.connection, name)
    except NotFoundError:
        return False
    if CLONE_IMAGE_LABEL not in image.labels:
        return True
    try:
        await check_removable(place.connection, image)
        # The layers below are the source's, which may be without a name by now.
        await delete(place.connection, name, keep_parents=True)
    except InUseError:
        pass
    return True
