"""The `docker buildx` command, where it is installed and the engine is one that it can work on."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from insula.backends.containers.stock.build_output import BuildKitOutput, reason_of
from insula.backends.process.running import run
from insula.domain.builds import BuildRequest
from insula.domain.errors import InsulaError, ProgramFailedError
from insula.domain.image_errors import BuildStepFailedError
from insula.domain.progress import ProgressSink
from insula.storage.redaction import redact

if TYPE_CHECKING:
    from insula.backends.containers.engine.connection import Connection
    from insula.backends.containers.engine.engines import EngineAddress

_LEAST = (0, 13)
"""The first that knows `--progress=rawjson`."""
_LONGEST = 16 * 1024 * 1024
_VERSION = re.compile(r"\bv?(\d+)\.(\d+)(?:\.\d+)?\b")
_OURS = frozenset({"PATH", "HOME", "DOCKER_HOST", "DOCKER_CONFIG", "DOCKER_CONTEXT", "DOCKER_CERT_PATH"})


async def version_for(connection: Connection) -> str:
    """Its version, "" where it is not installed, too old, or not made for this engine (Podman)."""
    try:
        said = await run(["docker", "buildx", "version"], timeout=10, check=False, env=_environment(connection.address))
    except InsulaError:
        return ""
    match = _VERSION.search(said.output.partition(" ")[2]) if said.status == 0 else None
    if match is None or (int(match[1]), int(match[2])) < _LEAST:
        return ""
    told = await connection.get("/version")
    components = {str(each.get("Name")) for each in told.get("Components") or ()}
    return "" if any("Podman" in each for each in components) else match.group()


async def build(address: EngineAddress, request: BuildRequest, tag: str, report: ProgressSink) -> None:
    """Build and give it `tag`. When the task is cancelled the program ends, and with it the build.

    Raises:
        BuildStepFailedError: a step failed.
        ProgramFailedError: it could not begin.
    """
    output = BuildKitOutput(report)
    reader = _JsonLines(output.hear, report.log)
    # Values go by the environment: whoever lists processes would see those of the command line.
    environment = _environment(address) | {name: value for name, value in request.arguments if name not in _OURS}
    try:
        await run(_arguments(request, tag), env=environment, timeout=None, on_line=reader.hear, masked=False)
    except ProgramFailedError as error:
        if output.failure:
            raise BuildStepFailedError(output.failed_step, reason_of(output.failure)) from error
        raise


class _JsonLines:
    """Objects out of lines, of which long ones come in pieces; what is no object goes to `other`, secrets masked."""

    def __init__(self, told: Callable[[dict[str, Any]], None], other: Callable[[str], None]) -> None:
        self._told = told
        self._other = other
        self._pieces = ""

    def hear(self, line: str) -> None:
        for text in (self._pieces + line, line) if self._pieces else (line,):
            if (said := _object_in(text)) is not None:
                if text is line and self._pieces:
                    self._other(redact(self._pieces))
                self._pieces = ""
                self._told(said)
                return
        text = self._pieces + line
        if text.startswith("{") and len(text) < _LONGEST:
            self._pieces = text
            return
        self._pieces = ""
        if text.strip():
            self._other(redact(text))


def _object_in(text: str) -> dict[str, Any] | None:
    try:
        said = json.loads(text) if text.startswith("{") else None
    except ValueError:
        return None
    return said if isinstance(said, dict) else None


def _arguments(request: BuildRequest, tag: str) -> list[str]:
    command = ["docker", "buildx", "build", "--builder", "default", "--progress", "rawjson", "--tag", tag]
    command += ["--file", str(request.dockerfile_path)]
    if request.target:
        command += ["--target", request.target]
    for name, value in request.arguments:
        command += ["--build-arg", f"{name}={value}" if name in _OURS else name]
    for name, value in request.labels:
        command += ["--label", f"{name}={value}"]
    if request.platform:
        command += ["--platform", request.platform]
    command += ["--pull"] if request.pull else []
    command += ["--no-cache"] if request.no_cache else []
    return [*command, str(request.folder)]


def _environment(address: EngineAddress) -> dict[str, str]:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"DOCKER_CONTEXT", "BUILDX_BUILDER"}
    }
    environment["DOCKER_HOST"] = address.url
    if address.tls is not None and address.tls.certificate is not None:
        environment |= {"DOCKER_TLS_VERIFY": "1", "DOCKER_CERT_PATH": str(address.tls.certificate.parent)}
    return environment
