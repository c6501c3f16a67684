"""What a pasted `docker run` line asks for."""

from __future__ import annotations

from dataclasses import dataclass

from insula.domain.containers import ContainerSpecification


@dataclass(frozen=True, slots=True)
class RunLine:
    """`unknown` are options, with their values, for which a specification has no word: they were left out.

    `unexpanded` are variables of the shell ("$TAG") that nobody knows the value of, and that stayed as they were.
    """

    specification: ContainerSpecification
    unknown: tuple[str, ...] = ()
    unexpanded: tuple[str, ...] = ()
