"""A folder with a Python application, at hand instead of on a disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from insula.domain.dockerfiles import ApplicationFolder, DockerfileDraft, PythonApplication
from insula.domain.errors import InsulaError

BLOG = ApplicationFolder(("app.py", "manage.py"), "3.12", has_dockerfile=False, has_ignore_file=False)


@dataclass
class DockerfilesDouble:
    """The answers under the names of `services.dockerfiles`; an InsulaError in the place of one is raised."""

    found: ApplicationFolder | InsulaError = BLOG
    refusal: InsulaError | None = None
    write_refusal: InsulaError | None = None
    written: list[tuple[PythonApplication, bool]] = field(default_factory=list)

    async def look_at(self, _folder: Path) -> ApplicationFolder:
        if isinstance(self.found, InsulaError):
            raise self.found
        return self.found

    async def draft_of(self, application: PythonApplication) -> DockerfileDraft:
        if self.refusal is not None:
            raise self.refusal
        text = (
            f"ARG PYTHON_VERSION={application.python}\nFROM python:${{PYTHON_VERSION}}-slim\n\nWORKDIR /app\n"
            f'COPY . .\nCMD ["python", "{application.entry}"]\n'
        )
        exists = isinstance(self.found, ApplicationFolder) and self.found.has_dockerfile
        return DockerfileDraft(text, ".git\n.venv\n.env\n" if application.ignore_file else None, exists)

    async def write(self, application: PythonApplication, *, overwrite: bool) -> None:
        self.written.append((application, overwrite))
        if self.write_refusal is not None:
            raise self.write_refusal
