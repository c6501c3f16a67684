"""The new Python environment as it takes shape in its dialog."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError, InvalidRequestError, InvalidRequirementsError
from insula.domain.overriding import override
from insula.domain.specification import Specification
from insula.domain.venvs import Interpreter, RequirementsPreview, VenvSpecification
from insula.viewmodels.equivalent_command import (
    command_line,
    creation_command,
    creation_with_uv,
)
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.naming import NameField
from insula.viewmodels.requesting import Request
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.interpreters import newest, sorted_interpreters
from insula.viewmodels.venvs.placing import PlaceField, PlaceQuestions
from insula.viewmodels.wording.errors import describe


class CreationQuestions(PlaceQuestions, Protocol):
    """What is asked of the engine room while one types."""

    def interpreters(self) -> Coroutine[Any, Any, Sequence[Interpreter]]: ...

    def preview_requirements(self, path: Path) -> Coroutine[Any, Any, RequirementsPreview]: ...


class CreationIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_create(self, specification: Specification) -> Coroutine[Any, Any, object]:
        """Return once the operation has begun; raise InsulaError when it is refused before."""


class CreationViewModel(Request):
    """Name, place, interpreter and origin of a new environment, judged as one types; nothing here looks at the disk.

    `begun` tells that the work has begun.
    """

    interpreters_changed = Signal()
    preview_changed = Signal()

    def __init__(
        self,
        questions: CreationQuestions,
        intents: CreationIntents,
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(spawn, parent)
        self._questions = questions
        self._intents = intents
        self.name = NameField(parent=self)
        self.place = PlaceField(questions, spawn, parent=self)
        self._interpreters: tuple[Interpreter, ...] | None = None
        self._interpreter: Interpreter | None = None
        self._with_pip = True
        self._from_file = False
        self._file = ""
        self._preview: RequirementsPreview | None = None
        self._file_problem: InsulaError | None = None
        self._acknowledged = False
        self._scans = Latest(spawn)
        self._previews = Latest(spawn)
        self.name.changed.connect(self._on_name_changed)
        self.place.changed.connect(self.changed)

    @property
    def name_sentence(self) -> str:
        """What to show below the name, empty when there is nothing to say."""
        return self.name.sentence or self.place.name_sentence

    def look_for_interpreters(self) -> None:
        """Scan this computer, again if it was done before."""
        self._interpreters = None
        self._scans.ask(self._questions.interpreters, self._on_interpreters, self._on_scan_refused)
        self.interpreters_changed.emit()
        self.changed.emit()

    @property
    def interpreters(self) -> tuple[Interpreter, ...] | None:
        """Those found, the newest first; None while they are looked for."""
        return self._interpreters

    @property
    def interpreter(self) -> Interpreter | None:
        return self._interpreter

    def choose_interpreter(self, interpreter: Interpreter | None) -> None:
        self._interpreter = interpreter
        self.changed.emit()

    @property
    def with_pip(self) -> bool:
        return self._with_pip

    def set_with_pip(self, *, with_pip: bool) -> None:
        self._with_pip = with_pip
        self.changed.emit()

    @property
    def from_file(self) -> bool:
        """Whether a requirements file is to be installed."""
        return self._from_file

    def set_from_file(self, *, from_file: bool) -> None:
        self._from_file = from_file
        self.changed.emit()
        self.preview_changed.emit()

    @property
    def file(self) -> str:
        return self._file

    def choose_file(self, text: str) -> None:
        """The requirements file as typed or chosen; it is read at once, nothing of it is run."""
        if text == self._file:
            return
        self._file = text
        self._preview, self._file_problem, self._acknowledged = None, None, False
        if text.strip():
            path = self._file_path()
            self._previews.ask(
                lambda: self._questions.preview_requirements(path), self._on_preview, self._on_file_refused
            )
        else:
            self._previews.forget()
        self.preview_changed.emit()
        self.changed.emit()

    @property
    def reading(self) -> bool:
        """Whether the requirements file is being read."""
        return self._previews.waiting

    @property
    def preview(self) -> RequirementsPreview | None:
        return self._preview

    @property
    def file_sentence(self) -> str:
        """What is wrong with the requirements file, empty when nothing is."""
        return describe(self._file_problem) if self._file_problem is not None else ""

    @property
    def acknowledged(self) -> bool:
        """Whether the person has seen the risky lines and said yes."""
        return self._acknowledged

    def acknowledge(self, *, acknowledged: bool) -> None:
        self._acknowledged = acknowledged
        self.changed.emit()

    @override
    def _obstacle(self) -> str:
        problem = self.name.problem or self.place.problem
        if problem is not None:
            return describe(problem)
        if self._interpreters is None:
            return translate("Creation", "Still looking for the Pythons of this computer.")
        if self._interpreter is None:
            return translate("Creation", "No Python was found on this computer.")
        return self._why_not_this_file() if self._from_file else ""

    @property
    def can_create(self) -> bool:
        return not self.why_not

    def specification(self) -> VenvSpecification:
        """What is asked for, as it is now."""
        return VenvSpecification(
            name=self.name.text,
            path=None if self.place.follows else self.place.path,
            python=None if self._interpreter is None else str(self._interpreter.path),
            requirements=self._file_path() if self._from_file and self._file.strip() else None,
            pip=self._with_pip,
        )

    def commands(self) -> tuple[str, ...]:
        """Lines to paste that do the same: Insula's own, then uv's. Empty while the name or place is not usable."""
        if self.name.problem is not None or not self.place.text.strip():
            return ()
        specification, place = self.specification(), self.place.path
        risky = self._preview is not None and bool(self._preview.risky)
        return (
            translate("Creation", "# With Insula"),
            command_line(creation_command(specification, place, risky=risky)),
            translate("Creation", "# With uv alone"),
            *map(command_line, creation_with_uv(specification, place)),
        )

    def create(self) -> None:
        """Ask for it."""
        if self.can_create:
            self._send(self._intents.submit_create(self.specification()), self._blame)

    def _blame(self, error: InvalidRequestError) -> None:
        match error:
            case InvalidRequestError(field="name"):
                self.name.refuse(error)
            case InvalidRequestError(field="path"):
                self.place.refuse(error)
            case InvalidRequirementsError() | InvalidRequestError(field="requirements"):
                self._file_problem = error
                self.preview_changed.emit()
            case _:
                self._refusal = error

    def _why_not_this_file(self) -> str:
        if not self._file.strip():
            return translate("Creation", "Choose a requirements file.")
        if self.reading:
            return translate("Creation", "The requirements file is being read.")
        if self._file_problem is not None or self._preview is None:
            return self.file_sentence
        if self._preview.risky and not self._acknowledged:
            return translate("Creation", "Read the lines to check, then tick the box.")
        return ""

    def _file_path(self) -> Path:
        return Path(self._file.strip()).expanduser()

    def _on_name_changed(self) -> None:
        self._refusal = None
        self.place.follow(self.name.text if self.name.problem is None else "")
        self.changed.emit()

    def _on_interpreters(self, found: Sequence[Interpreter]) -> None:
        self._interpreters = sorted_interpreters(found)
        if self._interpreter not in self._interpreters:
            self._interpreter = newest(self._interpreters)
        self.interpreters_changed.emit()
        self.changed.emit()

    def _on_scan_refused(self, error: InsulaError) -> None:
        self._refusal = error
        self._on_interpreters(())

    def _on_preview(self, preview: RequirementsPreview) -> None:
        self._preview = preview
        self.preview_changed.emit()
        self.changed.emit()

    def _on_file_refused(self, error: InsulaError) -> None:
        self._file_problem = error
        self.preview_changed.emit()
        self.changed.emit()
