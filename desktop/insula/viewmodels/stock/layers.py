"""The layers of a pull, each with how far it is."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from insula.domain.progress import Progress
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import percent_of, size_of


@dataclass(frozen=True, slots=True)
class LayerRow:
    """`status` is the engine's word; `size` is 0 while nobody knows it; `done` is 0..1 of its work."""

    name: str
    status: str
    received: int
    size: int
    done: float


def layers_of(progress: Progress | None) -> tuple[LayerRow, ...]:
    """Those that a pull tells of, in the order of the image."""
    try:
        parts = json.loads(progress.data.get("parts", "[]")) if progress is not None else []
        return tuple(
            LayerRow(str(name), str(status), int(received), int(size), float(done))
            for name, status, received, size, done in parts
        )
    except (ValueError, TypeError):
        return ()


_WORDS: Mapping[str, Callable[[], str]] = {
    "Pulling fs layer": lambda: translate("Layers", "waiting"),
    "Waiting": lambda: translate("Layers", "waiting"),
    "Downloading": lambda: translate("Layers", "downloading"),
    "Verifying Checksum": lambda: translate("Layers", "checking"),
    "Download complete": lambda: translate("Layers", "downloaded"),
    "Extracting": lambda: translate("Layers", "unpacking"),
    "Pull complete": lambda: translate("Layers", "done"),
    "Already exists": lambda: translate("Layers", "there already"),
}


def words_of(layer: LayerRow) -> str:
    """What is being done with it; the engine's own word where there is no other."""
    words = _WORDS.get(layer.status)
    return layer.status if words is None else words()


def _size(layer: LayerRow) -> str:
    if not layer.size:
        return "—"
    if layer.received >= layer.size or layer.done >= 1:
        return size_of(layer.size)
    text = translate("Layers", "{done} of {size}")
    return text.format(done=size_of(layer.received), size=size_of(layer.size))


COLUMNS: tuple[Column[LayerRow], ...] = (
    Column(
        "layer",
        lambda: translate("Layers", "Layer"),
        lambda layer: layer.name,
        roles=lambda _layer: {Role.MONOSPACE: True},
    ),
    Column("status", lambda: translate("Layers", "State"), words_of, roles=lambda _layer: {Role.SECONDARY: True}),
    Column("size", lambda: translate("Layers", "Size"), _size, sort=lambda layer: layer.size, numeric=True),
    Column(
        "done",
        lambda: translate("Layers", "Progress"),
        lambda layer: percent_of(layer.done),
        sort=lambda layer: layer.done,
        roles=lambda layer: {Role.SORT: layer.done},
        numeric=True,
    ),
)
