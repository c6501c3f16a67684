"""A text, judged at every key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError
from insula.viewmodels.wording.errors import describe


class CheckedField(QObject):
    """What is typed, and what is wrong with it; nothing is said before anything was typed.

    `check` raises an InsulaError unless the text can be.
    """

    changed = Signal()

    def __init__(self, check: Callable[[str], object], text: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._text = text
        self._touched = bool(text)
        self._refusal: InsulaError | None = None

    @property
    def text(self) -> str:
        """What is typed, without the spaces around it."""
        return self._text.strip()

    @property
    def problem(self) -> InsulaError | None:
        """Why it cannot be, None when it can."""
        if self._refusal is not None:
            return self._refusal
        try:
            self._check(self.text)
        except InsulaError as error:
            return error
        return None

    @property
    def sentence(self) -> str:
        """What to show below the field, empty when there is nothing to say."""
        problem = self.problem
        return describe(problem) if problem is not None and self._touched else ""

    def type(self, text: str) -> None:
        """The person typed."""
        if text == self._text:
            return
        self._text = text
        self._touched = True
        self._refusal = None
        self.changed.emit()

    def refuse(self, error: InsulaError) -> None:
        """It was refused where it was to be used; that holds until something else is typed."""
        self._refusal = error
        self._touched = True
        self.changed.emit()
