"""Questions asked at every key, of which only the last one's answer counts."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from insula.domain.errors import InsulaError

Answer = TypeVar("Answer")
Spawn = Callable[[Coroutine[Any, Any, None]], object]


class Latest:
    """Asks through a coroutine.

    An answer that comes after a newer question, after `forget`, or when the QObject whose method was to hear it has
    been deleted, is dropped.
    """

    def __init__(self, spawn: Spawn) -> None:
        self._spawn = spawn
        self._asked = 0
        self._answered = 0

    @property
    def waiting(self) -> bool:
        return self._answered < self._asked

    def ask(
        self,
        question: Callable[[], Coroutine[Any, Any, Answer]],
        answered: Callable[[Answer], None],
        refused: Callable[[InsulaError], None],
    ) -> None:
        """Ask now; exactly one of `answered` and `refused` is called later, or none when the answer is stale."""
        self._asked += 1
        self._spawn(self._await(self._asked, question, answered, refused))

    def forget(self) -> None:
        """Whatever is on its way no longer matters."""
        self._asked += 1
        self._answered = self._asked

    async def _await(
        self,
        number: int,
        question: Callable[[], Coroutine[Any, Any, Answer]],
        answered: Callable[[Answer], None],
        refused: Callable[[InsulaError], None],
    ) -> None:
        try:
            answer = await question()
        except InsulaError as error:
            if self._settle(number) and _can_hear(answered):
                refused(error)
            return
        if self._settle(number) and _can_hear(answered):
            answered(answer)

    def _settle(self, number: int) -> bool:
        if number != self._asked or self._answered >= number:
            return False
        self._answered = number
        return True


def _can_hear(method: Callable[..., object]) -> bool:
    """What a dialog or a tab asked may be answered when it is closed already."""
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
