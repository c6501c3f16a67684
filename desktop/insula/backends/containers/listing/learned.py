"""What only an inspect tells of a container, and what cannot change: learned once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from insula.backends.containers.specification.namespaces import hosts_of
from insula.backends.containers.specification.risks import risks_of_inspect
from insula.domain.containers import Risk
from insula.domain.environment import EnvironmentId


@dataclass(frozen=True, slots=True)
class Learned:
    """`hosts` are the ids of those whose network, processes or IPC it shares."""

    risks: frozenset[Risk] = frozenset()
    hosts: frozenset[str] = frozenset()


Learning = dict[EnvironmentId, Learned]


def learned_from(inspected: Mapping[str, Any]) -> Learned:
    """From `/containers/ID/json`; LookupError, TypeError or AttributeError where that is not as it should be."""
    return Learned(frozenset(risks_of_inspect(inspected)), hosts_of(inspected))
