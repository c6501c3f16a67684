"""The fields of the form: what is typed, what it means, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError, InvalidRequestError, InvalidSpecificationError
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.formats import Format
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe

T = TypeVar("T")


class FormField(QObject):
    """One field of a specification, by its name there. `changed` follows a person's act, `judged` a verdict.

    `title` is what the form calls it, in the language of now.
    """

    changed = Signal()
    judged = Signal()
    loaded = Signal()
    """Something else stands in it now, not typed by the person."""

    def __init__(self, name: str, title: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._title = title
        self._verdict: tuple[InvalidRequestError, ...] = ()

    @property
    def title(self) -> str:
        return self._title()

    @property
    def value(self) -> object:
        """As the specification has it; what cannot be read is left out."""
        raise NotImplementedError

    def load(self, value: object) -> None:
        """Show a value of a specification."""
        raise NotImplementedError

    def show(self, value: object) -> str:
        """A value of this field in words, for a list of differences; empty for none."""
        return "" if value is None else str(value)

    def own_problems(self) -> Sequence[InvalidRequestError]:
        """What cannot be read."""
        return ()

    def is_about(self, error: InvalidRequestError) -> bool:
        """Whether the error is about this field."""
        return error.field == self.name

    def judge(self, verdict: Iterable[InvalidRequestError]) -> None:
        """Take those errors that are about this field; none takes back the ones before."""
        mine = tuple(error for error in verdict if self.is_about(error))
        if mine or self._verdict:
            self._verdict = mine
            self.judged.emit()

    @property
    def problem(self) -> InsulaError | None:
        """Why it cannot be so, None when it can."""
        return next(iter((*self.own_problems(), *self._verdict)), None)

    @property
    def sentence(self) -> str:
        """What to show below it, empty when there is nothing to say."""
        return "" if self.problem is None else describe(self.problem)

    @property
    def has_sentence(self) -> bool:
        """Whether anything is shown as wrong."""
        return bool(self.sentence)


class TextField(FormField, Generic[T]):
    """A line of text that means something."""

    def __init__(
        self,
        name: str,
        title: Callable[[], str],
        form: Format[T],
        *,
        none: T | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`none` is what nothing typed means, for a field whose format has another word for that."""
        super().__init__(name, title, parent)
        self._form = form
        self._none = none
        self._text = self._loaded_text = ""
        self._loaded: T | None = form.read("") if none is None else none

    @property
    def text(self) -> str:
        return self._text

    def type(self, text: str) -> None:
        """The person typed."""
        if text != self._text:
            self._text = text
            self._verdict = ()
            self.changed.emit()

    @override
    def load(self, value: T) -> None:  # type: ignore[override]  # Each field knows what the specification has.
        self._loaded = value
        self._text = self._loaded_text = self.show(value)
        self._verdict = ()
        self.loaded.emit()

    @override
    def show(self, value: T) -> str:  # type: ignore[override]
        return "" if value == self._none else self._form.show(value)

    @property
    @override
    def value(self) -> T | None:
        """A text that nobody has touched is what was loaded, to the last digit."""
        if self._text == self._loaded_text:
            return self._loaded
        try:
            found = self._form.read(self._text.strip())
        except ValueError:
            found = self._form.read("")
        return self._none if found is None else found

    @override
    def own_problems(self) -> Sequence[InvalidRequestError]:
        text = self._text.strip()
        try:
            self._form.read(text)
        except ValueError:
            return (InvalidSpecificationError(self.name, text, self._form.problem),)
        return ()


class FlagField(FormField):
    """Yes or no."""

    def __init__(self, name: str, title: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(name, title, parent)
        self._on = False

    @property
    @override
    def value(self) -> bool:
        return self._on

    def set_on(self, *, on: bool) -> None:
        """The person ticked it, or took the tick away."""
        if on != self._on:
            self._on = on
            self._verdict = ()
            self.changed.emit()

    @override
    def load(self, value: object) -> None:
        self._on = bool(value)
        self._verdict = ()
        self.loaded.emit()

    @override
    def show(self, value: object) -> str:
        return translate("ContainerForm", "yes") if value else translate("ContainerForm", "no")


class ChoiceField(FormField, Generic[T]):
    """One of a few."""

    def __init__(
        self,
        name: str,
        title: Callable[[], str],
        options: Callable[[], Sequence[tuple[T, str]]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(name, title, parent)
        self._options = options
        self._value: T = options()[0][0]

    @property
    def options(self) -> Sequence[tuple[T, str]]:
        """What can be chosen, with its words."""
        return self._options()

    @property
    @override
    def value(self) -> T:
        return self._value

    def choose(self, value: T) -> None:
        """The person chose."""
        if value != self._value:
            self._value = value
            self._verdict = ()
            self.changed.emit()

    @override
    def load(self, value: T) -> None:  # type: ignore[override]
        self._value = value
        self._verdict = ()
        self.loaded.emit()

    @override
    def show(self, value: object) -> str:
        return next((words for each, words in self.options if each == value), str(value))
