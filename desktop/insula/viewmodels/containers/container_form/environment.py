"""The variables that what runs in the container is given. Those that look secret are masked until somebody asks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from insula.backends.containers.specification.masking import MASK, looks_secret
from insula.domain.container_problems import SpecificationProblem
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.pairs import Pair
from insula.viewmodels.containers.container_form.rows import RowForm, RowsField, UnreadableRowError
from insula.viewmodels.containers.container_form.section import Section
from insula.viewmodels.translation import translate


@dataclass(frozen=True, slots=True)
class VariableRow:
    """As typed; `revealed` where the person wants to see a value that is masked."""

    name: str = ""
    value: str = ""
    revealed: bool = False


@dataclass(frozen=True, slots=True)
class FileRow:
    """As typed."""

    path: str = ""


class _VariablesField(RowsField[VariableRow, Pair]):
    """NAME=value, typed or pasted into the name of a row, is taken apart."""

    @override
    def change(self, index: int, **texts: Any) -> None:
        name, equals, value = str(texts.get("name", "")).partition("=")
        if equals and name.strip() and not self.rows[index].value:
            texts = {"name": name.strip(), "value": value}
        super().change(index, **texts)


def _read(row: VariableRow) -> Pair:
    if not row.name.strip():
        raise UnreadableRowError("name", "", SpecificationProblem.EMPTY)
    return row.name.strip(), row.value


def masked_words(pair: Pair) -> str:
    """NAME=value, without a value that looks secret."""
    name, value = pair
    return f"{name}={MASK if looks_secret(name, value) else value}"


def _read_file(row: FileRow) -> Path:
    return Path(row.path.strip()).expanduser()


class EnvironmentSection(Section):
    """Variables, and files of them."""

    key = "environment"

    def __init__(self, parent: QObject | None = None) -> None:
        variables = RowForm(VariableRow(), _read, lambda pair: VariableRow(*pair), masked_words)
        files = RowForm(FileRow(), _read_file, lambda path: FileRow(str(path)), str)
        self.environment = _VariablesField("environment", lambda: translate("ContainerForm", "Variables"), variables)
        self.env_files = RowsField("env_files", lambda: translate("ContainerForm", "Files of variables"), files)
        super().__init__((self.environment, self.env_files), parent)

    @property
    @override
    def title(self) -> str:
        return translate("ContainerForm", "Environment")

    def is_secret(self, index: int) -> bool:
        """Whether the value of that row is masked unless revealed."""
        row = self.environment.rows[index]
        return looks_secret(row.name, row.value)

    def is_masked(self, index: int) -> bool:
        """Whether it is masked now."""
        return self.is_secret(index) and not self.environment.rows[index].revealed
