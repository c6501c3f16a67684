"""Building an image from a folder: with buildx where there is one for this engine, else with the classic builder.

It is built under a temporary name and gets its own only at the end, so that what fails leaves nothing named.
"""

from __future__ import annotations

import asyncio
import json
import re
import secrets
import threading
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import aclosing, suppress
from pathlib import Path

from insula.backends.containers.changes.handling import remove
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock import buildx
from insula.backends.containers.stock.build_output import CONTEXT_SHARE, ClassicOutput, reason_of
from insula.backends.containers.stock.context import BuildContext, archive_of, read_context
from insula.backends.containers.stock.credentials import login_for
from insula.backends.containers.stock.dockerfile import bases_of, read_dockerfile
from insula.backends.containers.stock.images import delete
from insula.backends.containers.stock.pulling import image_id, other_platform
from insula.backends.containers.stock.tagging import put_tag, undo_tags
from insula.backends.threads import in_thread
from insula.domain.builds import BuildPreview, BuildRequest, DockerfileSummary
from insula.domain.errors import EngineRefusedError, InsulaError, NoSpaceError, VerificationError
from insula.domain.image_errors import (
    BuildStepFailedError,
    BuildxNeededError,
    InUseError,
    InvalidDockerfileError,
    InvalidReferenceError,
    OtherPlatformError,
    ReferenceProblem,
)
from insula.domain.image_references import parse_reference
from insula.domain.progress import ProgressSink, Recovered, Step

_TEMPORARY = "insula-build/"


class DockerBuilder:
    """Fulfils Builder."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def preview(self, request: BuildRequest) -> BuildPreview:
        """What would be sent and done. Raises what `build` would refuse."""
        dockerfile, context, version = await self._look(request)
        return BuildPreview(dockerfile, context.summary(), version, tags_of(request))

    async def build(self, request: BuildRequest, report: ProgressSink) -> str:
        """Make it and name it; its id.

        Raises:
            InvalidPathError, InvalidDockerfileError, InvalidReferenceError, LeavingLinkError, ForeignSyntaxError,
            BuildxNeededError: nothing was sent.
            BuildStepFailedError: a step of the Dockerfile failed.
            OtherPlatformError: what it is built on is not for the platform that was asked for.
            EngineUnavailableError, EngineRefusedError: the engine's.
        """
        tags = tags_of(request)
        report.progress("context")
        dockerfile, context, version = await self._look(request)
        temporary = f"{_TEMPORARY}{secrets.token_hex(8)}:new"
        await report.declare(Step("build", {"temporary": temporary}))
        if version:
            await buildx.build(self._connection.address, request, temporary, report)
        else:
            await self._classic(request, context, dockerfile, temporary, report)
        made = await image_id(self._connection, temporary)
        if made is None:
            raise VerificationError(str(request.folder), "the engine has no such image")
        if got := await other_platform(self._connection, made, request.platform):
            # The classic builder takes the base that is here, whatever it is for.
            base = next(iter(bases_of(dockerfile, dict(request.arguments))), "")
            raise OtherPlatformError("", base, got)
        for tag in tags:
            await put_tag(self._connection, made, tag, report)
        await delete(self._connection, temporary)
        return made

    async def _look(self, request: BuildRequest) -> tuple[DockerfileSummary, BuildContext, str]:
        tags_of(request)
        path = request.dockerfile_path
        dockerfile = await asyncio.to_thread(read_dockerfile, path)
        if request.target and request.target not in _targets(dockerfile):
            raise InvalidDockerfileError("target", str(path), 0, request.target)
        context = await in_thread(read_context, request.folder, path)
        version = await buildx.version_for(self._connection)
        if dockerfile.feature and not version:
            raise BuildxNeededError("dockerfile", dockerfile.feature, dockerfile.feature_line)
        return dockerfile, context, version

    async def _classic(
        self,
        request: BuildRequest,
        context: BuildContext,
        dockerfile: DockerfileSummary,
        temporary: str,
        report: ProgressSink,
    ) -> None:
        output = ClassicOutput(report)
        name = context.dockerfile if context.outside is None else f".dockerfile.{secrets.token_hex(8)}"
        body = _Body(context, name, report)
        lines = self._connection.lines(
            "/build",
            method="POST",
            data=iter(body),
            headers={"Content-Type": "application/x-tar", **await _logins(dockerfile, request)},
            t=temporary,
            dockerfile=name,
            target=request.target or None,
            buildargs=dict(request.arguments),
            labels=dict(request.labels),
            platform=request.platform or None,
            pull=request.pull,
            nocache=request.no_cache,
            rm=True,
            forcerm=True,
        )
        try:
            await _follow(lines, output, report)
        except EngineRefusedError as error:
            raise _refusal(self._connection, error, request.dockerfile_path) from error
        except BuildStepFailedError as error:
            if _has_no_room(error.reason):
                raise NoSpaceError(self._connection.title, error.reason) from error
            raise
        except InsulaError:
            if body.failure is not None:
                raise body.failure from None
            raise
        finally:
            body.stop()


async def _follow(lines: AsyncIterator[object], output: ClassicOutput, report: ProgressSink) -> None:
    async with aclosing(lines) as answer:  # type: ignore[type-var]
        async for line in answer:
            if not isinstance(line, dict):
                continue
            if "error" in line:
                reason = str(line["error"]).strip()
                output.end(reason)
                raise BuildStepFailedError(output.step, reason_of(reason))
            if (container := output.hear(line)) is not None:
                await report.declare(Step("container", {"id": container}))
    output.end()


class _Body:
    """The tar on its way. `stop` ends the sending from outside; `failure` is why it could not go on."""

    def __init__(self, context: BuildContext, name: str, report: ProgressSink) -> None:
        self._context = context
        self._name = name
        self._report = report
        self._stopped = threading.Event()
        self.failure: InsulaError | None = None

    def __iter__(self) -> Iterator[bytes]:
        try:
            for chunk in archive_of(self._context, self._name, self._sent):
                if self._stopped.is_set():
                    raise OSError("the build was given up")
                yield chunk
        except InsulaError as error:
            self.failure = error
            raise

    def stop(self) -> None:
        self._stopped.set()

    def _sent(self, size: int) -> None:
        total = max(self._context.size, 1)
        self._report.progress("send-context", CONTEXT_SHARE * size / total, sent=str(size), total=str(total))


async def recover_build(connection: Connection, steps: Sequence[Step]) -> Recovered:
    """Take away names, containers of steps and the temporary name; what is built stays as the builder's cache."""
    await undo_tags(connection, steps)
    for step in steps:
        if step.name == "container":
            await remove(connection, step.data["id"], force=True)
        elif step.name == "build":
            with suppress(InUseError):
                await delete(connection, step.data["temporary"])
    return Recovered.UNDONE


