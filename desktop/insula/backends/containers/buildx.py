"""The `docker buildx` command, where it is installed and the engine is one that it can work on."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

from insula.backends.containers.build_output import BuildKitOutput
from insula.backends.process.running import run
from insula.domain.builds import BuildRequest
from insula.domain.errors import InsulaError, ProgramFailedError
from insula.domain.image_errors import BuildStepFailedError
from insula.domain.progress import ProgressSink

if TYPE_CHECKING:
    from insula.backends.containers.connection import Connection
    from insula.backends.containers.engines import EngineAddress

_LEAST = (0, 13)
"""The first that knows `--progress=rawjson`."""
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

    def hear(line: str) -> None:
        try:
            said = json.loads(line)
        except ValueError:
            report.log(line)
            return
        if isinstance(said, dict):
            output.hear(said)

    # Values go by the environment: whoever lists processes would see those of the command line.
    environment = _environment(address) | {name: value for name, value in request.arguments if name not in _OURS}
    try:
        await run(_arguments(request, tag), env=environment, timeout=None, on_line=hear)
    except ProgramFailedError as error:
        if output.failure:
            raise BuildStepFailedError(output.failed_step, output.failure) from error
        raise


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
