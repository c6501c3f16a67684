"""Podman works without a service, and so without a socket: its API service, started for as long as it is used."""

from __future__ import annotations

import asyncio
from pathlib import Path

from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.engine.probing import EngineVersion, probe, program_for
from insula.backends.process.service import Service
from insula.domain.environment import ProblemCode
from insula.domain.errors import EngineUnavailableError, ProgramFailedError, ProgramTimedOutError, from_os_error

IDLE_SECONDS = 60
"""It ends by itself once it was not asked for so long: after Insula has closed, or was killed."""
_PATIENCE = 20.0
_LOOK_SECONDS = 0.1
_NOBODY_THERE = frozenset({ProblemCode.ENGINE_ASLEEP, ProblemCode.ENGINE_STOPPED, ProblemCode.ENGINE_MISSING})


async def start(address: EngineAddress, patience: float = _PATIENCE) -> EngineVersion:
    """Start the service and wait until it answers; where one answers already, nothing is started.

    Raises:
        ProgramFailedError: it ended at once; its complaint is in the error.
        ProgramTimedOutError: it did not answer within `patience` seconds, and was ended.
        EngineUnavailableError: there is no `podman` that could serve there, or something else is there.
        StorageError: the folder of its socket cannot be made.
    """
    answer = await asyncio.to_thread(probe, address)
    if isinstance(answer, EngineVersion):
        return answer
    program = program_for(address)
    if program is None or address.socket is None or answer.code not in _NOBODY_THERE:
        raise EngineUnavailableError(address.title, answer.data.get("reason", ""))
    _clear(address.socket)
    service = Service([program, "system", "service", f"--time={IDLE_SECONDS}", address.url])
    try:
        version = await _answered(address, service, patience)
        if version is None:
            raise _failure(service)
    except BaseException:
        service.end()
        raise
    service.leave()
    return version


async def _answered(address: EngineAddress, service: Service, patience: float) -> EngineVersion | None:
    """Its version, as soon as it answers; None once it has ended, or is late."""
    clock = asyncio.get_running_loop().time
    late = clock() + patience
    while service.status is None and clock() < late:
        answer = await asyncio.to_thread(probe, address)
        if isinstance(answer, EngineVersion):
            return answer
        await asyncio.sleep(_LOOK_SECONDS)
    return None


def _failure(service: Service) -> ProgramFailedError:
    status, complaint = service.status, service.complaint()
    if status is None:
        return ProgramTimedOutError("podman", 0, complaint)
    return ProgramFailedError("podman", status, complaint)


def _clear(socket: Path) -> None:
    """Nobody listens there any more: it was asked just now."""
    try:
        socket.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        socket.unlink(missing_ok=True)
    except OSError as error:
        raise from_os_error(error, str(socket)) from error