def tags_of(request: BuildRequest) -> tuple[str, ...]:
    """The names that it will have, whole; InvalidReferenceError for one that is none."""
    wanted = request.tags or (_name_of(request.folder),)
    references = [parse_reference(each.strip(), "tag") for each in wanted]
    for each in references:
        if each.digest:
            raise InvalidReferenceError("tag", str(each), ReferenceProblem.DIGEST_REFUSED)
    return tuple(dict.fromkeys(str(each.tagged) for each in references))


def _name_of(folder: Path) -> str:
    return re.sub(r"[^a-z0-9]+", "-", folder.absolute().name.lower()).strip("-") or "image"


def _targets(dockerfile: DockerfileSummary) -> set[str]:
    named = {each.name for each in dockerfile.stages if each.name}
    return named | {str(number) for number in range(len(dockerfile.stages))}


async def _logins(dockerfile: DockerfileSummary, request: BuildRequest) -> Mapping[str, str]:
    """X-Registry-Config: the logins for the registries of what it builds on."""
    import base64

    found = {}
    for base in bases_of(dockerfile, dict(request.arguments)):
        with suppress(InvalidReferenceError):
            registry = parse_reference(base).registry
            if login := await login_for(registry):
                found[registry] = json.loads(base64.urlsafe_b64decode(login))
    if not found:
        return {}
    return {"X-Registry-Config": base64.urlsafe_b64encode(json.dumps(found).encode()).decode()}


def _has_no_room(words: str) -> bool:
    return "no space left" in words.lower()


def _refusal(connection: Connection, error: EngineRefusedError, path: Path) -> InsulaError:
    """A Dockerfile that the engine cannot read is refused with 400 and a sentence."""
    if _has_no_room(error.message):
        return NoSpaceError(connection.title, error.message)
    if error.status == 400 or "dockerfile parse error" in error.message.lower():
        return InvalidDockerfileError("dockerfile", str(path), 0, error.message)
    return error
