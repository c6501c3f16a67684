"""Facts of environments, by name and with a type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from insula.domain.environment import Environment, EnvironmentId
    from insula.domain.usage import Usage


def text_fact(environment: Environment, key: str) -> str:
    """A fact as text, empty when it is unknown."""
    value = environment.facts.get(key)
    return value if isinstance(value, str) else ""


def number_fact(environment: Environment, key: str) -> int | None:
    value = environment.facts.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def location_of(environment: Environment) -> str:
    """The folder that it is, empty for kinds that have none."""
    return text_fact(environment, "location")


def original_of(environment: Environment) -> str:
    """Where it was before it went to the trash; for kinds that have no place, what it was made from."""
    return text_fact(environment, "original") or location_of(environment) or text_fact(environment, "image")


def python_of(environment: Environment) -> str:
    """For instance "CPython 3.12.1", as much of it as is known."""
    return " ".join(filter(None, (text_fact(environment, "implementation"), text_fact(environment, "python"))))


def disk_usage_of(environment: Environment, measured: Mapping[EnvironmentId, Usage] | None = None) -> Usage | None:
    """What was just measured, else what the backend remembers, else None. Bytes."""
    from insula.domain.usage import Usage

    usage = (measured or {}).get(environment.id)
    if usage is not None and usage.own_disk is not None:
        return usage
    own = number_fact(environment, "own_disk")
    return None if own is None else Usage(environment.id, own, number_fact(environment, "shared_disk"))


def total_own(environments: Iterable[Environment], measured: Mapping[EnvironmentId, Usage] | None = None) -> int | None:
    """What deleting them all would free, in bytes; None when no size is known."""
    usages = [usage for each in environments if (usage := disk_usage_of(each, measured)) is not None]
    return sum(usage.own_disk or 0 for usage in usages) if usages else None
