"""What a backend's `watch()` tells."""

from __future__ import annotations

from dataclasses import dataclass

from insula.domain.environment import Engine, Environment, EnvironmentId


@dataclass(frozen=True, slots=True)
class Listed:
    """The whole list of one backend, trashed ones included; replaces what was known of it."""

    backend: str
    environments: tuple[Environment, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """An environment appeared or is not as it was."""

    environment: Environment


@dataclass(frozen=True, slots=True)
class Gone:
    """An environment is no more."""

    backend: str
    environment: EnvironmentId


@dataclass(frozen=True, slots=True)
class EngineChanged:
    """An engine went away or came back. Its environments stay listed, as unknown."""

    engine: Engine


Change = Listed | Changed | Gone | EngineChanged
