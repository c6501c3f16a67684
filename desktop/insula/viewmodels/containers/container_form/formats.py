"""How values are typed: a text, what it means, and what is wrong with it where it means nothing."""

from __future__ import annotations

import math
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from insula.domain.container_problems import SpecificationProblem
from insula.domain.quantities import duration_text, parse_duration, parse_size, size_text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Format(Generic[T]):
    """`read` raises ValueError for what cannot be read, which `problem` then names; `show` is its way back."""

    read: Callable[[str], T]
    show: Callable[[T], str]
    problem: SpecificationProblem


def _optional(read: Callable[[str], T]) -> Callable[[str], T | None]:
    """Nothing typed is None."""
    return lambda text: read(text) if text else None


def _shown(show: Callable[[T], str]) -> Callable[[T | None], str]:
    return lambda value: "" if value is None else show(value)


def _count(text: str) -> int:
    return int(text.replace("\u202f", "").replace("\u00a0", ""))


def _decimal(text: str) -> float:
    """With a comma as well as with a point."""
    value = float(text.replace(",", "."))
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _swap(text: str) -> int:
    """-1 is no limit at all."""
    return -1 if text == "-1" else parse_size(text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(shlex.split(text))


PLAIN: Format[str] = Format(str, str, SpecificationProblem.BAD_CHARACTER)
SIZE: Format[int | None] = Format(_optional(parse_size), _shown(size_text), SpecificationProblem.BAD_SIZE)
SWAP: Format[int | None] = Format(
    _optional(_swap), _shown(lambda size: "-1" if size == -1 else size_text(size)), SpecificationProblem.BAD_SIZE
)
DURATION: Format[float | None] = Format(
    _optional(parse_duration), _shown(duration_text), SpecificationProblem.BAD_DURATION
)
COUNT: Format[int | None] = Format(_optional(_count), _shown(str), SpecificationProblem.BAD_NUMBER)
DECIMAL: Format[float | None] = Format(
    _optional(_decimal), _shown(lambda value: f"{value:g}"), SpecificationProblem.BAD_NUMBER
)
ARGUMENTS: Format[tuple[str, ...] | None] = Format(
    _optional(_words), _shown(shlex.join), SpecificationProblem.OPEN_QUOTE
)
"""None where nothing is typed: what the image says."""
WORDS: Format[tuple[str, ...]] = Format(_words, shlex.join, SpecificationProblem.OPEN_QUOTE)
