"""What every change to containers needs at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from insula.backends.containers.engine.connection import Connection
from insula.domain.environment import EnvironmentId
from insula.storage.leftovers import Leftovers
from insula.storage.records import TrashRecords


@dataclass(frozen=True, slots=True)
class Workplace:
    """One engine that answers, and the records of what lies in its trash (their `place` is `backend`).

    `leftovers` are what it may still make though nobody waits for it any more.

    `touch(id)` has the list look at a container again: needed where only our own records changed, since the engine
    tells everything else.
    """

    connection: Connection
    trash: TrashRecords
    leftovers: Leftovers
    touch: Callable[[EnvironmentId], None]

    @property
    def backend(self) -> str:
        return self.connection.address.backend
