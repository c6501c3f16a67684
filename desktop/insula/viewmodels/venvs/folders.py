"""The folders in which environments are looked for."""

from __future__ import annotations

from collections.abc import Coroutine
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.preferences import PreferencesViewModel
from insula.viewmodels.wording.errors import describe

MINIMUM_DEPTH, MAXIMUM_DEPTH = 1, 12


class FolderQuestions(Protocol):
    """What is asked of the engine room about folders."""

    def check_folder(self, path: Path) -> Coroutine[Any, Any, None]:
        """Raise InvalidPathError unless that is a folder."""


class FoldersViewModel(QObject):
    """Adds and removes folders; each change is kept at once."""

    changed = Signal()

    def __init__(
        self,
        preferences: PreferencesViewModel,
        questions: FolderQuestions,
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._questions = questions
        self._checks = Latest(spawn)
        self._sentence = ""
        preferences.changed.connect(self.changed)

    @property
    def folders(self) -> tuple[Path, ...]:
        return tuple(self._preferences.current.folders)

    @property
    def depth(self) -> int:
        """How many folders deep one looks below each of them."""
        return int(self._preferences.current.depth)

    @property
    def sentence(self) -> str:
        """Why the last folder was not added, empty when it was."""
        return self._sentence

    def add(self, text: str) -> None:
        """Look there too, if it is a folder."""
        path = Path(text.strip()).expanduser()
        self._sentence = ""
        if text.strip() and path not in self.folders:
            self._checks.ask(lambda: self._questions.check_folder(path), lambda _: self._add(path), self._refuse)
        self.changed.emit()

    def remove(self, folder: Path) -> None:
        """Look there no longer; environments that are there vanish from the list, not from the disk."""
        self._preferences.update(folders=tuple(each for each in self.folders if each != folder))

    def set_depth(self, depth: int) -> None:
        self._preferences.update(depth=depth)

    def _add(self, path: Path) -> None:
        self._preferences.update(folders=(*self.folders, path))

    def _refuse(self, error: InsulaError) -> None:
        self._sentence = describe(error)
        self.changed.emit()
