"""An image to pull: what is typed, what is wrong with it, and the asking."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError, InvalidRequestError
from insula.domain.image_references import parse_reference
from insula.domain.operation import Operation
from insula.domain.overriding import override
from insula.viewmodels.latest import Spawn
from insula.viewmodels.requesting import Request
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe


class PullIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_pull(self, reference: str, platform: str, engine: str | None) -> Coroutine[Any, Any, Operation]: ...


class ReferenceField(QObject):
    """The name of an image, judged at every key; nothing is said before anything was typed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = ""

    def type(self, text: str) -> None:
        self.text = text.strip()
        self.changed.emit()

    @property
    def problem(self) -> InsulaError | None:
        """Why it names no image, None when it does."""
        try:
            parse_reference(self.text)
        except InvalidRequestError as error:
            return error
        return None

    @property
    def sentence(self) -> str:
        """What to show below the field."""
        problem = self.problem
        return describe(problem) if problem is not None and self.text else ""


class PullViewModel(Request):
    """`begun` tells that the work has begun; then `operation` is it."""

    def __init__(self, intents: PullIntents, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(spawn, parent)
        self._intents = intents
        self._engine: str | None = None
        self.platform = ""
        self.operation: Operation | None = None
        self.reference = ReferenceField(self)
        self.reference.changed.connect(self.changed)

    @property
    def source(self) -> str:
        """The whole name that would be asked for, and of whom; "" while there is none."""
        if self.reference.problem is not None:
            return ""
        found = parse_reference(self.reference.text).tagged
        tag = f"@{found.digest}" if found.digest else f":{found.tag}"
        text = translate("PullViewModel", "Fetches {name} from {registry}.")
        return text.format(name=f"{found.repository}{tag}", registry=found.registry)

    @override
    def _obstacle(self) -> str:
        problem = self.reference.problem
        return describe(problem) if problem is not None else ""

    def choose_platform(self, platform: str) -> None:
        """That of the engine is the empty text."""
        self.platform = platform
        self.changed.emit()

    def choose_engine(self, engine: str | None) -> None:
        """None is the first that answers."""
        self._engine = engine
        self.changed.emit()

    def pull(self) -> None:
        if not self.why_not:
            self._send(self._pull(), self._blame)

    async def _pull(self) -> None:
        self.operation = await self._intents.submit_pull(self.reference.text, self.platform, self._engine)

    def _blame(self, error: InvalidRequestError) -> None:
        self._refusal = error
