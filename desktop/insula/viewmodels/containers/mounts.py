"""What a container mounts, as its facts tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from insula.domain.environment import Environment

_FACT = re.compile(r"(?P<kind>\S+) (?P<source>.*?) (?P<target>/.*) (?P<mode>rw|ro)")
_ANONYMOUS = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class MountFact:
    """`kind` is "volume", "bind" or "tmpfs"; `source` a volume's name or a path, "-" where there is none."""

    kind: str
    source: str
    target: str
    read_only: bool

    @property
    def anonymous(self) -> bool:
        """Whether it is a volume that nobody named."""
        return self.kind == "volume" and _ANONYMOUS.fullmatch(self.source) is not None


def mounts_of(environment: Environment) -> tuple[MountFact, ...]:
    """From facts such as "volume data /data rw"; what has another form is left out."""
    facts = environment.facts.get("mounts")
    found = (_FACT.fullmatch(fact) for fact in (facts if isinstance(facts, tuple) else ()))
    return tuple(
        MountFact(match["kind"], match["source"], match["target"], match["mode"] == "ro") for match in found if match
    )


def named_volumes_of(environments: Iterable[Environment]) -> tuple[str, ...]:
    """The volumes with a name, each once, by name."""
    mounts = (mount for each in environments for mount in mounts_of(each))
    return tuple(sorted({mount.source for mount in mounts if mount.kind == "volume" and not mount.anonymous}))


def count_anonymous_volumes(environments: Iterable[Environment]) -> int:
    """How many volumes without a name these have."""
    return len({mount.source for each in environments for mount in mounts_of(each) if mount.anonymous})
