"""What a container was made from, asked of its engine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from insula.backends.containers.specification.image_defaults import defaults_of
from insula.backends.containers.specification.specification_reading import specification_of as read
from insula.domain.containers import ContainerSpecification, MountedVolume
from insula.domain.environment import EnvironmentId
from insula.domain.errors import NotFoundError

if TYPE_CHECKING:
    from insula.backends.containers.engine.connection import Connection

_ANONYMOUS = re.compile(r"[0-9a-f]{64}")


async def specification_of(connection: Connection, container: EnvironmentId) -> ContainerSpecification:
    """What gives the same container again.

    Raises:
        NotFoundError: it is gone.
        EngineUnavailableError, EngineRefusedError: the engine's.
    """
    inspected = await connection.get(f"/containers/{container}/json", reference=container)
    return read(inspected, await defaults_of(connection, inspected), engine=connection.address.backend)


async def volumes_of(connection: Connection, container: EnvironmentId) -> tuple[MountedVolume, ...]:
    """All that it mounts, by target; raises as `specification_of`."""
    inspected = await connection.get(f"/containers/{container}/json", reference=container)
    mounts = [each for each in inspected.get("Mounts") or () if each.get("Type") == "volume"]
    volumes = [_volume(each, elsewhere=await _lies_elsewhere(connection, each.get("Name"))) for each in mounts]
    return tuple(sorted(volumes, key=lambda volume: volume.target))


async def _lies_elsewhere(connection: Connection, name: str | None) -> bool:
    if not name:
        return False
    try:
        options = (await connection.get(f"/volumes/{name}", reference=name)).get("Options") or {}
    except NotFoundError:
        return False
    return bool(options.get("device")) and options.get("type") != "tmpfs"


def _volume(mount: Mapping[str, Any], *, elsewhere: bool) -> MountedVolume:
    name = str(mount.get("Name") or "")
    return MountedVolume(
        name=name,
        target=mount["Destination"],
        driver=mount.get("Driver") or "local",
        anonymous=_ANONYMOUS.fullmatch(name) is not None,
        read_only=not mount.get("RW", True),
        elsewhere=elsewhere,
    )
