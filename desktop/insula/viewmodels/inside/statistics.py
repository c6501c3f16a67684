"""What one running environment uses, over the last minutes, as curves and figures."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from insula.domain.environment import Environment
from insula.domain.errors import InsulaError
from insula.domain.usage import Usage
from insula.viewmodels.bridge import Bridge
from insula.viewmodels.lists.usage_columns import MEASURED
from insula.viewmodels.lists.usage_following import UsageFollowing
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.figures import busy_of, rate_of, size_of

SECONDS = 2.0
SPAN = 300.0
_GAP = 3 * SECONDS
_KIBI = 1024
_LEAST_CORES = 0.1

Point = tuple[float, float]
"""Seconds ago, and the value then."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One thing that is used. `figures` says how much now; `scale` is the words for `top`, the highest value drawn."""

    key: str
    title: str
    figures: str
    lines: tuple[tuple[Point, ...], ...]
    top: float
    scale: str


@dataclass(frozen=True, slots=True)
class _Sample:
    moment: float
    usage: Usage


class StatisticsViewModel(QObject):
    """Follows one environment while `watch` says so. `changed` follows each measurement and change of the picture."""

    changed = Signal()

    def __init__(
        self,
        environment: Environment,
        bridge: Bridge,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._environment = environment
        self._clock = clock
        self._samples: deque[_Sample] = deque()
        self._watched = False
        self._error: InsulaError | None = None
        self._following = UsageFollowing(bridge, SECONDS, self)
        self._following.told.connect(self._on_told)
        self._following.failed.connect(self._on_failed)

    @property
    def running(self) -> bool:
        """Whether there is something to measure."""
        return self._environment.state in MEASURED

    @property
    def loading(self) -> bool:
        return not self._samples

    @property
    def sentence(self) -> str:
        """Why nothing can be measured, empty when it can."""
        return "" if self._error is None else describe(self._error)

    def set_environment(self, environment: Environment) -> None:
        """The same one, as it is now."""
        self._environment = environment
        self._follow()
        self.changed.emit()

    def watch(self, *, seen: bool) -> None:
        """Measure while somebody looks, and not otherwise."""
        self._watched = seen
        self._follow()

    def retry(self) -> None:
        """Measure again after a failure."""
        self._error = None
        self._following.stop()
        self._follow()
        self.changed.emit()

    def charts(self) -> tuple[Chart, ...]:
        """As they are now; empty before the first measurement."""
        if not self._samples:
            return ()
        return (_processor(self._points(lambda usage: usage.processor)), self._memory(), self._network(), self._disk())

    def _follow(self) -> None:
        wanted = [self._environment.id] if self._watched and self.running and self._error is None else []
        self._following.follow(wanted)

    def _on_told(self, usages: Iterable[Usage]) -> None:
        now = self._clock()
        self._samples.extend(_Sample(now, usage) for usage in usages if usage.environment == self._environment.id)
        while self._samples and now - self._samples[0].moment > SPAN:
            self._samples.popleft()
        self._error = None
        self.changed.emit()

    def _on_failed(self, error: InsulaError) -> None:
        self._error = error
        self.changed.emit()

    def _points(self, value: Callable[[Usage], float | None]) -> tuple[Point, ...]:
        now = self._samples[-1].moment
        values = ((now - each.moment, value(each.usage)) for each in self._samples)
        return tuple((age, known) for age, known in values if known is not None)

    def _rates(self, value: Callable[[Usage], int | None]) -> tuple[Point, ...]:
        """Bytes each second, from counters; none over a pause, nor where they began anew."""
        now = self._samples[-1].moment
        rates = []
        for before, after in zip(self._samples, list(self._samples)[1:], strict=False):
            first, second, seconds = value(before.usage), value(after.usage), after.moment - before.moment
            if first is not None and second is not None and second >= first and 0 < seconds <= _GAP:
                rates.append((now - after.moment, (second - first) / seconds))
        return tuple(rates)

    def _memory(self) -> Chart:
        points = self._points(lambda usage: usage.memory)
        limit = self._samples[-1].usage.memory_limit
        figures = _last(points, lambda value: size_of(round(value)))
        if limit is not None and points:
            figures = translate("Statistics", "{size} of {limit}").format(size=figures, limit=size_of(limit))
        top = float(limit) if limit is not None else _above(_highest(points), _KIBI)
        return Chart("memory", translate("Statistics", "Memory"), figures, (points,), top, size_of(round(top)))

    def _network(self) -> Chart:
        lines = self._rates(lambda usage: usage.network_received), self._rates(lambda usage: usage.network_sent)
        if self._samples[-1].usage.network_received is None:
            words = translate("Statistics", "that of this computer")
            return Chart("network", translate("Statistics", "Network"), words, ((), ()), 1.0, "")
        return _rate_chart("network", translate("Statistics", "Network"), lines, "↓", "↑")

    def _disk(self) -> Chart:
        lines = self._rates(lambda usage: usage.disk_read), self._rates(lambda usage: usage.disk_written)
        return _rate_chart(
            "disk",
            translate("Statistics", "Disk"),
            lines,
            translate("Statistics", "read"),
            translate("Statistics", "written"),
        )


def _processor(points: tuple[Point, ...]) -> Chart:
    top = _round_above(max(_highest(points), _LEAST_CORES))
    title = translate("Statistics", "Processor")
    return Chart("processor", title, _last(points, busy_of), (points,), top, busy_of(top))


def _rate_chart(key: str, title: str, lines: tuple[tuple[Point, ...], ...], *names: str) -> Chart:
    top = _above(max(map(_highest, lines)), _KIBI)
    known = [f"{name} {_last(line, rate_of)}" for name, line in zip(names, lines, strict=True) if line]
    return Chart(key, title, "   ".join(known) or "—", lines, top, rate_of(top))


def _last(points: Sequence[Point], words: Callable[[float], str]) -> str:
    return words(points[-1][1]) if points else "—"


def _highest(points: Sequence[Point]) -> float:
    return max((value for _age, value in points), default=0.0)


def _above(value: float, least: float) -> float:
    """The next power of two, so that the scale seldom moves."""
    return float(2 ** math.ceil(math.log2(max(value, least))))


def _round_above(value: float) -> float:
    """The next of 1, 2 and 5 of its magnitude."""
    magnitude: float = 10.0 ** math.floor(math.log10(value) + 1e-9)
    return next(step * magnitude for step in (1, 2, 5, 10) if step * magnitude >= value - 1e-9)
