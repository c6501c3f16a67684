"""What a confirmation says before it goes on: what goes, what stays, and whether there is a way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from insula.domain.environment import Environment, EnvironmentId, Kind, Verb
from insula.domain.usage import Usage
from insula.viewmodels.facts import disk_usage_of, total_own
from insula.viewmodels.translation import translate
from insula.viewmodels.trash.trash_words import Sentences, TrashWords, by_kind, words_of_kind
from insula.viewmodels.wording.figures import size_of
from insula.viewmodels.wording.problems import describe_reason
from insula.viewmodels.wording.sharing import describe_loss_by_trash


@dataclass(frozen=True, slots=True)
class ConfirmedLine:
    """One environment on the list; `obstacle` says why it stays behind, empty when it goes."""

    id: EnvironmentId
    name: str
    place: str
    size: str
    obstacle: str = ""


class PointKind(StrEnum):
    """What a point is about."""

    GOES = "goes"
    STAYS = "stays"
    WAY_BACK = "way-back"
    FREED = "freed"
    CAUTION = "caution"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to know before saying yes."""

    kind: PointKind
    text: str


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A question with its exact list; only the lines without an obstacle are acted upon."""

    title: str
    lines: tuple[ConfirmedLine, ...]
    points: tuple[Point, ...]
    action: str

    @property
    def ids(self) -> tuple[EnvironmentId, ...]:
        """Those that are acted upon."""
        return tuple(line.id for line in self.lines if not line.obstacle)


def trash_confirmation(
    environments: Sequence[Environment],
    trash_days: int,
    measured: Mapping[EnvironmentId, Usage] | None = None,
    sharers: Sequence[str] = (),
) -> Confirmation:
    """Before environments go to the trash, from where they can be restored for `trash_days` (0: for ever).

    `sharers` are the names of others that cannot be without them.
    """
    parts = by_kind(environments)
    lines = tuple(_line(each, Verb.TRASH, words_of_kind(each.kind).place(each), measured) for each in environments)
    count = len(environments)
    title = (
        translate("Confirmations", "Move “{name}” to the trash?").format(name=environments[0].name)
        if count == 1
        else _title(parts, lambda words: words.trash_title(count))
    )
    kept = (
        translate("Confirmations", "Restore is possible from the trash for %n day(s).", "", trash_days)
        if trash_days
        else translate("Confirmations", "Restore is possible from the trash at any time.")
    )
    missed = describe_loss_by_trash(sharers)
    points = (
        *_points(PointKind.GOES, parts, lambda words: words.goes),
        *_points(PointKind.STAYS, parts, lambda words: words.stays),
        Point(PointKind.WAY_BACK, kept),
        *([Point(PointKind.CAUTION, missed)] if missed else []),
        *_points(PointKind.CAUTION, parts, lambda words: words.cautions),
    )
    return Confirmation(title, lines, points, translate("Confirmations", "Move to trash"))


def purge_confirmation(
    environments: Sequence[Environment], measured: Mapping[EnvironmentId, Usage] | None = None
) -> Confirmation:
    """Before environments of the trash are deleted for ever."""
    count = len(environments)
    title = (
        translate("Confirmations", "Delete “{name}” for ever?").format(name=environments[0].name)
        if count == 1
        else _title(by_kind(environments), lambda words: words.purge_title(count))
    )
    return _for_ever(title, environments, translate("Confirmations", "Delete for ever"), measured)


def kill_confirmation(environments: Sequence[Environment]) -> Confirmation:
    """Before what runs in environments is ended at once."""
    lines = tuple(_line(each, Verb.KILL, words_of_kind(each.kind).place(each), None) for each in environments)
    count = len(environments)
    title = (
        translate("Confirmations", "Kill “{name}”?").format(name=environments[0].name)
        if count == 1
        else _title(by_kind(environments), lambda words: words.kill_title(count))
    )
    points = (
        Point(
            PointKind.CAUTION,
            translate("Confirmations", "What runs inside ends at once, and cannot finish or save what it is doing."),
        ),
        Point(
            PointKind.STAYS, translate("Confirmations", "What it has written so far stays; it can be started again.")
        ),
    )
    return Confirmation(title, lines, points, translate("Confirmations", "Kill"))


def empty_trash_confirmation(
    environments: Sequence[Environment], measured: Mapping[EnvironmentId, Usage] | None = None
) -> Confirmation:
    """Before all that is in the trash is deleted for ever."""
    return _for_ever(
        translate("Confirmations", "Empty the trash?"),
        environments,
        translate("Confirmations", "Empty trash"),
        measured,
    )


def _for_ever(
    title: str,
    environments: Sequence[Environment],
    action: str,
    measured: Mapping[EnvironmentId, Usage] | None,
) -> Confirmation:
    lines = tuple(_line(each, Verb.PURGE, words_of_kind(each.kind).original(each), measured) for each in environments)
    going = [each for each in environments if _obstacle(each, Verb.PURGE) == ""]
    parts = by_kind(going)
    points = [
        *_points(PointKind.GOES, parts, lambda words: words.lost),
        *_points(PointKind.STAYS, parts, lambda words: words.left),
        Point(PointKind.FINAL, translate("Confirmations", "This cannot be undone.")),
    ]
    freed = total_own(going, measured)
    if freed is not None:
        text = translate("Confirmations", "Frees {size} on the disk.").format(size=size_of(freed))
        points.insert(-1, Point(PointKind.FREED, text))
    return Confirmation(title, lines, tuple(points), action)


def _title(parts: Sequence[tuple[TrashWords, Sequence[Environment]]], title: Callable[[TrashWords], str]) -> str:
    """In the words of their kind, where all are of one."""
    return title(parts[0][0] if len(parts) == 1 else words_of_kind(Kind.VENV))


def _points(
    kind: PointKind,
    parts: Sequence[tuple[TrashWords, Sequence[Environment]]],
    sentences: Callable[[TrashWords], Sentences],
) -> Iterator[Point]:
    for words, chosen in parts:
        yield from (Point(kind, text) for text in sentences(words)(chosen))


def _line(
    environment: Environment, verb: Verb, place: str, measured: Mapping[EnvironmentId, Usage] | None
) -> ConfirmedLine:
    usage = disk_usage_of(environment, measured)
    size = size_of(usage.own_disk) if usage is not None and usage.own_disk is not None else ""
    return ConfirmedLine(environment.id, environment.name, place, size, _obstacle(environment, verb))


def _obstacle(environment: Environment, verb: Verb) -> str:
    if environment.can(verb):
        return ""
    reason = environment.actions.get(verb)
    return translate("Confirmations", "Not possible now.") if reason is None else describe_reason(reason)
