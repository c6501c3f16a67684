"""How a state is drawn: always an icon and a colour, beside its word."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple


class StateLook(NamedTuple):
    icon: str
    tint: str


UNKNOWN = StateLook("circle-question-mark", "stopped")

STATE_LOOKS = MappingProxyType(
    {
        "ready": StateLook("circle-check", "running"),
        "running": StateLook("circle-play", "running"),
        "paused": StateLook("circle-pause", "paused"),
        "stopped": StateLook("circle-stop", "stopped"),
        "broken": StateLook("circle-alert", "broken"),
        "unknown": UNKNOWN,
    }
)


def look_of(state: str) -> StateLook:
    """The icon's name and the token that colours it; that of `unknown` for a state never heard of."""
    return STATE_LOOKS.get(state, UNKNOWN)
