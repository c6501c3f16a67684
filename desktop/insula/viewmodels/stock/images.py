"""The images of all engines, as a table."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt

from insula.domain.containers import Image
from insula.viewmodels.latest import Spawn
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column
from insula.viewmodels.stock.stock_list import Described, StockList, Titles, engine_column
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import count_of, since, size_of

_UNKNOWN = "—"


class ImageQuestions(Protocol):
    """What is asked of the engine room."""

    def images(self) -> Coroutine[Any, Any, Sequence[Image]]: ...

    def shared_sizes(self, engine: str) -> Coroutine[Any, Any, Mapping[str, int]]: ...

    def follow(self, listener: Callable[[], None]) -> Coroutine[Any, Any, None]: ...


def name_of(image: Image) -> str:
    """Its first name, else the beginning of its id."""
    return image.tags[0] if image.tags else short_id(image)


def short_id(image: Image) -> str:
    return image.id.removeprefix("sha256:")[:12]


def own_size(image: Image) -> int | None:
    """What no other image holds; None while nobody has counted."""
    return None if image.shared is None else max(image.size - image.shared, 0)


def freed_by(images: Sequence[Image]) -> str:
    """How much their end would free, at least; empty while nobody has counted."""
    sizes = [own_size(each) for each in images]
    return size_of(sum(each or 0 for each in sizes)) if sizes and None not in sizes else ""


def _names_roles(image: Image) -> Mapping[int, object]:
    return {Role.STRONG: bool(image.tags), Qt.ItemDataRole.ToolTipRole: "\n".join(image.tags) or None}


def _own(image: Image) -> str:
    own = own_size(image)
    return _UNKNOWN if own is None else size_of(own)


def _shared(image: Image) -> str:
    return _UNKNOWN if image.shared is None else size_of(image.shared)


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
    Column("own", lambda: translate("Images", "Own"), _own, sort=lambda image: own_size(image) or 0, numeric=True),
    Column(
        "shared", lambda: translate("Images", "Shared"), _shared, sort=lambda image: image.shared or 0, numeric=True
    ),
    Column(
        "users",
        lambda: translate("Images", "Used by"),
        lambda image: count_of(len(image.containers)) if image.containers else _UNKNOWN,
        sort=lambda image: len(image.containers),
        numeric=True,
    ),
    Column(
        "created",
        lambda: translate("Images", "Created"),
        lambda image: _UNKNOWN if image.created is None else since(image.created),
        sort=lambda image: 0.0 if image.created is None else image.created.timestamp(),
        roles=lambda _image: {Role.SECONDARY: True},
    ),
)


class ImagesViewModel(StockList[Image]):
    """Sizes that others share are asked for once the list is there, since counting them takes long."""

    def __init__(
        self, questions: ImageQuestions, spawn: Spawn, parent: QObject | None = None, *, titles: Titles = str
    ) -> None:
        described = Described(
            ask=questions.images,
            follow=questions.follow,
            columns=(*COLUMNS, engine_column(titles)),
            identity=lambda image: image.id,
            words=lambda image: (*image.tags, image.id, *image.labels.values()),
            measure=questions.shared_sizes,
            with_size=lambda image, shared: replace(image, shared=shared),
        )
        super().__init__(described, spawn, parent)

    @property
    def summary(self) -> str:
        """For instance "27 images · 3.1 GiB"; what images share is counted once for each. Empty without any."""
        images = self.model.rows()
        if not images:
            return ""
        total = sum(each.size for each in images)
        return f"{translate('Images', '%n image(s)', '', len(images))} · {size_of(total)}"
