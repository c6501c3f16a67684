"""All that is needed to create or clone one environment. Each kind extends these with what it needs."""

from __future__ import annotations

from dataclasses import dataclass

from insula.domain.environment import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Specification:
    """The name and kind of a new environment. `engine` names a backend; None is the first of the kind that answers."""

    name: str
    kind: Kind
    engine: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CloneRequest:
    """The name of the clone."""

    name: str
