"""A part of the form: some fields, and whether any of them is wrong or set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Signal

from insula.domain.containers import ContainerSpecification, Risk
from insula.domain.errors import InvalidRequestError
from insula.viewmodels.containers.container_form.fields import FormField


class Mark(Enum):
    """What stands beside a section's name."""

    NONE = auto()
    SET = auto()
    RISKY = auto()
    WRONG = auto()


class Section(QObject):
    """`key` names it; `fields` are in the order of the form. `risks` are those that its fields can bring about.

    `changed` follows a person's act, `judged` whatever is shown besides.
    """

    key: ClassVar[str]
    risks: ClassVar[frozenset[Risk]] = frozenset()
    changed = Signal()
    judged = Signal()

    def __init__(self, fields: Iterable[FormField], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields = tuple(fields)
        self._baseline: dict[str, object] = {}
        self._risks: tuple[Risk, ...] = ()
        for field in self.fields:
            field.setParent(self)
            field.changed.connect(self.changed)
            field.judged.connect(self.judged)
            field.loaded.connect(self.judged)

    @property
    def title(self) -> str:
        """What the form calls it, in the language of now."""
        raise NotImplementedError

    def load(self, specification: ContainerSpecification) -> None:
        """Show that."""
        for field in self.fields:
            field.load(getattr(specification, field.name))

    def set_baseline(self, specification: ContainerSpecification) -> None:
        """What its fields are compared with."""
        self._baseline = {name: getattr(specification, name) for name in self.values()}

    def values(self) -> dict[str, Any]:
        """By the names of the specification."""
        return {field.name: field.value for field in self.fields}

    def judge(self, verdict: Iterable[InvalidRequestError], risks: Iterable[Risk]) -> None:
        """Take what is about it."""
        errors = tuple(verdict)
        self._risks = tuple(risk for risk in risks if risk in self.risks)
        for field in self.fields:
            field.judge(errors)
        self.judged.emit()

    @property
    def found_risks(self) -> tuple[Risk, ...]:
        return self._risks

    def is_about(self, error: InvalidRequestError) -> bool:
        """Whether the error is about one of its fields."""
        return any(field.is_about(error) for field in self.fields)

    def shows(self, field: FormField) -> bool:
        """Whether the field counts, as the others are now."""
        return field in self.fields

    def differences(self, initial: ContainerSpecification) -> Iterator[tuple[str, str, str]]:
        """Title, before and after, in words, of each field that is not as there."""
        for field in self.fields:
            before, after = getattr(initial, field.name), self.values()[field.name]
            if before != after:
                yield field.title, field.show(before), field.show(after)

    @property
    def is_wrong(self) -> bool:
        """Whether it shows something as wrong."""
        return any(field.has_sentence for field in self.fields if self.shows(field))

    @property
    def is_set(self) -> bool:
        """Whether it is unlike what it is compared with."""
        return any(value != self._baseline.get(name, value) for name, value in self.values().items())

    @property
    def mark(self) -> Mark:
        if self.is_wrong:
            return Mark.WRONG
        if self._risks:
            return Mark.RISKY
        return Mark.SET if self.is_set else Mark.NONE
