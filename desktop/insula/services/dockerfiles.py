"""New Dockerfiles: what a folder suggests, what would be written, and the writing."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # Nobody needs it at the start.
    from insula.domain.dockerfiles import ApplicationFolder, DockerfileDraft, PythonApplication


class DockerfileTemplates(Protocol):
    """What knows how a Dockerfile is written. Its methods block."""

    def look_at(self, folder: Path) -> ApplicationFolder: ...

    def draft_of(self, application: PythonApplication) -> DockerfileDraft: ...

    def write(self, application: PythonApplication, *, overwrite: bool) -> None: ...


class Dockerfiles:
    """No engine is needed. Bad input is an InvalidRequestError."""

    def __init__(self, templates: DockerfileTemplates) -> None:
        self._templates = templates

    async def look_at(self, folder: Path) -> ApplicationFolder:
        return await asyncio.to_thread(self._templates.look_at, folder)

    async def draft_of(self, application: PythonApplication) -> DockerfileDraft:
        return await asyncio.to_thread(self._templates.draft_of, application)

    async def write(self, application: PythonApplication, *, overwrite: bool = False) -> None:
        """PlaceTakenError where a Dockerfile is there and may not be replaced. Not interrupted once it has begun."""
        await asyncio.shield(asyncio.to_thread(self._templates.write, application, overwrite=overwrite))
