"""The name of a container: suggested by its image until somebody types one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QObject

from insula.domain.container_problems import SpecificationProblem
from insula.domain.errors import (
    InsulaError,
    InvalidNameError,
    InvalidRequestError,
    InvalidSpecificationError,
    NameProblem,
)
from insula.domain.overriding import override
from insula.viewmodels.container_form.fields import TextField
from insula.viewmodels.container_form.formats import PLAIN
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe

_SPELLING = {NameProblem.BAD_CHARACTER, NameProblem.BAD_START}
_ID = re.compile(r"sha256:[0-9a-f]+|[0-9a-f]{64}")
_FOREIGN = re.compile(r"[^A-Za-z0-9_.-]+")


class ContainerNameField(TextField[str]):
    """Nothing is said of it before something was typed or suggested."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("name", lambda: translate("ContainerForm", "Name"), PLAIN, parent=parent)
        self._is_chosen = False

    def know(self, is_chosen: bool) -> None:  # noqa: FBT001
        """Whether what stands there is somebody's choice, which a suggestion must not replace."""
        self._is_chosen = is_chosen

    @override
    def type(self, text: str) -> None:
        if text != self._text:
            self._is_chosen = bool(text)
        super().type(text)

    def suggest(self, name: str) -> None:
        """Propose a name, unless somebody has chosen one."""
        if not self._is_chosen and name != self._text:
            self._text = name
            self._verdict = ()
            self.loaded.emit()
            self.changed.emit()

    @override
    def judge(self, verdict: Iterable[InvalidRequestError]) -> None:
        """Containers know fewer letters than other environments: what is wrong with one is told in their words."""
        super().judge(
            InvalidSpecificationError("name", error.name, SpecificationProblem.BAD_NAME)
            if isinstance(error, InvalidNameError) and error.problem in _SPELLING
            else error
            for error in verdict
        )

    @property
    @override
    def sentence(self) -> str:
        problem: InsulaError | None = self.problem
        return describe(problem) if problem is not None and self._text else ""

    @override
    def own_problems(self) -> Sequence[InvalidRequestError]:
        return () if self.value else (InvalidNameError("name", "", NameProblem.EMPTY),)


def name_for(image: str, taken: Collection[str]) -> str:
    """A free name for a container of an image: "registry.example.org/shop/api:2.3" gives "api", then "api-2".

    One that has no name but its id gives "container".
    """
    text = image.strip()
    last = text.partition("@")[0].rstrip("/").rpartition("/")[2].partition(":")[0]
    if _ID.fullmatch(text):
        last = "container"
    first = _FOREIGN.sub("-", last).strip("-._")
    if not first or first not in taken:
        return first
    return next(each for number in range(2, len(taken) + 3) if (each := f"{first}-{number}") not in taken)
