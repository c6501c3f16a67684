"""What runs in one environment, as a table that is read again and again while it is seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from insula.domain.containers import ProcessTable
from insula.domain.environment import Environment, EnvironmentId
from insula.domain.errors import InsulaError
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column, FilteredRows, RowsModel, matches
from insula.viewmodels.lists.usage_columns import MEASURED
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.figures import busy_of, size_of

Process = tuple[str, ...]
_KIBI = 1024
_FIRST = ("COMMAND", "CMD", "%CPU", "RSS")


class ProcessQuestions(Protocol):
    """What is asked of the engine room."""

    async def processes(self, environment: EnvironmentId, /) -> ProcessTable: ...


class ProcessesViewModel(QObject):
    """`changed` follows every reading; `replaced` says that `shown` is another model, with other columns."""

    changed = Signal()
    replaced = Signal()

    def __init__(
        self, environment: Environment, questions: ProcessQuestions, spawn: Spawn, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._environment = environment
        self._questions = questions
        self._loads = Latest(spawn)
        self._error: InsulaError | None = None
        self._read = False
        self._search = ""
        self._titles: tuple[str, ...] = ()
        self._build(("PID", "UID", "%CPU", "RSS", "ELAPSED", "COMMAND"))

    @property
    def running(self) -> bool:
        return self._environment.state in MEASURED

    @property
    def loading(self) -> bool:
        return not self._read

    @property
    def sentence(self) -> str:
        """Why they cannot be told, empty when they can."""
        return "" if self._error is None else describe(self._error)

    @property
    def keys(self) -> tuple[str, ...]:
        """What the columns of `shown` are, as `ps` calls them."""
        return tuple(column.key for column in self.model.columns)

    @property
    def total(self) -> str:
        """For instance "12 processes", or "3 of 12 processes" while one searches."""
        count = self.model.rowCount()
        if self._search.strip():
            return translate("Processes", "{shown} of %n process(es)", "", count).format(shown=self.shown.rowCount())
        return translate("Processes", "%n process(es)", "", count)

    def set_environment(self, environment: Environment) -> None:
        """The same one, as it is now."""
        self._environment = environment
        if not self.running:
            self._loads.forget()
            self._read = False
            self.model.set_rows(())
        self.changed.emit()

    def load(self) -> None:
        """Read them, unless that is under way or nothing runs."""
        if self.running and not self._loads.waiting:
            self._loads.ask(lambda: self._questions.processes(self._environment.id), self._on_read, self._on_refused)

    def search(self, text: str) -> None:
        """Show those that hold every word of `text`."""
        self._search = text
        self.shown.show_only(lambda process: matches(text, *process))
        self.changed.emit()

    def retranslate(self) -> None:
        self.model.retell()
        self.changed.emit()

    def _on_read(self, table: ProcessTable) -> None:
        self._error = None
        self._read = True
        if table.titles and table.titles != self._titles:
            self._build(table.titles)
            self.search(self._search)
            self.replaced.emit()
        self.model.set_rows(table.rows)
        self.changed.emit()

    def _on_refused(self, error: InsulaError) -> None:
        self._error = error
        self._read = True
        self.model.set_rows(())
        self.changed.emit()

    def _build(self, titles: tuple[str, ...]) -> None:
        self._titles = titles
        order = sorted(range(len(titles)), key=lambda at: _rank(titles[at]))
        columns = [_column(titles[at], at) for at in order]
        pid = titles.index("PID") if "PID" in titles else 0
        self.model: RowsModel[Process] = RowsModel(columns, lambda process: process[pid], self)
        self.shown: FilteredRows[Process] = FilteredRows(self.model, self)


def _rank(title: str) -> int:
    return _FIRST.index(title) if title in _FIRST else len(_FIRST)


def _column(title: str, at: int) -> Column[Process]:
    words = _TITLES.get(title, lambda: title)
    text, sort = _FIGURES.get(title, (_as_it_is, None))
    is_command = title in {"COMMAND", "CMD"}

    def roles(process: Process) -> Mapping[int, object]:
        if is_command:
            return {Role.MONOSPACE: True, Qt.ItemDataRole.ToolTipRole: process[at]}
        return {Role.SECONDARY: True}

    return Column(
        title,
        words,
        lambda process: text(process[at]),
        sort=None if sort is None else lambda process: sort(process[at]),
        roles=roles,
        numeric=sort is not None,
    )


def _as_it_is(value: str) -> str:
    return value


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return -1.0


def _percent(value: str) -> str:
    number = _number(value)
    return value if number < 0 else busy_of(number / 100)


def _memory(value: str) -> str:
    number = _number(value)
    return value if number < 0 else size_of(round(number) * _KIBI)


Words = Callable[[], str]
_TITLES: Mapping[str, Words] = {
    "PID": lambda: translate("Processes", "PID"),
    "PPID": lambda: translate("Processes", "Parent"),
    "UID": lambda: translate("Processes", "User"),
    "USER": lambda: translate("Processes", "User"),
    "%CPU": lambda: translate("Processes", "CPU"),
    "RSS": lambda: translate("Processes", "Memory"),
    "ELAPSED": lambda: translate("Processes", "For"),
    "COMMAND": lambda: translate("Processes", "Command"),
    "CMD": lambda: translate("Processes", "Command"),
}
_FIGURES: Mapping[str, tuple[Callable[[str], str], Callable[[str], float] | None]] = {
    "PID": (_as_it_is, _number),
    "PPID": (_as_it_is, _number),
    "UID": (_as_it_is, _number),
    "%CPU": (_percent, _number),
    "RSS": (_memory, _number),
}
