"""What things are called at their engine."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.listing.describing import name_of
from insula.backends.containers.specification.image_defaults import image_of
from insula.backends.containers.specification.namespaces import hosts_of
from insula.domain.environment import Kind


async def names_of(place: Workplace) -> Mapping[str, str]:
    """The name of each container, by id; of one in the trash, that which it had, and which another may have now."""
    names = {each["Id"]: name_of(each) for each in await place.connection.get("/containers/json", all=True) or ()}
    records = await place.trash.all(Kind.CONTAINER)
    return names | {str(each.environment): each.original for each in records if each.place == place.backend}


def lives_in_trash(inspected: Mapping[str, Any], trashed: Container[str]) -> bool:
    """Whether it shares network, processes or IPC with a container that is in the trash."""
    return any(each in trashed for each in hosts_of(inspected))


async def reference_of(connection: Connection, inspected: Mapping[str, Any]) -> str:
    """What the container was asked to be made from, while that is the same image, so that it can be updated."""
    asked = str(inspected["Config"]["Image"])
    found = await image_of(connection, asked)
    return asked if found.get("Id") == inspected["Image"] else str(inspected["Image"])
