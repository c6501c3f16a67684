"""The name of a container: suggested by its image until somebody types one."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject

from insula.domain.container_names import check_container_name
from insula.domain.errors import InvalidNameError, InvalidRequestError, NameProblem
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.fields import TextField
from insula.viewmodels.containers.container_form.formats import PLAIN
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe

_UNFINISHED = {NameProblem.EMPTY, NameProblem.TOO_SHORT}
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

    @property
    @override
    def sentence(self) -> str:
        """Nothing while it may still become one."""
        problem = self.problem
        if isinstance(problem, InvalidNameError) and problem.problem in _UNFINISHED:
            return ""
        return "" if problem is None else describe(problem)

    @override
    def own_problems(self) -> Sequence[InvalidRequestError]:
        try:
            check_container_name(self.value or "")
        except InvalidNameError as error:
            return (error,)
        return ()


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
