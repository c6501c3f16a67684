"""Gives containers another name, at one stroke."""

from __future__ import annotations

from collections.abc import Sequence

from insula.backends.containers.changes import handling
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.specification.naming import check_container_name
from insula.domain.environment import EnvironmentId
from insula.domain.errors import NotFoundError
from insula.domain.progress import ProgressSink, Recovered, Step

RENAME = "rename"


async def rename(place: Workplace, identity: EnvironmentId, name: str, report: ProgressSink) -> None:
    """Change its name; its volumes, networks and whatever it does stay.

    Raises:
        InvalidNameError, NameTakenError: nothing was touched.
        NotFoundError: it is gone, or in the trash.
    """
    check_container_name(name)
    inspected = await handling.inspect(place.connection, identity)
    if await place.trash.get(identity) is not None:
        raise NotFoundError(identity)
    await handling.check_name_free(place.connection, name)
    await report.declare(Step(RENAME, {"id": identity, "old": handling.name_in(inspected), "new": name}))
    report.progress("rename")
    await handling.rename(place.connection, identity, name)


async def recover(place: Workplace, steps: Sequence[Step]) -> Recovered:
    """It has the new name or not."""
    step = next(each for each in steps if each.name == RENAME)
    found = await handling.find(place.connection, step.data["id"])
    if found is not None and handling.name_in(found) == step.data["new"]:
        return Recovered.FINISHED
    return Recovered.UNDONE
