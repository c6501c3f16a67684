"""Who would lose network, processes or IPC if a container went."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.listing.learned import Learning, learned_from
from insula.domain.environment import EnvironmentId
from insula.domain.errors import NotFoundError


async def sharers_of(connection: Connection, container: EnvironmentId, learned: Learning) -> tuple[EnvironmentId, ...]:
    """The containers that share those of `container`, be they in the trash; what is found out is added to `learned`.

    Raises:
        EngineUnavailableError, EngineRefusedError: the engine's.
    """
    found = []
    for summary in await connection.get("/containers/json", all=True) or ():
        each = EnvironmentId(str(summary["Id"]))
        if each not in learned and (inspected := await _inspect(connection, each)) is not None:
            learned[each] = learned_from(inspected)
        if each in learned and container in learned[each].hosts:
            found.append(each)
    return tuple(found)


async def _inspect(connection: Connection, container: EnvironmentId) -> Mapping[str, Any] | None:
    try:
        found: Mapping[str, Any] = await connection.get(f"/containers/{container}/json", reference=container)
    except NotFoundError:
        return None
    return found
