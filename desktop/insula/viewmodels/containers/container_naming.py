"""The name of a container, judged while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from insula.domain.container_names import check_container_name
from insula.domain.environment import Environment, EnvironmentId
from insula.domain.errors import NameTakenError
from insula.viewmodels.naming import CheckName
from insula.viewmodels.translation import translate

Known = Callable[[], Sequence[Environment]]


def container_name_check(backend: str, known: Known, keeper: EnvironmentId | None = None) -> CheckName:
    """Refuses what the engine would refuse: bad names, and those that others of the same engine than `keeper` have."""

    def check(name: str) -> None:
        check_container_name(name)
        if any(each.name == name and each.backend == backend and each.id != keeper for each in known()):
            raise NameTakenError("name", name)

    return check


def container_rename_hint() -> str:
    """What another name means for a container."""
    return translate(
        "RenameDialog", "Other containers on its networks reach it under its new name from then on. It goes on running."
    )
