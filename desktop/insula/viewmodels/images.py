"""The images of all engines, as a table."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from insula.domain.containers import Image
from insula.domain.errors import EngineUnavailableError, InsulaError
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.roles import Role
from insula.viewmodels.rows import Column, FilteredRows, RowsModel, matches
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.figures import count_of, since, size_of

_GATHER_MS = 150


class ImageQuestions(Protocol):
    """What is asked of the engine room."""

    def images(self) -> Coroutine[Any, Any, Sequence[Image]]: ...

    def follow(self, listener: Callable[[], None]) -> Coroutine[Any, Any, None]: ...


def name_of(image: Image) -> str:
    """Its first name, else the beginning of its id."""
    return image.tags[0] if image.tags else short_id(image)


def short_id(image: Image) -> str:
    return image.id.removeprefix("sha256:")[:12]


def _names_roles(image: Image) -> Mapping[int, object]:
    return {Role.STRONG: bool(image.tags), Qt.ItemDataRole.ToolTipRole: "\n".join(image.tags) or None}


COLUMNS: tuple[Column[Image], ...] = (
    Column(
        "tags",
        lambda: translate("Images", "Names"),
        lambda image: ", ".join(image.tags) or translate("Images", "without a name"),
        roles=_names_roles,
    ),
    Column(
        "id",
        lambda: translate("Images", "ID"),
        short_id,
        roles=lambda _image: {Role.MONOSPACE: True, Role.SECONDARY: True},
    ),
    Column(
        "size",
        lambda: translate("Images", "Size"),
        lambda image: size_of(image.size),
        sort=lambda image: image.size,
        numeric=True,
    ),
    Column(
        "users",
        lambda: translate("Images", "Used by"),
        lambda image: count_of(len(image.containers)) if image.containers else "—",
        sort=lambda image: len(image.containers),
        numeric=True,
    ),
    Column(
        "created",
        lambda: translate("Images", "Created"),
        lambda image: "—" if image.created is None else since(image.created),
        sort=lambda image: 0.0 if image.created is None else image.created.timestamp(),
        roles=lambda _image: {Role.SECONDARY: True},
    ),
)


class ImagesViewModel(QObject):
    """`changed` follows every change of the picture. Once loaded it follows what the engines tell."""

    changed = Signal()
    _happened = Signal()

    def __init__(self, questions: ImageQuestions, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._questions = questions
        self._spawn = spawn
        self._loads = Latest(spawn)
        self._error: InsulaError | None = None
        self._loaded = False
        self._following = False
        self.model: RowsModel[Image] = RowsModel(COLUMNS, lambda image: (image.engine, image.id), self)
        self.rows: FilteredRows[Image] = FilteredRows(self.model, self)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self.load)
        self._happened.connect(self._gather.start)

    @property
    def loaded(self) -> bool:
        """Whether an engine has told, or that none answers."""
        return self._loaded

    @property
    def available(self) -> bool:
        """Whether an engine answers."""
        return not isinstance(self._error, EngineUnavailableError)

    @property
    def sentence(self) -> str:
        """Why they cannot be listed, empty when they can."""
        return describe(self._error) if self._error is not None else ""

    @property
    def summary(self) -> str:
        """For instance "27 images · 3.1 GiB"; empty without any."""
        images = self.model.rows()
        if not images:
            return ""
        total = sum(each.size for each in images)
        return f"{translate('Images', '%n image(s)', '', len(images))} · {size_of(total)}"

    def load(self) -> None:
        """Ask for them, again if it was done before."""
        self._loads.ask(self._questions.images, self._on_images, self._on_refused)
        if not self._following:
            self._following = True
            self._spawn(self._questions.follow(self._happened.emit))

    def search(self, text: str) -> None:
        """Show those that hold every word of `text`."""
        self.rows.show_only(lambda image: matches(text, *image.tags, image.id, *image.labels.values()))
        self.changed.emit()

    def retranslate(self) -> None:
        self.model.retell()
        self.changed.emit()

    def _on_images(self, images: Sequence[Image]) -> None:
        self._error, self._loaded = None, True
        self.model.set_rows(images)
        self.changed.emit()

    def _on_refused(self, error: InsulaError) -> None:
        self._error, self._loaded = error, True
        self.changed.emit()
