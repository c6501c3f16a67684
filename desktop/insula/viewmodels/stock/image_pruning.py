"""Images that nothing uses: the list from which one chooses what goes."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt

from insula.domain.containers import Image
from insula.domain.errors import InvalidRequestError
from insula.domain.overriding import override
from insula.viewmodels.latest import Spawn
from insula.viewmodels.lists.checkable_rows import CheckableRows
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column
from insula.viewmodels.requesting import Request
from insula.viewmodels.stock.images import freed_by, name_of, own_size
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import since, size_of


class PruneIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_prune(self, engine: str, identities: Sequence[str]) -> Coroutine[Any, Any, object]: ...


def _size(image: Image) -> str:
    own = own_size(image)
    return size_of(image.size if own is None else own)


COLUMNS: tuple[Column[Image], ...] = (
    Column(
        "name",
        lambda: translate("ImagePruning", "Image"),
        lambda image: ", ".join(image.tags) or name_of(image),
        roles=lambda image: {
            Role.STRONG: bool(image.tags),
            Role.MONOSPACE: not image.tags,
            Role.DETAIL: "" if image.tags else translate("ImagePruning", "without a name"),
            Qt.ItemDataRole.ToolTipRole: "\n".join(image.tags) or image.id,
        },
    ),
    Column(
        "created",
        lambda: translate("ImagePruning", "Created"),
        lambda image: "—" if image.created is None else since(image.created),
        roles=lambda _image: {Role.SECONDARY: True},
    ),
    Column("size", lambda: translate("ImagePruning", "Own size"), _size, numeric=True),
)


class PruneViewModel(Request):
    """Those without a name are ticked at first: nothing finds them any more. `begun` tells that the work has begun."""

    def __init__(
        self, images: Sequence[Image], intents: PruneIntents, spawn: Spawn, parent: QObject | None = None
    ) -> None:
        super().__init__(spawn, parent)
        self._intents = intents
        unused = [each for each in images if not each.containers]
        unused.sort(key=lambda image: (bool(image.tags), -(own_size(image) or image.size)))
        self.model: CheckableRows[Image] = CheckableRows(COLUMNS, lambda image: (image.engine, image.id), self)
        self.model.set_rows(unused)
        self.model.tick(each for each in unused if not each.tags)
        self.model.ticked_changed.connect(self.changed)

    @property
    def summary(self) -> str:
        """For instance "2 of 5 chosen · frees 90 MiB"."""
        ticked = self.model.ticked
        text = translate("ImagePruning", "{number} of %n chosen", "", self.model.rowCount())
        words = [text.format(number=len(ticked))]
        if freed := freed_by(ticked):
            words.append(translate("ImagePruning", "frees {size} at least").format(size=freed))
        return " · ".join(words)

    @override
    def _obstacle(self) -> str:
        if not self.model.rowCount():
            return translate("ImagePruning", "Every image is used by a container.")
        return "" if self.model.ticked else translate("ImagePruning", "Choose an image first.")

    def tick_all(self) -> None:
        self.model.tick(self.model.rows())

    def tick_none(self) -> None:
        self.model.tick(())

    def prune(self) -> None:
        if not self.why_not:
            self._send(self._ask(self.model.ticked), self._blame)

    async def _ask(self, ticked: Sequence[Image]) -> None:
        """One piece of work for each engine."""
        for engine in dict.fromkeys(each.engine for each in ticked):
            await self._intents.submit_prune(engine, [each.id for each in ticked if each.engine == engine])

    def _blame(self, error: InvalidRequestError) -> None:
        self._refusal = error
