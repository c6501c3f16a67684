"""What only Python virtual environments have."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from insula.domain.environment import Kind
from insula.domain.specification import CloneRequest, Specification


@dataclass(frozen=True, slots=True)
class Interpreter:
    """An installed Python. `source`: "system", "pyenv", "uv", "conda", "homebrew", "registry", "path"."""

    path: Path
    version: str
    implementation: str
    source: str

    @property
    def label(self) -> str:
        """For instance "CPython 3.12.1"."""
        return f"{self.implementation} {self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class VenvSpecification(Specification):
    """`path` is the environment's own folder, None for the folder of named ones; `python` a version ("3.12") or a path.

    `requirements` is a requirements.txt to install.
    """

    kind: Kind = Kind.VENV
    path: Path | None = None
    python: str | None = None
    requirements: Path | None = None
    pip: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VenvCloneRequest(CloneRequest):
    """`path` is the clone's own folder, None for the folder of named ones; `independent` copies instead of linking."""

    path: Path | None = None
    independent: bool = False


@dataclass(frozen=True, slots=True)
class Package:
    """An installed distribution, read from its metadata. `size` is in bytes, None when RECORD is missing."""

    name: str
    version: str
    summary: str = ""
    size: int | None = None
    installer: str = ""
    editable: Path | None = None


class RequirementKind(StrEnum):
    """What a line of a requirements file asks for."""

    PACKAGE = "package"
    URL = "url"
    EDITABLE = "editable"
    LOCAL = "local"
    INDEX = "index"
    FIND_LINKS = "find-links"
    NESTED = "nested"
    CONSTRAINT = "constraint"
    OPTION = "option"


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """One line that counts: its file, number (from 1), kind, and text with passwords masked."""

    path: Path
    line: int
    kind: RequirementKind
    text: str


@dataclass(frozen=True, slots=True)
class RequirementsPreview:
    """What a requirements file, with all it includes, asks for; `risky` are the lines to look at before saying yes."""

    path: Path
    lines: tuple[RequirementLine, ...]

    @property
    def packages(self) -> int:
        """How many packages are asked for by name."""
        return sum(line.kind is RequirementKind.PACKAGE for line in self.lines)

    @property
    def risky(self) -> tuple[RequirementLine, ...]:
        """Lines that reach beyond the usual index or run code from elsewhere."""
        safe = {RequirementKind.PACKAGE, RequirementKind.CONSTRAINT, RequirementKind.OPTION}
        return tuple(line for line in self.lines if line.kind not in safe)
