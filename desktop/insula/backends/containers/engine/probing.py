"""Whether an engine answers, asked without the SDK, which is loaded for those only that do."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from insula.backends.containers.engine.engines import EngineAddress
from insula.domain.environment import Problem, ProblemCode

if TYPE_CHECKING:
    from insula.backends.containers.engine.plain import PlainCall

_SECONDS = 4.0
_OK = 200


@dataclass(frozen=True, slots=True)
class EngineVersion:
    """What an engine says of itself. `api` is the newest version of its interface that it speaks."""

    engine: str
    version: str
    api: str
    is_podman: bool = False


def probe(address: EngineAddress, seconds: float = _SECONDS) -> EngineVersion | Problem:
    """Ask the engine for its version; a Problem says why there was no answer. Blocks for `seconds` at most each way."""
    try:
        return _ask(address, seconds)
    except (OSError, ValueError, TypeError) as error:
        return _why(address, error)


def _why(address: EngineAddress, error: Exception) -> Problem:
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    data = {"engine": address.title, "address": address.url, "reason": said}
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return Problem(_absent(address), data)
        case PermissionError():
            return Problem(ProblemCode.ENGINE_FORBIDDEN, data)
        case ConnectionRefusedError():
            asleep = program_for(address) is not None
            return Problem(ProblemCode.ENGINE_ASLEEP if asleep else ProblemCode.ENGINE_STOPPED, data)
        case TimeoutError():
            return Problem(ProblemCode.ENGINE_SILENT, data)
        case _:
            return Problem(ProblemCode.ENGINE_UNCLEAR, data)


def program_for(address: EngineAddress) -> str | None:
    """The `podman` that could serve at this address; None where the address is not that of this user's Podman."""
    if sys.platform != "linux" or address.socket is None:
        return None
    ours = "podman-root" if os.geteuid() == 0 else "podman"
    return shutil.which("podman") if address.name == ours else None


def _absent(address: EngineAddress) -> ProblemCode:
    """Nothing listens there: is anything installed that could?"""
    if program_for(address) is not None:
        return ProblemCode.ENGINE_ASLEEP
    command = "podman" if address.name.startswith("podman") else "docker"
    server = "podman" if command == "podman" else "dockerd"
    places = ("/usr/bin", "/usr/sbin", "/usr/local/bin", "/Applications/Docker.app")
    installed = shutil.which(server) or any((Path(place) / server).exists() for place in places)
    if sys.platform != "linux":
        installed = installed or shutil.which(command)
    return ProblemCode.ENGINE_STOPPED if installed else ProblemCode.ENGINE_MISSING


def plain_call(address: EngineAddress, seconds: float) -> PlainCall:
    """A call to what listens there; OSError, without having loaded anything for it, where nothing does."""
    if address.socket is not None:
        address.socket.stat()
    from insula.backends.containers.engine.plain import PlainCall

    return PlainCall(address, seconds)


def _ask(address: EngineAddress, seconds: float) -> EngineVersion:
    status, body = plain_call(address, seconds).get("/version", most=1_000_000)
    if status != _OK:
        raise ValueError(f"HTTP {status}")
    told = json.loads(body)
    if not isinstance(told, dict) or not isinstance(told.get("ApiVersion"), str):
        raise TypeError("this is no version of an engine")
    components = told.get("Components") or ()
    is_podman = any("podman" in str(each.get("Name", "")).lower() for each in components if isinstance(each, dict))
    return EngineVersion(
        "Podman" if is_podman else "Docker", str(told.get("Version", "")), told["ApiVersion"], is_podman
    )
