"""Medians and ratios. Contestants take turns in one run, so that the machine's mood is the same for all."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Result:
    """One line of the table. `ours` and `theirs` in `unit`; `value` is what `aim` limits (a ratio, or `ours`)."""

    what: str
    against: str
    ours: float
    theirs: float | None
    unit: str
    value: float
    aim: float
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether the aim is met."""
        return self.value >= self.aim if self.at_least else self.value <= self.aim

    def as_json(self) -> dict[str, object]:
        """All fields, and whether the aim is met."""
        return {**asdict(self), "met": self.met}


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes once."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def medians(*contestants: Callable[[], float], rounds: int) -> list[float]:
    """The median of what each contestant returns, over rounds in which each has one turn."""
    taken: list[list[float]] = [[] for _ in contestants]
    for _ in range(rounds):
        for times, contestant in zip(taken, contestants, strict=True):
            times.append(contestant())
    return [statistics.median(times) for times in taken]


def ratio(what: str, against: str, ours: float, theirs: float, unit: str, aim: float) -> Result:
    """`ours` as a multiple of `theirs`, at most `aim`."""
    return Result(what, against, ours, theirs, unit, ours / theirs, aim)


def speedup(what: str, against: str, ours: float, theirs: float, unit: str, aim: float) -> Result:
    """How many times `theirs` takes what we take, at least `aim`."""
    return Result(what, against, ours, theirs, unit, theirs / ours, aim, at_least=True)


def limit(what: str, ours: float, unit: str, aim: float) -> Result:
    """A figure with no contestant, at most `aim`."""
    return Result(what, "–", ours, None, unit, ours, aim)


def table(results: list[Result]) -> str:
    """The results as a table in Markdown."""
    lines = ["| What | Against | Insula | Other | Ratio or figure | Aim | Met |", "|---|---|---|---|---|---|---|"]
    for each in results:
        sign = "≥" if each.at_least else "≤"
        scale = "" if each.theirs is None else "×"
        figure = f"{each.value:.2f}{scale}" if scale else f"{each.value:.3g} {each.unit}"
        aim = f"{sign} {each.aim:g}{scale or ' ' + each.unit}"
        theirs = "–" if each.theirs is None else f"{each.theirs:.3g} {each.unit}"
        ours = f"{each.ours:.3g} {each.unit}"
        lines.append(
            f"| {each.what} | {each.against} | {ours} | {theirs} | {figure} | {aim} | {'✓' if each.met else '✗'} |"
        )
    return "\n".join(lines)
