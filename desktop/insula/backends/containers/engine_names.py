"""What things are called at their engine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from insula.backends.containers.connection import Connection
from insula.backends.containers.describing import name_of
from insula.backends.containers.image_defaults import image_of


async def names_of(connection: Connection) -> Mapping[str, str]:
    """The name of each container, by id."""
    return {each["Id"]: name_of(each) for each in await connection.get("/containers/json", all=True) or ()}


async def reference_of(connection: Connection, inspected: Mapping[str, Any]) -> str:
    """What the container was asked to be made from, while that is the same image, so that it can be updated."""
    asked = str(inspected["Config"]["Image"])
    found = await image_of(connection, asked)
    return asked if found.get("Id") == inspected["Image"] else str(inspected["Image"])
