"""What an engine tells of images, volumes and networks, for those who show them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

Event = Mapping[str, Any]
"""As /events gives it: Type, Action, Actor."""


class Happenings:
    """Passes events on, in the loop in which they come."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Event], None]] = []

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Call `listener` at each event that is about no container (an empty one: anything may have happened).

        What is returned ends that.
        """
        self._listeners.append(listener)

        def unsubscribe() -> None:
            with suppress(ValueError):
                self._listeners.remove(listener)

        return unsubscribe

    def tell(self, event: Event) -> None:
        """Something happened."""
        for listener in tuple(self._listeners):
            listener(event)
