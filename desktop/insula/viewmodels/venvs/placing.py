"""Where an environment goes: a folder that follows the name until the person chooses one."""

from __future__ import annotations

from collections.abc import Coroutine
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError, InvalidPathError, NameTakenError, PathProblem
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.wording.errors import describe


class PlaceQuestions(Protocol):
    """What is asked of the engine room about places."""

    def default_path(self, name: str) -> Coroutine[Any, Any, Path]:
        """Where an environment of this name goes when no place is given."""

    def check_place(self, path: Path) -> Coroutine[Any, Any, None]:
        """Raise InvalidPathError, NameTakenError or PlaceTakenError unless an environment could be made there."""


class PlaceField(QObject):
    """A folder as typed or chosen, and what is wrong with it. Looking at the disk happens elsewhere, one key behind."""

    changed = Signal()

    def __init__(
        self, questions: PlaceQuestions, spawn: Spawn, text: str | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._questions = questions
        self._latest = Latest(spawn)
        self._text = text or ""
        self._follows = text is None
        self._problem: InsulaError | None = None
        if text:
            self._check(Path(text).expanduser())

    @property
    def text(self) -> str:
        return self._text

    @property
    def follows(self) -> bool:
        """Whether the place still follows the name."""
        return self._follows

    @property
    def checking(self) -> bool:
        return self._latest.waiting

    @property
    def path(self) -> Path:
        """The folder as it is now, `~` opened."""
        return Path(self._text.strip()).expanduser()

    @property
    def problem(self) -> InsulaError | None:
        """Why this place cannot be, None when it can."""
        if not self._text.strip():
            return InvalidPathError("path", "", PathProblem.EMPTY)
        if not self.path.is_absolute():
            return InvalidPathError("path", self._text, PathProblem.RELATIVE)
        return self._problem

    @property
    def sentence(self) -> str:
        """What to show below the field, empty when there is nothing to say."""
        problem = self.problem
        if problem is None or isinstance(problem, NameTakenError) or (self._follows and not self._text):
            return ""
        return describe(problem)

    @property
    def name_sentence(self) -> str:
        """What to show below the name when the usual place of that name is taken."""
        return describe(self._problem) if isinstance(self._problem, NameTakenError) else ""

    def follow(self, name: str) -> None:
        """The name is now this one; no name, no place."""
        if not self._follows:
            return
        if not name:
            self._latest.forget()
            self._text, self._problem = "", None
            self.changed.emit()
            return
        self._latest.ask(lambda: self._default_for(name), self._on_default, self._on_refused)

    def type(self, text: str) -> None:
        """The person typed or chose; from now on the name changes nothing here."""
        if text == self._text:
            return
        self._text = text
        self._follows = False
        self._problem = None
        self._latest.forget()
        if self.problem is None:
            self._check(self.path)
        self.changed.emit()

    def refuse(self, error: InsulaError) -> None:
        """It was refused where it was to be used; that holds until another one is chosen."""
        self._problem = error
        self.changed.emit()

    async def _default_for(self, name: str) -> tuple[Path, InsulaError | None]:
        path = await self._questions.default_path(name)
        try:
            await self._questions.check_place(path)
        except InsulaError as error:
            return path, error
        return path, None

    def _check(self, path: Path) -> None:
        self._latest.ask(lambda: self._questions.check_place(path), self._on_checked, self._on_refused)

    def _on_default(self, found: tuple[Path, InsulaError | None]) -> None:
        path, self._problem = found
        self._text = str(path)
        self.changed.emit()

    def _on_checked(self, _nothing: None) -> None:
        self._problem = None
        self.changed.emit()

    def _on_refused(self, error: InsulaError) -> None:
        self._problem = error
        self.changed.emit()
