"""What one image is made of: its facts, and its layers."""

from __future__ import annotations

import re
from collections.abc import Coroutine, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from insula.domain.containers import Image, ImageDetails, Layer
from insula.domain.errors import InsulaError
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column, RowsModel
from insula.viewmodels.stock.stock_details import image_rows
from insula.viewmodels.stock.stock_list import Users
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.summary import SummaryRow
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.figures import moment_of, size_of

_SHELL = re.compile(r"^(?:RUN )?(?:\|\d+ .*? )?/bin/sh -c ")
_NOTHING = re.compile(r"^#\(nop\)\s*")
_BUILDER = re.compile(r"\s*# buildkit$")

Numbered = tuple[int, Layer]
"""A layer and its place, counted from the first that was made: 1."""


class ImageDetailQuestions(Protocol):
    """What is asked of the engine room."""

    def details(self, image: Image) -> Coroutine[Any, Any, ImageDetails]: ...

    def history(self, image: Image) -> Coroutine[Any, Any, Sequence[Layer]]: ...


def instruction_of(layer: Layer) -> str:
    """The line of the Dockerfile that made it, as far as the builder has kept it."""
    text = _BUILDER.sub("", " ".join(layer.created_by.split()))
    plain = _SHELL.sub("", text)
    if plain == text:
        return text
    return _NOTHING.sub("", plain) if _NOTHING.match(plain) else f"RUN {plain}"


COLUMNS: tuple[Column[Numbered], ...] = (
    Column(
        "number",
        lambda: translate("ImageLayers", "No"),
        lambda row: str(row[0]),
        sort=lambda row: row[0],
        roles=lambda _row: {Role.SECONDARY: True},
        numeric=True,
    ),
    Column(
        "instruction",
        lambda: translate("ImageLayers", "Instruction"),
        lambda row: instruction_of(row[1]) or row[1].comment or "—",
        roles=lambda row: {
            Role.MONOSPACE: True,
            Role.SECONDARY: row[1].empty,
            Qt.ItemDataRole.ToolTipRole: _told(row[1]),
        },
    ),
    Column(
        "size",
        lambda: translate("ImageLayers", "Size"),
        lambda row: "—" if row[1].empty else size_of(row[1].size),
        sort=lambda row: row[1].size,
        roles=lambda row: {Role.SECONDARY: row[1].empty},
        numeric=True,
    ),
)


class ImageDetailsViewModel(QObject):
    """One image at a time. `changed` follows every change of what is told."""

    changed = Signal()

    def __init__(
        self, questions: ImageDetailQuestions, users: Users, spawn: Spawn, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._questions = questions
        self._users = users
        self._asks = {"details": Latest(spawn), "layers": Latest(spawn)}
        self._details: ImageDetails | None = None
        self._error: InsulaError | None = None
        self.image: Image | None = None
        self.layers: RowsModel[Numbered] = RowsModel(COLUMNS, lambda row: row[0], self)

    @property
    def rows(self) -> tuple[SummaryRow, ...]:
        return () if self.image is None else image_rows(self.image, self._details, self._users)

    @property
    def sentence(self) -> str:
        """Why the rest cannot be told, empty when it can."""
        return describe(self._error) if self._error is not None else ""

    @property
    def waiting(self) -> bool:
        """Whether the layers are on their way."""
        return self._asks["layers"].waiting

    def show(self, image: Image | None) -> None:
        """Tell of this one; the same one again is only brought up to date."""
        before, self.image = self.image, image
        if image is None or before is None or (before.engine, before.id) != (image.engine, image.id):
            self._details = self._error = None
            self.layers.set_rows(())
            self._ask(image)
        self.changed.emit()

    def retranslate(self) -> None:
        self.layers.retell()
        self.changed.emit()

    def _ask(self, image: Image | None) -> None:
        if image is None:
            for latest in self._asks.values():
                latest.forget()
            return
        self._asks["details"].ask(lambda: self._questions.details(image), self._on_details, self._on_refused)
        self._asks["layers"].ask(lambda: self._questions.history(image), self._on_layers, self._on_refused)

    def _on_details(self, details: ImageDetails) -> None:
        self._details = details
        self.changed.emit()

    def _on_layers(self, layers: Sequence[Layer]) -> None:
        count = len(layers)
        self.layers.set_rows([(count - at, layer) for at, layer in enumerate(layers)])
        self.changed.emit()

    def _on_refused(self, error: InsulaError) -> None:
        self._error = error
        self.changed.emit()


def _told(layer: Layer) -> str:
    """Everything that the builder has kept."""
    moment = "" if layer.created is None else moment_of(layer.created)
    return "\n".join(filter(None, (layer.created_by, layer.comment, moment, *layer.tags)))
