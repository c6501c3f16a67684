"""What happened in one moment, on its way from the engine room to the window."""

from __future__ import annotations

from insula.domain.change import Change, Changed, EngineChanged, Gone, Listed
from insula.domain.operation import Operation

Fact = Change | Operation


class Batch:
    """Facts of one moment: of each thing only the last word, in the order of these."""

    def __init__(self) -> None:
        self._facts: dict[tuple[str, str], Fact] = {}

    def add(self, fact: Fact) -> bool:
        """Take in a fact; True if it is the first since the last `take`."""
        first = not self._facts
        key = _key_of(fact)
        if isinstance(fact, Listed):
            # The list replaces what was known of its backend.
            self._facts = {k: f for k, f in self._facts.items() if _backend_of(f) != fact.backend}
        self._facts.pop(key, None)
        self._facts[key] = fact
        return first

    def take(self) -> tuple[Fact, ...]:
        """All facts; the batch is empty afterwards."""
        facts = tuple(self._facts.values())
        self._facts = {}
        return facts


def _key_of(fact: Fact) -> tuple[str, str]:
    match fact:
        case Listed(backend):
            return ("listed", backend)
        case Changed(environment):
            return ("environment", environment.id)
        case Gone(_, environment):
            return ("environment", environment)
        case EngineChanged(engine):
            return ("engine", engine.backend)
        case Operation(id=identity):
            return ("operation", identity)


def _backend_of(fact: Fact) -> str | None:
    match fact:
        case Changed(environment):
            return environment.backend
        case Gone(backend):
            return backend
        case _:
            return None
