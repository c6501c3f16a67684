"""What every dialog that asks for something has in common: one request on its way, and why it cannot go."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError, InvalidRequestError
from insula.viewmodels.latest import Spawn
from insula.viewmodels.translation import translate


class Request(QObject):
    """Something asked of the engine room that may be refused before it begins. `begun` tells that it has."""

    changed = Signal()
    begun = Signal()

    def __init__(self, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spawn = spawn
        self._busy = False
        self._refusal: InsulaError | None = None

    @property
    def busy(self) -> bool:
        """Whether it is on its way."""
        return self._busy

    @property
    def refusal(self) -> InsulaError | None:
        """Why it was refused, where no single field is to blame."""
        return self._refusal

    @property
    def why_not(self) -> str:
        """Why it cannot be asked for now, empty when it can."""
        return translate("Requests", "The request is on its way.") if self._busy else self._obstacle()

    def _obstacle(self) -> str:
        """Why not, while nothing is on its way."""
        return ""

    def _send(self, asking: Coroutine[Any, Any, object], blame: Callable[[InvalidRequestError], None]) -> None:
        """Ask; `blame` is told which field was refused."""
        self._busy, self._refusal = True, None
        self.changed.emit()
        self._spawn(self._await(asking, blame))

    async def _await(self, asking: Coroutine[Any, Any, object], blame: Callable[[InvalidRequestError], None]) -> None:
        try:
            await asking
        except InvalidRequestError as error:
            self._busy = False
            blame(error)
        except InsulaError as error:
            self._busy = False
            self._refusal = error
        else:
            self._busy = False
            self.begun.emit()
        self.changed.emit()
