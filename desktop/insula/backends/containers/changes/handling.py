"""The single deeds on containers of which every change is made up. Each may be done again, and says what went wrong.

What is asked of an engine goes on there when nobody waits for the answer any more: `settled` lets a deed end before a
cancel goes on.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Coroutine, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.listing.describing import state_of
from insula.domain.environment import EnvironmentId, State
from insula.domain.errors import (
    CommandMissingError,
    EngineRefusedError,
    NameTakenError,
    NoSpaceError,
    NotFoundError,
    PortTakenError,
)

T = TypeVar("T")
Inspected = Mapping[str, Any]
"""What the engine answers to an inspect."""

CONFLICT = 409
MISSING = 404
LONG = 300.0
"""Seconds that an engine may be silent while it does something that takes long on a slow disk."""
_PING = 10.0
_SETTLE = 5.0
_REMOVAL = 60.0
_CHANGING = 10.0
_PAUSE = 0.1
_ID = re.compile(r"[0-9a-f]{64}")
_PORT = re.compile(r":(\d+) failed: port is already allocated|:(\d+): bind: address already in use")
_COMMAND = re.compile(r'exec: "([^"]+)": (?:executable file not found|stat [^:]+: no such file)')


@dataclass(frozen=True, slots=True)
class Restart:
    """When the engine starts a container again by itself, in its own words."""

    name: str
    tries: int = 0


NEVER = Restart("no")


async def settled(deed: Coroutine[Any, Any, T]) -> T:
    """What `deed` returns. If it is cancelled, it is given 5 s to end before it is broken off."""
    doing = asyncio.ensure_future(deed)
    try:
        return await asyncio.shield(doing)
    except asyncio.CancelledError:
        await _ended(doing)
        raise


@contextlib.contextmanager
def full_disk_told(connection: Connection) -> Iterator[None]:
    """Within it, a refusal for want of room becomes NoSpaceError."""
    try:
        yield
    except EngineRefusedError as error:
        if "no space left" in error.message:
            raise NoSpaceError(connection.title, error.message) from error
        raise


async def check_answers(connection: Connection) -> None:
    """Raise EngineUnavailableError soon where the engine hangs."""
    await connection.call(lambda client: client.ping(), patience=_PING)


async def inspect(connection: Connection, identity: EnvironmentId | str) -> Inspected:
    """All that the engine knows of the container with this whole id; NotFoundError where there is none."""
    if not _ID.fullmatch(identity):
        raise NotFoundError(identity)
    found: Inspected = await connection.get(f"/containers/{identity}/json", reference=identity)
    return found


async def find(connection: Connection, identity: EnvironmentId | str) -> Inspected | None:
    """The same, None where there is none."""
    try:
        return await inspect(connection, identity)
    except NotFoundError:
        return None


async def find_named(connection: Connection, name: str) -> Inspected | None:
    """The container of exactly this name; the engine itself would take the beginning of an id too."""
    try:
        found: Inspected = await connection.get(f"/containers/{name}/json", reference=name)
    except NotFoundError:
        return None
    return found if name_in(found) == name else None


async def check_name_free(connection: Connection, name: str) -> None:
    """Raise NameTakenError where a container, be it in the trash, has the name."""
    if await find_named(connection, name) is not None:
        raise NameTakenError("name", name)


def name_in(inspected: Inspected) -> str:
    """Its name, without the engine's slash."""
    return str(inspected["Name"]).removeprefix("/")


def state_in(inspected: Inspected) -> State:
    """RUNNING (also while it restarts), PAUSED or STOPPED."""
    return state_of(str(inspected["State"]["Status"]))


def restart_in(inspected: Inspected) -> Restart:
    """Its restart policy."""
    policy = inspected["HostConfig"].get("RestartPolicy") or {}
    return Restart(policy.get("Name") or NEVER.name, int(policy.get("MaximumRetryCount") or 0))


