"""A name, judged at every key."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from insula.domain.environment import Environment
from insula.domain.errors import InsulaError
from insula.domain.names import check_name
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe

CheckName = Callable[[str], None]
"""Raises an InsulaError unless the name can be."""


class NameField(QObject):
    """What is typed as a name, and what is wrong with it; nothing is said before anything was typed."""

    changed = Signal()

    def __init__(self, text: str = "", parent: QObject | None = None, *, check: CheckName = check_name) -> None:
        super().__init__(parent)
        self._check = check
        self._text = text
        self._touched = bool(text)
        self._refusal: InsulaError | None = None

    @property
    def text(self) -> str:
        """The name without the spaces around it."""
        return self._text.strip()

    @property
    def problem(self) -> InsulaError | None:
        """Why this name cannot be, None when it can."""
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

    def suggest(self, text: str) -> None:
        """Propose a name, unless the person has typed one."""
        if not self._touched:
            self._text = text
            self.changed.emit()

    def refuse(self, error: InsulaError) -> None:
        """It was refused where it was to be used; that holds until another one is typed."""
        self._refusal = error
        self._touched = True
        self.changed.emit()


def names_of(environments: Collection[Environment]) -> frozenset[str]:
    return frozenset(environment.name for environment in environments)


def free_name(name: str, taken: Collection[str]) -> str:
    """The name itself where it is free, else `x-2` and so on."""
    if name not in taken:
        return name
    return next(each for number in range(2, len(taken) + 3) if (each := f"{name}-{number}") not in taken)


def copy_name(name: str, taken: Collection[str]) -> str:
    """A free name for a copy, in the reader's language: `x-copy`, then `x-copy-2`."""
    return free_name(translate("Naming", "{name}-copy").format(name=name), taken)
