"""The packages of one environment, as a table."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from insula.domain.environment import EnvironmentId
from insula.domain.errors import InsulaError
from insula.domain.venvs import Package
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column, FilteredRows, RowsModel, matches
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.figures import size_of


class PackageQuestions(Protocol):
    """What is asked of the engine room."""

    def packages(self, environment: EnvironmentId) -> Coroutine[Any, Any, Sequence[Package]]: ...


def _name_roles(package: Package) -> Mapping[int, object]:
    words = package.summary
    if package.editable is not None:
        words = translate("Packages", "Editable, from {path}").format(path=package.editable)
    return {Role.STRONG: True, Qt.ItemDataRole.ToolTipRole: words or None}


COLUMNS: tuple[Column[Package], ...] = (
    Column("name", lambda: translate("Packages", "Package"), lambda package: package.name, roles=_name_roles),
    Column(
        "version",
        lambda: translate("Packages", "Version"),
        lambda package: package.version,
        roles=lambda _package: {Role.MONOSPACE: True},
    ),
    Column(
        "size",
        lambda: translate("Packages", "Size"),
        lambda package: "—" if package.size is None else size_of(package.size),
        sort=lambda package: -1 if package.size is None else package.size,
        roles=lambda _package: {Role.SECONDARY: True},
        numeric=True,
    ),
)


class PackagesViewModel(QObject):
    """Loads the packages of one environment and filters them. `changed` follows every change of the picture."""

    changed = Signal()

    def __init__(
        self,
        environment: EnvironmentId,
        questions: PackageQuestions,
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._environment = environment
        self._questions = questions
        self._loads = Latest(spawn)
        self._error: InsulaError | None = None
        self._search = ""
        self.model: RowsModel[Package] = RowsModel(COLUMNS, lambda package: (package.name, package.version), self)
        self.shown: FilteredRows[Package] = FilteredRows(self.model, self)
        self.shown.sort(0, Qt.SortOrder.AscendingOrder)

    def load(self) -> None:
        """Read them, again if it was done before."""
        self._error = None
        self._loads.ask(lambda: self._questions.packages(self._environment), self._on_packages, self._on_refused)
        self.changed.emit()

    def search(self, text: str) -> None:
        """Show those that hold every word of `text`."""
        self._search = text
        self.shown.show_only(lambda package: matches(text, package.name, package.version, package.summary))
        self.changed.emit()

    @property
    def loading(self) -> bool:
        return self._loads.waiting

    @property
    def sentence(self) -> str:
        """Why they cannot be read, empty when they can."""
        return describe(self._error) if self._error is not None else ""

    @property
    def total(self) -> str:
        """For instance "96 packages · 1.2 GiB", or "3 of 96 packages" while one searches."""
        packages = self.model.rows()
        if self._search.strip():
            return translate("Packages", "{shown} of %n package(s)", "", len(packages)).format(
                shown=self.shown.rowCount()
            )
        words = translate("Packages", "%n package(s)", "", len(packages))
        size = sum(package.size or 0 for package in packages)
        return f"{words} · {size_of(size)}" if size else words

    def retranslate(self) -> None:
        self.model.retell()
        self.changed.emit()

    def _on_packages(self, packages: Sequence[Package]) -> None:
        self.model.set_rows(packages)
        self.changed.emit()

    def _on_refused(self, error: InsulaError) -> None:
        self._error = error
        self.model.set_rows(())
        self.changed.emit()
