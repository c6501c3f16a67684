"""A name, judged at every key."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject

from insula.domain.environment import Environment
from insula.domain.names import check_name
from insula.viewmodels.checked_field import CheckedField
from insula.viewmodels.translation import translate

CheckName = Callable[[str], None]
"""Raises an InsulaError unless the name can be."""


class NameField(CheckedField):
    """A name that may be proposed."""

    def __init__(self, text: str = "", parent: QObject | None = None, *, check: CheckName = check_name) -> None:
        super().__init__(check, text, parent)

    def suggest(self, text: str) -> None:
        """Propose a name, unless the person has typed one."""
        if not self._touched:
            self._text = text
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
