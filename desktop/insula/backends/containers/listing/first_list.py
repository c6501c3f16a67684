"""The containers that an engine has when it is met: asked for without the SDK, and before it has told its version."""

from __future__ import annotations

import asyncio
import http.client
import json
from typing import TYPE_CHECKING

from insula.backends.containers.engine.plain import PlainCall
from insula.domain.errors import EngineRefusedError, EngineUnavailableError

if TYPE_CHECKING:
    from insula.backends.containers.engine.engines import EngineAddress
    from insula.backends.containers.listing.describing import Summary

_PATIENCE_SECONDS = 60.0


class FirstList:
    """Asks at once, in a thread; `drop` it when nobody wants the answer any more."""

    def __init__(self, address: EngineAddress) -> None:
        self._title = address.title
        self._call = PlainCall(address, _PATIENCE_SECONDS)
        self._answer = (0, b"")
        self._asked = asyncio.create_task(asyncio.to_thread(self._ask))

    async def summaries(self) -> list[Summary]:
        """What the engine answered. It is not kept: ask once.

        Raises:
            EngineUnavailableError: it did not answer, or not with a list.
            EngineRefusedError: it says why not.
        """
        try:
            await asyncio.shield(self._asked)
            (status, body), self._answer = self._answer, (0, b"")
            if status == http.client.OK:
                summaries: list[Summary] = json.loads(body)
                return summaries
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise EngineUnavailableError(self._title, str(error) or type(error).__name__) from error
        raise EngineRefusedError(self._title, status, body.decode(errors="replace").strip())

    async def drop(self) -> None:
        """Wait for the answer no longer."""
        self._call.break_off()
        await asyncio.gather(self._asked, return_exceptions=True)

    def _ask(self) -> None:
        self._answer = self._call.get("/containers/json?all=1")
