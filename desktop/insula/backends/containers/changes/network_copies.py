"""The networks of a container in the trash: what makes one again that somebody has removed meanwhile."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from insula.backends.containers.changes import handling
from insula.backends.containers.changes.handling import Inspected
from insula.backends.containers.changes.making import TOKEN_LABEL
from insula.backends.containers.engine.connection import Connection
from insula.domain.connections import BUILTIN_NETWORKS
from insula.domain.errors import EngineRefusedError, NotFoundError
from insula.domain.progress import ProgressSink, Step

NETWORK = "network"
_FIELDS = ("Name", "Driver", "Internal", "Attachable", "EnableIPv6", "IPAM", "Options", "Labels")
_SHORT_ID = 12
_LOOKS = 5
_PAUSE = 0.2


async def copies_of(connection: Connection, inspected: Inspected) -> list[dict[str, Any]]:
    """The request that makes each network of the container, but for the engine's own."""
    copies = []
    for name in sorted((inspected["NetworkSettings"].get("Networks") or {}).keys() - BUILTIN_NETWORKS):
        if (found := await _find(connection, name)) is not None:
            labels = {key: value for key, value in (found.get("Labels") or {}).items() if key != TOKEN_LABEL}
            copies.append({**{field: found.get(field) for field in _FIELDS}, "Labels": labels})
    return copies


async def make_again(connection: Connection, copies: Sequence[Mapping[str, Any]], report: ProgressSink) -> None:
    """Make those that are not there, with their old addresses if these are free.

    Raises:
        EngineRefusedError: it cannot be made.
    """
    for copy in copies:
        if await _find(connection, copy["Name"]) is None:
            token = secrets.token_hex(8)
            report.progress("make-network", network=copy["Name"])
            await report.declare(Step(NETWORK, {"name": copy["Name"], "token": token}))
            body = {**copy, "CheckDuplicate": True, "Labels": {**copy["Labels"], TOKEN_LABEL: token}}
            try:
                await _create(connection, body)
            except EngineRefusedError as error:
                report.log(f"{copy['Name']}: {error.message}")
                await _create(connection, {**body, "IPAM": {"Driver": (copy["IPAM"] or {}).get("Driver")}})


async def rejoin(connection: Connection, inspected: Inspected) -> None:
    """Put a stopped container on the networks that have the names of its own, but are others: it knows its own by id.

    Its other names and its addresses there are kept.
    """
    for name, end in (inspected["NetworkSettings"].get("Networks") or {}).items():
        found = None if name in BUILTIN_NETWORKS else await _find(connection, name)
        if found is None or found["Id"] == end.get("NetworkID"):
            continue
        container = str(inspected["Id"])
        leaving: dict[str, Any] = {"Container": container, "Force": True}
        joining: dict[str, Any] = {"Container": container, "EndpointConfig": _endpoint(end, container)}
        await handling.settled(connection.post(f"/networks/{found['Id']}/disconnect", leaving))
        await handling.settled(connection.post(f"/networks/{found['Id']}/connect", joining))


async def undo(connection: Connection, steps: Sequence[Step]) -> None:
    """Remove the networks that were made again, unless somebody is on them."""
    for step in steps:
        if step.name != NETWORK:
            continue
        name, token = step.data["name"], step.data["token"]
        found = await _find(connection, name)
        for _ in range(_LOOKS if step is steps[-1] else 0):
            if found is not None:
                break
            # It may be being made.
            await asyncio.sleep(_PAUSE)
            found = await _find(connection, name)
        if found is not None and (found.get("Labels") or {}).get(TOKEN_LABEL) == token:
            await _remove(connection, found["Id"])


def _endpoint(end: Mapping[str, Any], container: str) -> dict[str, Any]:
    aliases = [each for each in end.get("Aliases") or () if each != container[:_SHORT_ID]]
    kept = {**{field: end.get(field) for field in ("Links", "DriverOpts", "IPAMConfig")}, "Aliases": aliases}
    return {field: value for field, value in kept.items() if value}


async def _create(connection: Connection, body: dict[str, Any]) -> None:
    await handling.settled(connection.post("/networks/create", body))


async def _find(connection: Connection, name: str) -> Mapping[str, Any] | None:
    """By exactly this name; the engine itself would take the beginning of an id too."""
    told = await connection.get("/networks", filters={"name": [name]})
    return next((each for each in told or () if each["Name"] == name), None)


async def _remove(connection: Connection, identity: str) -> None:
    try:
        await connection.delete(f"/networks/{identity}", reference=identity)
    except NotFoundError:
        return
    except EngineRefusedError as error:
        if "active endpoints" not in error.message:
            raise
