"""The files of an environment that are not as in its image, searched and filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from insula.domain.containers import FileChange, FileChangeKind
from insula.domain.environment import Environment, EnvironmentId
from insula.domain.errors import InsulaError
from insula.domain.overriding import override
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.lists.roles import CellLook, Role
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.figures import count_of

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

_NAMES: Mapping[FileChangeKind, Callable[[], str]] = {
    FileChangeKind.ADDED: lambda: translate("FileChanges", "Added"),
    FileChangeKind.MODIFIED: lambda: translate("FileChanges", "Modified"),
    FileChangeKind.DELETED: lambda: translate("FileChanges", "Deleted"),
}
_LOOKS: Mapping[FileChangeKind, tuple[str, str]] = {
    FileChangeKind.ADDED: ("plus", "running"),
    FileChangeKind.MODIFIED: ("pencil", "paused"),
    FileChangeKind.DELETED: ("trash-2", "broken"),
}


class ChangeQuestions(Protocol):
    """What is asked of the engine room."""

    async def changes(self, environment: EnvironmentId, /) -> tuple[FileChange, ...]: ...

    async def filter_changes(
        self, changes: Sequence[FileChange], kind: FileChangeKind | None, text: str, /
    ) -> tuple[FileChange, ...]: ...


def filtered(changes: Sequence[FileChange], kind: FileChangeKind | None, text: str) -> tuple[FileChange, ...]:
    """Those of a kind whose path holds every word of `text`, whatever the case."""
    words = text.casefold().split()
    return tuple(
        change
        for change in changes
        if (kind is None or change.kind is kind) and all(word in change.path.casefold() for word in words)
    )


class FileChangesModel(QAbstractTableModel):
    """What happened, and to which path."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FileChange, ...] = ()

    def set_rows(self, rows: tuple[FileChange, ...]) -> None:
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def paths(self, rows: Sequence[int]) -> str:
        """One on each line, for the clipboard."""
        return "\n".join(self._rows[row].path for row in rows)

    def retranslate(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        change = self._rows[index.row()]
        is_path = index.column() == 1
        words = change.path if is_path else _NAMES[change.kind]()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_NAMES[change.kind]()}: {change.path}" if is_path else words
            case Role.LOOK if is_path:
                return CellLook(words, monospace=True, elide=Qt.TextElideMode.ElideMiddle)
            case Role.LOOK:
                icon, tone = _LOOKS[change.kind]
                return CellLook(words, icon=icon, tone=tone)
            case _:
                return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return translate("FileChanges", "Path") if section else translate("FileChanges", "Change")


class FileChangesViewModel(QObject):
    """`changed` follows every change of the picture. Filtering is done in the engine room: there may be very many."""

    changed = Signal()

    def __init__(
        self, environment: Environment, questions: ChangeQuestions, spawn: Spawn, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._environment = environment
        self._questions = questions
        self._loads = Latest(spawn)
        self._filters = Latest(spawn)
        self._error: InsulaError | None = None
        self._read = False
        self._all: tuple[FileChange, ...] = ()
        self._counts: Counter[FileChangeKind] = Counter()
        self._kind: FileChangeKind | None = None
        self._text = ""
        self.model = FileChangesModel(self)

    @property
    def loading(self) -> bool:
        return not self._read

    @property
    def waiting(self) -> bool:
        """Whether they are being read."""
        return self._loads.waiting

    @property
    def sentence(self) -> str:
        """Why they cannot be told, empty when they can."""
        return "" if self._error is None else describe(self._error)

    @property
    def count(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    @property
    def total(self) -> str:
        """For instance "120 changes", or "3 of 120 changes" where not all are shown."""
        if self._text.strip() or self._kind is not None:
            shown = count_of(self.model.rowCount())
            return translate("FileChanges", "{shown} of %n change(s)", "", self.count).format(shown=shown)
        return translate("FileChanges", "%n change(s)", "", self.count)

    def filters(self) -> tuple[tuple[str, str, int | None], ...]:
        """The key, the words and the count of each filter; "" is the one that lets all through."""
        every = ("", translate("FileChanges", "All"), None)
        return (every, *((kind.value, _NAMES[kind](), self._counts[kind]) for kind in _NAMES))

    def load(self) -> None:
        """Read them, again if that was done before."""
        self._error = None
        self._loads.ask(lambda: self._questions.changes(self._environment.id), self._on_read, self._on_refused)
        self.changed.emit()

    def show_kind(self, key: str) -> None:
        """Show those of one kind, or all for ""."""
        self._kind = FileChangeKind(key) if key else None
        self._filter()

    def search(self, text: str) -> None:
        """Show those whose path holds every word of `text`."""
        self._text = text
        self._filter()

    def retranslate(self) -> None:
        self.model.retranslate()
        self.changed.emit()

    def _filter(self) -> None:
        if self._kind is None and not self._text.strip():
            self._filters.forget()
            self._show(self._all)
            return
        every, kind, text = self._all, self._kind, self._text
        self._filters.ask(lambda: self._questions.filter_changes(every, kind, text), self._show, self._on_refused)

    def _show(self, rows: tuple[FileChange, ...]) -> None:
        self.model.set_rows(rows)
        self.changed.emit()

    def _on_read(self, changes: tuple[FileChange, ...]) -> None:
        self._read = True
        self._all = changes
        self._counts = Counter(change.kind for change in changes)
        self._filter()

    def _on_refused(self, error: InsulaError) -> None:
        self._error = error
        self._read = True
        self._all = ()
        self._show(())
