"""Whether a container that has just been started does what it is there for."""

from __future__ import annotations

import asyncio

from insula.backends.containers.changes import handling
from insula.backends.containers.changes.handling import Inspected
from insula.backends.containers.engine.connection import Connection
from insula.domain.errors import EndedAtOnceError, UnhealthyError
from insula.domain.progress import ProgressSink

STEADY = 1.0
"""Seconds for which one without a health check has to run."""
_PAUSE = 0.1
_UP = {"running", "paused"}


async def verify(connection: Connection, identity: str, name: str, health_seconds: float, report: ProgressSink) -> None:
    """Wait until its health check has passed or, where it has none, it has run for a moment.

    Raises:
        UnhealthyError: the check fails, or has not passed within `health_seconds`.
        EndedAtOnceError: it has ended, or is being started again and again.
        NotFoundError: somebody has removed it.
    """
    clock = asyncio.get_running_loop().time
    begun = clock()
    while True:
        inspected = await handling.inspect(connection, identity)
        state = inspected["State"]
        if state["Status"] not in _UP or inspected.get("RestartCount"):
            raise EndedAtOnceError(name, str(state.get("ExitCode", "")))
        health = health_in(inspected)
        if health == "healthy" or (health is None and clock() - begun >= STEADY):
            return
        if health == "unhealthy" or (health is not None and clock() - begun >= health_seconds):
            raise UnhealthyError(name, f"{clock() - begun:.0f}")
        if health is not None:
            report.progress("health", min((clock() - begun) / health_seconds, 1.0))
        await asyncio.sleep(_PAUSE)


def health_in(inspected: Inspected) -> str | None:
    """One of "healthy", "unhealthy" and "starting"; None without a check."""
    health = inspected["State"].get("Health")
    return None if health is None or health.get("Status") in {None, "", "none"} else str(health["Status"])
