"""From what an engine says of itself to EngineDetails."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from insula.domain.engine_details import EngineDetails

if TYPE_CHECKING:
    from insula.backends.containers.engine.connection import Connection


async def describe(connection: Connection) -> EngineDetails:
    """Asks the engine, which may take a moment where it has many containers.

    Raises:
        EngineUnavailableError: it does not answer.
        EngineRefusedError: it will not tell.
    """
    return details_of(await connection.get("/info"))


def details_of(info: Mapping[str, Any]) -> EngineDetails:
    """From `/info`; what is missing is empty, zero or None."""
    options = " ".join(map(str, info.get("SecurityOptions") or ()))
    return EngineDetails(
        version=str(info.get("ServerVersion") or ""),
        system=str(info.get("OperatingSystem") or ""),
        storage=str(info.get("Driver") or ""),
        place=str(info.get("DockerRootDir") or ""),
        processors=_number(info.get("NCPU")),
        memory=_number(info.get("MemTotal")),
        containers=_number(info.get("Containers")) or 0,
        running=_number(info.get("ContainersRunning")) or 0,
        images=_number(info.get("Images")) or 0,
        rootless="rootless" in options,
    )


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and value > 0 else None
