"""What can be asked of, and done to, the engines themselves."""

from __future__ import annotations

from insula.backends.protocol import Describable, Wakeable
from insula.backends.registry import Backends
from insula.domain.engine_details import EngineDetails
from insula.domain.errors import EngineUnavailableError


class Engines:
    """By the names of their backends."""

    def __init__(self, backends: Backends) -> None:
        self._backends = backends

    async def wake(self, backend: str) -> None:
        """Start the engine, for as long as it is used.

        Raises:
            EngineUnavailableError: there is no such engine, or nobody can start it.
            ProgramFailedError: it was started, and ended or did not answer.
        """
        found: object = self._backends.get(backend)
        if not isinstance(found, Wakeable):
            raise EngineUnavailableError(backend)
        await found.wake()

    async def describe(self, backend: str) -> EngineDetails | None:
        """What it says of itself; None for a kind of which there is no more to say.

        Raises:
            EngineUnavailableError: it does not answer.
        """
        found: object = self._backends.get(backend)
        return await found.describe() if isinstance(found, Describable) else None
