"""What a confirmation says before it goes on: what goes, what stays, and whether there is a way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from insula.domain.environment import Environment, EnvironmentId, Verb
from insula.domain.usage import Usage
from insula.viewmodels.facts import disk_usage_of, location_of, original_of, total_own
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import size_of
from insula.viewmodels.wording.problems import describe_reason


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
    environments: Sequence[Environment], trash_days: int, measured: Mapping[EnvironmentId, Usage] | None = None
) -> Confirmation:
    """Before environments go to the trash, from where they can be restored for `trash_days` (0: for ever)."""
    lines = tuple(_line(each, Verb.TRASH, location_of(each), measured) for each in environments)
    count = len(environments)
    title = (
        translate("Confirmations", "Move “{name}” to the trash?").format(name=environments[0].name)
        if count == 1
        else translate("Confirmations", "Move %n environment(s) to the trash?", "", count)
    )
    kept = (
        translate("Confirmations", "Restore is possible from the trash for %n day(s).", "", trash_days)
        if trash_days
        else translate("Confirmations", "Restore is possible from the trash at any time.")
    )
    points = (
        Point(
            PointKind.GOES,
            translate("Confirmations", "The folder goes, with every package in it.")
            if count == 1
            else translate("Confirmations", "The folders go, with every package in them."),
        ),
        Point(
            PointKind.STAYS,
            translate("Confirmations", "Your project files and the Python it was made from stay as they are."),
        ),
        Point(PointKind.WAY_BACK, kept),
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
        else translate("Confirmations", "Delete %n environment(s) for ever?", "", count)
    )
    return _for_ever(title, environments, translate("Confirmations", "Delete for ever"), measured)


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
    lines = tuple(_line(each, Verb.PURGE, original_of(each), measured) for each in environments)
    freed = total_own([each for each in environments if _obstacle(each, Verb.PURGE) == ""], measured)
    points = [Point(PointKind.FINAL, translate("Confirmations", "This cannot be undone."))]
    if freed is not None:
        text = translate("Confirmations", "Frees {size} on the disk.").format(size=size_of(freed))
        points.insert(0, Point(PointKind.FREED, text))
    return Confirmation(title, lines, tuple(points), action)


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
