"""A Dockerfile to be written: what is started, with which Python, and the text as it would be."""

from __future__ import annotations

from collections.abc import Coroutine
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer

from insula.domain.dockerfiles import PYTHONS, ApplicationFolder, DockerfileDraft, PythonApplication
from insula.domain.errors import InsulaError, InvalidRequestError, PlaceTakenError
from insula.domain.image_errors import InvalidApplicationError, InvalidApplicationProblem
from insula.domain.overriding import override
from insula.viewmodels.bridge import Bridge
from insula.viewmodels.equivalent_command import command_line
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.requesting import Request
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe

_TYPING_MS = 250


class DockerfileQuestions(Protocol):
    """What is asked of the engine room."""

    def look_at(self, folder: Path) -> Coroutine[Any, Any, ApplicationFolder]: ...

    def draft_of(self, application: PythonApplication) -> Coroutine[Any, Any, DockerfileDraft]: ...

    def write(self, application: PythonApplication, *, overwrite: bool) -> Coroutine[Any, Any, None]: ...


class DockerfileDesk:
    """Fulfils DockerfileQuestions."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    async def look_at(self, folder: Path) -> ApplicationFolder:
        return await self._bridge.call(lambda services: services.dockerfiles.look_at(folder))

    async def draft_of(self, application: PythonApplication) -> DockerfileDraft:
        return await self._bridge.call(lambda services: services.dockerfiles.draft_of(application))

    async def write(self, application: PythonApplication, *, overwrite: bool) -> None:
        await self._bridge.call(lambda services: services.dockerfiles.write(application, overwrite=overwrite))


class NewDockerfileViewModel(Request):
    """The text follows every choice. What is there is replaced only where `replace` was agreed to."""

    def __init__(
        self, questions: DockerfileQuestions, spawn: Spawn, folder: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(spawn, parent)
        self._questions = questions
        self._looks = Latest(spawn)
        self._drafts = Latest(spawn)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.look)
        self._problem: InsulaError | None = None
        self._draft: DockerfileDraft | None = None
        self._found: ApplicationFolder | None = None
        self._chosen_python = False
        self.folder = folder
        self.entry = ""
        self.python = ""
        self.port = ""
        self.ignore_file = True
        self.replace = False
        if folder:
            self.look()

    @property
    def entries(self) -> tuple[str, ...]:
        """What could be started."""
        return self._found.entries if self._found is not None else ()

    @property
    def pythons(self) -> tuple[str, ...]:
        """The versions to choose from."""
        found = (self._found.python,) if self._found is not None and self._found.python not in PYTHONS else ()
        return (*found, *PYTHONS)

    @property
    def exists(self) -> bool:
        """Whether the folder has a Dockerfile."""
        return self._found is not None and self._found.has_dockerfile

    @property
    def has_ignore_file(self) -> bool:
        """Whether the folder has a .dockerignore, which is never touched."""
        return self._found is not None and self._found.has_ignore_file

    @property
    def text(self) -> str:
        """The Dockerfile as it would be written, "" while something is wrong."""
        return self._draft.dockerfile if self._draft is not None else ""

    @property
    def ignored(self) -> str:
        """What the .dockerignore would leave out, "" where none would be written."""
        return ", ".join((self._draft.ignore_file or "").split()) if self._draft is not None else ""

    def sentence_of(self, field: str) -> str:
        """What is wrong with "folder", "entry", "python" or "port"."""
        error = self._problem
        at = error.field if isinstance(error, InvalidRequestError) else "folder"
        return describe(error) if error is not None and at == field else ""

    @property
    def application(self) -> PythonApplication:
        """As it is chosen now."""
        return PythonApplication(
            folder=Path(self.folder),
            entry=self.entry,
            python=self.python,
            port=int(self.port) if self.port.isdecimal() else None,
            ignore_file=self.ignore_file,
        )

    def command(self) -> str:
        """The same with Insula's own command."""
        if not self.folder or not self.entry:
            return ""
        words = ["insula", "new-dockerfile", self.folder, "--entry", self.entry, "--python", self.python]
        words += ["--port", self.port] if self.port else []
        words += [] if self.ignore_file else ["--no-dockerignore"]
        words += ["--replace"] if self.replace else []
        return command_line(words)

    @override
    def _obstacle(self) -> str:
        if not self.folder:
            return translate("NewDockerfile", "Choose the folder of the application.")
        if self._problem is not None:
            return describe(self._problem)
        if self.exists and not self.replace:
            return translate("NewDockerfile", "There is a Dockerfile: agree to replace it first.")
        return "" if self._draft is not None else translate("NewDockerfile", "Looking through the folder…")

    def choose_folder(self, folder: str) -> None:
        if folder.strip() == self.folder:
            return
        self.folder = folder.strip()
        self.entry, self._found, self._problem, self._draft, self.replace = "", None, None, None, False
        self._looks.forget()
        self._drafts.forget()
        self._typing.start()
        self.changed.emit()

    def choose_entry(self, entry: str) -> None:
        self.entry = entry.strip()
        self._draft_again()

    def choose_python(self, version: str) -> None:
        self.python, self._chosen_python = version.strip(), True
        self._draft_again()

    def choose_port(self, text: str) -> None:
        self.port = text.strip()
        self._draft_again()

    def set_ignore_file(self, *, wanted: bool) -> None:
        """Whether a .dockerignore is written too, where there is none."""
        self.ignore_file = wanted
        self._draft_again()

    def set_replace(self, *, replace: bool) -> None:
        """Whether the Dockerfile that is there may go."""
        self.replace = replace
        self.changed.emit()

    def look(self) -> None:
        """Look at the folder now."""
        self._typing.stop()
        if self.folder:
            folder = Path(self.folder)
            self._looks.ask(lambda: self._questions.look_at(folder), self._on_found, self._on_problem)
        self.changed.emit()

    def write(self) -> None:
        if not self.why_not:
            self._send(self._questions.write(self.application, overwrite=self.replace), self._blame)

    def _draft_again(self) -> None:
        self._problem, self._draft = None, None
        if self.port and not self.port.isdecimal():
            self._problem = InvalidApplicationError("port", self.port, InvalidApplicationProblem.PORT)
            self._drafts.forget()
        elif self._found is not None:
            application = self.application
            self._drafts.ask(lambda: self._questions.draft_of(application), self._on_draft, self._on_problem)
        self.changed.emit()

    def _on_found(self, found: ApplicationFolder) -> None:
        self._found = found
        if not self._chosen_python:
            self.python = found.python
        if not self.entry and found.entries:
            self.entry = found.entries[0]
        self._draft_again()

    def _on_draft(self, draft: DockerfileDraft) -> None:
        self._draft = draft
        self.changed.emit()

    def _on_problem(self, error: InsulaError) -> None:
        self._problem = error
        self.changed.emit()

    def _blame(self, error: InvalidRequestError) -> None:
        if isinstance(error, PlaceTakenError):
            # Somebody else has just put one there.
            self.look()
        else:
            self._problem = error