async def start(connection: Connection, identity: str) -> None:
    """Start it; nothing if it runs, be it paused.

    Raises:
        PortTakenError: one of its ports is in use.
        CommandMissingError: its image has no such program.
        NoSpaceError: the engine's disk is full.
        EngineRefusedError: it cannot be started; of NotFoundError too, since the engine says so of a network as well.
    """
    try:
        await settled(connection.post(f"/containers/{identity}/start", patience=LONG))
    except EngineRefusedError as error:
        if found := _PORT.search(error.message):
            raise PortTakenError(found.group(1) or found.group(2)) from error
        if found := _COMMAND.search(error.message):
            raise CommandMissingError(found.group(1)) from error
        if error.status == MISSING and f"No such container: {identity}" in error.message:
            raise NotFoundError(identity) from error
        if "no space left" in error.message:
            raise NoSpaceError(connection.title, error.message) from error
        if "unpause" not in error.message:
            raise


async def stop(connection: Connection, identity: str) -> None:
    """Stop it, which may take as long as it wants to be given for its end; nothing if it does not run."""
    await settled(connection.post(f"/containers/{identity}/stop", reference=identity, patience=None))


async def pause(connection: Connection, identity: str) -> None:
    """Freeze it; nothing if it is frozen."""
    await _unless_so(connection, identity, "pause", "already paused")


async def resume(connection: Connection, identity: str) -> None:
    """Let it go on; nothing if it does."""
    await _unless_so(connection, identity, "unpause", "is not paused")


async def rename(connection: Connection, identity: str, name: str) -> None:
    """Give it the name; nothing if it has it. NameTakenError where another container does."""
    if name_in(await inspect(connection, identity)) == name:
        return
    try:
        await settled(connection.post(f"/containers/{identity}/rename", reference=identity, name=name))
    except EngineRefusedError as error:
        if error.status == CONFLICT:
            raise NameTakenError("name", name) from error
        raise


async def set_restart(connection: Connection, inspected: Inspected, restart: Restart) -> None:
    """Change its restart policy; nothing if it removes itself, which rules out any."""
    if inspected["HostConfig"].get("AutoRemove"):
        return
    policy: dict[str, Any] = {"RestartPolicy": {"Name": restart.name, "MaximumRetryCount": restart.tries}}
    identity = str(inspected["Id"])
    clock = asyncio.get_running_loop().time
    latest = clock() + _CHANGING
    while True:
        try:
            await settled(connection.post(f"/containers/{identity}/update", policy, reference=identity))
        except EngineRefusedError as error:
            # It ended, or began, in this very moment, as one does that is started again and again.
            if "stopped container" not in error.message or clock() > latest:
                raise
            await asyncio.sleep(_PAUSE)
        else:
            return


async def remove(connection: Connection, identity: str, *, force: bool = False) -> bool:
    """Delete it with the volumes that were never named; one that runs only by `force`. False if it was gone.

    Raises:
        EngineRefusedError: with status 409 if it runs.
    """
    clock = asyncio.get_running_loop().time
    latest = clock() + _REMOVAL
    while True:
        try:
            await settled(
                connection.delete(f"/containers/{identity}", reference=identity, patience=LONG, v=True, force=force)
            )
        except NotFoundError:
            return False
        except EngineRefusedError as error:
            # It removes itself, or a request that nobody waits for any more does.
            if "already in progress" not in error.message or clock() > latest:
                raise
            await asyncio.sleep(_PAUSE)
        else:
            return True


async def _unless_so(connection: Connection, identity: str, deed: str, sign: str) -> None:
    try:
        await settled(connection.post(f"/containers/{identity}/{deed}", reference=identity))
    except EngineRefusedError as error:
        if sign not in error.message:
            raise


# Cancelled again and again, it still waits.
async def _ended(doing: asyncio.Future[T]) -> None:
    clock = asyncio.get_running_loop().time
    latest = clock() + _SETTLE
    while not doing.done() and (left := latest - clock()) > 0:
        try:
            await asyncio.wait({doing}, timeout=left)
        except asyncio.CancelledError:
            continue
    doing.cancel()
    while not doing.done():
        try:
            await asyncio.wait({doing})
        except asyncio.CancelledError:
            continue
    if not doing.cancelled():
        doing.exception()
