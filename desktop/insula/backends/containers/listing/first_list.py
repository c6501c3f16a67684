"""The containers that an engine has when it is met: asked for without the SDK, and before it has told its version."""

from __future__ import annotations

import asyncio
import json
from http import HTTPStatus
from typing import TYPE_CHECKING

from insula.backends.containers.engine.probing import plain_call
from insula.domain.errors import EngineRefusedError, EngineUnavailableError

if TYPE_CHECKING:
    from insula.backends.containers.engine.engines import EngineAddress
    from insula.backends.containers.engine.plain import PlainCall
    from insula.backends.containers.listing.describing import Summary

_PATIENCE_SECONDS = 60.0


class FirstList:
    """Asks at once, in a thread; `drop` it when nobody wants the answer any more."""

    def __init__(self, address: EngineAddress) -> None:
        self._address = address
        self._call: PlainCall | None = None
        self._is_dropped = False
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
            if status == HTTPStatus.OK:
                summaries: list[Summary] = json.loads(body)
                return summaries
        except (OSError, ValueError) as error:
            raise EngineUnavailableError(self._address.title, str(error) or type(error).__name__) from error
        raise EngineRefusedError(self._address.title, status, body.decode(errors="replace").strip())

    async def drop(self) -> None:
        """Wait for the answer no longer."""
        self._is_dropped = True
        if self._call is not None:
            self._call.break_off()
        await asyncio.gather(self._asked, return_exceptions=True)

    def _ask(self) -> None:
        call = self._call = plain_call(self._address, _PATIENCE_SECONDS)
        if not self._is_dropped:
            self._answer = call.get("/containers/json?all=1")
