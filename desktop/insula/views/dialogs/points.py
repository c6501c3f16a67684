"""The icons of what there is to know before one says yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from insula.viewmodels.confirmations import Point, PointKind
from insula.views.widgets.point_rows import PointWords

_ICONS: Mapping[PointKind, tuple[str, str]] = {
    PointKind.GOES: ("trash-2", "secondary"),
    PointKind.STAYS: ("shield-check", "secondary"),
    PointKind.WAY_BACK: ("undo-2", "secondary"),
    PointKind.FREED: ("eraser", "secondary"),
    PointKind.CAUTION: ("triangle-alert", "paused"),
    PointKind.FINAL: ("triangle-alert", "broken"),
}


def words_of(points: Sequence[Point]) -> tuple[PointWords, ...]:
    """Each with the icon of its kind."""
    return tuple(PointWords(point.text, *_ICONS[point.kind]) for point in points)
