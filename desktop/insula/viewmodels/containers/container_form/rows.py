"""A field that is a list: rows of texts, of which those that are blank do not count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from insula.domain.container_problems import SpecificationProblem
from insula.domain.errors import InsulaError, InvalidRequestError, InvalidSpecificationError
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.fields import FormField
from insula.viewmodels.wording.errors import describe

R = TypeVar("R")
E = TypeVar("E")
_WANTING = {SpecificationProblem.EMPTY, SpecificationProblem.NO_SOURCE}


class UnreadableRowError(Exception):
    """A row that means nothing: `part` is the text to blame, by its name in the row."""

    def __init__(self, part: str, value: str, problem: SpecificationProblem) -> None:
        super().__init__(part, value, problem)
        self.part = part
        self.value = value
        self.problem = problem


@dataclass(frozen=True, slots=True)
class RowForm(Generic[R, E]):
    """How an entry of the specification is typed as a row; `read` raises UnreadableRowError."""

    blank: R
    read: Callable[[R], E]
    show: Callable[[E], R]
    words: Callable[[E], str]


@dataclass(slots=True)
class _Row(Generic[R, E]):
    texts: R
    loaded: E | None = None
    """The entry that it shows, as long as nobody has touched it."""
    typed: set[str] = field(default_factory=set)
    verdict: tuple[InvalidRequestError, ...] = ()


class RowsField(FormField, Generic[R, E]):
    """`rows_changed` says that rows came or went; `changed` follows each text too."""

    rows_changed = Signal()

    def __init__(self, name: str, title: Callable[[], str], form: RowForm[R, E], parent: QObject | None = None) -> None:
        super().__init__(name, title, parent)
        self._form = form
        self._rows: list[_Row[R, E]] = []

    @property
    def rows(self) -> tuple[R, ...]:
        return tuple(row.texts for row in self._rows)

    def add(self, **texts: Any) -> int:  # noqa: ANN401 - the fields of the row
        """One more row, blank but for `texts`; its place."""
        self._rows.append(_Row(replace(self._form.blank, **texts), typed=set(texts)))  # type: ignore[type-var]
        self.rows_changed.emit()
        self.changed.emit()
        return len(self._rows) - 1

    def remove(self, index: int) -> None:
        """Without that row."""
        del self._rows[index]
        self.rows_changed.emit()
        self.changed.emit()

    def change(self, index: int, **texts: Any) -> None:  # noqa: ANN401 - the fields of the row
        """The person typed, or chose, in a row."""
        row = self._rows[index]
        changed = replace(row.texts, **texts)  # type: ignore[type-var]
        if changed == row.texts:
            return
        row.texts, row.loaded, row.verdict = changed, None, ()
        row.typed |= set(texts)
        self.changed.emit()

    @property
    @override
    def value(self) -> tuple[E, ...]:
        return tuple(entry for _, entry in self._entries())

    @override
    def load(self, value: Iterable[E]) -> None:  # type: ignore[override]  # Each field knows what it holds.
        self._rows = [_Row(self._form.show(entry), entry) for entry in value]
        self._verdict = ()
        self.rows_changed.emit()
        self.loaded.emit()

    @override
    def show(self, value: Iterable[E]) -> str:  # type: ignore[override]
        return ", ".join(self._form.words(entry) for entry in value)

    @override
    def own_problems(self) -> Sequence[InvalidRequestError]:
        return tuple(
            InvalidSpecificationError(self.name, error.value, error.problem, index)
            for index in range(len(self._rows))
            if (error := self._unreadable(index)) is not None
        )

    @override
    def judge(self, verdict: Iterable[InvalidRequestError]) -> None:
        """What is about one entry goes to its row, what is about all stays with the field."""
        places = [index for index, _ in self._entries()]
        mine = [error for error in verdict if self.is_about(error)]
        for row in self._rows:
            row.verdict = ()
        rest = []
        for error in mine:
            index = getattr(error, "index", -1)
            if 0 <= index < len(places):
                self._rows[places[index]].verdict += (error,)
            else:
                rest.append(error)
        self._verdict = tuple(rest)
        self.judged.emit()

    @property
    @override
    def problem(self) -> InsulaError | None:
        of_rows = (error for row in self._rows for error in row.verdict)
        return next(iter((*self.own_problems(), *of_rows, *self._verdict)), None)

    @property
    @override
    def sentence(self) -> str:
        """What is about the whole list."""
        return describe(self._verdict[0]) if self._verdict else ""

    def sentence_of(self, index: int) -> str:
        """What to show below a row; nothing of what is still to be typed into a new one."""
        row, unreadable = self._rows[index], self._unreadable(index)
        if unreadable is not None:
            if self._is_awaited(index, unreadable):
                return ""
            return describe(InvalidSpecificationError(self.name, unreadable.value, unreadable.problem, index))
        return describe(row.verdict[0]) if row.verdict else ""

    def blamed_part(self, index: int) -> str:
        """Which text of the row is to blame for its sentence, empty where none alone is."""
        unreadable = self._unreadable(index)
        if unreadable is not None:
            return "" if self._is_awaited(index, unreadable) else unreadable.part
        row = self._rows[index]
        value = getattr(row.verdict[0], "value", None) if row.verdict else None
        names = (name for name in getattr(row.texts, "__slots__", ()) if getattr(row.texts, name) == value)
        return next(names, "") if value else ""

    @property
    @override
    def has_sentence(self) -> bool:
        """Whether anything is shown as wrong."""
        return bool(self.sentence) or any(self.sentence_of(index) for index in range(len(self._rows)))

    def _is_awaited(self, index: int, error: UnreadableRowError) -> bool:
        row = self._rows[index]
        last = index == len(self._rows) - 1
        return error.problem in _WANTING and last and row.loaded is None and error.part not in row.typed

    def _unreadable(self, index: int) -> UnreadableRowError | None:
        row = self._rows[index]
        if row.loaded is not None or row.texts == self._form.blank:
            return None
        try:
            self._form.read(row.texts)
        except UnreadableRowError as error:
            return error
        return None

    def _entries(self) -> list[tuple[int, E]]:
        """Those that can be read, each with the place of its row."""
        found: list[tuple[int, E]] = []
        for index, row in enumerate(self._rows):
            if row.loaded is not None:
                found.append((index, row.loaded))
            elif row.texts != self._form.blank:
                try:
                    found.append((index, self._form.read(row.texts)))
                except UnreadableRowError:
                    continue
        return found
