"""New Dockerfiles, as the services ask for them. What it needs is imported when somebody asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from insula.domain.dockerfiles import ApplicationFolder, DockerfileDraft, PythonApplication


class PythonTemplates:
    """Fulfils DockerfileTemplates."""

    def look_at(self, folder: Path) -> ApplicationFolder:
        from insula.backends.containers.stock.dockerfile_template import look_at

        return look_at(folder)

    def draft_of(self, application: PythonApplication) -> DockerfileDraft:
        from insula.backends.containers.stock.dockerfile_template import draft_of

        return draft_of(application)

    def write(self, application: PythonApplication, *, overwrite: bool) -> None:
        from insula.backends.containers.stock.dockerfile_template import write

        write(application, overwrite=overwrite)
