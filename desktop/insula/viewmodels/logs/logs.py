"""The log of one environment: its lines as they come, and how they are shown."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Coroutine
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.environment import EnvironmentId
from insula.domain.errors import InsulaError
from insula.domain.logs import LogOptions
from insula.services.log_following import LogNews
from insula.storage.spill import Spill
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.logs.log_finding import LogFinding
from insula.viewmodels.logs.log_pattern import LogPattern
from insula.viewmodels.logs.log_text import ShownLine
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.figures import count_of

if TYPE_CHECKING:
    import asyncio

FIRST_TAIL = 10_000
"""So many of the last lines are read at first, since an engine takes ten seconds for a million."""
MOST_COPIED = 100_000
_CACHED_CHARACTERS = 2_000_000
_FIRST_LIMIT = 2_048


class LogPhase(StrEnum):
    """What stands in the place of the lines, or above them."""

    LOADING = "loading"
    LIVE = "live"
    WAITING = "waiting"
    """The engine does not answer; it goes on when it does."""
    ENDED = "ended"
    """The environment is gone."""
    FAILED = "failed"


class Desk(Protocol):
    """See `log_desk.LogDesk`."""

    def open_spill(self) -> Coroutine[Any, Any, Spill]: ...
    def follow(
        self, environment: EnvironmentId, options: LogOptions, spill: Spill, tell: Callable[[LogNews], None]
    ) -> Coroutine[Any, Any, None]: ...
    def search(self, spill: Spill, pattern: LogPattern, first: int, last: int) -> Coroutine[Any, Any, array[int]]: ...
    def copy(self, spill: Spill, first: int, last: int, *, moments: bool) -> Coroutine[Any, Any, str]: ...
    def save(self, spill: Spill, path: Path, *, moments: bool) -> Coroutine[Any, Any, None]: ...


class LogsViewModel(QObject):
    """`grown` follows new lines, `replaced` other lines, `changed` all else; `failed` says what did not work.

    `open` begins, `close` ends everything; it may be opened again. While `following`, the view stays at the end.
    """

    grown = Signal()
    replaced = Signal()
    changed = Signal()
    copied = Signal(str)
    saved = Signal(str)
    failed = Signal(str)
    _news = Signal(object, object, object)

    def __init__(self, environment: EnvironmentId, desk: Desk, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._environment = environment
        self._desk = desk
        self._spawn = spawn
        self._saves = Latest(spawn)
        self._copies = Latest(spawn)
        self._run: _Run | None = None
        self._spill: Spill | None = None
        self._count = 0
        self._phase = LogPhase.LOADING
        self._problem: InsulaError | None = None
        self._is_tail = True
        self._following = True
        self._moments = False
        self._cache: dict[int, ShownLine] = {}
        self._cached = 0
        self.finding = LogFinding(desk, spawn, self)
        self._news.connect(self._on_news)

    def open(self) -> None:
        """Read the last lines, and what is written from now on."""
        self._begin(FIRST_TAIL)

    def load_all(self) -> None:
        """Read from the beginning."""
        self._begin(None)

    def close(self) -> None:
        """Read no more, and forget the lines."""
        self._end()
        self._set_spill(None)

    def abandon(self) -> None:
        """Close, and tell nobody any more: who listened is gone."""
        self.blockSignals(True)
        self.finding.blockSignals(True)
        self.close()

    @property
    def phase(self) -> LogPhase:
        return self._phase

    @property
    def problem(self) -> str:
        """Why no more lines come, in a sentence; empty if they do."""
        return "" if self._problem is None else describe(self._problem)

    @property
    def count(self) -> int:
        return self._count

    @property
    def count_words(self) -> str:
        """For instance "1,204 lines"."""
        return translate("Logs", "%n line(s)", "", self._count).replace(str(self._count), count_of(self._count))

    @property
    def has_earlier(self) -> bool:
        """Whether there may be lines before the first."""
        return self._is_tail and self._count >= FIRST_TAIL

    @property
    def following(self) -> bool:
        return self._following

    def set_following(self, following: bool) -> None:  # noqa: FBT001 - a slot
        if following != self._following:
            self._following = following
            self.changed.emit()

    @property
    def moments(self) -> bool:
        """Whether each line tells when it was written."""
        return self._moments

    def set_moments(self, moments: bool) -> None:  # noqa: FBT001 - a slot
        if moments != self._moments:
            self._moments = moments
            self._forget_lines()
            self.replaced.emit()
            self.changed.emit()

    def line(self, number: int, columns: int | None = None) -> ShownLine | None:
        """A line with at least that many columns, if it has so many; None for one that is not there."""
        cached = self._cache.get(number)
        if cached is not None and (cached.is_whole or (columns is not None and cached.columns >= columns)):
            return cached
        found = self._spill.lines(number, number + 1) if self._spill is not None and number < self._count else []
        if not found:
            return None
        limit = None if columns is None else max(_FIRST_LIMIT, 2 * columns)
        shown = ShownLine(found[0], moments=self._moments, limit=limit)
        while limit is not None and columns is not None and not shown.is_whole and shown.columns < columns:
            limit *= 2
            shown = ShownLine(found[0], moments=self._moments, limit=limit)
        self._cached += len(shown.text) + 100
        if self._cached > _CACHED_CHARACTERS:
            self._forget_lines()
        self._cache[number] = shown
        return shown

    def save(self, path: Path) -> None:
        """Write all lines that are read to a file."""
        spill = self._spill
        if spill is not None:
            moments = self._moments
            self._saves.ask(
                lambda: self._desk.save(spill, path, moments=moments),
                lambda _none: self.saved.emit(str(path)),
                self._on_refused,
            )

    def copy(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Tell, through `copied`, the text from a (line, character) up to another."""
        if last[0] - first[0] > MOST_COPIED:
            self.failed.emit(translate("Logs", "That is too much to copy: save the log to a file instead."))
            return
        spill = self._spill
        if spill is not None:
            moments = self._moments
            self._copies.ask(
                lambda: self._desk.copy(spill, first[0], last[0] + 1, moments=moments),
                lambda text: self.copied.emit(_between(text, first[1], last[1])),
                self._on_refused,
            )

    def retranslate(self) -> None:
        self._forget_lines()
        self.replaced.emit()
        self.changed.emit()

    def _begin(self, tail: int | None) -> None:
        self._end()
        self._is_tail = tail is not None
        self._phase, self._problem = LogPhase.LOADING, None
        self._run = _Run()
        self._spawn(self._follow(self._run, LogOptions(follow=True, restarts=True, tail=tail)))
        self.changed.emit()

    def _end(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.stop()

    async def _follow(self, run: _Run, options: LogOptions) -> None:
        import asyncio

        if not run.begin(asyncio.current_task()):
            return
        spill = None
        try:
            spill = await self._desk.open_spill()
            await self._desk.follow(self._environment, options, spill, lambda news: self._news.emit(run, spill, news))
        except InsulaError as error:
            self._on_news(run, spill, LogNews(0 if spill is None else spill.count, error, ended=True))
        except asyncio.CancelledError:
            if run is self._run:
                self.close()
            if not run.is_stopped:
                raise
        finally:
            # What was told last may still be on its way.
            if spill is not None and spill is not self._spill and run is not self._run:
                spill.close()

    def _on_news(self, run: _Run, spill: Spill | None, news: LogNews) -> None:
        if run is not self._run:
            return
        if spill is not None and spill is not self._spill:
            self._set_spill(spill)
        was = (self._phase, self._problem)
        self._problem = news.problem
        if news.ended:
            self._phase = LogPhase.ENDED if news.problem is None else LogPhase.FAILED
        else:
            self._phase = LogPhase.LIVE if news.problem is None else LogPhase.WAITING
        if news.count != self._count:
            self._count = news.count
            self.finding.grow(self._count)
            self.grown.emit()
        if was != (self._phase, self._problem):
            self.changed.emit()

    def _set_spill(self, spill: Spill | None) -> None:
        old, self._spill = self._spill, spill
        self._count = 0
        self._forget_lines()
        self.finding.set_spill(spill)
        self.replaced.emit()
        if old is not None:
            old.close()

    def _forget_lines(self) -> None:
        self._cache.clear()
        self._cached = 0

    def _on_refused(self, error: InsulaError) -> None:
        self.failed.emit(describe(error))


class _Run:
    """One reading of the log, from its start until it is stopped."""

    def __init__(self) -> None:
        self._task: asyncio.Task[Any] | None = None
        self.is_stopped = False

    def begin(self, task: asyncio.Task[Any] | None) -> bool:
        """Whether it may; it may have been stopped before it began."""
        self._task = task
        return not self.is_stopped

    def stop(self) -> None:
        self.is_stopped = True
        if self._task is not None:
            self._task.cancel()


def _between(text: str, start: int, end: int) -> str:
    """`text` of whole lines from a character of the first up to one of the last."""
    last = text.rfind("\n") + 1
    return text[start : last + end]
